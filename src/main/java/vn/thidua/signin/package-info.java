/**
 * The door: the security chain, signing in and out, the throttle that makes guessing slow, one's own sessions and password.
 * Fills the {@link vn.thidua.shared.Viewer} that all other modules ask.
 */
@NullMarked
@ApplicationModule(
        displayName = "Sign-in",
        allowedDependencies = {"account", "cluster", "organisation", "persistence", "page", "shared"})
package vn.thidua.signin;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
