/** Yearly statistics of emulation and commendation: forms 0601 to 0605, filled from the records. */
@NullMarked
@ApplicationModule(
        displayName = "Statistics",
        allowedDependencies = {"figure", "spreadsheet", "page", "shared"})
package vn.thidua.statistics;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
