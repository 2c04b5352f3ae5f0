/** The way to higher titles (lộ trình): the earliest year of each, and what every year until then has to bring. */
@NullMarked
@ApplicationModule(
        displayName = "Pathway",
        allowedDependencies = {"verdict", "eligibility", "page", "shared"})
package vn.thidua.pathway;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
