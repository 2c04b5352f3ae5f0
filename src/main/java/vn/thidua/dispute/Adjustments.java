package vn.thidua.dispute;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
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

/** Bonus and penalty beside the criteria; entered by who leads and reviews. */
@Repository
@Transactional
class Adjustments {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 500;
    private static final BigDecimal MOST = BigDecimal.valueOf(1000);

    /** Bonus or penalty. */
    record Extra(UUID id, BigDecimal points, String reason, String enteredBy, Instant enteredAt) {}

    private final ScoringRounds rounds;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    Adjustments(ScoringRounds rounds, JdbcClient database, Clock clock, ApplicationEventPublisher events) {
        this.rounds = rounds;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** From the review until all is compiled, by who leads or reviews that unit; never by the unit itself. */
    static boolean isAdjustable(RoundView round, UUID unit, Viewer viewer) {
        boolean time = round.state() == ScoringState.REVIEW
                || round.state() == ScoringState.EXPLANATION
                || round.state() == ScoringState.COMPILED;
        return time
                && round.reviewersOf(viewer).stream().anyMatch(reviewer -> round.mayReview(reviewer, round.unit(unit)));
    }

    @Transactional(readOnly = true)
    RoundView require(UUID roundId, UUID unit, Viewer viewer) {
        RoundView round = rounds.require(roundId, viewer);
        if (!round.unit(unit).isActedForBy(viewer) && !round.isOverseenBy(viewer)) {
            throw new NotFound();
        }
        return round;
    }

    @Transactional(readOnly = true)
    List<Extra> extras(UUID round, UUID unit) {
        return database.sql("""
                        select id, points, reason, entered_by, entered_at from score_extra where round_id = :round and unit_id = :unit order by entered_at, id
                        """)
                .param("round", round)
                .param("unit", unit)
                .query(Extra.class)
                .list();
    }

    void add(UUID roundId, UUID unit, @Nullable BigDecimal points, @Nullable String reason, Viewer viewer) {
        RoundView round = adjustable(roundId, unit, viewer);
        if (points == null || points.signum() == 0 || points.abs().compareTo(MOST) > 0) {
            throw new Refusal("dispute.points");
        }
        database.sql("""
                        insert into score_extra (id, organisation_id, round_id, unit_id, points, reason, entered_by, entered_at)
                        values (gen_random_uuid(), :room, :round, :unit, :points, :reason, :by, :at)
                        """)
                .param("room", viewer.homeId())
                .param("round", roundId)
                .param("unit", unit)
                .param("points", points)
                .param("reason", said(reason))
                .param("by", viewer.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new DisputeEvent.ExtraEntered(
                viewer.homeId(), roundId, round.unit(unit).name(), points.toPlainString(), said(reason)));
    }

    /** Strikes out what the own house entered. */
    void strike(UUID roundId, UUID unit, UUID extra, Viewer viewer) {
        RoundView round = adjustable(roundId, unit, viewer);
        Extra known = extras(roundId, unit).stream()
                .filter(one -> one.id().equals(extra))
                .findFirst()
                .orElseThrow(NotFound::new);
        int struck = database.sql("delete from score_extra where id = :id and organisation_id = :room")
                .param("id", extra)
                .param("room", viewer.homeId())
                .update();
        if (struck == 0) {
            throw new Refusal("dispute.ofOthers", known.enteredBy());
        }
        events.publishEvent(new DisputeEvent.ExtraStruck(
                viewer.homeId(),
                roundId,
                round.unit(unit).name(),
                known.points().toPlainString()));
    }

    private RoundView adjustable(UUID roundId, UUID unit, Viewer viewer) {
        RoundView round = require(roundId, unit, viewer);
        if (!isAdjustable(round, unit, viewer)) {
            throw new Refusal("dispute.notAdjustable");
        }
        return round;
    }

    /** A reason as it is kept; a refusal for what is none. */
    static String said(@Nullable String reason) {
        if (reason == null
                || reason.strip().length() < SHORTEST
                || reason.strip().length() > LONGEST) {
            throw new Refusal("round.reason");
        }
        return reason.strip();
    }
}
