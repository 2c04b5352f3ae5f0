package vn.thidua.rollup;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.page.Words;
import vn.thidua.rollup.Part.PartState;
import vn.thidua.rollup.RollupRule.RollupParts;

/** Says why a quarter or a year came out as it did: the parts it rests on, the arithmetic, each condition, what is missing. */
@Component
public class RollupWords {

    private final Words words;

    RollupWords(Words words) {
        this.words = words;
    }

    /** The whole explanation. */
    public String explain(Outcome outcome, RollupParts parts) {
        return String.join(
                " ",
                Stream.concat(grounds(outcome, parts).stream(), gaps(outcome, parts).stream())
                        .toList());
    }

    /** What the level rests on. */
    List<String> grounds(Outcome outcome, RollupParts parts) {
        var sentences = new ArrayList<String>();
        List<Part> counted = outcome.counted();
        if (outcome.isExcused()) {
            return sentences;
        }
        if (outcome.lacksPoints()) {
            sentences.add(words.say("rollup.why.lacksPoints." + parts, counted.size()));
            return sentences;
        }
        if (outcome.level() == null) {
            sentences.add(words.say("rollup.why.tooFew." + parts, counted.size(), outcome.needed()));
            return sentences;
        }
        sentences.add(
                words.say("rollup.why.counted." + parts, counted.size(), numbers(outcome.numbers(PartState.COUNTED))));
        if (outcome.mean() != null) {
            sentences.add(words.say(
                    "rollup.why.mean", words.number(outcome.sum()), counted.size(), words.number(outcome.mean())));
        }
        for (RatingLevel step : RatingLevel.values()) {
            List<Check> own = outcome.checks().stream()
                    .filter(check -> check.step() == step)
                    .toList();
            if (!own.isEmpty()) {
                sentences.add(step(step, own, counted.size(), parts));
            }
        }
        if (outcome.level() == RatingLevel.KHTNV) {
            sentences.add(words.say("rollup.why.noStep"));
        }
        return sentences;
    }

    /** What does not count, and why. */
    List<String> gaps(Outcome outcome, RollupParts parts) {
        var sentences = new ArrayList<String>();
        for (PartState state : List.of(PartState.MISSING, PartState.OPEN, PartState.EXCUSED, PartState.AHEAD)) {
            List<Integer> numbers = outcome.numbers(state);
            if (!numbers.isEmpty()) {
                sentences.add(words.say("rollup.why." + state + "." + parts, numbers(numbers)));
            }
        }
        return sentences;
    }

    /** What a level took, all of it where it was reached, else what was wanting. */
    private String step(RatingLevel step, List<Check> checks, int counted, RollupParts parts) {
        boolean met = checks.stream().allMatch(Check::met);
        String said = checks.stream()
                .filter(check -> met || !check.met())
                .map(check -> said(check, counted, parts))
                .collect(Collectors.joining("; "));
        return words.say(met ? "rollup.why.met" : "rollup.why.unmet", words.label(step), said);
    }

    private String said(Check check, int counted, RollupParts parts) {
        String asked = words.number(check.asked());
        String found = words.number(check.found());
        return switch (check.kind()) {
            case MEAN ->
                check.isUnknown()
                        ? words.say("rollup.why.noPoints", asked)
                        : words.say("rollup.why.MEAN", asked, found);
            case SHARE ->
                words.say(
                        "rollup.why.SHARE." + parts,
                        asked,
                        Recipe.times(check.asked().intValue(), counted),
                        counted,
                        found);
            case TIMES -> words.say("rollup.why.TIMES." + parts, asked, found);
            case NONE_BELOW ->
                words.say(
                        (check.met() ? "rollup.why.NONE_BELOW." : "rollup.why.SOME_BELOW.") + parts,
                        words.label(check.about()),
                        found);
        };
    }

    /** 1, 2, 3, 5 as "1–3, 5". */
    static String numbers(List<Integer> numbers) {
        var runs = new ArrayList<String>();
        int i = 0;
        while (i < numbers.size()) {
            int last = i;
            while (last + 1 < numbers.size() && numbers.get(last + 1) == numbers.get(last) + 1) {
                last++;
            }
            runs.add(
                    last == i
                            ? numbers.get(i).toString()
                            : last == i + 1
                                    ? numbers.get(i) + ", " + numbers.get(last)
                                    : numbers.get(i) + "–" + numbers.get(last));
            i = last + 1;
        }
        return String.join(", ", runs);
    }

    /** What a step of a rule asks for, in a sentence. */
    String conditions(Step step, RollupParts parts) {
        var asked = new ArrayList<String>();
        if (step.points() != null) {
            asked.add(words.say("rollup.asks.points", words.number(step.points())));
        }
        if (step.percent() != null) {
            asked.add(words.say("rollup.asks.percent." + parts, step.percent()));
        }
        if (step.times() != null) {
            asked.add(words.say("rollup.asks.times." + parts, step.times()));
        }
        if (step.noneBelow() != null) {
            asked.add(words.say("rollup.asks.noneBelow." + parts, words.label(step.noneBelow())));
        }
        return String.join("; ", asked);
    }

    /** All of a rule's steps, best first. */
    public List<String> steps(RollupRule rule) {
        Recipe recipe = rule.recipe();
        return List.of(
                line(RatingLevel.HTXSNV, recipe.excellent(), rule.parts()),
                line(RatingLevel.HTTNV, recipe.good(), rule.parts()),
                line(RatingLevel.HTNV, recipe.fair(), rule.parts()),
                words.say("rollup.asks.rest", words.label(RatingLevel.KHTNV)));
    }

    private String line(RatingLevel level, Step step, RollupParts parts) {
        return words.say("rollup.asks.step", words.label(level), conditions(step, parts));
    }
}
