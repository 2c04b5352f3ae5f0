/** The list that a school makes of its people's registrations each year (tổng hợp danh sách đăng ký thi đua): days, board, locking, print. */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "registration",
            "campaign",
            "paper",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.consolidation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
