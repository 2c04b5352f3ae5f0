/**
 * From months to quarters and the year (tổng hợp xếp loại) by a visible rule, with the cap on excellent ratings; turns, shares, trends.
 */
@NullMarked
@ApplicationModule(
        displayName = "Rollup",
        allowedDependencies = {
            "appraisal",
            "criteria",
            "evaluation",
            "figure",
            "chart",
            "staff",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.rollup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
