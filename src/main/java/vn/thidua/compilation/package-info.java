/**
 * Many reports into one (tổng hợp): the matrix of schools and figures, who is missing or late, sums of accepted reports alone,
 * figures overridden with a reason, passages quoted.
 */
@NullMarked
@ApplicationModule(
        displayName = "Compilation",
        allowedDependencies = {
            "narrative",
            "chart",
            "reception",
            "report",
            "figure",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.compilation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
