package vn.thidua.conference;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.RoundPlan;
import vn.thidua.page.Words;
import vn.thidua.ranking.Contender;
import vn.thidua.ranking.Ranking;
import vn.thidua.ranking.Standing;
import vn.thidua.scoring.RoundView;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Threshold;

/** What a conference votes on and who votes: each unit that takes part has one vote, cast by whom it sent. */
@Component
class VotePlans {

    private final Words words;

    VotePlans(Words words) {
        this.words = words;
    }

    RoundPlan of(Conference conference, Ranking ranking, Map<UUID, Seats.Seated> seats) {
        RoundView round = ranking.round();
        List<RoundPlan.Nominee> nominees = candidates(ranking).stream()
                .map(standing -> nominee(conference, standing))
                .toList();
        if (nominees.isEmpty()) {
            throw new Refusal("conference.nobodyToVoteOn");
        }
        if (seats.isEmpty()) {
            throw new Refusal("conference.nobodySeated");
        }
        // Where everybody votes on paper nobody is absent; in an electronic vote who has no account hands a paper in.
        boolean electronic = conference.method() == RoundMethod.SECRET;
        List<RoundPlan.Voter> voters = round.present().stream()
                .map(unit -> seats.get(unit.id()))
                .filter(seat -> seat != null)
                .map(seat -> new RoundPlan.Voter(
                        seat.personId(), seat.name(), Set.of(), electronic && seat.onPaper(), seat.unitId()))
                .toList();
        List<RoundPlan.Teller> tellers = seats.values().stream()
                .filter(Seats.Seated::teller)
                .map(seat -> new RoundPlan.Teller(seat.personId(), seat.name(), seat.unitId()))
                .toList();
        return new RoundPlan(
                round.organisationId(),
                words.official("conference.ballot.subject", round.name()),
                conference.method(),
                nominees,
                voters,
                tellers,
                round.present().size(),
                voters.size(),
                voters.stream().anyMatch(RoundPlan.Voter::inWriting) ? conference.heldOn() : null,
                null,
                "/scoring-rounds/" + round.id() + "/conference");
    }

    /** Between whom the rule lets the vote decide; where the score decides, everybody who may be proposed. */
    private static List<Standing> candidates(Ranking ranking) {
        List<UUID> named =
                ranking.outcome().candidates().stream().map(Contender::id).toList();
        return ranking.standings().ranked().stream()
                .filter(standing -> standing.unit().isEligible())
                .filter(standing ->
                        named.isEmpty() || named.contains(standing.unit().id()))
                .toList();
    }

    private RoundPlan.Nominee nominee(Conference conference, Standing standing) {
        var threshold =
                new Threshold(conference.percent(), conference.percent() == null ? null : Threshold.Base.TOTAL_MEMBERS);
        return new RoundPlan.Nominee(
                standing.unit().id(),
                standing.unit().name(),
                words.official("conference.ballot.note", standing.rank(), words.number(standing.total())),
                new RoundPlan.Rule(threshold, words.official("conference.ballot.source")),
                null);
    }
}
