package vn.thidua.conference;

import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.RoundPlan;
import vn.thidua.ballot.RoundResult;
import vn.thidua.ballot.RoundState;
import vn.thidua.ballot.Rounds;
import vn.thidua.ranking.Ranking;
import vn.thidua.ranking.Rankings;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a conference up to the counted vote; its body's secretary leads it. */
@Service
@Transactional
class ConferenceService {

    private final Conferences conferences;
    private final ScoringRounds scoring;
    private final Rankings rankings;
    private final Rounds ballots;
    private final VotePlans plans;
    private final Seats seats;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConferenceService(
            Conferences conferences,
            ScoringRounds scoring,
            Rankings rankings,
            Rounds ballots,
            VotePlans plans,
            Seats seats,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conferences = conferences;
        this.scoring = scoring;
        this.rankings = rankings;
        this.ballots = ballots;
        this.plans = plans;
        this.seats = seats;
        this.events = events;
        this.clock = clock;
    }

    void arrange(UUID id, ConferenceForm form, Viewer viewer) {
        RoundView round = led(id, viewer);
        Optional<Conference> known = conferences.findForChange(id);
        if (known.isEmpty()) {
            Conference conference = conferences.saveAndFlush(new Conference(round, form));
            events.publishEvent(new ConferenceEvent.Arranged(round.organisationId(), conference.id(), round.name()));
            return;
        }
        Conference conference = known.get();
        if (!Objects.equals(form.version(), conference.version())) {
            throw new Stale(form, ConferenceForm.of(conference));
        }
        events.publishEvent(conference.arrange(round, form));
    }

    void seat(UUID id, SeatsForm form, Viewer viewer) {
        RoundView round = led(id, viewer);
        Conference conference = conferences.requireForChange(id);
        if (isFixed(conference, viewer)) {
            throw new Refusal("conference.votePlanned");
        }
        seats.write(conference, round, form, seats.delegates(round, LocalDate.now(clock)));
        int number = seats.of(conference.id()).size();
        events.publishEvent(
                new ConferenceEvent.SeatsSet(round.organisationId(), conference.id(), round.name(), number));
    }

    /** Plans the ballot, anew where one was planned or cancelled; from its opening on it stands. */
    UUID prepareVote(UUID id, Viewer viewer) {
        RoundView round = led(id, viewer);
        Conference conference = conferences.requireForChange(id);
        RoundPlan plan = plans.of(conference, rankings.of(round), seats.of(conference.id()));
        Optional<Rounds.Standing> planned = ballot(conference, viewer);
        if (planned.filter(standing -> standing.state() == RoundState.PREPARED).isPresent()) {
            ballots.change(planned.get().roundId(), plan, viewer);
            return planned.get().roundId();
        }
        if (planned.filter(standing -> standing.state() != RoundState.CANCELLED).isPresent()) {
            throw new Refusal("conference.votePlanned");
        }
        UUID ballot = ballots.prepare(plan, viewer);
        events.publishEvent(conference.vote(round, ballot));
        return ballot;
    }

    /** Writes the counted votes into the ranking. */
    void adopt(UUID id, Viewer viewer) {
        RoundView round = led(id, viewer);
        Conference conference = conferences.requireForChange(id);
        RoundResult result = result(conference, viewer).orElseThrow(() -> new Refusal("conference.notCounted"));
        var votes = new HashMap<UUID, Integer>();
        result.nominees().forEach(nominee -> votes.put(nominee.nomineeId(), nominee.agree()));
        events.publishEvent(conference.adopt(round, clock.instant()));
        rankings.voted(round, Map.copyOf(votes));
    }

    /** Whether a ballot was opened and not cancelled. */
    private boolean isFixed(Conference conference, Viewer viewer) {
        return ballot(conference, viewer)
                .filter(standing -> standing.state() != RoundState.PREPARED && standing.state() != RoundState.CANCELLED)
                .isPresent();
    }

    /** Where the ballot stands, for who leads it. */
    @Transactional(readOnly = true)
    Optional<Rounds.Standing> ballot(Conference conference, Viewer viewer) {
        return Optional.ofNullable(conference.ballotId()).map(ballot -> ballots.standing(ballot, viewer));
    }

    @Transactional(readOnly = true)
    Optional<RoundResult> result(Conference conference, Viewer viewer) {
        return Optional.ofNullable(conference.ballotId()).flatMap(ballot -> ballots.result(ballot, viewer));
    }

    /** The round for who leads it; a school's own rounds have no conference. */
    @Transactional(readOnly = true)
    RoundView led(UUID id, Viewer viewer) {
        return outside(scoring.requireLed(id, viewer));
    }

    @Transactional(readOnly = true)
    RoundView read(UUID id, Viewer viewer) {
        return outside(scoring.require(id, viewer));
    }

    @Transactional(readOnly = true)
    Ranking ranking(RoundView round) {
        return rankings.of(round);
    }

    private static RoundView outside(RoundView round) {
        if (round.isInside()) {
            throw new NotFound();
        }
        return round;
    }
}
