/**
 * Checks of reports on their pages: of one that is being written, and of texts that come from elsewhere, pasted or uploaded;
 * what was let pass, by whom and why.
 */
@NullMarked
@ApplicationModule(
        displayName = "Reconciliation",
        allowedDependencies = {
            "report",
            "narrative",
            "issuance",
            "scrutiny",
            "reading",
            "figure",
            "document",
            "organisation",
            "page",
            "shared"
        })
package vn.thidua.reconciliation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
