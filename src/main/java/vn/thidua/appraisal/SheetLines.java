package vn.thidua.appraisal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.criteria.Rate;
import vn.thidua.formula.Points;
import vn.thidua.formula.ScoreSheet;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** The lines of a sheet as the page shows them: what may be entered, what everybody said, what it came to and what is wrong. */
@Component
class SheetLines {

    private final SheetDesk desk;
    private final Words words;

    SheetLines(SheetDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    /** What one level said of a criterion. */
    record Voice(MonthLayer layer, String text, @Nullable String comment, boolean differs) {}

    /**
     * One field: what it holds, what stood there when the page was first made, and what is saved by now.
     *
     * @param label of a field beside others of the same criterion
     */
    record Cell(String name, @Nullable String label, String value, String was, String saved) {}

    /**
     * A line of the sheet.
     *
     * @param points what it came to, as last saved
     * @param limits what may be entered, and what the level begins with
     * @param arithmetic how the points come about, where it is not plain
     * @param problem what is wrong, or that somebody else has saved meanwhile
     */
    record Line(
            Criterion criterion,
            Points points,
            String limits,
            @Nullable String arithmetic,
            List<Voice> voices,
            List<Cell> cells,
            String comment,
            String wasComment,
            String savedComment,
            boolean differs,
            @Nullable String problem) {

        public String title() {
            return criterion.code() + ". " + criterion.name();
        }

        /** "28,5 / 30": of a group. */
        public String earned(Words words) {
            return (points.value() == null ? "–" : words.number(points.value())) + " / "
                    + words.number(criterion.maximum());
        }

        /** The first field, which the name of the line labels. */
        public String field() {
            return cells.isEmpty() ? "" : "v-" + cells.get(0).name();
        }

        /** Whether it is counted, by one field or several, rather than given points. */
        public boolean isCounted() {
            return !cells.isEmpty() && cells.get(0).label() != null;
        }

        public boolean isWrong() {
            return problem != null;
        }

        /** Below nothing as well: a deduction. */
        public boolean isRange() {
            return criterion.minimum().signum() < 0;
        }
    }

    List<Line> of(
            MonthSheet sheet,
            MonthMarks marks,
            @Nullable MonthLayer layer,
            MonthLayer shown,
            ScoreSheet score,
            Viewer viewer,
            SheetDesk.@Nullable Obstacles obstacles) {
        return marks.tree().all().stream()
                .map(criterion -> {
                    Points points = score.of(criterion.id());
                    return criterion.isLeaf()
                            ? leaf(criterion, points, sheet, marks, layer, shown, viewer, obstacles)
                            : new Line(criterion, points, "", null, List.of(), List.of(), "", "", "", false, null);
                })
                .toList();
    }

    private Line leaf(
            Criterion criterion,
            Points points,
            MonthSheet sheet,
            MonthMarks marks,
            @Nullable MonthLayer layer,
            MonthLayer shown,
            Viewer viewer,
            SheetDesk.@Nullable Obstacles obstacles) {
        Mark mark = marks.of(shown, criterion);
        SheetPost post = obstacles == null ? null : obstacles.post();
        Mark overtaken = obstacles == null ? null : obstacles.overtaken().get(criterion.id());
        Mark saved = overtaken == null ? mark : overtaken;
        String comment = Objects.requireNonNullElse(mark.comment(), "");
        return new Line(
                criterion,
                points,
                limits(criterion, layer == MonthLayer.SELF ? desk.text(criterion, marks.basis(shown, criterion)) : ""),
                arithmetic(criterion, points),
                voices(criterion, sheet, marks, layer, viewer),
                layer == null ? List.of() : cells(criterion, saved, post, overtaken != null),
                or(post, "c." + criterion.code(), comment),
                overtaken != null
                        ? Objects.requireNonNullElse(overtaken.comment(), "")
                        : or(post, "d." + criterion.code(), comment),
                Objects.requireNonNullElse(saved.comment(), ""),
                marks.differs(shown, criterion),
                problem(criterion, overtaken, obstacles));
    }

    /** "tối đa 5, bước 0,25, mặc định 5". */
    private String limits(Criterion leaf, String preset) {
        var said = new ArrayList<String>();
        said.add(
                leaf.minimum().signum() < 0
                        ? words.say("appraisal.sheet.range", words.number(leaf.minimum()), words.number(leaf.maximum()))
                        : words.say("appraisal.sheet.maximum", words.number(leaf.maximum())));
        if (leaf.kind() == CriterionKind.POINTS) {
            said.add(words.say("appraisal.sheet.step", words.number(leaf.step())));
        }
        if (leaf.kind() == CriterionKind.BANDS) {
            said.add(words.say("appraisal.sheet.percent"));
        }
        if (!preset.isEmpty() && !preset.equals("0")) {
            said.add(words.say("appraisal.sheet.preset", preset));
        }
        return String.join(", ", said);
    }

    private @Nullable String arithmetic(Criterion leaf, Points points) {
        boolean plain = points.value() == null
                || leaf.kind() == CriterionKind.POINTS
                || leaf.kind() == CriterionKind.ADJUSTMENT && points.value().signum() == 0;
        return plain ? null : words.say(points.key(), points.words());
    }

    private @Nullable String problem(
            Criterion leaf, @Nullable Mark overtaken, SheetDesk.@Nullable Obstacles obstacles) {
        SheetPost.Problem problem =
                obstacles == null ? null : obstacles.problems().get(leaf.id());
        if (problem != null) {
            return words.say(problem.key(), problem.written(words));
        }
        if (overtaken == null) {
            return null;
        }
        String theirs = desk.text(leaf, overtaken);
        return overtaken.comment() == null
                ? words.say("appraisal.sheet.overtaken", theirs)
                : words.say("appraisal.sheet.overtakenWith", theirs, overtaken.comment());
    }

    /** What the other levels said, if it is not what stands in the field anyhow; what is not handed in is nobody else's to read. */
    private List<Voice> voices(
            Criterion criterion, MonthSheet sheet, MonthMarks marks, @Nullable MonthLayer layer, Viewer viewer) {
        var voices = new ArrayList<Voice>();
        for (MonthLayer other : MonthLayer.values()) {
            boolean draftOfOnesOwn = other == MonthLayer.SELF && layer == null && sheet.isOwn(viewer);
            if (other != layer && (sheet.hasSpoken(other) || draftOfOnesOwn)) {
                Mark mark = marks.of(other, criterion);
                boolean silent = mark.comment() == null && !marks.differs(other, criterion);
                if (layer != null && silent && mark.says(marks.of(layer, criterion))) {
                    continue;
                }
                voices.add(
                        new Voice(other, desk.text(criterion, mark), mark.comment(), marks.differs(other, criterion)));
            }
        }
        return voices;
    }

    private List<Cell> cells(Criterion criterion, Mark saved, @Nullable SheetPost post, boolean overtaken) {
        var cells = new ArrayList<Cell>();
        List<String> names = SheetPost.names(criterion);
        for (int place = 0; place < names.size(); place++) {
            Rate rate = Mark.isCounted(criterion) ? criterion.rates().get(place) : null;
            String now = rate == null
                    ? words.number(saved.value())
                    : words.number(saved.counts().get(rate.id()));
            String name = names.get(place);
            cells.add(new Cell(
                    name,
                    rate == null ? null : label(rate),
                    or(post, "v." + name, now),
                    overtaken ? now : or(post, "w." + name, now),
                    now));
        }
        return cells;
    }

    /** "Sáng kiến (+2)". */
    private String label(Rate rate) {
        return rate.label() + " (" + (rate.points().signum() > 0 ? "+" : "") + words.number(rate.points()) + ")";
    }

    private static String or(@Nullable SheetPost post, String name, String otherwise) {
        String typed = post == null ? null : post.typed(name);
        return typed == null ? otherwise : typed;
    }
}
