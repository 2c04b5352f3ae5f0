package vn.thidua.rollup;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;

/**
 * How a level follows from the parts: the best step of which every condition holds, or "not completed" when none does. Knows
 * no database; the order of the parts changes nothing, and a better part never makes the whole worse.
 *
 * @param least so many parts must count; whoever was excused from some needs only the rest
 * @param excellent what HTXSNV takes
 * @param good what HTTNV takes
 * @param fair what HTNV takes
 */
public record Recipe(int least, Step excellent, Step good, Step fair) {

    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** What follows from the parts. */
    public Outcome of(List<Part> parts) {
        List<Part> counted = parts.stream().filter(Part::counts).toList();
        long expected = parts.stream()
                .filter(part -> part.state() != Part.PartState.EXCUSED)
                .count();
        int needed = (int) Math.max(1, Math.min(least, expected));
        BigDecimal mean = mean(counted);
        if (counted.size() < needed) {
            return new Outcome(null, mean, needed, parts, List.of());
        }
        var checks = new ArrayList<Check>();
        RatingLevel reached = null;
        for (RatingLevel level : List.of(RatingLevel.HTXSNV, RatingLevel.HTTNV, RatingLevel.HTNV)) {
            List<Check> own = check(level, counted, mean);
            checks.addAll(own);
            if (own.stream().allMatch(Check::met)) {
                reached = level;
                break;
            }
            if (own.stream().allMatch(check -> check.met() || check.isUnknown())) {
                return new Outcome(null, mean, needed, parts, checks);
            }
        }
        return new Outcome(reached == null ? RatingLevel.KHTNV : reached, mean, needed, parts, checks);
    }

    /** Mean of the points, two decimals half up; nothing unless every part that counts has points. */
    static @Nullable BigDecimal mean(List<Part> counted) {
        if (counted.isEmpty() || counted.stream().anyMatch(part -> part.points() == null)) {
            return null;
        }
        return sum(counted).divide(BigDecimal.valueOf(counted.size()), 2, RoundingMode.HALF_UP);
    }

    static BigDecimal sum(List<Part> counted) {
        return counted.stream().map(Part::points).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private Step step(RatingLevel level) {
        return switch (level) {
            case HTXSNV -> excellent;
            case HTTNV -> good;
            default -> fair;
        };
    }

    private List<Check> check(RatingLevel level, List<Part> counted, @Nullable BigDecimal mean) {
        Step step = step(level);
        var checks = new ArrayList<Check>();
        long reached = reaching(level, counted);
        if (step.points() != null) {
            boolean met = mean != null && mean.compareTo(step.points()) >= 0;
            checks.add(new Check(Check.CheckKind.MEAN, level, met, mean, step.points(), level));
        }
        if (step.percent() != null) {
            // 5 of 9 against 50 %: whole numbers, so that nothing is lost by rounding.
            boolean met = reached * 100 >= (long) step.percent() * counted.size();
            checks.add(new Check(
                    Check.CheckKind.SHARE,
                    level,
                    met,
                    BigDecimal.valueOf(reached),
                    BigDecimal.valueOf(step.percent()),
                    level));
        }
        if (step.times() != null) {
            checks.add(new Check(
                    Check.CheckKind.TIMES,
                    level,
                    reached >= step.times(),
                    BigDecimal.valueOf(reached),
                    BigDecimal.valueOf(step.times()),
                    level));
        }
        if (step.noneBelow() != null) {
            long below = counted.size() - reaching(step.noneBelow(), counted);
            checks.add(new Check(
                    Check.CheckKind.NONE_BELOW,
                    level,
                    below == 0,
                    BigDecimal.valueOf(below),
                    BigDecimal.ZERO,
                    step.noneBelow()));
        }
        return checks;
    }

    private static long reaching(RatingLevel level, List<Part> counted) {
        return counted.stream()
                .filter(part -> Objects.requireNonNull(part.level()).reaches(level))
                .count();
    }

    /** So many parts of so many as a share, rounded up: 50 % of 9 are 5. */
    static int times(int percent, int parts) {
        return BigDecimal.valueOf(percent)
                .multiply(BigDecimal.valueOf(parts))
                .divide(WHOLE, 0, RoundingMode.CEILING)
                .intValue();
    }
}
