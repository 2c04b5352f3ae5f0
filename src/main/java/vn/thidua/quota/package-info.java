/**
 * Quotas (tỷ lệ, hạn mức) tried out: who counts, which reading of the law, rounding, by unit or school; where the line falls; and the
 * choice that was made, with who, when and why.
 */
@NullMarked
@ApplicationModule(
        displayName = "Quota",
        allowedDependencies = {"eligibility", "law", "title", "spreadsheet", "page", "shared"})
package vn.thidua.quota;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
