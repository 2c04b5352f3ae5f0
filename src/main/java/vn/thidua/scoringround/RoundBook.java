package vn.thidua.scoringround;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Arena;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringState;
import vn.thidua.shared.Grant;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Reads rounds as rows: the list, how far each unit is, and the steps that were made. */
@Repository
@Transactional(readOnly = true)
class RoundBook {

    /** A line of the list. */
    record Row(
            UUID id,
            String name,
            String body,
            Arena arena,
            String year,
            @Nullable Integer half,
            ScoringState state,
            LocalDate selfDue,
            LocalDate crossDue,
            LocalDate explainDue,
            int units,
            boolean mine) {

        /** The day by which the present state should be over; {@code null}: none is set. */
        public @Nullable LocalDate due() {
            return switch (state) {
                case OPEN -> selfDue;
                case CROSS -> crossDue;
                case REVIEW, EXPLANATION -> explainDue;
                default -> null;
            };
        }
    }

    /**
     * How far a unit is.
     *
     * @param sheet its own sheet; {@code null}: not begun, or not to be seen
     * @param given how many of those whom it scores across it has handed in
     * @param toGive how many it scores across
     * @param got how many have handed in what they score of it
     * @param toGet how many score it
     * @param reviews handed in
     * @param flags criteria that others see otherwise
     * @param answers of them explained
     */
    record Progress(
            UUID unit,
            @Nullable UUID sheet,
            @Nullable Instant signedAt,
            @Nullable String signedBy,
            int given,
            int toGive,
            int got,
            int toGet,
            int reviews,
            int openReviews,
            int flags,
            int answers) {}

    /** A step of a round. */
    record Step(ScoringState state, boolean back, @Nullable String reason, String by, Instant at) {}

    private static final String ROUNDS = """
            select r.id, r.name, b.short_name as body, r.arena, r.emulation_year as year, r.half, r.state, r.self_due, r.cross_due, r.explain_due,
                   (select count(*) from round_unit u where u.round_id = r.id and u.left_on is null) as units,
                   (r.organisation_id = any (cast(:led as uuid[]))) as mine
              from scoring_round r join organisation b on b.id = r.organisation_id
             where r.organisation_id = any (cast(:led as uuid[]))
                or r.state <> 'DRAFT' and exists (select from round_unit u where u.round_id = r.id and u.unit_id = any (cast(:acting as uuid[])))
                or r.state <> 'DRAFT' and r.arena <> 'UNITS' and :above and (:everything or r.organisation_id = any (cast(:reads as uuid[])))
             order by r.emulation_year desc, r.arena, r.half nulls first, b.path
            """;

    private static final String PROGRESS = """
            select u.unit_id as unit, s.id as sheet, s.handed_in_at as signed_at, s.handed_in_by as signed_by,
                   coalesce(g.done, 0) as given, coalesce(g.all_of_them, 0) as to_give, coalesce(t.done, 0) as got, coalesce(t.all_of_them, 0) as to_get,
                   (select count(*) from score_sheet v where v.round_id = u.round_id and v.layer = 'REVIEW' and v.unit_id = u.unit_id and v.handed_in_at is not null) as reviews,
                   (select count(*) from score_sheet v where v.round_id = u.round_id and v.layer = 'REVIEW' and v.unit_id = u.unit_id and v.handed_in_at is null) as open_reviews,
                   (select count(*) from score_flag f where f.round_id = u.round_id and f.unit_id = u.unit_id) as flags,
                   (select count(*) from score_flag f join score_explanation e on e.round_id = f.round_id and e.unit_id = f.unit_id and e.criterion_id = f.criterion_id
                     where f.round_id = u.round_id and f.unit_id = u.unit_id) as answers
              from round_unit u
              left join score_sheet s on s.round_id = u.round_id and s.layer = 'SELF' and s.unit_id = u.unit_id
              left join lateral (
                select count(*) as all_of_them, count(x.handed_in_at) as done from cross_pair p
                  join round_unit o on o.round_id = p.round_id and o.unit_id = p.unit_id and o.left_on is null
                  left join score_sheet x on x.round_id = p.round_id and x.layer = 'CROSS' and x.unit_id = p.unit_id and x.scorer_id = p.scorer_id
                 where p.round_id = u.round_id and p.scorer_id = u.unit_id) g on true
              left join lateral (
                select count(*) as all_of_them, count(x.handed_in_at) as done from cross_pair p
                  join round_unit o on o.round_id = p.round_id and o.unit_id = p.scorer_id and o.left_on is null
                  left join score_sheet x on x.round_id = p.round_id and x.layer = 'CROSS' and x.unit_id = p.unit_id and x.scorer_id = p.scorer_id
                 where p.round_id = u.round_id and p.unit_id = u.unit_id) t on true
             where u.round_id = :round
             order by u.position
            """;

    private final JdbcClient database;

    RoundBook(JdbcClient database) {
        this.database = database;
    }

    /** Rounds that the viewer leads, takes part in or oversees, newest first. */
    List<Row> of(Viewer viewer) {
        return database.sql(ROUNDS)
                .param("led", held(viewer, Role.CLUSTER_SECRETARY, Role.SCHOOL_SECRETARY, Role.RECTOR))
                .param("acting", held(viewer, Role.SCHOOL_SECRETARY, Role.RECTOR, Role.UNIT_HEAD))
                .param("above", viewer.is(Role.ACADEMY_OFFICER))
                .param("everything", viewer.scope().everything())
                .param(
                        "reads",
                        viewer.scope().everything() ? "{}" : viewer.scope().readsSetting())
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getString("body"),
                        Arena.valueOf(row.getString("arena")),
                        row.getString("year"),
                        row.getObject("half", Integer.class),
                        ScoringState.valueOf(row.getString("state")),
                        row.getObject("self_due", LocalDate.class),
                        row.getObject("cross_due", LocalDate.class),
                        row.getObject("explain_due", LocalDate.class),
                        row.getInt("units"),
                        row.getBoolean("mine")))
                .list();
    }

    private static String held(Viewer viewer, Role... roles) {
        return viewer.grants().stream()
                .filter(grant -> Arrays.asList(roles).contains(grant.role()))
                .map(Grant::organisationId)
                .map(UUID::toString)
                .distinct()
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** How far each unit is, as far as the viewer may know. */
    List<Progress> progress(UUID round) {
        return database.sql(PROGRESS)
                .param("round", round)
                .query((row, number) -> progress(row))
                .list();
    }

    private static Progress progress(ResultSet row) throws SQLException {
        var signed = row.getTimestamp("signed_at");
        return new Progress(
                row.getObject("unit", UUID.class),
                row.getObject("sheet", UUID.class),
                signed == null ? null : signed.toInstant(),
                row.getString("signed_by"),
                row.getInt("given"),
                row.getInt("to_give"),
                row.getInt("got"),
                row.getInt("to_get"),
                row.getInt("reviews"),
                row.getInt("open_reviews"),
                row.getInt("flags"),
                row.getInt("answers"));
    }

    /** What the next step asks for. */
    Standing standing(RoundView round) {
        List<Progress> progress = progress(round.id());
        java.util.function.Function<java.util.function.Predicate<Progress>, List<String>> names =
                wanted -> progress.stream()
                        .filter(line -> round.unit(line.unit()).isPresent())
                        .filter(wanted)
                        .map(line -> round.unit(line.unit()).shortName())
                        .toList();
        int crossed = database.sql("select count(*) from score_sheet where round_id = :round and layer = 'CROSS'")
                .param("round", round.id())
                .query(Integer.class)
                .single();
        return new Standing(
                round.present().size(),
                names.apply(line -> line.signedAt() == null),
                names.apply(line -> line.given() < line.toGive()),
                names.apply(line -> line.toGet() == 0),
                names.apply(line -> line.reviews() == 0 && line.signedAt() != null),
                names.apply(line -> line.answers() < line.flags()),
                names.apply(line -> line.openReviews() > 0),
                (int) progress.stream().filter(line -> line.sheet() != null).count(),
                crossed);
    }

    /** Steps, latest first. */
    List<Step> steps(UUID round) {
        return database.sql(
                        "select state, back, reason, made_by, made_at from round_step where round_id = :round order by id desc")
                .param("round", round)
                .query((row, number) -> new Step(
                        ScoringState.valueOf(row.getString("state")),
                        row.getBoolean("back"),
                        row.getString("reason"),
                        row.getString("made_by"),
                        row.getTimestamp("made_at").toInstant()))
                .list();
    }

    /** Who scores whom. */
    List<Rotation.Pair> pairs(UUID round) {
        return database.sql("select scorer_id, unit_id from cross_pair where round_id = :round")
                .param("round", round)
                .query((row, number) ->
                        new Rotation.Pair(row.getObject("scorer_id", UUID.class), row.getObject("unit_id", UUID.class)))
                .list();
    }
}
