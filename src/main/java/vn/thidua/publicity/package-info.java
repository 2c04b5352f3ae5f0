/** Public posting of those who passed (công khai): working days without holidays, comments received and what became of them. */
@NullMarked
@ApplicationModule(
        displayName = "Publicity",
        allowedDependencies = {"nomination", "paper", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.publicity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
