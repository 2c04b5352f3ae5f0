package vn.thidua.dispute;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.scoring.Layer;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoreMatrix;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.scoring.UnitScore;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Lays out the pages on which readings stand side by side. */
@Component
class DisputePage {

    private final ScoringRounds rounds;
    private final Explanations explanations;
    private final Adjustments adjustments;
    private final Bars bars;
    private final Words words;

    DisputePage(ScoringRounds rounds, Explanations explanations, Adjustments adjustments, Bars bars, Words words) {
        this.rounds = rounds;
        this.explanations = explanations;
        this.adjustments = adjustments;
        this.bars = bars;
        this.words = words;
    }

    /** A unit with its totals. */
    record Row(UnitScore score, long flagged, boolean readable) {}

    /** All units; who oversees nothing sees the own ones. */
    String list(UUID id, Viewer viewer, Model model) {
        Explanations.guard(viewer);
        RoundView round = rounds.require(id, viewer);
        boolean all = round.isOverseenBy(viewer);
        ScoreMatrix matrix = rounds.matrix(round);
        model.addAttribute("round", round);
        model.addAttribute(
                "rows",
                matrix.lines().stream()
                        .filter(line -> all || line.unit().isActedForBy(viewer))
                        .map(line -> new Row(matrix.score(line, Layer.FINAL), line.flagged(), true))
                        .toList());
        model.addAttribute("scorers", all && round.state().isUncovered() ? Spread.of(matrix) : List.of());
        model.addAttribute("maximum", matrix.tree().scale());
        return "scoring/comparison";
    }

    /** One unit, criterion by criterion. */
    String show(UUID id, UUID unit, Viewer viewer, Model model) {
        Explanations.guard(viewer);
        RoundView round = explanations.require(id, unit, viewer);
        ScoreMatrix matrix = rounds.matrix(round);
        ScoreMatrix.Line line = matrix.of(unit);
        model.addAttribute("round", round);
        model.addAttribute("unit", line.unit());
        model.addAttribute("line", line);
        model.addAttribute("tree", matrix.tree());
        model.addAttribute("score", matrix.score(line, Layer.FINAL));
        model.addAttribute("points", matrix.points(line, Layer.FINAL));
        model.addAttribute(
                "names",
                round.units().stream()
                        .collect(Collectors.toMap(RoundView.Unit::id, RoundView.Unit::shortName, (a, b) -> a)));
        model.addAttribute(
                "said",
                explanations.of(id, unit).stream()
                        .filter(Explanations.Flag::isAnswered)
                        .collect(Collectors.toMap(
                                Explanations.Flag::criterion, flag -> Objects.requireNonNull(flag.said()))));
        model.addAttribute("adjusts", Adjustments.isAdjustable(round, unit, viewer));
        return "scoring/comparison-unit";
    }

    /** What a unit has to explain. */
    String explain(UUID id, UUID unit, @Nullable Refusal refusal, Map<UUID, String> typed, Viewer viewer, Model model) {
        Explanations.guard(viewer);
        RoundView round = explanations.require(id, unit, viewer);
        model.addAttribute("round", round);
        model.addAttribute("unit", round.unit(unit));
        model.addAttribute(
                "flags",
                explanations.of(id, unit).stream()
                        .sorted(Comparator.comparing(Explanations.Flag::isAnswered))
                        .toList());
        model.addAttribute("explainable", Explanations.isExplainable(round, unit, viewer));
        model.addAttribute("typed", typed);
        model.addAttribute("refused", said(refusal));
        return "scoring/explanations";
    }

    /** Bonus, penalty and what bars a unit. */
    String adjust(UUID id, UUID unit, @Nullable Refusal refusal, Viewer viewer, Model model) {
        Explanations.guard(viewer);
        RoundView round = adjustments.require(id, unit, viewer);
        List<Bars.Condition> conditions = bars.conditions();
        model.addAttribute("round", round);
        model.addAttribute("unit", round.unit(unit));
        model.addAttribute("extras", adjustments.extras(id, unit));
        model.addAttribute(
                "bars",
                bars.of(id, unit).stream().filter(bar -> !bar.isWithdrawn()).toList());
        model.addAttribute("conditions", conditions);
        model.addAttribute(
                "choices",
                conditions.stream()
                        .map(condition -> new Option(condition.code(), condition.name()))
                        .toList());
        model.addAttribute("adjusts", Adjustments.isAdjustable(round, unit, viewer));
        model.addAttribute("barrable", Bars.isBarrable(round, unit, viewer));
        model.addAttribute("refused", said(refusal));
        return "scoring/adjustments";
    }

    private @Nullable String said(@Nullable Refusal refusal) {
        return refusal == null ? null : words.say(refusal.messageKey(), refusal.arguments());
    }
}
