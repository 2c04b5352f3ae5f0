/**
 * People of a school and their service over time: appointments (công tác, chức vụ, ngạch), leaving, and what else happened to
 * them ({@link vn.thidua.personnel.PersonnelEvent}), which a person's record keeps together.
 */
@NullMarked
@ApplicationModule(
        displayName = "Staff",
        allowedDependencies = {"personnel", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.staff;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
