package vn.thidua.dispute;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.scoring.ScoringState;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/**
 * What bars units from being proposed: entered, corrected and withdrawn by who leads and reviews, each time with a reason. What was
 * withdrawn stays readable.
 */
@Repository
@Transactional
class Bars {

    private static final Set<ScoringState> TIME =
            EnumSet.of(ScoringState.REVIEW, ScoringState.EXPLANATION, ScoringState.COMPILED, ScoringState.CONFERENCE);

    /** A condition that may bar a unit. */
    record Condition(String code, String name, String source, boolean verified) {}

    /**
     * That a unit is barred, or was.
     *
     * @param correctedBecause why the words were changed
     * @param withdrawnBecause why it bars no longer; {@code null}: it does
     */
    record Bar(
            UUID unit,
            String code,
            String name,
            String reason,
            String enteredBy,
            Instant enteredAt,
            @Nullable String correctedBy,
            @Nullable Instant correctedAt,
            @Nullable String correctedBecause,
            @Nullable String withdrawnBy,
            @Nullable Instant withdrawnAt,
            @Nullable String withdrawnBecause) {

        public boolean isWithdrawn() {
            return withdrawnAt != null;
        }
    }

    private static final String BARS = """
            select b.unit_id as unit, k.code, k.name, b.reason, b.entered_by, b.entered_at, b.corrected_by, b.corrected_at, b.corrected_because,
                   b.withdrawn_by, b.withdrawn_at, b.withdrawn_because
              from score_bar b join knock_out k on k.code = b.knock_out
             where b.round_id = :round order by b.withdrawn_at is not null, k.position, b.entered_at
            """;

    private final ScoringRounds rounds;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Bars(ScoringRounds rounds, JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** From the review until the round is over, by who leads or reviews that unit; never by the unit itself. */
    static boolean isBarrable(RoundView round, UUID unit, Viewer viewer) {
        return TIME.contains(round.state())
                && round.reviewersOf(viewer).stream().anyMatch(reviewer -> round.mayReview(reviewer, round.unit(unit)));
    }

    /** All of a round, those that bar first. */
    @Transactional(readOnly = true)
    List<Bar> of(UUID round) {
        return database.sql(BARS).param("round", round).query(Bar.class).list();
    }

    @Transactional(readOnly = true)
    List<Bar> of(UUID round, UUID unit) {
        return of(round).stream().filter(bar -> bar.unit().equals(unit)).toList();
    }

    /** One that still bars, or a 404. */
    @Transactional(readOnly = true)
    Bar require(UUID round, UUID unit, String code) {
        return of(round, unit).stream()
                .filter(bar -> bar.code().equals(code) && !bar.isWithdrawn())
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    List<Condition> conditions() {
        return database.sql("select code, name, source, verified from knock_out order by position")
                .query(Condition.class)
                .list();
    }

    /** Enters one; where it was withdrawn before, it bars anew. */
    void bar(UUID roundId, UUID unit, @Nullable String code, @Nullable String reason, Viewer viewer) {
        RoundView round = barrable(roundId, unit, viewer);
        Condition condition = conditions().stream()
                .filter(known -> known.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new Refusal("dispute.noCondition"));
        String why = Adjustments.said(reason);
        int entered = database.sql("""
                        insert into score_bar (round_id, unit_id, knock_out, organisation_id, reason, entered_by, entered_at)
                        values (:round, :unit, :code, :room, :reason, :by, :at)
                        on conflict (round_id, unit_id, knock_out) do update set reason = excluded.reason, entered_by = excluded.entered_by,
                               entered_at = excluded.entered_at, corrected_by = null, corrected_at = null, corrected_because = null,
                               withdrawn_by = null, withdrawn_at = null, withdrawn_because = null
                         where score_bar.withdrawn_at is not null and score_bar.organisation_id = excluded.organisation_id
                        """)
                .param("round", roundId)
                .param("unit", unit)
                .param("code", condition.code())
                .param("room", viewer.homeId())
                .param("reason", why)
                .param("by", viewer.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (entered == 0) {
            throw new Refusal("dispute.barredAlready", condition.name());
        }
        events.publishEvent(new DisputeEvent.Barred(
                viewer.homeId(), roundId, round.unit(unit).name(), condition.name(), why));
    }

    /** Says it in other words; the condition itself is withdrawn and another entered. */
    void correct(
            UUID roundId, UUID unit, String code, @Nullable String reason, @Nullable String because, Viewer viewer) {
        RoundView round = barrable(roundId, unit, viewer);
        Bar known = require(roundId, unit, code);
        String words = Adjustments.said(reason);
        write(
                "update score_bar set reason = :words, corrected_by = :by, corrected_at = :at, corrected_because = :because",
                round,
                known,
                words,
                Adjustments.said(because),
                viewer);
        events.publishEvent(new DisputeEvent.BarCorrected(
                viewer.homeId(), roundId, round.unit(unit).name(), known.name(), words, Adjustments.said(because)));
    }

    void withdraw(UUID roundId, UUID unit, String code, @Nullable String because, Viewer viewer) {
        RoundView round = barrable(roundId, unit, viewer);
        Bar known = require(roundId, unit, code);
        write(
                "update score_bar set reason = :words, withdrawn_by = :by, withdrawn_at = :at, withdrawn_because = :because",
                round,
                known,
                known.reason(),
                Adjustments.said(because),
                viewer);
        events.publishEvent(new DisputeEvent.Unbarred(
                viewer.homeId(), roundId, round.unit(unit).name(), known.name(), Adjustments.said(because)));
    }

    /** Only what the own house entered. */
    private void write(String update, RoundView round, Bar bar, String words, String because, Viewer viewer) {
        int written = database.sql(
                        update
                                + " where round_id = :round and unit_id = :unit and knock_out = :code and organisation_id = :room and withdrawn_at is null")
                .param("round", round.id())
                .param("unit", bar.unit())
                .param("code", bar.code())
                .param("room", viewer.homeId())
                .param("words", words)
                .param("because", because)
                .param("by", viewer.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (written == 0) {
            throw new Refusal("dispute.ofOthers", bar.enteredBy());
        }
    }

    private RoundView barrable(UUID roundId, UUID unit, Viewer viewer) {
        RoundView round = rounds.require(roundId, viewer);
        if (!round.unit(unit).isActedForBy(viewer) && !round.isOverseenBy(viewer)) {
            throw new NotFound();
        }
        if (!isBarrable(round, unit, viewer)) {
            throw new Refusal("dispute.notBarrable");
        }
        return round;
    }
}
