package vn.thidua.rollup;

import java.util.ArrayList;
import java.util.List;
import vn.thidua.rollup.RollupRule.RollupParts;

/**
 * How a year went for one person or unit: twelve months, four quarters made of them, and the year made of either.
 *
 * @param months in the order of the year, which may begin in September
 */
public record Course(List<Part> months, List<Outcome> quarters, Outcome year) {

    private static final int MONTHS_OF_A_QUARTER = 3;

    public Course {
        months = List.copyOf(months);
        quarters = List.copyOf(quarters);
    }

    /** Rolls the months up by the two rules. */
    public static Course of(List<Part> months, Recipe ofQuarter, Recipe ofYear, RollupParts partsOfYear) {
        var quarters = new ArrayList<Outcome>();
        var parts = new ArrayList<Part>();
        for (int first = 0; first < months.size(); first += MONTHS_OF_A_QUARTER) {
            Outcome quarter = ofQuarter.of(months.subList(first, first + MONTHS_OF_A_QUARTER));
            quarters.add(quarter);
            parts.add(quarter.asPart(quarters.size()));
        }
        return new Course(months, quarters, ofYear.of(partsOfYear == RollupParts.MONTHS ? months : parts));
    }
}
