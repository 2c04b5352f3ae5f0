/**
 * Small words that every module uses: periods, emulation years, who is looking, and the ways in which the system says no.
 * Types only, no entities, nothing that knows a screen or a table.
 */
@NullMarked
@ApplicationModule(
        displayName = "Shared words",
        allowedDependencies = {})
package vn.thidua.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
