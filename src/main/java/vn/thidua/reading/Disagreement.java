package vn.thidua.reading;

import java.math.BigDecimal;
import java.util.List;

/**
 * Two numbers of a text that do not go together.
 *
 * @param reckoning the sum that fails
 * @param stated what the text says
 * @param found what comes out
 * @param noun of what
 * @param certain false where the text can be read in another way
 * @param open how many of the parts say no number, so that the sum is not complete
 * @param place where it says so
 * @param evidence where the numbers stand from which the other comes out
 */
public record Disagreement(
        Reckoning reckoning,
        BigDecimal stated,
        BigDecimal found,
        Noun noun,
        boolean certain,
        int open,
        Place place,
        List<Place> evidence) {

    Disagreement(
            Reckoning reckoning,
            BigDecimal stated,
            BigDecimal found,
            Noun noun,
            boolean certain,
            Place place,
            List<Place> evidence) {
        this(reckoning, stated, found, noun, certain, 0, place, evidence);
    }

    /** The same, where so many parts say no number: what they add up to may still come right. */
    Disagreement open(int parts) {
        boolean may = parts > 0 && found.compareTo(stated) < 0;
        return may ? new Disagreement(reckoning, stated, found, noun, false, parts, place, evidence) : this;
    }

    /** The sums that a text invites. */
    public enum Reckoning {
        /** A whole and its parts. */
        SUM,
        /** Carried over and newly opened make the total. */
        CARRIED,
        /** The same thing counted twice. */
        RESTATED,
        /** A part is larger than the whole. */
        BEYOND,
        /** So many of so many are so many per cent. */
        SHARE,
        /** So many more or fewer than before. */
        CHANGE,
        /** None in one place, many in another. */
        NONE,
        /** Done and still planned go beyond the plan of the year. */
        PLAN,
        /** One of several items lacks the number that the others have. */
        WITHOUT,
        /** Digits and words differ. */
        SPELLED
    }

    public Disagreement {
        stated = plain(stated);
        found = plain(found);
        evidence = List.copyOf(evidence);
    }

    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
