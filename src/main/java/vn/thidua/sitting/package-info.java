/**
 * Sessions of a council (phiên họp): the agenda, the notice to its members, who came and whether there is a quorum, who presides;
 * from planned to the signed minutes. What is voted is decided at the table of {@code deliberation}.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "council",
            "title",
            "staff",
            "organisation",
            "spreadsheet",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.sitting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
