package vn.thidua.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.criteria.Rate;
import vn.thidua.formula.Points;
import vn.thidua.formula.ScoreSheet;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** A sheet as a page: each criterion with what everybody said of it, and with fields for who may speak now. */
@Component
class SheetPage {

    private final MonthSheetRepository sheets;
    private final RatingMonthRepository months;
    private final CriteriaSets sets;
    private final MonthItems items;
    private final SheetDesk desk;
    private final Words words;
    private final Clock clock;

    SheetPage(
            MonthSheetRepository sheets,
            RatingMonthRepository months,
            CriteriaSets sets,
            MonthItems items,
            SheetDesk desk,
            Words words,
            Clock clock) {
        this.sheets = sheets;
        this.months = months;
        this.sets = sets;
        this.items = items;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    /** What one level said of a criterion. */
    record Voice(MonthLayer layer, String text, @Nullable String comment, boolean differs) {}

    /** One field: what it holds, what stood there when the page was first made, and what is saved by now. */
    record Cell(String name, @Nullable Rate rate, String value, String was, String saved) {}

    /**
     * A line of the sheet.
     *
     * @param points what it came to, as last saved
     * @param basis what the level begins with
     * @param overtaken what somebody else has saved meanwhile
     */
    record Line(
            Criterion criterion,
            Points points,
            List<Voice> voices,
            String basis,
            List<Cell> cells,
            String comment,
            String wasComment,
            String savedComment,
            boolean differs,
            SheetPost.@Nullable Problem problem,
            @Nullable Voice overtaken) {

        public boolean isPercentage() {
            return criterion.kind() == CriterionKind.BANDS;
        }
    }

    /** The sheet if it concerns the viewer, or a 404. */
    MonthSheet require(UUID id, Viewer viewer) {
        return sheets.findById(id)
                .filter(sheet -> sheet.isReadableBy(viewer)
                        || months.isReadByCouncillor(sheet.month(), viewer, LocalDate.now(clock)))
                .orElseThrow(NotFound::new);
    }

    /** Furnishes the page as the sheet stands, or with what was typed and why it could not be taken. */
    void furnish(MonthSheet sheet, Viewer viewer, SheetDesk.@Nullable Obstacles obstacles, Model model) {
        LocalDate today = LocalDate.now(clock);
        MonthLayer layer = sheet.spokenFor(viewer, today).orElse(null);
        model.addAttribute("sheet", sheet);
        model.addAttribute("month", sheet.month());
        model.addAttribute("layer", layer);
        model.addAttribute("own", sheet.isOwn(viewer));
        model.addAttribute("obstacles", obstacles);
        model.addAttribute("today", today);
        model.addAttribute("reason", ExemptionReason.of(sheet));
        if (sheet.set() == null) {
            return;
        }
        var marks = new MonthMarks(sets.tree(sheet.set()), items.of(sheet.id()), sheet.hasSpoken(MonthLayer.SELF));
        MonthLayer shown = shown(sheet, layer, viewer);
        ScoreSheet score = marks.score(shown);
        model.addAttribute("tree", marks.tree());
        model.addAttribute("score", score);
        model.addAttribute("byPoints", marks.empty(shown).isEmpty() ? marks.level(score.total()) : null);
        model.addAttribute("missing", marks.empty(shown).size());
        model.addAttribute(
                "lines",
                marks.tree().all().stream()
                        .map(criterion -> line(criterion, sheet, marks, layer, shown, score, viewer, obstacles))
                        .toList());
    }

    /** Whose points the page adds up: those of who writes, else of the last who spoke. */
    private static MonthLayer shown(MonthSheet sheet, @Nullable MonthLayer layer, Viewer viewer) {
        return layer != null ? layer : sheet.layer().orElse(sheet.isOwn(viewer) ? MonthLayer.SELF : MonthLayer.HEAD);
    }

    private Line line(
            Criterion criterion,
            MonthSheet sheet,
            MonthMarks marks,
            @Nullable MonthLayer layer,
            MonthLayer shown,
            ScoreSheet score,
            Viewer viewer,
            SheetDesk.@Nullable Obstacles obstacles) {
        if (!criterion.isLeaf()) {
            return new Line(
                    criterion, score.of(criterion.id()), List.of(), "", List.of(), "", "", "", false, null, null);
        }
        Mark mark = marks.of(shown, criterion);
        SheetPost post = obstacles == null ? null : obstacles.post();
        Mark overtaken = obstacles == null ? null : obstacles.overtaken().get(criterion.id());
        Mark saved = overtaken == null ? mark : overtaken;
        String comment = Objects.requireNonNullElse(mark.comment(), "");
        return new Line(
                criterion,
                score.of(criterion.id()),
                voices(criterion, sheet, marks, layer, viewer),
                desk.text(criterion, marks.basis(shown, criterion)),
                layer == null ? List.of() : cells(criterion, saved, post, overtaken != null),
                or(post, "c." + criterion.code(), comment),
                overtaken != null
                        ? Objects.requireNonNullElse(overtaken.comment(), "")
                        : or(post, "d." + criterion.code(), comment),
                Objects.requireNonNullElse(saved.comment(), ""),
                marks.differs(shown, criterion),
                obstacles == null ? null : obstacles.problems().get(criterion.id()),
                overtaken == null
                        ? null
                        : new Voice(shown, desk.text(criterion, overtaken), overtaken.comment(), true));
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
                    name, rate, or(post, "v." + name, now), overtaken ? now : or(post, "w." + name, now), now));
        }
        return cells;
    }

    private static String or(@Nullable SheetPost post, String name, String otherwise) {
        String typed = post == null ? null : post.typed(name);
        return typed == null ? otherwise : typed;
    }
}
