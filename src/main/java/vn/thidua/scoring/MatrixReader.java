package vn.thidua.scoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.formula.Entry;
import vn.thidua.formula.Field;
import vn.thidua.formula.Points;
import vn.thidua.formula.ScoreSheet;
import vn.thidua.scoring.RoundView.Unit;
import vn.thidua.scoring.ScoreMatrix.Cell;
import vn.thidua.scoring.ScoreMatrix.Given;
import vn.thidua.scoring.ScoreMatrix.Line;

/** Puts a round's sheets side by side. Only what is handed in counts; what others gave stays covered until the lead's step. */
@Repository
class MatrixReader {

    private static final String LINES = """
            select s.turn, s.handed_in_at, s.id, s.layer, s.unit_id, s.scorer_id, l.criterion_id, l.assigned, l.target, l.actual, l.achieved, l.counts, l.points, l.comment
              from score_sheet s join score_line l on l.sheet_id = s.id
             where s.round_id = :round and s.handed_in_at is not null and (s.layer <> 'CROSS' or :uncovered)
            """;

    private static final String BESIDE = """
            select 'FIELD' as what, criterion_id as id, beyond_percent as a, best_actual as b, null as words from round_field where round_id = :round
            union all
            select 'EXTRA', unit_id, points, null, reason from score_extra where round_id = :round
            union all
            select 'BAR', b.unit_id, null, null, k.name || ': ' || b.reason from score_bar b join knock_out k on k.code = b.knock_out where b.round_id = :round and b.withdrawn_at is null
            """;

    private final JdbcClient database;
    private final CriteriaSets sets;

    MatrixReader(JdbcClient database, CriteriaSets sets) {
        this.database = database;
        this.sets = sets;
    }

    ScoreMatrix read(RoundView round) {
        CriteriaTree tree = sets.tree(round.setId());
        var said = new Said();
        database
                .sql(LINES)
                .param("round", round.id())
                .param("uncovered", round.state().isUncovered())
                .query((row, number) -> Said.Written.of(row))
                .stream()
                .sorted(Said.Written.AS_HANDED_IN)
                .forEach(said::take);
        var beside = new Beside();
        database.sql(BESIDE).param("round", round.id()).query(row -> {
            beside.take(
                    row.getString("what"),
                    row.getObject("id", UUID.class),
                    row.getBigDecimal("a"),
                    row.getBigDecimal("b"),
                    row.getString("words"));
        });
        List<Line> lines = round.units().stream()
                .map(unit -> line(unit, tree, round, said, beside))
                .toList();
        return new ScoreMatrix(round, tree, lines);
    }

    private static Line line(Unit unit, CriteriaTree tree, RoundView round, Said said, Beside beside) {
        Map<UUID, Entry> own = said.self.get(unit.id());
        ScoreSheet sheet = own == null ? null : ScoreSheet.of(tree, own, beside.field());
        var cells = new LinkedHashMap<UUID, Cell>();
        for (Criterion leaf : tree.leaves()) {
            cells.put(leaf.id(), cell(leaf, unit, round.threshold(), sheet, said));
        }
        List<BigDecimal> extras = beside.extras.getOrDefault(unit.id(), List.of());
        return new Line(
                unit,
                sheet,
                cells,
                extras.stream().reduce(BigDecimal.ZERO, BigDecimal::add),
                penalties(tree, own, extras),
                beside.bars.get(unit.id()));
    }

    private static Cell cell(Criterion leaf, Unit unit, BigDecimal threshold, @Nullable ScoreSheet sheet, Said said) {
        var key = new Key(unit.id(), leaf.id());
        Points points = sheet == null ? null : sheet.of(leaf.id());
        BigDecimal self = points == null ? null : points.value();
        List<Given> cross = said.cross.getOrDefault(key, List.of());
        Consensus consensus = Consensus.of(cross.stream().map(Given::points).toList());
        Given review = said.review.get(key);
        String declined = said.declined.get(key);
        boolean flagged = ScoreMatrix.isApart(leaf, self, consensus.mean(), threshold)
                || ScoreMatrix.isApart(leaf, self, review == null ? null : review.points(), threshold);
        boolean objected = declined != null && (review != null || !cross.isEmpty() && !said.leftOut.contains(key));
        return new Cell(declined == null || objected, declined, self, cross, consensus, review, flagged || objected);
    }

    /** Every penalty that was counted, and every deduction beside the criteria. */
    private static int penalties(CriteriaTree tree, @Nullable Map<UUID, Entry> own, List<BigDecimal> extras) {
        int counted = own == null
                ? 0
                : tree.leaves().stream()
                        .flatMap(leaf -> leaf.rates().stream()
                                .filter(rate -> rate.points().signum() < 0)
                                .map(rate -> own.getOrDefault(leaf.id(), Entry.EMPTY)
                                        .counts()
                                        .getOrDefault(rate.id(), BigDecimal.ZERO)))
                        .mapToInt(BigDecimal::intValue)
                        .sum();
        return counted
                + (int) extras.stream().filter(extra -> extra.signum() < 0).count();
    }

    private record Key(UUID unit, UUID criterion) {}

    /** What the sheets say. */
    private static final class Said {

        /** A line of a sheet that was handed in; sorted here, for the database would write so many to disk to sort them. */
        private record Written(
                int turn,
                Instant handedInAt,
                UUID sheet,
                Layer layer,
                UUID unit,
                UUID scorer,
                UUID criterion,
                Entry entry,
                @Nullable String comment) {

            private static final Comparator<Written> AS_HANDED_IN = Comparator.comparingInt(Written::turn)
                    .thenComparing(Written::handedInAt)
                    .thenComparing(Written::sheet);

            static Written of(ResultSet row) throws SQLException {
                return new Written(
                        row.getInt("turn"),
                        row.getTimestamp("handed_in_at").toInstant(),
                        row.getObject("id", UUID.class),
                        Layer.valueOf(row.getString("layer")),
                        row.getObject("unit_id", UUID.class),
                        row.getObject("scorer_id", UUID.class),
                        row.getObject("criterion_id", UUID.class),
                        Lines.entry(row),
                        row.getString("comment"));
            }
        }

        private final Map<UUID, Map<UUID, Entry>> self = new HashMap<>();
        private final Map<Key, List<Given>> cross = new HashMap<>();
        private final Map<Key, Given> review = new HashMap<>();

        /** What units say is not theirs, and why. */
        private final Map<Key, String> declined = new HashMap<>();

        /** Where the last review agrees that it is not the unit's. */
        private final Set<Key> leftOut = new HashSet<>();

        void take(Written line) {
            var key = new Key(line.unit(), line.criterion());
            Entry entry = line.entry();
            if (line.layer() == Layer.SELF) {
                self.computeIfAbsent(line.unit(), id -> new HashMap<>()).put(line.criterion(), entry);
                if (!entry.assigned()) {
                    declined.put(key, Objects.requireNonNullElse(line.comment(), ""));
                }
            } else if (line.layer() == Layer.REVIEW && !entry.assigned()) {
                leftOut.add(key);
                review.remove(key);
            } else if (entry.points() != null) {
                var given = new Given(line.scorer(), entry.points(), line.comment());
                if (line.layer() == Layer.CROSS) {
                    cross.computeIfAbsent(key, id -> new ArrayList<>()).add(given);
                } else {
                    review.put(key, given);
                }
            }
        }
    }

    /** What stands beside them. */
    private static final class Beside {

        private final Map<UUID, BigDecimal> leaders = new HashMap<>();
        private final Map<UUID, BigDecimal> bests = new HashMap<>();
        private final Map<UUID, List<BigDecimal>> extras = new HashMap<>();
        private final Map<UUID, String> bars = new HashMap<>();

        void take(String what, UUID id, @Nullable BigDecimal a, @Nullable BigDecimal b, @Nullable String words) {
            switch (what) {
                case "FIELD" -> {
                    if (a != null) {
                        leaders.put(id, a);
                    }
                    if (b != null) {
                        bests.put(id, b);
                    }
                }
                case "EXTRA" ->
                    extras.computeIfAbsent(id, unit -> new ArrayList<>()).add(a);
                default -> bars.merge(id, String.valueOf(words), (one, other) -> one + "; " + other);
            }
        }

        Field field() {
            return new Field(leaders, bests);
        }
    }
}
