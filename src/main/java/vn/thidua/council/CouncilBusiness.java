package vn.thidua.council;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** What a council is busy with, as far as it forbids to change who sits in it; told by whoever keeps its sessions. */
public interface CouncilBusiness {

    /** The vote that is open at this moment, in words. */
    Optional<String> openVote(UUID council);

    /** The last day from {@code day} on for which a session was convened or on which one was held. */
    Optional<LocalDate> lastSittingFrom(UUID council, LocalDate day);
}
