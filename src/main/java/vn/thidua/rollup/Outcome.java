package vn.thidua.rollup;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;

/**
 * The level of a quarter or year with all that it rests on.
 *
 * @param level {@code null}: too few parts count, or a mean is asked for and points are not known
 * @param mean of the points of the parts that count, if all of them have points
 * @param needed how many parts had to count
 * @param parts all of the span, those that do not count among them
 * @param checks what was asked, from the best level down to the one reached
 */
public record Outcome(
        @Nullable RatingLevel level, @Nullable BigDecimal mean, int needed, List<Part> parts, List<Check> checks) {

    public Outcome {
        parts = List.copyOf(parts);
        checks = List.copyOf(checks);
    }

    /** Enough parts count, but some have no points where the rule asks for a mean. */
    public boolean lacksPoints() {
        return level == null && counted().size() >= needed;
    }

    /** Nothing of the span was to be rated: not there yet, gone, or exempt throughout. */
    public boolean isExcused() {
        return level == null && parts.stream().allMatch(part -> part.state() == Part.PartState.EXCUSED);
    }

    /** The parts that count. */
    public List<Part> counted() {
        return parts.stream().filter(Part::counts).toList();
    }

    /** Numbers of the parts that stand so. */
    public List<Integer> numbers(Part.PartState state) {
        return parts.stream()
                .filter(part -> part.state() == state)
                .map(Part::number)
                .toList();
    }

    /** How many of the parts that count are of a level. */
    public long times(RatingLevel of) {
        return parts.stream()
                .filter(part -> part.counts() && part.level() == of)
                .count();
    }

    /** Sum of the points, for the arithmetic of the mean. */
    public BigDecimal sum() {
        return Recipe.sum(counted());
    }

    /** This span as a part of a longer one. Without a level it is what most keeps it from one. */
    public Part asPart(int number) {
        if (level != null) {
            return Part.counted(number, level, mean);
        }
        Part.PartState why = Stream.of(Part.PartState.AHEAD, Part.PartState.OPEN, Part.PartState.MISSING)
                .filter(state -> parts.stream().anyMatch(part -> part.state() == state))
                .findFirst()
                .orElse(Part.PartState.EXCUSED);
        return Part.without(number, why);
    }
}
