package vn.thidua.ballot;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A round as one viewer finds it, with the places that this viewer has in it.
 *
 * @param leads belongs to the standing body, or heads the organisation: opens, closes, types an open vote
 * @param teller number among the tellers, 0 for who is none
 * @param shareTaken whether this teller has taken the code
 * @param voter may vote
 * @param removed was a voter, and is none any more
 * @param excluded nominees on whom this voter may not vote
 * @param paperIn this voter's paper came back on this day
 * @param tracker of this voter's envelope
 * @param voters how many may vote
 * @param voted how many have; of a secret round as well, for that is no secret
 */
public record Seat(
        UUID roundId,
        UUID organisationId,
        String subject,
        RoundMethod method,
        RoundState state,
        int totalMembers,
        int present,
        @Nullable LocalDate writtenUntil,
        @Nullable UUID previousRoundId,
        @Nullable String link,
        byte @Nullable [] publicKey,
        @Nullable Instant closedAt,
        @Nullable String cancelReason,
        boolean leads,
        int teller,
        boolean shareTaken,
        boolean voter,
        boolean removed,
        Set<UUID> excluded,
        @Nullable LocalDate paperIn,
        boolean openChoice,
        byte @Nullable [] tracker,
        int voters,
        int voted) {

    public boolean isTeller() {
        return teller > 0;
    }

    public boolean isSecret() {
        return method == RoundMethod.SECRET;
    }

    public boolean is(String wanted) {
        return state.name().equals(wanted);
    }

    /** Whether this viewer's vote is in. */
    public boolean hasVoted() {
        return tracker != null || openChoice;
    }

    /** Whether this viewer may vote now. */
    public boolean mayVote() {
        return voter && state == RoundState.OPEN && method != RoundMethod.PAPER && paperIn == null;
    }

    /** Whether two tellers may count now. */
    public boolean mayCount() {
        return isTeller() && state == RoundState.CLOSED && method != RoundMethod.OPEN;
    }
}
