package vn.thidua.scoringround;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Arena;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.scoring.CrossMode;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringEvent;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.scoring.ScoringState;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a round, each one transaction; the round is held while it changes. */
@Service
@Transactional
class RoundService {

    private static final int LONGEST = 500;

    private final ScoringRoundRepository rounds;
    private final ScoringRounds reader;
    private final RoundBook book;
    private final RoundUnits units;
    private final OrganisationRepository organisations;
    private final JdbcClient database;
    private final Words words;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    RoundService(
            ScoringRoundRepository rounds,
            ScoringRounds reader,
            RoundBook book,
            RoundUnits units,
            OrganisationRepository organisations,
            JdbcClient database,
            Words words,
            Clock clock,
            ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.reader = reader;
        this.book = book;
        this.units = units;
        this.organisations = organisations;
        this.database = database;
        this.words = words;
        this.clock = clock;
        this.events = events;
    }

    /** What kind of round the viewer's body holds. */
    static Arena arenaOf(Organisation body) {
        return switch (body.kind()) {
            case CLUSTER -> Arena.CLUSTER;
            case BLOCK -> Arena.BLOCK;
            default -> Arena.UNITS;
        };
    }

    /** Prepares a round of the viewer's body, with its units of the year. */
    UUID create(RoundForm form, Viewer viewer) {
        Organisation body = organisations.require(viewer.homeId());
        Arena arena = arenaOf(body);
        if (!RoundView.isLedBy(viewer, arena, body.id())) {
            throw new NotFound();
        }
        var round = new ScoringRound(body, arena, form);
        try {
            rounds.saveAndFlush(round);
        } catch (DataIntegrityViolationException twin) {
            throw new Refusal("round.already", form.year());
        }
        events.publishEvent(round.prepared());
        join(round);
        return round.id();
    }

    /**
     * Takes other settings; a deadline that moves leaves a line among the steps, and one that is already over needs a reason.
     */
    void change(UUID id, RoundForm form, @Nullable String reason, Viewer viewer) {
        ScoringRound round = led(id, viewer);
        if (!Objects.equals(form.version(), round.version())) {
            throw new Stale(form, RoundForm.of(round));
        }
        String moved = moved(round.settings(), form);
        if (!moved.isEmpty() && isBlank(reason) && round.state() != ScoringState.DRAFT && isOver(round, form)) {
            List<String> unsigned = book.standing(reader.requireLed(id, viewer)).unsigned();
            throw new Refusal(
                    "round.pastDue",
                    moved,
                    unsigned.isEmpty() ? words.say("round.due.none") : Standing.names(unsigned));
        }
        ScoringEvent changed = round.change(form);
        if (!moved.isEmpty() && round.state() != ScoringState.DRAFT) {
            note(id, round, false, isBlank(reason) ? moved : moved + ". " + reason.strip(), viewer);
        }
        try {
            rounds.saveAndFlush(round);
        } catch (DataIntegrityViolationException twin) {
            throw new Refusal("round.already", form.year());
        }
        events.publishEvent(changed);
    }

    private static boolean isBlank(@Nullable String reason) {
        return reason == null || reason.strip().length() < 3;
    }

    /** Whether a deadline that moves is over on the day on which it is set. */
    private boolean isOver(ScoringRound round, RoundForm form) {
        LocalDate today = LocalDate.now(clock);
        RoundForm was = round.settings();
        return isOver(was.selfDue(), form.selfDue(), today)
                || isOver(was.crossDue(), form.crossDue(), today)
                || isOver(was.explainDue(), form.explainDue(), today);
    }

    private static boolean isOver(LocalDate was, LocalDate due, LocalDate today) {
        return !due.equals(was) && due.isBefore(today);
    }

    /** Which deadlines move, from when to when. */
    private String moved(RoundForm was, RoundForm form) {
        return java.util.stream.Stream.of(
                        moved("round.due.self", was.selfDue(), form.selfDue()),
                        moved("round.due.cross", was.crossDue(), form.crossDue()),
                        moved("round.due.explain", was.explainDue(), form.explainDue()))
                .filter(line -> !line.isEmpty())
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private String moved(String key, LocalDate was, LocalDate due) {
        return was.equals(due) ? "" : words.say("round.due.moved", words.say(key), words.date(was), words.date(due));
    }

    /** Its settings as a form, if the viewer leads it. */
    @Transactional(readOnly = true)
    RoundForm settings(UUID id, Viewer viewer) {
        return rounds.findById(id)
                .filter(round -> round.isLedBy(viewer))
                .map(RoundForm::of)
                .orElseThrow(NotFound::new);
    }

    /** Its id, if the viewer leads it, or a 404. */
    UUID required(UUID id, Viewer viewer) {
        settings(id, viewer);
        return id;
    }

    /** Strikes out what never opened. */
    void delete(UUID id, Viewer viewer) {
        ScoringRound round = led(id, viewer);
        if (round.state() != ScoringState.DRAFT) {
            throw new Refusal("round.notDraft");
        }
        events.publishEvent(new ScoringEvent.Struck(round.body().id(), id, round.name()));
        rounds.delete(round);
    }

    /** Lets units of the year join that have not; who is in stays as it is. */
    void join(UUID id, Viewer viewer) {
        ScoringRound round = led(id, viewer);
        if (!round.isJoinable()) {
            throw new Refusal("round.tooLateToJoin");
        }
        join(round);
    }

    private void join(ScoringRound round) {
        int joined = units.join(round);
        if (joined > 0) {
            events.publishEvent(new ScoringEvent.UnitsJoined(round.body().id(), round.id(), round.name(), joined));
        }
    }

    /**
     * A step on.
     *
     * @param from the state in which the viewer saw it; a second click finds it further on and does nothing
     */
    void advance(UUID id, @Nullable ScoringState from, @Nullable String reason, Viewer viewer) {
        ScoringRound round = led(id, viewer);
        if (from != round.state()) {
            throw new Refusal("round.elsewhere", words.label(round.state()));
        }
        Standing standing = book.standing(reader.requireLed(id, viewer));
        List<String> behind = round.state() == ScoringState.OPEN ? standing.unsigned() : List.of();
        LocalDate today = LocalDate.now(clock);
        boolean leaves = !behind.isEmpty()
                && behind.size() < standing.present()
                && today.isAfter(round.settings().selfDue());
        if (leaves && isBlank(reason)) {
            throw new Refusal("round.leavesBehind", Standing.names(behind));
        }
        ScoringState state = round.advance(standing, today);
        rounds.saveAndFlush(round);
        RoundView view = reader.requireLed(id, viewer);
        switch (state) {
            case CROSS -> {
                units.settleField(view);
                if (view.crossMode() != CrossMode.ASSIGNED) {
                    units.pair(view);
                }
            }
            case REVIEW, EXPLANATION, COMPILED -> units.flag(view);
            default -> {}
        }
        note(
                id,
                round,
                false,
                behind.isEmpty() ? null : words.say("round.next.noted", reason, Standing.names(behind)),
                viewer);
        events.publishEvent(new ScoringEvent.WentOn(round.body().id(), id, round.name(), state, words.label(state)));
    }

    void goBack(UUID id, @Nullable ScoringState from, @Nullable String reason, Viewer viewer) {
        ScoringRound round = led(id, viewer);
        if (from != round.state()) {
            throw new Refusal("round.elsewhere", words.label(round.state()));
        }
        Standing standing = book.standing(reader.requireLed(id, viewer));
        ScoringState to = round.state().ordinal() == 0
                ? ScoringState.DRAFT
                : ScoringState.values()[round.state().ordinal() - 1];
        ScoringEvent back = round.state() == ScoringState.FINAL
                ? round.reopen(reason, viewer.displayName())
                : round.goBack(standing, reason, words.label(to));
        rounds.saveAndFlush(round);
        if (round.state() == ScoringState.OPEN && round.crossMode() != CrossMode.ASSIGNED) {
            units.unpair(id);
        }
        note(id, round, true, reason, viewer);
        events.publishEvent(back);
    }

    /** A unit leaves while the round runs: it keeps its sheet, and is out of the ranking and of the others' work. */
    void leave(UUID id, UUID unit, @Nullable LocalDate day, @Nullable String reason, Viewer viewer) {
        ScoringRound round = led(id, viewer);
        RoundView.Unit leaving = reader.requireLed(id, viewer).unit(unit);
        if (round.state() == ScoringState.FINAL) {
            throw new Refusal("round.isFinal", round.name());
        }
        if (!leaving.isPresent()) {
            throw new Refusal("round.alreadyLeft", leaving.name());
        }
        units.leave(id, unit, day, reason);
        if (round.state().isAfter(ScoringState.OPEN)) {
            units.settleField(reader.requireLed(id, viewer));
        }
        events.publishEvent(new ScoringEvent.UnitLeft(
                round.body().id(), id, round.name(), leaving.name(), Objects.requireNonNull(day), reason));
    }

    /** Assigns whom a unit scores. */
    void assign(UUID id, UUID scorer, List<UUID> whom, Viewer viewer) {
        ScoringRound round = led(id, viewer);
        if (round.crossMode() != CrossMode.ASSIGNED || !round.isJoinable()) {
            throw new Refusal("round.wayStands");
        }
        RoundView view = reader.requireLed(id, viewer);
        RoundView.Unit unit = view.unit(scorer);
        whom.forEach(view::unit);
        if (whom.contains(scorer)) {
            throw new Refusal("round.scoresOneself", unit.name());
        }
        units.assign(view, scorer, whom);
        events.publishEvent(new ScoringEvent.PairsAssigned(round.body().id(), id, round.name(), unit.name()));
    }

    private void note(UUID id, ScoringRound round, boolean back, @Nullable String reason, Viewer viewer) {
        database.sql("""
                        insert into round_step (round_id, organisation_id, state, back, reason, made_by, made_at)
                        values (:round, :body, :state, :back, :reason, :by, :at)
                        """)
                .param("round", id)
                .param("body", round.body().id())
                .param("state", round.state().name())
                .param("back", back)
                .param("reason", reason == null ? null : shortened(reason.strip()))
                .param("by", viewer.displayName())
                .param("at", java.sql.Timestamp.from(clock.instant()))
                .update();
    }

    private static String shortened(String reason) {
        return reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST - 1) + "…";
    }

    private ScoringRound led(UUID id, Viewer viewer) {
        return rounds.findForChange(id).filter(round -> round.isLedBy(viewer)).orElseThrow(NotFound::new);
    }
}
