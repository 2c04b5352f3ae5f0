/** What a movement sets out to do: the tasks of its plan and its numeric targets, with what is measured now. */
@NullMarked
@ApplicationModule(
        displayName = "Plan",
        allowedDependencies = {"campaign", "organisation", "persistence", "page", "shared"})
package vn.thidua.plan;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
