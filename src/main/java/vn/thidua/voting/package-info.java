/**
 * The pages of a vote (bỏ phiếu): the member's ballot paper, the desk from which the standing body opens and closes, the open
 * vote, the box and the result.
 */
@NullMarked
@ApplicationModule(
        displayName = "Voting",
        allowedDependencies = {"ballot", "envelope", "signin", "spreadsheet", "persistence", "page", "shared"})
package vn.thidua.voting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
