package vn.thidua.ranking;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * Where a unit stands and why.
 *
 * @param rank by score; units that nothing parts share it, and the next one is counted on
 * @param shared whether another stands there too
 * @param place by the rule that decides
 * @param why a sentence or two, the last one for what bars it
 */
public record Standing(Contender unit, int rank, boolean shared, int place, boolean placeShared, List<Because> why) {

    public Standing {
        why = List.copyOf(why);
    }

    public BigDecimal total() {
        return Objects.requireNonNull(unit.total());
    }

    /** Whether the rule of decision moved it away from the place that its score gives. */
    public boolean isMoved() {
        return place != rank;
    }
}
