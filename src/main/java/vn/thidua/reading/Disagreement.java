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
 * @param place where it says so
 * @param evidence where the numbers stand from which the other comes out
 */
public record Disagreement(
        Reckoning reckoning,
        BigDecimal stated,
        BigDecimal found,
        Noun noun,
        boolean certain,
        Place place,
        List<Place> evidence) {

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
