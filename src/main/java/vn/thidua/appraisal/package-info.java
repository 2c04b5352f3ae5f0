/**
 * Monthly ratings of people and units (đánh giá, xếp loại hằng tháng): sheets, who has the last word, closing of a month.
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
