package vn.thidua.judging;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.formula.Entry;
import vn.thidua.formula.ScoreSheet;
import vn.thidua.scoresheet.SheetLine;
import vn.thidua.scoring.Consensus;
import vn.thidua.scoring.Layer;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.shared.NotFound;

/** Reads what somebody who judges needs: whom, how far, and of each what it says of itself and what was said of it before. */
@Repository
@Transactional(readOnly = true)
class JudgingReader {

    /** Whom somebody judges, and how far. */
    record Row(RoundView.Unit unit, long given, @Nullable Instant handedInAt, int turns) {}

    /** What another said of a criterion. */
    record Other(String who, BigDecimal points, @Nullable String comment) {}

    /**
     * A unit as somebody judges it.
     *
     * @param own the unit's own lines
     * @param score its own points
     * @param mine lines of who judges
     * @param handedInAt of the sheet of who judges
     * @param cross of reviewers: what each of the others gave, by criterion
     * @param earlier of reviewers: what was reviewed before
     */
    record View(
            Bench bench,
            RoundView.Unit unit,
            UUID scorer,
            CriteriaTree tree,
            Map<UUID, SheetLine> own,
            ScoreSheet score,
            Map<UUID, SheetLine> mine,
            @Nullable Instant handedInAt,
            Map<UUID, List<Other>> cross,
            Map<UUID, List<Other>> earlier) {

        public SheetLine own(UUID criterion) {
            return own.getOrDefault(criterion, blank(criterion));
        }

        public SheetLine mine(UUID criterion) {
            return mine.getOrDefault(criterion, blank(criterion));
        }

        public List<Other> cross(UUID criterion) {
            return cross.getOrDefault(criterion, List.of());
        }

        public List<Other> earlier(UUID criterion) {
            return earlier.getOrDefault(criterion, List.of());
        }

        public Consensus consensus(UUID criterion) {
            return Consensus.of(cross(criterion).stream().map(Other::points).toList());
        }

        public Criterion section(int nth) {
            if (nth < 0 || nth >= tree.roots().size()) {
                throw new NotFound();
            }
            return tree.roots().get(nth);
        }

        /** All of a section: also what the unit says is not its own, with its reason. */
        public List<Criterion> shown(int nth) {
            return section(nth).all().filter(Criterion::isLeaf).toList();
        }

        /** Whether the unit says that it is not its own. */
        public boolean isLeftOut(UUID criterion) {
            return !own(criterion).entry().assigned();
        }

        /** What the unit leaves out, others object to and nobody has settled yet. */
        List<Criterion> unsettled() {
            return tree.leaves().stream()
                    .filter(leaf -> isLeftOut(leaf.id())
                            && !cross(leaf.id()).isEmpty()
                            && earlier(leaf.id()).isEmpty()
                            && !isJudged(leaf))
                    .toList();
        }

        /** What is the unit's in a section. */
        public List<Criterion> leaves(int nth) {
            return section(nth)
                    .all()
                    .filter(Criterion::isLeaf)
                    .filter(leaf -> own(leaf.id()).entry().assigned())
                    .toList();
        }

        public List<Criterion> leaves() {
            return tree.leaves().stream()
                    .filter(leaf -> own(leaf.id()).entry().assigned())
                    .toList();
        }

        public long done(int nth) {
            return leaves(nth).stream().filter(this::isJudged).count();
        }

        public long done() {
            return leaves().stream().filter(this::isJudged).count();
        }

        boolean isJudged(Criterion leaf) {
            Entry entry = mine(leaf.id()).entry();
            return entry.points() != null || !entry.assigned();
        }

        public boolean isWritable() {
            return bench.isOpen() && handedInAt == null;
        }

        private static SheetLine blank(UUID criterion) {
            return new SheetLine(criterion, 0, Entry.EMPTY, null, null, null, Map.of(), null, null, List.of());
        }
    }

    private static final String ROWS = """
            select u.unit_id, count(l.points) as given, max(s.handed_in_at) as handed_in_at, max(s.turn) as turns
              from round_unit u
              left join score_sheet s on s.round_id = u.round_id and s.layer = :layer and s.unit_id = u.unit_id and s.scorer_id = any (cast(:scorers as uuid[]))
               and s.turn = :turn
              left join score_line l on l.sheet_id = s.id
             where u.round_id = :round and u.left_on is null
               and (:layer = 'REVIEW' or exists (select from cross_pair p where p.round_id = u.round_id and p.unit_id = u.unit_id and p.scorer_id = any (cast(:scorers as uuid[]))))
             group by u.unit_id, u.position order by u.position
            """;

    private static final String LINES = """
            select s.layer, s.scorer_id, s.turn, s.handed_in_at, l.*, f.id as file_id, a.name as file_name,
                   exists (select from cross_pair p where p.round_id = s.round_id and p.unit_id = s.unit_id and p.scorer_id = :scorer) as paired
              from score_sheet s
              left join score_line l on l.sheet_id = s.id
              left join score_file f on f.sheet_id = l.sheet_id and f.criterion_id = l.criterion_id
              left join attachment a on a.id = f.attachment_id
             where s.round_id = :round and s.unit_id = :unit
               and (s.layer = 'SELF' and s.handed_in_at is not null
                    or s.layer = :layer and s.scorer_id = :scorer and s.turn = :turn
                    or :reviews and s.layer in ('CROSS', 'REVIEW') and s.handed_in_at is not null)
             order by s.turn, s.handed_in_at, s.id, a.added_at, f.id
            """;

    private final ScoringRounds rounds;
    private final CriteriaSets sets;
    private final JdbcClient database;

    JudgingReader(ScoringRounds rounds, CriteriaSets sets, JdbcClient database) {
        this.rounds = rounds;
        this.sets = sets;
        this.database = database;
    }

    /** Whom the bench judges, in the order of the round. */
    List<Row> rows(Bench bench) {
        return database
                .sql(ROWS)
                .param("round", bench.round().id())
                .param("layer", bench.layer().name())
                .param("turn", bench.turn())
                .param(
                        "scorers",
                        bench.scorers().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query((row, number) -> new Row(
                        bench.round().unit(row.getObject("unit_id", UUID.class)),
                        row.getLong("given"),
                        instant(row, "handed_in_at"),
                        row.getInt("turns")))
                .list()
                .stream()
                .filter(row -> bench.scorers().stream()
                        .anyMatch(scorer -> bench.isReview()
                                ? bench.round().mayReview(scorer, row.unit())
                                : !scorer.equals(row.unit().id())))
                .toList();
    }

    /** A unit that the bench may judge, or a 404; three statements. */
    View require(Bench bench, UUID unitId) {
        RoundView.Unit unit = bench.round().unit(unitId);
        UUID scorer = bench.scorer(unit);
        CriteriaTree tree = sets.tree(bench.round().setId());
        var reading = new Reading(bench, scorer);
        database.sql(LINES)
                .param("round", bench.round().id())
                .param("unit", unitId)
                .param("layer", bench.layer().name())
                .param("scorer", scorer)
                .param("turn", bench.turn())
                .param("reviews", bench.isReview())
                .query(reading::take);
        if (!reading.signed || !bench.isReview() && !reading.paired) {
            throw new NotFound();
        }
        Map<UUID, Entry> entries =
                reading.own.values().stream().collect(Collectors.toMap(SheetLine::criterion, SheetLine::entry));
        return new View(
                bench,
                unit,
                scorer,
                tree,
                reading.own,
                ScoreSheet.of(tree, entries, rounds.field(bench.round().id())),
                reading.mine,
                reading.handedInAt,
                reading.cross,
                reading.earlier);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var moment = row.getTimestamp(column);
        return moment == null ? null : moment.toInstant();
    }

    /** Sorts rows by whose they are. */
    private static final class Reading {

        private final Bench bench;
        private final UUID scorer;
        private final Map<UUID, SheetLine> own = new LinkedHashMap<>();
        private final Map<UUID, SheetLine> mine = new LinkedHashMap<>();
        private final Map<UUID, List<Other>> cross = new HashMap<>();
        private final Map<UUID, List<Other>> earlier = new HashMap<>();
        private boolean signed;
        private boolean paired;
        private @Nullable Instant handedInAt;

        Reading(Bench bench, UUID scorer) {
            this.bench = bench;
            this.scorer = scorer;
        }

        void take(ResultSet row) throws SQLException {
            Layer layer = Layer.valueOf(row.getString("layer"));
            boolean isMine = layer == bench.layer()
                    && scorer.equals(row.getObject("scorer_id", UUID.class))
                    && row.getInt("turn") == bench.turn();
            signed = signed || layer == Layer.SELF;
            paired = paired || row.getBoolean("paired");
            if (isMine) {
                handedInAt = instant(row, "handed_in_at");
            }
            UUID criterion = row.getObject("criterion_id", UUID.class);
            if (criterion == null) {
                return;
            }
            if (layer == Layer.SELF) {
                own.merge(criterion, SheetLine.of(row), SheetLine::joined);
            } else if (isMine) {
                mine.put(criterion, SheetLine.of(row));
            } else if (row.getBigDecimal("points") != null) {
                UUID who = row.getObject("scorer_id", UUID.class);
                String name = who.equals(bench.round().organisationId())
                        ? bench.round().body()
                        : bench.round().unit(who).shortName();
                (layer == Layer.CROSS ? cross : earlier)
                        .computeIfAbsent(criterion, id -> new ArrayList<>())
                        .add(new Other(name, row.getBigDecimal("points"), row.getString("comment")));
            }
        }
    }
}
