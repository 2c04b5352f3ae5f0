/**
 * Proposals for the ratings of a year (đề nghị xếp loại năm): what the months gave, what service means for it, the shares of excellent
 * ones; put right with a reason, confirmed by the rector in one step and taken back while nothing is built on it.
 */
@NullMarked
@ApplicationModule(
        displayName = "Year end",
        allowedDependencies = {
            "turns",
            "rollup",
            "evaluation",
            "excellence",
            "personnel",
            "organisation",
            "signin",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.yearend;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
