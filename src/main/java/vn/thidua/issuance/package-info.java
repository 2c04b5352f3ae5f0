/** Issuing a report (ban hành): what still stands against it, the document frozen with its figures, and what changed afterwards. */
@NullMarked
@ApplicationModule(
        displayName = "Issuance",
        allowedDependencies = {"narrative", "notation", "report", "figure", "paper", "signin", "page", "shared"})
package vn.thidua.issuance;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
