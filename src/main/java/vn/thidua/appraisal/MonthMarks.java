package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.formula.Entry;
import vn.thidua.formula.Field;
import vn.thidua.formula.ScoreSheet;

/**
 * All marks of a sheet. Each level begins with what the one before it said, oneself with the presets; kept is only what differs or
 * carries a remark. What was not handed in counts for nobody but its writer.
 */
public final class MonthMarks {

    private final CriteriaTree tree;
    private final Map<MonthLayer, Map<UUID, Mark>> said;
    private final boolean handedIn;

    /**
     * @param said by level and criterion, as kept
     * @param handedIn whether oneself has given the sheet out of the own hands
     */
    public MonthMarks(CriteriaTree tree, Map<MonthLayer, Map<UUID, Mark>> said, boolean handedIn) {
        this.tree = tree;
        this.handedIn = handedIn;
        this.said = new EnumMap<>(MonthLayer.class);
        for (MonthLayer layer : MonthLayer.values()) {
            this.said.put(layer, new HashMap<>(said.getOrDefault(layer, Map.of())));
        }
    }

    public CriteriaTree tree() {
        return tree;
    }

    /** What a level says of a criterion, by itself or by keeping silent. */
    public Mark of(MonthLayer layer, Criterion criterion) {
        Mark own = said.get(layer).get(criterion.id());
        return own != null ? own : basis(layer, criterion);
    }

    /** What it began with. */
    public Mark basis(MonthLayer layer, Criterion criterion) {
        Mark mark =
                switch (layer) {
                    case SELF -> Mark.preset(criterion);
                    case HEAD -> handedIn ? of(MonthLayer.SELF, criterion) : Mark.preset(criterion);
                    case FINAL -> of(MonthLayer.HEAD, criterion);
                };
        return mark.comment() == null ? mark : new Mark(mark.value(), mark.counts(), null);
    }

    /** Whether the level has something of its own to say: another value, or a remark. */
    boolean hasOwn(MonthLayer layer, Criterion criterion) {
        return said.get(layer).containsKey(criterion.id());
    }

    public boolean differs(MonthLayer layer, Criterion criterion) {
        return !of(layer, criterion).says(basis(layer, criterion));
    }

    /** Takes a mark in; what says no more than the basis is not kept. */
    void say(MonthLayer layer, Criterion criterion, Mark mark) {
        if (mark.isLike(basis(layer, criterion))) {
            said.get(layer).remove(criterion.id());
        } else {
            said.get(layer).put(criterion.id(), mark);
        }
    }

    /** The points of everything. */
    public ScoreSheet score(MonthLayer layer) {
        var entries = new HashMap<UUID, Entry>();
        tree.leaves().forEach(leaf -> entries.put(leaf.id(), of(layer, leaf).entry(leaf)));
        return ScoreSheet.of(tree, entries, Field.NONE);
    }

    /** What is still empty: a sheet with holes has no total. */
    List<Criterion> empty(MonthLayer layer) {
        return tree.leaves().stream().filter(leaf -> of(layer, leaf).isEmpty()).toList();
    }

    /** What differs from the basis without saying why; where nothing stood before, nothing has to be explained. */
    List<Criterion> unexplained(MonthLayer layer) {
        return tree.leaves().stream()
                .filter(leaf -> !basis(layer, leaf).isEmpty()
                        && differs(layer, leaf)
                        && of(layer, leaf).comment() == null)
                .toList();
    }

    /** The level that the points of one lead to by the set's thresholds; none while something is not filled in, or where the set has none. */
    @Nullable
    RatingLevel level(MonthLayer layer) {
        BigDecimal total = score(layer).total();
        return total == null || tree.thresholds() == null || !empty(layer).isEmpty()
                ? null
                : RatingLevel.values()[tree.thresholds().levelOf(total)];
    }
}
