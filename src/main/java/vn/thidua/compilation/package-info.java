/** Eight schools into one */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "matrix of schools and figures",
            " completeness",
            " overriding with a reason",
            " quoted passages.:report",
            "narrative",
            "figure",
            "organisation",
            "spreadsheet",
            "page",
            "shared"
        })
package vn.thidua.compilation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
