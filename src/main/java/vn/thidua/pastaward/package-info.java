/**
 * Old awards on their way into the ledger: fast entry of many rows, the spreadsheet "Lịch sử khen thưởng", and what waits until
 * somebody says who is meant.
 */
@NullMarked
@ApplicationModule(
        displayName = "Past award",
        allowedDependencies = {
            "award",
            "title",
            "staff",
            "document",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.pastaward;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
