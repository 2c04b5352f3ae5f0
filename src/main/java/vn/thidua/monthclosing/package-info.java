/**
 * Locking a month (khóa tháng): what is checked before, the recount of all sheets beside the requests with its progress, and opening
 * a locked month again.
 */
@NullMarked
@ApplicationModule(
        displayName = "Month closing",
        allowedDependencies = {"appraisal", "page", "shared"})
package vn.thidua.monthclosing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
