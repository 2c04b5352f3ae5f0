/**
 * Monthly ratings counted and rolled up for the eye (lượt xếp loại): turns and shares by month, quarter, year and unit, the course of one
 * person or unit, how raters differ, and the records behind each number.
 */
@NullMarked
@ApplicationModule(
        displayName = "Turns",
        allowedDependencies = {
            "rollup",
            "evaluation",
            "personnel",
            "chart",
            "organisation",
            "spreadsheet",
            "page",
            "shared"
        })
package vn.thidua.turns;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
