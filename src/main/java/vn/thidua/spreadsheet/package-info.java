/** Spreadsheets in and out: reads .xlsx and .csv with all their tricks, writes them without formulas; previews before anything is written. */
@NullMarked
@ApplicationModule(allowedDependencies = {"persistence", "page", "shared"})
package vn.thidua.spreadsheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
