/**
 * A round of scoring (đợt chấm điểm): units score themselves, then one another, differences are explained, those who lead review.
 */
@NullMarked
@ApplicationModule(
        displayName = "Scoring",
        allowedDependencies = {
            "criteria",
            "formula",
            "figure",
            "cluster",
            "document",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.scoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
