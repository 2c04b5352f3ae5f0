/**
 * Sets of criteria (bộ tiêu chí) as dated data: a tree with codes and maximum points, drafted, put in force, followed by a new version;
 * read from and written to spreadsheets.
 */
@NullMarked
@ApplicationModule(
        displayName = "Criteria",
        allowedDependencies = {"figure", "organisation", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
