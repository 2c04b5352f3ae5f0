/**
 * The checks R01 to R20 that a report passes before it goes to be signed (trình ký): what a text says is held against itself
 * and against what is known to the school. Knows no database and no page.
 */
@NullMarked
@ApplicationModule(
        displayName = "Scrutiny",
        allowedDependencies = {"reading", "shared"})
package vn.thidua.scrutiny;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
