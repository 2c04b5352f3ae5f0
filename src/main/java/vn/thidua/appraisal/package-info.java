/**
 * Monthly ratings of people and units (đánh giá, xếp loại hằng tháng): a month and who is on its list, the sheets, who has the last
 * word, and each change that was ever made.
 */
@NullMarked
@ApplicationModule(
        displayName = "Appraisal",
        allowedDependencies = {
            "criteria",
            "formula",
            "evaluation",
            "staff",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
