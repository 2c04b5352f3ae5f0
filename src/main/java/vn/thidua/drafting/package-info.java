/**
 * Work on sets of criteria (soạn bộ tiêu chí): from a blank, an example or the version before to a set in force; its criteria one by one
 * or from a spreadsheet.
 */
@NullMarked
@ApplicationModule(
        displayName = "Drafting of criteria",
        allowedDependencies = {"criteria", "figure", "spreadsheet", "page", "shared"})
package vn.thidua.drafting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
