/**
 * Sealed ballots (phong bì phiếu kín): seals a member's choices to the key of a round, makes that key out of the tellers' codes
 * and a secret file, and opens envelopes into totals. Library primitives only; knows no round, no page and no table.
 */
@NullMarked
@ApplicationModule(
        displayName = "Envelope",
        allowedDependencies = {"persistence", "shared"})
package vn.thidua.envelope;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
