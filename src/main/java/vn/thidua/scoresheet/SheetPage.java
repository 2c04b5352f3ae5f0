package vn.thidua.scoresheet;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.Rate;
import vn.thidua.figure.Figure;
import vn.thidua.figure.Figures;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Lays out the pages of an own sheet. */
@Component
class SheetPage {

    /** A figure from which something fills itself, with the way to its records. */
    public record Proof(String label, String link) {}

    private final SheetReader reader;
    private final Figures figures;
    private final Words words;

    SheetPage(SheetReader reader, Figures figures, Words words) {
        this.reader = reader;
        this.figures = figures;
        this.words = words;
    }

    /** The sheet section by section, with what stands in the way of signing it. */
    String show(UUID id, Viewer viewer, @Nullable Refusal refusal, Model model) {
        SheetReader.View view = furnish(id, viewer, refusal, model);
        model.addAttribute("problems", view.isWritableBy(viewer) ? SheetCheck.of(view) : List.of());
        return "scoring/sheet";
    }

    /** The whole sheet on one page, for paper. */
    String print(UUID id, Viewer viewer, Model model) {
        furnish(id, viewer, null, model);
        return "scoring/sheet-print";
    }

    /** One section: to be filled, or to be read. */
    String section(UUID id, int nth, SheetService.@Nullable Outcome outcome, Viewer viewer, Model model) {
        SheetReader.View view = furnish(id, viewer, null, model);
        List<Criterion> leaves = view.leaves(nth);
        model.addAttribute("nth", nth);
        model.addAttribute("section", view.section(nth));
        model.addAttribute("leaves", leaves);
        model.addAttribute("last", nth == view.tree().roots().size() - 1);
        model.addAttribute("proofs", proofs(view, leaves, viewer));
        model.addAttribute(
                "form",
                outcome != null
                        ? outcome.form()
                        : new SheetForm(leaves.stream()
                                .map(leaf -> SheetForm.Line.of(view.line(leaf.id()), leaf))
                                .toList()));
        model.addAttribute("theirs", outcome == null ? Map.of() : outcome.theirs());
        var wrong = new TreeMap<UUID, String>();
        if (outcome != null) {
            outcome.wrong()
                    .forEach((criterion, why) -> wrong.put(criterion, words.say(why.messageKey(), why.arguments())));
        }
        model.addAttribute("wrong", wrong);
        return "scoring/section";
    }

    /** The files of one criterion. */
    String files(UUID id, UUID criterion, @Nullable Refusal refusal, Viewer viewer, Model model) {
        SheetReader.View view = furnish(id, viewer, refusal, model);
        Criterion leaf =
                view.tree().of(criterion).filter(Criterion::isLeaf).orElseThrow(vn.thidua.shared.NotFound::new);
        int nth = 0;
        while (view.leaves(nth).stream().noneMatch(other -> other.id().equals(criterion))) {
            nth++;
        }
        model.addAttribute("criterion", leaf);
        model.addAttribute("nth", nth);
        model.addAttribute("line", view.line(criterion));
        return "scoring/files";
    }

    /** Where a kept section leads: to the next one, to the whole sheet, to the proof of a criterion, or back to itself. */
    static String next(UUID id, int nth, @Nullable String then) {
        String sheet = "/score-sheets/" + id;
        if ("next".equals(then)) {
            return sheet + "/sections/" + (nth + 1);
        }
        if ("sheet".equals(then)) {
            return sheet;
        }
        return then != null && then.matches("[0-9a-f-]{36}")
                ? sheet + "/criteria/" + then + "/files"
                : sheet + "/sections/" + nth;
    }

    private SheetReader.View furnish(UUID id, Viewer viewer, @Nullable Refusal refusal, Model model) {
        SheetReader.View view = reader.require(id, viewer);
        model.addAttribute("view", view);
        model.addAttribute("writable", view.isWritableBy(viewer));
        model.addAttribute("signable", view.isSignableBy(viewer));
        model.addAttribute("unlockable", view.isUnlockableBy(viewer));
        model.addAttribute("refused", refusal == null ? null : words.say(refusal.messageKey(), refusal.arguments()));
        return view;
    }

    /** The figures behind each criterion; those of another house open to nobody of this one, so that they are not offered. */
    private Map<UUID, List<Proof>> proofs(SheetReader.View view, List<Criterion> leaves, Viewer viewer) {
        UUID unit = view.sheet().unitId();
        UUID school = view.round().isInside() ? view.round().organisationId() : unit;
        boolean open = viewer.mayRead(school);
        Map<String, Figure> known =
                figures.catalogue().stream().collect(Collectors.toMap(Figure::code, figure -> figure, (a, b) -> a));
        return leaves.stream().collect(Collectors.toMap(Criterion::id, leaf -> Stream.concat(
                        Stream.of(leaf.targetFigure(), leaf.figure()),
                        leaf.rates().stream().map(Rate::figure))
                .filter(code -> code != null && open && known.containsKey(code))
                .distinct()
                .map(known::get)
                .map(figure -> new Proof(
                        figure.name(),
                        view.round().isInside()
                                ? figure.link(school, unit, view.round().period())
                                : figure.link(unit, view.round().period())))
                .toList()));
    }
}
