package vn.thidua.formula;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;

/**
 * What all units of a round together reached: against it a result beyond its target is measured. Units with a target and units
 * without one are two groups that are never compared; one without a target cannot lead.
 *
 * @param leaders by criterion, by how many per cent the leader is beyond its target; nothing where nobody is
 * @param bests by criterion, the best result of those without a target
 */
public record Field(Map<UUID, BigDecimal> leaders, Map<UUID, BigDecimal> bests) {

    /** Nobody to compare with: who is beyond the target leads. */
    public static final Field NONE = new Field(Map.of(), Map.of());

    public Field {
        leaders = Map.copyOf(leaders);
        bests = Map.copyOf(bests);
    }

    /** The field of these sheets; their order does not matter. */
    public static Field of(CriteriaTree tree, Collection<Map<UUID, Entry>> sheets) {
        var leaders = new HashMap<UUID, BigDecimal>();
        var bests = new HashMap<UUID, BigDecimal>();
        for (Criterion criterion : tree.leaves()) {
            if (criterion.kind() == CriterionKind.TARGET) {
                for (Map<UUID, Entry> sheet : sheets) {
                    note(criterion.id(), sheet.get(criterion.id()), leaders, bests);
                }
            }
        }
        return new Field(leaders, bests);
    }

    private static void note(
            UUID criterion, @Nullable Entry entry, Map<UUID, BigDecimal> leaders, Map<UUID, BigDecimal> bests) {
        if (entry == null || !entry.assigned() || entry.actual() == null || entry.points() != null) {
            return;
        }
        if (!entry.hasTarget()) {
            bests.merge(criterion, entry.reached(), BigDecimal::max);
        } else if (Formula.beyond(entry).signum() > 0) {
            leaders.merge(criterion, Formula.beyond(entry), BigDecimal::max);
        }
    }

    @Nullable
    BigDecimal leader(UUID criterion) {
        return leaders.get(criterion);
    }

    @Nullable
    BigDecimal best(UUID criterion) {
        return bests.get(criterion);
    }
}
