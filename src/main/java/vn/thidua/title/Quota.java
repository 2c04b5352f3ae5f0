package vn.thidua.title;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Refusal;

/**
 * How many may receive a title: a share of those who hold another one, or of all staff.
 *
 * @param percent 1 to 100
 * @param of code of the title whose holders are counted; {@code null}: all staff
 * @param level within what it is counted
 * @param rounding what becomes of a fraction
 * @param hard whether more are refused; else the page only warns
 * @param source where the share comes from
 */
@Embeddable
public record Quota(
        int percent,
        @Nullable String of,
        @Enumerated(EnumType.STRING) QuotaLevel level,
        @Enumerated(EnumType.STRING) QuotaRounding rounding,
        boolean hard,
        @Nullable String source) {

    /** Within what a quota is counted. */
    public enum QuotaLevel {
        UNIT,
        SCHOOL
    }

    /** What becomes of a fraction of a person. */
    public enum QuotaRounding {
        DOWN,
        UP,
        NEAREST
    }

    private static final int WHOLE = 100;

    public Quota {
        if (percent < 1 || percent > WHOLE) {
            throw new Refusal("threshold.outOfRange", percent);
        }
    }

    /** How many of {@code people} it allows; in whole numbers, so that 15 % of 20 is exactly three. */
    public int allows(int people) {
        int hundredths = percent * people;
        return switch (rounding) {
            case DOWN -> hundredths / WHOLE;
            case UP -> (hundredths + WHOLE - 1) / WHOLE;
            case NEAREST -> (hundredths + WHOLE / 2) / WHOLE;
        };
    }
}
