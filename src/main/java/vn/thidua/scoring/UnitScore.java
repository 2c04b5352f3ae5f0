package vn.thidua.scoring;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a layer says of a unit.
 *
 * @param unitId the school, faculty or office
 * @param points of every criterion of the tree, leaves and groups, for which anything is known
 * @param total of all sections; of the final layer with bonus and penalty
 * @param rate in per cent of what is assigned to it
 * @param self total of its own points
 * @param cross total by the others
 * @param review total by those who lead
 * @param extra bonus and penalty beside the criteria
 * @param penalties how many penalties, within the criteria and beside them
 * @param barredBecause why it may not be proposed; it keeps score and rank
 * @param leftOn left the round on that day; out of the ranking
 */
public record UnitScore(
        UUID unitId,
        String name,
        String shortName,
        Map<UUID, BigDecimal> points,
        @Nullable BigDecimal total,
        @Nullable BigDecimal rate,
        @Nullable BigDecimal self,
        @Nullable BigDecimal cross,
        @Nullable BigDecimal review,
        BigDecimal extra,
        int penalties,
        @Nullable String barredBecause,
        @Nullable LocalDate leftOn) {

    public UnitScore {
        points = Collections.unmodifiableMap(new LinkedHashMap<>(points));
    }
}
