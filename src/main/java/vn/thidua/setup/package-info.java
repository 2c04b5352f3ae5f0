/** The first visit: a school, its units and its first administrator are entered, once, by whoever can read the log. */
@NullMarked
@ApplicationModule(allowedDependencies = {"account", "cluster", "organisation", "persistence", "page", "shared"})
package vn.thidua.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
