/**
 * The board of a month (bảng xếp loại tháng): opening it, who has come how far, who is late, who is exempt; on paper and as a
 * spreadsheet, out and in.
 */
@NullMarked
@ApplicationModule(
        displayName = "Month board",
        allowedDependencies = {
            "appraisal",
            "criteria",
            "evaluation",
            "personnel",
            "staff",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.monthboard;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
