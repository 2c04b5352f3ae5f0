/**
 * Where readings of a unit differ: side by side, how far scorers spread, what the unit says to it (giải trình), bonus and penalty
 * beside the criteria, and what bars a unit from being proposed.
 */
@NullMarked
@ApplicationModule(
        displayName = "Dispute",
        allowedDependencies = {
            "scoring",
            "criteria",
            "formula",
            "document",
            "organisation",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.dispute;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
