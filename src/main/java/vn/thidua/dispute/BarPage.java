package vn.thidua.dispute;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Lays out the pages of what bars units. */
@Component
class BarPage {

    /** A bar with its unit, and whether the viewer may change it. */
    record Row(RoundView.Unit unit, Bars.Bar bar, boolean works) {}

    private final ScoringRounds rounds;
    private final Bars bars;
    private final Forms forms;
    private final Words words;

    BarPage(ScoringRounds rounds, Bars bars, Forms forms, Words words) {
        this.rounds = rounds;
        this.bars = bars;
        this.forms = forms;
        this.words = words;
    }

    /** All of a round; who oversees nothing sees those of the own units. */
    String list(UUID id, Viewer viewer, Model model) {
        Explanations.guard(viewer);
        RoundView round = rounds.require(id, viewer);
        boolean all = round.isOverseenBy(viewer);
        List<Row> rows = bars.of(id).stream()
                .map(bar -> new Row(
                        round.unit(bar.unit()), bar, !bar.isWithdrawn() && Bars.isBarrable(round, bar.unit(), viewer)))
                .filter(row -> all || row.unit().isActedForBy(viewer))
                .toList();
        model.addAttribute("round", round);
        model.addAttribute("rows", rows);
        return "scoring/bars";
    }

    /** One to be corrected or withdrawn. */
    String show(UUID id, UUID unit, String code, @Nullable Refusal refusal, Viewer viewer, Model model) {
        Explanations.guard(viewer);
        RoundView round = rounds.require(id, viewer);
        if (!Bars.isBarrable(round, unit, viewer)) {
            throw new NotFound();
        }
        model.addAttribute("round", round);
        model.addAttribute("unit", round.unit(unit));
        model.addAttribute("bar", bars.require(id, unit, code));
        model.addAttribute("refused", refusal == null ? null : words.say(refusal.messageKey(), refusal.arguments()));
        return "scoring/bar";
    }

    /** Carries out what the page of a bar asks for; a refusal leads back to it with the sentence. */
    String ask(UUID id, UUID unit, String code, Viewer viewer, Model model, Runnable verb) {
        Explanations.guard(viewer);
        try {
            verb.run();
            return forms.done("/scoring-rounds/" + id + "/bars", "dispute.adjusted");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            return show(id, unit, code, refusal, viewer, model);
        }
    }
}
