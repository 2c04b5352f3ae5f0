package vn.thidua.scoresheet;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.formula.Entry;
import vn.thidua.formula.Field;
import vn.thidua.formula.ScoreSheet;
import vn.thidua.scoring.Layer;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.scoring.ScoringState;
import vn.thidua.shared.Grant;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Reads a unit's own sheet with its points: for who fills it, and, once it is signed, for who may judge it. */
@Repository
@Transactional(readOnly = true)
public class SheetReader {

    /**
     * A unit's own sheet.
     *
     * @param score its points with the arithmetic
     * @param provisional the field is not known yet, so results beyond their target are measured against this unit alone
     */
    public record View(
            Scorecard sheet,
            RoundView round,
            RoundView.Unit unit,
            CriteriaTree tree,
            Map<UUID, SheetLine> lines,
            ScoreSheet score,
            boolean provisional) {

        public SheetLine line(UUID criterion) {
            return lines.getOrDefault(criterion, SheetLine.blank(criterion));
        }

        public Entry entry(UUID criterion) {
            return line(criterion).entry();
        }

        /** A top section, counted from nought; a 404 beyond the last. */
        public Criterion section(int nth) {
            if (nth < 0 || nth >= tree.roots().size()) {
                throw new NotFound();
            }
            return tree.roots().get(nth);
        }

        /** What is scored in a section. */
        public List<Criterion> leaves(int nth) {
            return section(nth).all().filter(Criterion::isLeaf).toList();
        }

        /** How many criteria of a section say something, or are not the unit's. */
        public long done(int nth) {
            return leaves(nth).stream()
                    .filter(leaf ->
                            !entry(leaf.id()).assigned() || !entry(leaf.id()).isEmpty())
                    .count();
        }

        public long done() {
            return tree.leaves().stream()
                    .filter(leaf ->
                            !entry(leaf.id()).assigned() || !entry(leaf.id()).isEmpty())
                    .count();
        }

        /** How many criteria the unit says are not its own: they count on neither side. */
        public long leftOut() {
            return tree.leaves().stream()
                    .filter(leaf -> !entry(leaf.id()).assigned())
                    .count();
        }

        /** Whether the viewer may write on it now. */
        public boolean isWritableBy(Viewer viewer) {
            return round.state() == ScoringState.OPEN
                    && unit.isPresent()
                    && !sheet.isHandedIn()
                    && unit.isActedForBy(viewer);
        }

        public boolean isSignableBy(Viewer viewer) {
            return isWritableBy(viewer) && unit.isSignedForBy(viewer);
        }

        /** Who leads the round, or signed it, while units still score themselves. */
        public boolean isUnlockableBy(Viewer viewer) {
            return round.state() == ScoringState.OPEN
                    && sheet.isHandedIn()
                    && (round.isLedBy(viewer) || unit.isSignedForBy(viewer));
        }
    }

    private final Scorecards sheets;
    private final ScoringRounds rounds;
    private final CriteriaSets sets;
    private final ScoreLines lines;
    private final JdbcClient database;

    SheetReader(Scorecards sheets, ScoringRounds rounds, CriteriaSets sets, ScoreLines lines, JdbcClient database) {
        this.sheets = sheets;
        this.rounds = rounds;
        this.sets = sets;
        this.lines = lines;
        this.database = database;
    }

    /** The own sheet if the viewer may read it now, or a 404; five statements at most. */
    public View require(UUID id, Viewer viewer) {
        Scorecard sheet = sheets.require(id);
        RoundView round = rounds.require(sheet.roundId(), viewer);
        if (sheet.layer() != Layer.SELF || !mayRead(sheet, round, viewer)) {
            throw new NotFound();
        }
        return view(sheet, round);
    }

    private View view(Scorecard sheet, RoundView round) {
        CriteriaTree tree = sets.tree(round.setId());
        Map<UUID, SheetLine> kept = lines.of(sheet.id());
        boolean provisional = !round.state().isAfter(ScoringState.OPEN);
        Field field = provisional ? Field.NONE : rounds.field(round.id());
        Map<UUID, Entry> entries =
                kept.values().stream().collect(Collectors.toMap(SheetLine::criterion, SheetLine::entry));
        return new View(
                sheet, round, round.unit(sheet.unitId()), tree, kept, ScoreSheet.of(tree, entries, field), provisional);
    }

    /** Its own people always; others once it is signed, as the round goes on. The wall says the same between schools. */
    private boolean mayRead(Scorecard sheet, RoundView round, Viewer viewer) {
        if (round.unit(sheet.unitId()).isActedForBy(viewer)) {
            return true;
        }
        if (!sheet.isHandedIn()) {
            return false;
        }
        if (round.isLedBy(viewer) || viewer.is(Role.ACADEMY_OFFICER)) {
            return true;
        }
        return round.state().isAfter(ScoringState.OPEN)
                && (round.isOverseenBy(viewer) || scoresAcross(sheet, round, viewer));
    }

    private boolean scoresAcross(Scorecard sheet, RoundView round, Viewer viewer) {
        return database.sql("""
                        select exists (select from cross_pair where round_id = :round and unit_id = :unit and scorer_id = any (cast(:mine as uuid[])))
                        """)
                .param("round", round.id())
                .param("unit", sheet.unitId())
                .param(
                        "mine",
                        viewer.grants().stream()
                                .map(Grant::organisationId)
                                .map(UUID::toString)
                                .distinct()
                                .collect(Collectors.joining(",", "{", "}")))
                .query(Boolean.class)
                .single();
    }
}
