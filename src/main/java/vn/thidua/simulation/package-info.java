/** What a set of criteria would have given in a past year (tính thử), from recorded figures alone. */
@NullMarked
@ApplicationModule(
        displayName = "Simulation",
        allowedDependencies = {"criteria", "formula", "figure", "spreadsheet", "page", "shared"})
package vn.thidua.simulation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
