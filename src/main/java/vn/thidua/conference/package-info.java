/**
 * The closing conference of a round (hội nghị tổng kết): its secret vote, who is proposed for what, the hand-over to next year's head.
 */
@NullMarked
@ApplicationModule(
        displayName = "Conference",
        allowedDependencies = {
            "ranking",
            "scoring",
            "ballot",
            "cluster",
            "nomination",
            "title",
            "staff",
            "paper",
            "organisation",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.conference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
