/**
 * People of a school and what happened to them over time: appointments (công tác, chức vụ, ngạch), leave, study, secondment
 * (nghỉ, đi học, biệt phái), discipline and cases under consideration (kỷ luật, đang xem xét).
 */
@NullMarked
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
