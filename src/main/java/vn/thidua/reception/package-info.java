/**
 * What a body above does with reports (tiếp nhận báo cáo): asks for them with a deadline, sees who has handed in, who is
 * missing and who is late, accepts, returns, unlocks.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reception of reports",
        allowedDependencies = {"report", "figure", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.reception;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
