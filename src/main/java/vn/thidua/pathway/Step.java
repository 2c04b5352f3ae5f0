package vn.thidua.pathway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Sentence;
import vn.thidua.eligibility.Sentence.TitleName;
import vn.thidua.eligibility.Standard;
import vn.thidua.eligibility.Truth;
import vn.thidua.shared.EmulationYear;

/**
 * One title on the way.
 *
 * @param earliest the first year in which it can be reached; {@code null} when it is not in sight
 * @param truth met for certain, or with something still to be cleared up
 * @param now nothing more is needed than what the records hold
 * @param awarded given already for the year judged
 * @param needs what each year has to bring
 * @param open what is to be cleared up
 */
record Step(
        Standard standard,
        @Nullable EmulationYear earliest,
        Truth truth,
        boolean now,
        boolean awarded,
        List<Need> needs,
        List<Sentence> open) {

    /**
     * Something that a year has to bring.
     *
     * @param kind RATING, INITIATIVE, AWARD, REGISTRATION or MEMBERS
     * @param word the level or the scope
     * @param title the title that has to be awarded
     */
    record Need(
            EmulationYear year,
            String kind,
            String word,
            @Nullable TitleName title) {}
}
