/**
 * Prize money (tiền thưởng): what each award is paid with and why, the payment list, and the school's emulation and
 * commendation fund (quỹ thi đua, khen thưởng).
 */
@NullMarked
@ApplicationModule(
        displayName = "Prize",
        allowedDependencies = {
            "award",
            "title",
            "law",
            "organisation",
            "spreadsheet",
            "persistence",
            "paper",
            "page",
            "shared"
        })
package vn.thidua.prize;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
