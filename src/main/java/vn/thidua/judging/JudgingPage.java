package vn.thidua.judging;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.judging.JudgingReader.View;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Lays out the pages of who judges. */
@Component
class JudgingPage {

    private final JudgingService service;
    private final JudgingReader reader;
    private final Words words;

    JudgingPage(JudgingService service, JudgingReader reader, Words words) {
        this.service = service;
        this.reader = reader;
        this.words = words;
    }

    /** Whom the viewer judges, and how far. */
    String list(UUID round, String way, Viewer viewer, Model model) {
        Bench bench = service.bench(round, way, viewer);
        model.addAttribute("bench", bench);
        model.addAttribute("round", bench.round());
        model.addAttribute("rows", reader.rows(bench));
        return "scoring/judging";
    }

    /** One section of a unit. */
    String section(
            UUID round,
            String way,
            UUID unit,
            int nth,
            JudgingService.@Nullable Outcome outcome,
            @Nullable Refusal refusal,
            Viewer viewer,
            Model model) {
        View view = reader.require(service.bench(round, way, viewer), unit);
        model.addAttribute("view", view);
        model.addAttribute("bench", view.bench());
        model.addAttribute("round", view.bench().round());
        model.addAttribute("nth", nth);
        model.addAttribute("section", view.section(nth));
        model.addAttribute("leaves", view.shown(nth));
        model.addAttribute("last", nth == view.tree().roots().size() - 1);
        model.addAttribute("writable", view.isWritable());
        model.addAttribute(
                "form",
                outcome != null
                        ? outcome.form()
                        : new JudgingForm(view.shown(nth).stream()
                                .map(leaf -> JudgingForm.Line.of(view.mine(leaf.id())))
                                .toList()));
        model.addAttribute("theirs", outcome == null ? Map.of() : outcome.theirs());
        var wrong = new TreeMap<UUID, String>();
        if (outcome != null) {
            outcome.wrong()
                    .forEach((criterion, why) -> wrong.put(criterion, words.say(why.messageKey(), why.arguments())));
        }
        model.addAttribute("wrong", wrong);
        model.addAttribute("refused", refusal == null ? null : words.say(refusal.messageKey(), refusal.arguments()));
        return "scoring/judging-section";
    }

    /** Where a kept section leads. */
    static String next(UUID round, String way, UUID unit, int nth, @Nullable String then) {
        String list = "/scoring-rounds/" + round + "/" + way;
        if ("list".equals(then)) {
            return list;
        }
        return list + "/" + unit + "/sections/" + ("next".equals(then) ? nth + 1 : nth);
    }
}
