package vn.thidua.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Condition.Remedy;
import vn.thidua.shared.EmulationYear;

/**
 * So many years running (liên tục): one mark a year, the latest first. A gap breaks it and is named; a year on which nothing is
 * known, or that was not considered for a recorded reason, leaves it open.
 */
record Streak(List<YearMark> years) {

    /**
     * What is known of one year.
     *
     * @param truth whether the year counts
     * @param words why
     */
    record YearMark(
            EmulationYear year,
            Truth truth,
            Sentence words,
            @Nullable Proof proof,
            @Nullable Remedy remedy) {}

    /**
     * The years asked for, counted back from the last.
     *
     * @param times how many
     * @param step years from one to the next: 1, or 3 where each time stands for three years
     */
    static Streak endingIn(EmulationYear last, int times, int step, Function<EmulationYear, YearMark> marks) {
        var years = new ArrayList<YearMark>();
        for (int back = 0; back < times; back++) {
            EmulationYear year = new EmulationYear(last.first() - back * step, last.kind());
            years.add(marks.apply(year));
        }
        return new Streak(years);
    }

    Truth truth() {
        return Truth.all(years.stream().map(YearMark::truth));
    }

    /** How many of the latest years count for certain, one after the other. */
    int length() {
        int length = 0;
        while (length < years.size() && years.get(length).truth() == Truth.YES) {
            length++;
        }
        return length;
    }

    /** The latest year that breaks it. */
    Optional<YearMark> gap() {
        return years.stream().filter(mark -> mark.truth() == Truth.NO).findFirst();
    }

    /** The years on which something is still to be known. */
    List<YearMark> open() {
        return years.stream().filter(mark -> mark.truth() == Truth.UNKNOWN).toList();
    }
}
