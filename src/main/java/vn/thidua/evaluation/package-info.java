/**
 * Yearly ratings of people, units and the school (đánh giá, xếp loại chất lượng), of which titles ask first; entered one by one,
 * for a whole unit at once, or from a spreadsheet.
 */
@NullMarked
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {"staff", "document", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
