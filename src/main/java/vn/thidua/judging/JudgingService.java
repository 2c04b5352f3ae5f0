package vn.thidua.judging;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.formula.Entry;
import vn.thidua.judging.JudgingReader.View;
import vn.thidua.scoresheet.Numbers;
import vn.thidua.scoresheet.ScoreLines;
import vn.thidua.scoresheet.Scorecard;
import vn.thidua.scoresheet.Scorecards;
import vn.thidua.scoresheet.SheetEvent;
import vn.thidua.scoresheet.SheetLine;
import vn.thidua.scoring.ScoreMatrix;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The verbs of who judges, each one transaction. */
@Service
@Transactional
class JudgingService {

    private static final int LONGEST_COMMENT = 1000;

    /** What became of a section that was sent. */
    record Outcome(JudgingForm form, Map<UUID, SheetLine> theirs, Map<UUID, Refusal> wrong, int kept) {
        boolean isClean() {
            return theirs.isEmpty() && wrong.isEmpty();
        }
    }

    private final JudgingReader reader;
    private final ScoringRounds rounds;
    private final Scorecards sheets;
    private final ScoreLines lines;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    JudgingService(
            JudgingReader reader,
            ScoringRounds rounds,
            Scorecards sheets,
            ScoreLines lines,
            JdbcClient database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.rounds = rounds;
        this.sheets = sheets;
        this.lines = lines;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    Bench bench(UUID round, String way, Viewer viewer) {
        return Bench.of(rounds.require(round, viewer), way, viewer);
    }

    /**
     * Keeps what was typed in a section, line by line.
     *
     * @param agree where nothing was typed, the unit's own points are taken
     */
    Outcome save(
            UUID round, String way, UUID unit, int section, @Nullable JudgingForm form, boolean agree, Viewer viewer) {
        Bench bench = bench(round, way, viewer);
        View view = writable(bench, unit);
        Scorecard sheet = sheet(view);
        sheet.requireOpen();
        var shown = new ArrayList<JudgingForm.Line>();
        var theirs = new LinkedHashMap<UUID, SheetLine>();
        var wrong = new LinkedHashMap<UUID, Refusal>();
        var codes = new ArrayList<String>();
        Map<UUID, JudgingForm.Line> typed = new LinkedHashMap<>();
        if (form != null && form.lines() != null) {
            form.lines().stream().filter(Objects::nonNull).forEach(line -> typed.put(line.criterion(), line));
        }
        for (Criterion leaf : view.shown(section)) {
            SheetLine stored = view.mine(leaf.id());
            JudgingForm.Line current = JudgingForm.Line.of(stored);
            JudgingForm.Line line = typed.getOrDefault(leaf.id(), current);
            BigDecimal own = view.score().of(leaf.id()).value();
            if (agree && line.isBlank() && own != null) {
                line = line.with(Numbers.show(own));
            }
            if (!line.isTouched() || line.key().equals(current.key())) {
                shown.add(current);
                continue;
            }
            try {
                Entry entry = entry(line, leaf, bench.isReview() && view.isLeftOut(leaf.id()));
                boolean kept = line.version() != null
                        && lines.write(sheet, leaf.id(), line.version(), entry, comment(line), viewer.displayName());
                if (kept) {
                    codes.add(leaf.code());
                    shown.add(line.shownAs(line.version() + 1, line.key()));
                } else {
                    theirs.put(leaf.id(), stored);
                    shown.add(line.shownAs(stored.version(), current.key()));
                }
            } catch (Refusal refusal) {
                wrong.put(leaf.id(), refusal);
                shown.add(line);
            }
        }
        if (!codes.isEmpty()) {
            events.publishEvent(new SheetEvent.Written(
                    sheet.room(), sheet.id(), view.unit().name(), bench.layer(), String.join(", ", codes)));
        }
        return new Outcome(new JudgingForm(shown), theirs, wrong, codes.size());
    }

    /** Gives the sheet out of hand: across every criterion must be scored; reviewers may leave what they agree with. */
    void handIn(UUID round, String way, UUID unit, Viewer viewer) {
        Bench bench = bench(round, way, viewer);
        View view = writable(bench, unit);
        if (!bench.isReview() && view.done() < view.leaves().size()) {
            throw new Refusal(
                    "judging.incomplete", view.unit().name(), view.leaves().size() - view.done());
        }
        List<String> silent = view.leaves().stream()
                .filter(leaf -> isFarWithoutWords(view, leaf))
                .map(Criterion::code)
                .toList();
        if (!silent.isEmpty()) {
            throw new Refusal(
                    "judging.sayWhy",
                    String.join(", ", silent),
                    view.bench().round().threshold());
        }
        List<String> objected = view.tree().leaves().stream()
                .filter(leaf -> view.isLeftOut(leaf.id())
                        && view.mine(leaf.id()).entry().points() != null
                        && view.mine(leaf.id()).comment() == null)
                .map(Criterion::code)
                .toList();
        if (!objected.isEmpty()) {
            throw new Refusal("judging.sayWhyObjected", String.join(", ", objected));
        }
        if (bench.isReview() && bench.turn() == 1 && !view.unsettled().isEmpty()) {
            throw new Refusal(
                    "judging.unsettled",
                    view.unsettled().stream().map(Criterion::code).collect(Collectors.joining(", ")));
        }
        Scorecard sheet = sheet(view);
        events.publishEvent(sheet.handIn(view.unit().name(), viewer.displayName(), clock.instant()));
        sheets.saveAndFlush(sheet);
    }

    /** Takes it back while it is still the time to judge. */
    void takeBack(UUID round, String way, UUID unit, @Nullable String reason, Viewer viewer) {
        Bench bench = bench(round, way, viewer);
        View view = reader.require(bench, unit);
        if (!bench.isOpen()) {
            throw new Refusal("scoring.notOpen");
        }
        Scorecard sheet = sheet(view);
        events.publishEvent(sheet.unlock(view.unit().name(), reason));
        sheets.saveAndFlush(sheet);
    }

    private static boolean isFarWithoutWords(View view, Criterion leaf) {
        SheetLine mine = view.mine(leaf.id());
        return mine.comment() == null
                && ScoreMatrix.isApart(
                        leaf,
                        view.score().of(leaf.id()).value(),
                        mine.entry().points(),
                        view.bench().round().threshold());
    }

    private View writable(Bench bench, UUID unit) {
        View view = reader.require(bench, unit);
        if (!bench.isOpen()) {
            throw new Refusal("scoring.notOpen");
        }
        return view;
    }

    /** The sheet of who judges, made when it is first written on; whoever is first makes it for all. */
    private Scorecard sheet(View view) {
        Bench bench = view.bench();
        database.sql("select pg_advisory_xact_lock(hashtextextended(:what, 0))::text")
                .param(
                        "what",
                        "judging " + bench.round().id() + bench.layer() + view.scorer()
                                + view.unit().id())
                .query()
                .listOfRows();
        return sheets.of(bench.round().id(), bench.layer(), view.scorer()).stream()
                .filter(sheet -> sheet.unitId().equals(view.unit().id()) && sheet.turn() == bench.turn())
                .findFirst()
                .flatMap(sheet -> sheets.findForChange(sheet.id()))
                .orElseGet(() -> begin(view));
    }

    private Scorecard begin(View view) {
        Bench bench = view.bench();
        var sheet = sheets.saveAndFlush(new Scorecard(
                bench.room(view.scorer()),
                bench.round().id(),
                bench.layer(),
                view.unit().id(),
                view.scorer(),
                bench.turn()));
        events.publishEvent(
                new SheetEvent.Begun(sheet.room(), sheet.id(), view.unit().name(), bench.layer()));
        return sheet;
    }

    /** Who reviews may also say that the unit is right to leave it out. */
    private static Entry entry(JudgingForm.Line line, Criterion leaf, boolean mayLeaveOut) {
        if (!mayLeaveOut || !Boolean.TRUE.equals(line.left())) {
            return Entry.points(points(line, leaf));
        }
        if (!line.isBlank()) {
            throw new Refusal("judging.eitherOr");
        }
        return Entry.NOT_ASSIGNED;
    }

    private static @Nullable BigDecimal points(JudgingForm.Line line, Criterion leaf) {
        BigDecimal points = Numbers.parse(line.points());
        if (points != null && (points.compareTo(leaf.maximum()) > 0 || points.compareTo(leaf.minimum()) < 0)) {
            throw new Refusal("judging.outOfRange", Numbers.show(leaf.minimum()), Numbers.show(leaf.maximum()));
        }
        if (points != null && leaf.kind() == CriterionKind.CHOICE && !isLevel(leaf, points)) {
            throw new Refusal("judging.noLevel", Numbers.show(points));
        }
        return points;
    }

    /** The points of one of the levels, or none of them. */
    private static boolean isLevel(Criterion choice, BigDecimal points) {
        return points.signum() == 0
                || choice.rates().stream().anyMatch(level -> level.points().compareTo(points) == 0);
    }

    private static @Nullable String comment(JudgingForm.Line line) {
        String comment = JudgingForm.Line.text(line.comment());
        if (comment.length() > LONGEST_COMMENT) {
            throw new Refusal("scoring.longComment");
        }
        return comment.isEmpty() ? null : comment;
    }
}
