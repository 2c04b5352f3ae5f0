package vn.thidua.training;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/**
 * A calendar year, or one half of it, for which classes are counted.
 *
 * @param year 1945 to 2200
 * @param half first or second; {@code null}: the whole year
 */
record HalfYear(int year, @Nullable Half half) {

    /** First half: January to June. */
    enum Half {
        FIRST,
        SECOND
    }

    private static final int JULY = 7;

    /** What was asked for, or the year of {@code today} when nothing sensible was. */
    static HalfYear of(@Nullable Integer year, @Nullable Half half, LocalDate today) {
        return new HalfYear(year == null || year < 1945 || year > 2200 ? today.getYear() : year, half);
    }

    public LocalDate firstDay() {
        return LocalDate.of(year, half == Half.SECOND ? JULY : 1, 1);
    }

    public LocalDate lastDay() {
        return half == Half.FIRST ? LocalDate.of(year, JULY, 1).minusDays(1) : LocalDate.of(year, 12, 31);
    }

    public Period period() {
        return new Period(firstDay(), lastDay());
    }
}
