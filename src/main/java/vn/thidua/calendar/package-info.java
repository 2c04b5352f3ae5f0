/** The year at a glance: tasks and deadlines of all modules on one page, and as a feed for everybody's own calendar. */
@NullMarked
@ApplicationModule(
        displayName = "Calendar",
        allowedDependencies = {"campaign", "organisation", "persistence", "page", "shared"})
package vn.thidua.calendar;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
