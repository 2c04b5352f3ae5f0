package vn.thidua.ballot;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Threshold;

/**
 * What is to be voted on, by whom and under which rule. It can be changed until the round is opened and never afterwards.
 *
 * @param organisationId the body whose council votes (school, education office, cluster); voters and tellers have accounts there
 * @param subject heading of the ballot paper, 3 to 200 characters ("Bình xét danh hiệu thi đua năm 2021")
 * @param method openly, secretly or on paper
 * @param nominees in the order of the ballot paper, 1 to 60
 * @param voters the members who may vote, in the order of the council's list, without those who may vote on nobody
 * @param tellers exactly three for {@link RoundMethod#SECRET} (any two of them open the box), at least two for
 *     {@link RoundMethod#PAPER}, none needed for {@link RoundMethod#OPEN}; tellers may be voters
 * @param totalMembers members by the establishment decision, the base {@link Threshold.Base#TOTAL_MEMBERS}
 * @param present members present, the base {@link Threshold.Base#PRESENT}
 * @param writtenUntil last day on which the paper of a member who votes in writing may come back; {@code null} if nobody does
 * @param previousRound the round after which this one is held as the second (vòng hai), {@code null} for a first round
 * @param link application path of the page to go back to, {@code null} for none
 */
public record RoundPlan(
        UUID organisationId,
        String subject,
        RoundMethod method,
        List<Nominee> nominees,
        List<Voter> voters,
        List<Teller> tellers,
        int totalMembers,
        int present,
        @Nullable LocalDate writtenUntil,
        @Nullable UUID previousRound,
        @Nullable String link) {

    /** With fewer, the totals would tell how each of them voted. */
    static final int FEWEST_SECRET_VOTERS = 3;

    static final int TELLERS_OF_A_SECRET_ROUND = 3;
    private static final int MOST_NOMINEES = 60;

    /**
     * Who or what is voted on.
     *
     * @param id chosen by whoever plans the round; comes back in the result
     * @param label name as the ballot paper prints it
     * @param note the title or form proposed, unit, or whatever the paper adds under the name
     * @param rule what must be reached
     * @param lowerTitle name of a lower title or form that may be proposed instead when the rule is not reached
     */
    public record Nominee(
            UUID id,
            String label,
            @Nullable String note,
            Rule rule,
            @Nullable String lowerTitle) {}

    /**
     * The share of votes that must be reached.
     *
     * @param threshold percent and base; without a percent every result reaches it
     * @param source where it comes from, as printed ("Nghị định 91/2017/NĐ-CP, Điều 45 khoản 8")
     */
    public record Rule(Threshold threshold, String source) {}

    /**
     * A member who may vote.
     *
     * @param personId the person of the staff register, to whom the account belongs
     * @param name as printed
     * @param excludedNominees ids of nominees on whom this member may not vote (conflict of interest)
     * @param inWriting absent, votes in writing
     * @param represents the member of a cluster that sends this person to its conference, with one vote; {@code null} for a
     *     member of the body's own council
     */
    public record Voter(
            UUID personId,
            String name,
            Set<UUID> excludedNominees,
            boolean inWriting,
            @Nullable UUID represents) {
        public Voter(UUID personId, String name, Set<UUID> excludedNominees, boolean inWriting) {
            this(personId, name, excludedNominees, inWriting, null);
        }

        public Voter {
            excludedNominees = Set.copyOf(excludedNominees);
        }
    }

    /** A teller (kiểm phiếu viên), at a conference of a cluster with the member that sends this person. */
    public record Teller(
            UUID personId, String name, @Nullable UUID represents) {
        public Teller(UUID personId, String name) {
            this(personId, name, null);
        }
    }

    public RoundPlan {
        nominees = List.copyOf(nominees);
        voters = List.copyOf(voters);
        tellers = List.copyOf(tellers);
    }

    /** Refuses, with a sentence, what cannot be voted as planned. */
    void check() {
        refuse(subject.isBlank() || subject.length() > 200, "ballot.subject");
        refuse(nominees.isEmpty() || nominees.size() > MOST_NOMINEES, "ballot.nominees", MOST_NOMINEES);
        refuse(voters.isEmpty(), "ballot.noVoters");
        refuse(repeats(nominees.stream().map(Nominee::id).toList()), "ballot.nomineeTwice");
        refuse(repeats(voters.stream().map(Voter::personId).toList()), "ballot.voterTwice");
        refuse(
                repeats(voters.stream()
                        .map(Voter::represents)
                        .filter(Objects::nonNull)
                        .toList()),
                "ballot.bodyTwice");
        refuse(repeats(tellers.stream().map(Teller::personId).toList()), "ballot.tellerTwice");
        refuse(totalMembers < voters.size(), "ballot.moreVotersThanMembers", voters.size(), totalMembers);
        refuse(present < 0 || present > totalMembers, "ballot.present", present, totalMembers);
        refuse(writtenUntil == null && voters.stream().anyMatch(Voter::inWriting), "ballot.writtenUntil");
        refuse(method == RoundMethod.PAPER && tellers.size() < 2, "ballot.twoTellers");
        if (method == RoundMethod.SECRET) {
            refuse(tellers.size() != TELLERS_OF_A_SECRET_ROUND, "ballot.threeTellers");
            refuse(voters.size() < FEWEST_SECRET_VOTERS, "ballot.fewVoters", FEWEST_SECRET_VOTERS);
            for (Nominee nominee : nominees) {
                refuse(
                        votersOn(nominee.id()) < FEWEST_SECRET_VOTERS,
                        "ballot.fewVotersOn",
                        nominee.label(),
                        FEWEST_SECRET_VOTERS);
            }
        }
    }

    /** How many may vote on a nominee. */
    long votersOn(UUID nominee) {
        return voters.stream()
                .filter(voter -> !voter.excludedNominees().contains(nominee))
                .count();
    }

    private static boolean repeats(List<UUID> ids) {
        return new HashSet<>(ids).size() < ids.size();
    }

    private static void refuse(boolean wrong, String key, Object... arguments) {
        if (wrong) {
            throw new Refusal(key, arguments);
        }
    }
}
