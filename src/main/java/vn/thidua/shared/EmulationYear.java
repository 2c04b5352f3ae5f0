package vn.thidua.shared;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * The year for which titles are registered and awarded: a calendar year ({@code 2022}) in political schools, a school year
 * ({@code 2021-2022}, September to August) in kindergartens and schools. The two are never mixed in one streak.
 *
 * @param first the calendar year, or the year in which the school year begins
 * @param kind calendar or school year
 */
public record EmulationYear(int first, Kind kind) implements Comparable<EmulationYear>, Serializable {

    /** How an organisation counts its years. */
    public enum Kind {
        CALENDAR,
        SCHOOL
    }

    /** What cannot be such a year: a sentence beside a form that was posted, a page that does not exist in an address. */
    public static final class Impossible extends Refusal {
        private Impossible(String key, Object typed) {
            super(key, typed);
        }
    }

    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:\\s*[-–]\\s*(\\d{4}))?");
    private static final int SCHOOL_YEAR_BEGINS = 9;
    private static final int EARLIEST = 1945;
    private static final int LATEST = 2200;

    /** Reads {@code 2022} or {@code 2021-2022}; throws {@link Impossible} for anything else. */
    public static EmulationYear parse(String text) {
        var matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            throw new Impossible("emulationYear.unreadable", text);
        }
        int first = Integer.parseInt(matcher.group(1));
        if (first < EARLIEST || first > LATEST) {
            throw new Impossible("emulationYear.outOfRange", first);
        }
        if (matcher.group(2) == null) {
            return new EmulationYear(first, Kind.CALENDAR);
        }
        if (Integer.parseInt(matcher.group(2)) != first + 1) {
            throw new Impossible("emulationYear.unreadable", text);
        }
        return new EmulationYear(first, Kind.SCHOOL);
    }

    /** The year of the given kind in which {@code day} lies. */
    public static EmulationYear of(LocalDate day, Kind kind) {
        boolean beforeSeptember = kind == Kind.SCHOOL && day.getMonthValue() < SCHOOL_YEAR_BEGINS;
        return new EmulationYear(day.getYear() - (beforeSeptember ? 1 : 0), kind);
    }

    public EmulationYear previous() {
        return new EmulationYear(first - 1, kind);
    }

    public EmulationYear next() {
        return new EmulationYear(first + 1, kind);
    }

    public LocalDate firstDay() {
        return LocalDate.of(first, kind == Kind.SCHOOL ? SCHOOL_YEAR_BEGINS : 1, 1);
    }

    public LocalDate lastDay() {
        return next().firstDay().minusDays(1);
    }

    public Period period() {
        return new Period(firstDay(), lastDay());
    }

    @Override
    public int compareTo(EmulationYear other) {
        return firstDay().compareTo(other.firstDay());
    }

    @Override
    public String toString() {
        return kind == Kind.SCHOOL ? first + "-" + (first + 1) : Integer.toString(first);
    }
}
