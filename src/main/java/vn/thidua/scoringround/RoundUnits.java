package vn.thidua.scoringround;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.formula.Entry;
import vn.thidua.formula.Field;
import vn.thidua.scoring.Lines;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.RoundView.Unit;
import vn.thidua.scoring.ScoreMatrix;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.shared.Refusal;

/** Writes what a round keeps of its units: who takes part, who scores whom, what the field reached, where others see it otherwise. */
@Repository
@Transactional(propagation = Propagation.MANDATORY)
class RoundUnits {

    /** Members of the year in the order of their office and name, or a school's faculties and offices in theirs. */
    private static final String MEMBERS = """
            select m.member_id as unit, m.role, row_number() over (order by array_position(array['HEAD', 'STANDING_DEPUTY', 'DEPUTY', 'MEMBER'], m.role), o.path) as nth
              from membership m join organisation o on o.id = m.member_id
             where m.organisation_id = :body and m.emulation_year = :year
            """;

    private static final String PARTS = """
            select o.id as unit, 'MEMBER' as role, row_number() over (order by o.kind, o.path) as nth
              from organisation o
             where o.organisation_id = :body and o.kind in ('FACULTY', 'OFFICE')
               and o.valid_from <= :last and (o.valid_to is null or o.valid_to >= :first) and :year = :year
            """;

    private final JdbcClient database;
    private final CriteriaSets sets;
    private final ScoringRounds rounds;

    RoundUnits(JdbcClient database, CriteriaSets sets, ScoringRounds rounds) {
        this.database = database;
        this.sets = sets;
        this.rounds = rounds;
    }

    /** Lets those join who have not: however often it is asked, each joins once. */
    int join(ScoringRound round) {
        boolean inside = round.arena() == Arena.UNITS;
        var statement = database.sql("""
                        insert into round_unit (id, organisation_id, round_id, unit_id, role, position)
                        select gen_random_uuid(), :body, :round, x.unit, x.role, x.nth from (/*units*/) x
                        on conflict (round_id, unit_id) do nothing
                        """.replace("/*units*/", inside ? PARTS : MEMBERS))
                .param("body", round.body().id())
                .param("round", round.id())
                .param("year", round.year().toString());
        if (inside) {
            statement = statement
                    .param("first", round.year().firstDay())
                    .param("last", round.year().lastDay());
        }
        return statement.update();
    }

    void leave(UUID round, UUID unit, @Nullable LocalDate day, @Nullable String reason) {
        if (day == null || reason == null || reason.strip().length() < 3 || reason.length() > 500) {
            throw new Refusal("round.leaveNeedsReason");
        }
        database.sql(
                        "update round_unit set left_on = :day, left_because = :reason where round_id = :round and unit_id = :unit")
                .param("day", day)
                .param("reason", reason.strip())
                .param("round", round)
                .param("unit", unit)
                .update();
    }

    /** Everyone or in rotation: whoever takes part scores those who have signed. */
    void pair(RoundView round) {
        unpair(round.id());
        List<UUID> signed = signed(round.id());
        List<UUID> present = round.present().stream().map(Unit::id).toList();
        insert(
                round,
                Rotation.pairs(present, round.crossMode(), round.neighbours()).stream()
                        .filter(pair -> signed.contains(pair.unit()))
                        .toList());
    }

    void unpair(UUID round) {
        database.sql("delete from cross_pair where round_id = :round")
                .param("round", round)
                .update();
    }

    void assign(RoundView round, UUID scorer, List<UUID> whom) {
        database.sql("delete from cross_pair where round_id = :round and scorer_id = :scorer")
                .param("round", round.id())
                .param("scorer", scorer)
                .update();
        insert(
                round,
                whom.stream()
                        .distinct()
                        .map(unit -> new Rotation.Pair(scorer, unit))
                        .toList());
    }

    private void insert(RoundView round, List<Rotation.Pair> pairs) {
        database.sql("""
                        insert into cross_pair (round_id, scorer_id, unit_id, organisation_id)
                        select :round, x.scorer, x.unit, :body from unnest(cast(:scorers as uuid[]), cast(:units as uuid[])) as x (scorer, unit)
                        """)
                .param("round", round.id())
                .param("body", round.organisationId())
                .param(
                        "scorers",
                        array(pairs.stream().map(Rotation.Pair::scorer).toList()))
                .param("units", array(pairs.stream().map(Rotation.Pair::unit).toList()))
                .update();
    }

    private static String array(List<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private List<UUID> signed(UUID round) {
        return database.sql(
                        "select unit_id from score_sheet where round_id = :round and layer = 'SELF' and handed_in_at is not null")
                .param("round", round)
                .query(UUID.class)
                .list();
    }

    /** What those who signed and still take part reached together. */
    void settleField(RoundView round) {
        CriteriaTree tree = sets.tree(round.setId());
        List<UUID> present = round.present().stream().map(Unit::id).toList();
        Map<UUID, Map<UUID, Entry>> sheets = new HashMap<>();
        database.sql("""
                        select s.unit_id, l.* from score_sheet s join score_line l on l.sheet_id = s.id
                         where s.round_id = :round and s.layer = 'SELF' and s.handed_in_at is not null
                        """).param("round", round.id()).query(row -> {
            UUID unit = row.getObject("unit_id", UUID.class);
            if (present.contains(unit)) {
                sheets.computeIfAbsent(unit, id -> new HashMap<>())
                        .put(row.getObject("criterion_id", UUID.class), Lines.entry(row));
            }
        });
        Field field = Field.of(tree, sheets.values());
        database.sql("delete from round_field where round_id = :round")
                .param("round", round.id())
                .update();
        var reached = new java.util.HashSet<>(field.leaders().keySet());
        reached.addAll(field.bests().keySet());
        reached.forEach(criterion -> database.sql("""
                        insert into round_field (round_id, criterion_id, organisation_id, beyond_percent, best_actual)
                        values (:round, :criterion, :body, :beyond, :best)
                        """)
                .param("round", round.id())
                .param("criterion", criterion)
                .param("body", round.organisationId())
                .param("beyond", field.leaders().get(criterion))
                .param("best", field.bests().get(criterion))
                .update());
    }

    /** Notes where others see it otherwise; what was answered stays noted. */
    void flag(RoundView round) {
        ScoreMatrix matrix = rounds.matrix(round);
        database.sql("""
                        delete from score_flag f where f.round_id = :round
                           and not exists (select from score_explanation e where e.round_id = f.round_id and e.unit_id = f.unit_id and e.criterion_id = f.criterion_id)
                        """).param("round", round.id()).update();
        matrix.lines().stream().filter(line -> line.unit().isPresent()).forEach(line -> line.cells().entrySet().stream()
                .filter(cell -> cell.getValue().flagged())
                .forEach(cell -> flag(round, line.unit().id(), cell.getKey(), cell.getValue())));
    }

    private void flag(RoundView round, UUID unit, UUID criterion, ScoreMatrix.Cell cell) {
        database.sql("""
                        insert into score_flag (round_id, unit_id, criterion_id, organisation_id, self, mean, review)
                        values (:round, :unit, :criterion, :body, :self, :mean, :review)
                        on conflict (round_id, unit_id, criterion_id) do update set mean = excluded.mean, review = excluded.review
                        """)
                .param("round", round.id())
                .param("unit", unit)
                .param("criterion", criterion)
                .param("body", round.organisationId())
                .param("self", cell.self())
                .param("mean", cell.consensus().mean())
                .param("review", cell.review() == null ? null : cell.review().points())
                .update();
    }
}
