package vn.thidua.ballot;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Refusal;

/**
 * What was counted: ballots, and votes per nominee; nothing of any single ballot.
 *
 * @param issued ballots issued
 * @param collected ballots collected: valid, invalid and blank ones together
 * @param valid ballots on which something was marked as it should be
 * @param invalid invalid ballots
 * @param blank ballots on which nothing was marked
 * @param votes of each nominee
 * @param manifest hash over the sorted trackers and the totals, of a secret round
 */
public record Totals(
        int issued,
        int collected,
        int valid,
        int invalid,
        int blank,
        Map<UUID, Votes> votes,
        byte @Nullable [] manifest) {

    /**
     * The votes on one nominee.
     *
     * @param noOpinion ballots that say nothing about the nominee
     */
    public record Votes(int agree, int disagree, int noOpinion) {
        public Votes {
            if (agree < 0 || disagree < 0 || noOpinion < 0) {
                throw new Refusal("ballot.sums");
            }
        }
    }

    /**
     * Of an opened box. Each member who voted is in it once, by an envelope or by a paper; a blank paper says nothing about anybody,
     * and is valid.
     */
    public static Totals ofBox(
            int issued, int envelopes, int papers, int invalid, Map<UUID, Votes> votes, byte[] manifest) {
        int collected = envelopes + papers;
        return new Totals(issued, collected, collected - invalid, invalid, 0, votes, manifest);
    }

    public Totals {
        votes = Map.copyOf(votes);
        if (collected != valid + invalid + blank || collected > issued || valid < 0 || invalid < 0 || blank < 0) {
            throw new Refusal("ballot.sums");
        }
    }
}
