/**
 * A round of scoring (đợt chấm điểm) from its preparation to its end: settings, units, who scores whom, and each step on and back.
 */
@NullMarked
@ApplicationModule(
        displayName = "Round of scoring",
        allowedDependencies = {
            "scoring",
            "criteria",
            "formula",
            "cluster",
            "organisation",
            "persistence",
            "page",
            "shared"
        })
package vn.thidua.scoringround;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
