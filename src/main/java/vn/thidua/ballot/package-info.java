/**
 * Votes (bỏ phiếu): rounds with an open vote (biểu quyết), a secret electronic ballot (phiếu kín) or paper ballots (phiếu giấy),
 * their thresholds and results. Knows nominees only as an id and words; who plans a round asks for its result.
 */
@NullMarked
@ApplicationModule(
        displayName = "Ballot",
        allowedDependencies = {"envelope", "organisation", "persistence", "page", "shared"})
package vn.thidua.ballot;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
