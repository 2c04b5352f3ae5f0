package vn.thidua.rollup;

import java.util.ArrayList;
import java.util.List;
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
        outcome.checks().forEach(check -> sentences.add(check(check, outcome, parts)));
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

    private String check(Check check, Outcome outcome, RollupParts parts) {
        String step = words.label(check.step());
        int counted = outcome.counted().size();
        String said =
                switch (check.kind()) {
                    case MEAN ->
                        check.found() == null
                                ? words.say("rollup.why.noPoints", step, words.number(check.asked()))
                                : words.say(
                                        "rollup.why.MEAN",
                                        step,
                                        words.number(check.asked()),
                                        words.number(check.found()));
                    case SHARE ->
                        words.say(
                                "rollup.why.SHARE." + parts,
                                step,
                                words.number(check.asked()),
                                Recipe.times(check.asked().intValue(), counted),
                                words.number(check.found()),
                                counted);
                    case TIMES ->
                        words.say(
                                "rollup.why.TIMES." + parts,
                                step,
                                words.number(check.asked()),
                                words.number(check.found()));
                    case NONE_BELOW ->
                        words.say(
                                "rollup.why.NONE_BELOW." + parts,
                                step,
                                words.label(check.about()),
                                words.number(check.found()));
                };
        return words.say(check.met() ? "rollup.why.met" : "rollup.why.unmet", said);
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
