/** Figures of reports (số liệu): their definitions, their values over a period, and the records behind each. */
@NullMarked
@ApplicationModule(
        displayName = "Figure",
        allowedDependencies = {"organisation", "spreadsheet", "page", "shared"})
package vn.thidua.figure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
