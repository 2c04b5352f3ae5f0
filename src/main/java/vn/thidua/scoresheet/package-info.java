/**
 * Sheets of scores (phiếu chấm điểm): a unit's own, filled from its figures, proved, signed and locked; and how the lines of every
 * sheet are kept, row by row, so that several people can work on one.
 */
@NullMarked
@ApplicationModule(
        displayName = "Score sheet",
        allowedDependencies = {
            "scoring",
            "criteria",
            "formula",
            "figure",
            "document",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.scoresheet;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
