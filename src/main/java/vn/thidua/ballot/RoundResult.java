package vn.thidua.ballot;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Threshold;

/**
 * The result of a counted round, as the counting record and the minutes print it.
 *
 * @param roundId the round
 * @param method how it was voted
 * @param totalMembers members by the establishment decision
 * @param present members present
 * @param issued ballots issued (số phiếu phát ra); in an electronic round the members who might vote
 * @param collected ballots collected (thu về), those of absent members that came back in time included
 * @param valid valid ballots
 * @param invalid invalid ballots
 * @param blank ballots on which nothing was marked; neither valid nor invalid
 * @param nominees in the order of the ballot paper
 * @param manifest SHA-256 in hexadecimal digits over the sorted trackers and the totals; only of a secret round
 * @param countedAt when
 */
public record RoundResult(
        UUID roundId,
        RoundMethod method,
        int totalMembers,
        int present,
        int issued,
        int collected,
        int valid,
        int invalid,
        int blank,
        List<NomineeResult> nominees,
        @Nullable String manifest,
        Instant countedAt) {

    public RoundResult {
        nominees = List.copyOf(nominees);
    }

    /** What became of a nominee. */
    public Optional<NomineeResult> of(UUID nominee) {
        return nominees.stream()
                .filter(result -> result.nomineeId().equals(nominee))
                .findFirst();
    }

    /**
     * The votes on a nominee.
     *
     * @param nomineeId as given in the plan
     * @param label as given in the plan
     * @param agree votes for
     * @param disagree votes against
     * @param noOpinion ballots that say nothing about this nominee (blank or invalid ones included)
     * @param of the base in figures: all members, or those present
     * @param threshold what had to be reached
     * @param source where the threshold comes from
     * @param passed whether it was reached
     * @param lowerTitle title or form that may be proposed instead, if the plan named one
     * @param lowerTitleProposed whether the council proposes it instead
     * @param arithmetic in Vietnamese, as printed: {@code 8/9 = 88,89 % < 90 % tổng số thành viên}
     */
    public record NomineeResult(
            UUID nomineeId,
            String label,
            int agree,
            int disagree,
            int noOpinion,
            int of,
            Threshold threshold,
            String source,
            boolean passed,
            @Nullable String lowerTitle,
            boolean lowerTitleProposed,
            String arithmetic) {

        /** The sum without the name of its base: {@code 8/9 = 88,89 % < 90 %}. */
        public String figures() {
            return new Arithmetic(agree, of, threshold).figures();
        }
    }
}
