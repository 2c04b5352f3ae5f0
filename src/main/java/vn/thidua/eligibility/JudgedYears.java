package vn.thidua.eligibility;

import java.time.LocalDate;
import vn.thidua.shared.EmulationYear;

/**
 * Which year is meant where organisations count their years differently.
 *
 * @param calendar for those with calendar years
 * @param school for those with school years
 */
public record JudgedYears(EmulationYear calendar, EmulationYear school) {

    private static final int JUDGED_AFTER = 5;

    /** This very year. */
    public static JudgedYears only(EmulationYear year) {
        return new JudgedYears(year, year);
    }

    /** What is being judged on a day: in its first five months a year has hardly begun, and the one before is judged. */
    public static JudgedYears on(LocalDate today) {
        return new JudgedYears(judged(today, EmulationYear.Kind.CALENDAR), judged(today, EmulationYear.Kind.SCHOOL));
    }

    private static EmulationYear judged(LocalDate today, EmulationYear.Kind kind) {
        EmulationYear running = EmulationYear.of(today, kind);
        return today.isBefore(running.firstDay().plusMonths(JUDGED_AFTER)) ? running.previous() : running;
    }
}
