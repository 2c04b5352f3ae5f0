/** Checks R01 to R20 of a report, on bound figures and on pasted text; dismissal with a reason. */
@NullMarked
@ApplicationModule(allowedDependencies = {"report", "narrative", "reading", "figure", "organisation", "page", "shared"})
package vn.thidua.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
