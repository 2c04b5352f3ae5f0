package vn.thidua.appraisal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.evaluation.RatingLevel;
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
    private final SheetLines lines;
    private final Words words;
    private final Clock clock;

    SheetPage(
            MonthSheetRepository sheets,
            RatingMonthRepository months,
            CriteriaSets sets,
            MonthItems items,
            SheetLines lines,
            Words words,
            Clock clock) {
        this.sheets = sheets;
        this.months = months;
        this.sets = sets;
        this.items = items;
        this.lines = lines;
        this.words = words;
        this.clock = clock;
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
        var rights = new MonthRights(sheet, viewer, today);
        MonthLayer layer = rights.layer().orElse(null);
        model.addAttribute("sheet", sheet);
        model.addAttribute("month", sheet.month());
        model.addAttribute("layer", layer);
        model.addAttribute("own", rights.isOwn());
        model.addAttribute("reopens", rights.mayReopen());
        model.addAttribute("obstacles", obstacles);
        model.addAttribute("today", today);
        model.addAttribute("reason", ExemptionReason.of(sheet));
        if (sheet.set() == null) {
            return;
        }
        model.addAttribute("next", next(sheet, layer, rights.isOwn()));
        var marks = new MonthMarks(sets.tree(sheet.set()), items.of(sheet.id()), sheet.hasSpoken(MonthLayer.SELF));
        MonthLayer shown = shown(sheet, layer, viewer);
        ScoreSheet score = marks.score(shown);
        model.addAttribute("tree", marks.tree());
        model.addAttribute("score", score);
        RatingLevel byPoints = marks.level(shown);
        model.addAttribute("byPoints", byPoints);
        model.addAttribute("missing", marks.empty(shown).size());
        model.addAttribute("lines", lines.of(sheet, marks, layer, shown, score, viewer, obstacles));
        if (layer != null) {
            whole(sheet.verdict(layer), byPoints, obstacles == null ? null : obstacles.post(), model);
        }
    }

    /** What is said of the whole sheet, as typed or as saved; a level that follows from the points is not chosen. */
    private static void whole(
            MonthSheet.Verdict verdict, @Nullable RatingLevel byPoints, @Nullable SheetPost post, Model model) {
        RatingLevel level = verdict.level();
        String saved = level == null || level == byPoints ? "" : level.name();
        String typed = post == null ? null : post.typed("level");
        String note = post == null ? null : post.typed("note");
        model.addAttribute("savedLevel", saved);
        model.addAttribute("chosenLevel", typed == null ? saved : typed);
        model.addAttribute("note", note == null ? verdict.note() : note);
    }

    /** Until when the own word can be said, or why nothing is to be read yet. */
    private @Nullable String next(MonthSheet sheet, @Nullable MonthLayer layer, boolean own) {
        RatingMonth month = sheet.month();
        if (sheet.exempt() != null || !month.isOpen() || sheet.layer().isPresent()) {
            return null;
        }
        if (!own) {
            return layer == null ? words.say("appraisal.sheet.waits", month.opensOn(), month.closesOn()) : null;
        }
        LocalDate until = sheet.reopenedUntil();
        return until == null
                ? words.say("appraisal.sheet.open", month.opensOn(), month.closesOn())
                : words.say("appraisal.sheet.reopened", until, sheet.reopenedReason());
    }

    /** Whose points the page adds up: those of who writes, else of the last who spoke. */
    private static MonthLayer shown(MonthSheet sheet, @Nullable MonthLayer layer, Viewer viewer) {
        return layer != null ? layer : sheet.layer().orElse(sheet.isOwn(viewer) ? MonthLayer.SELF : MonthLayer.HEAD);
    }
}
