/**
 * The order of a round's units (xếp hạng) with ties and their reasons, its tables for screen, paper and spreadsheet.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ranking",
        allowedDependencies = {
            "scoring",
            "criteria",
            "formula",
            "paper",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.ranking;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
