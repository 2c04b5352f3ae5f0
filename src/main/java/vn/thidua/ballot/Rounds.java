package vn.thidua.ballot;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Viewer;

/**
 * Rounds of voting, for whoever plans them: prepared with everything that will stand on the ballot paper, opened, closed,
 * counted, and asked for the result. No event tells of it; who planned a round asks.
 *
 * <p>The pages under {@code /votes} do the rest: {@code /votes/{round}} is the member's ballot paper,
 * {@code /votes/{round}/desk} the page from which the standing body opens and closes (it asks for the password), and
 * {@code /votes/{round}/result} the result. Each method is part of the caller's transaction, if there is one, refuses with
 * a {@link vn.thidua.shared.Refusal} and knows only rounds of the viewer's own body ({@link vn.thidua.shared.NotFound}).
 */
@Component
public class Rounds {

    private final RoundService service;
    private final RoundReader reader;

    Rounds(RoundService service, RoundReader reader) {
        this.service = service;
        this.reader = reader;
    }

    /** Plans a round; nothing is asked of anybody before it is opened. */
    public UUID prepare(RoundPlan plan, Viewer viewer) {
        return service.prepare(plan, viewer);
    }

    /** Replaces the plan of a round that is not open yet; tellers who have their codes already get new ones. */
    public void change(UUID round, RoundPlan plan, Viewer viewer) {
        service.change(round, plan, viewer);
    }

    /** Opens the voting; who calls this has asked for the password before. */
    public void open(UUID round, Viewer viewer) {
        service.open(round, viewer);
    }

    /** Takes an opening back while nobody has voted. */
    public void withdrawOpening(UUID round, @Nullable String reason, Viewer viewer) {
        service.withdrawOpening(round, reason, viewer);
    }

    /** Closes the voting: a ballot that is still on its way comes too late. */
    public void close(UUID round, Viewer viewer) {
        service.close(round, viewer);
    }

    /** Opens a closed round again while nobody has begun to count it. */
    public void reopen(UUID round, @Nullable String reason, Viewer viewer) {
        service.reopen(round, reason, viewer);
    }

    /** Counts a closed open vote. A secret round is counted by its tellers, paper ballots when both typings agree. */
    public void count(UUID round, Viewer viewer) {
        service.countOpenVote(round, viewer);
    }

    /** Ends a round without a result, or sets a counted one aside; another round has to be planned. */
    public void cancel(UUID round, @Nullable String reason, Viewer viewer) {
        service.cancel(round, reason, viewer);
    }

    /** Takes the vote from a member who no longer belongs to the council; a ballot already cast is taken out of the box. */
    public void remove(UUID round, UUID personId, @Nullable String reason, Viewer viewer) {
        service.remove(round, personId, reason, viewer);
    }

    /** Gives the vote back to a member who was removed by mistake, and who has to vote anew. */
    public void readmit(UUID round, UUID personId, Viewer viewer) {
        service.readmit(round, personId, viewer);
    }

    /** Notes that the paper of an absent member came back in time, or that this was noted by mistake. */
    public void returned(UUID round, UUID personId, boolean back, Viewer viewer) {
        service.returned(round, personId, back, viewer);
    }

    /** Proposes the lower title or form for a nominee who did not reach the threshold, or no longer does. */
    public void proposeLower(UUID round, UUID nominee, boolean proposed, Viewer viewer) {
        service.proposeLower(round, nominee, proposed, viewer);
    }

    /** How far it is; who has voted shows, never what. */
    public Standing standing(UUID round, Viewer viewer) {
        return reader.standing(round, viewer);
    }

    /** The result of a counted round that was not set aside. */
    public Optional<RoundResult> result(UUID round, Viewer viewer) {
        return reader.result(round, viewer);
    }

    /**
     * How far a round is.
     *
     * @param voters members who may vote
     * @param voted members whose vote is in; of paper ballots nobody knows before they are counted
     */
    public record Standing(UUID roundId, String subject, RoundMethod method, RoundState state, int voters, int voted) {}
}
