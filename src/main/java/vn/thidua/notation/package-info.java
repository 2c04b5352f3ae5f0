/**
 * Texts with figures bound into them: what is kept has a figure's code in braces, what people read and write has its name, so that
 * a figure that is renamed breaks no text.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notation",
        allowedDependencies = {"figure"})
package vn.thidua.notation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
