package vn.thidua.sitting;

import java.util.Optional;
import java.util.UUID;

/** Which vote of a session stands open or waits to be counted; told by whoever holds the votes. */
public interface OpenVotes {

    /** The vote in words, if there is one: as long as it lasts, attendance, agenda and interests stand. */
    Optional<String> openIn(UUID sitting);

    /** Whether anything was ever voted in the session, results set aside not counted. */
    boolean hasResults(UUID sitting);
}
