/**
 * Conflicts of interest in a session (xung đột lợi ích): found in the records or declared by a member, dismissed with a reason,
 * and otherwise applied to what the member reads, discusses and votes on.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"sitting", "council", "staff", "organisation", "persistence", "page", "shared"})
package vn.thidua.interest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
