/**
 * The council's table: what a session looks like to those who sit at it and to the room, who presides over which item, which
 * votes are held on whom and what came of them; notice, minutes and counting record.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "ballot",
            "nomination",
            "paper",
            "interest",
            "sitting",
            "council",
            "title",
            "staff",
            "organisation",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.deliberation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
