/**
 * What tellers do (kiểm phiếu): take their codes before the opening, open the box of a secret round after the closing, type
 * paper ballots, each for itself.
 */
@NullMarked
@ApplicationModule(
        displayName = "Counting",
        allowedDependencies = {"ballot", "envelope", "signin", "persistence", "page", "shared"})
package vn.thidua.counting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
