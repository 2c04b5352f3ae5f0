package vn.thidua.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;

/** What keeps a set of criteria from being put in force. */
final class Checks {

    private Checks() {}

    /**
     * Something that is not right yet.
     *
     * @param key message {@code criteria.fault.…}
     */
    record Fault(String key, List<Object> arguments) {

        /** For pages: the arguments as messages take them. */
        public Object[] words() {
            return arguments.toArray();
        }
    }

    static List<Fault> of(CriteriaTree tree) {
        var faults = new ArrayList<Fault>();
        if (tree.leaves().isEmpty()) {
            fault(faults, "empty");
        } else if (!tree.addsUp()) {
            fault(faults, "scale", tree.sum(), tree.scale());
        }
        tree.all().forEach(node -> check(node, faults));
        tree.leaves().stream()
                .filter(leaf -> leaf.kind() == CriterionKind.CHOICE)
                .forEach(leaf -> check(leaf, tree.arena(), faults));
        check(tree, faults);
        return faults;
    }

    private static void check(Criterion node, List<Fault> faults) {
        if (node.kind() == CriterionKind.GROUP) {
            if (node.children().isEmpty()) {
                fault(faults, "group", node.code(), node.name());
            } else if (!node.addsUp()) {
                fault(faults, "sum", node.code(), node.sum(), node.maximum());
            }
        } else if (node.kind().hasRates() && node.rates().isEmpty()) {
            fault(faults, "rates", node.code(), node.name());
        }
        boolean steps = node.kind() == CriterionKind.BANDS;
        if (steps && node.rates().stream().anyMatch(rate -> rate.fromPercent() == null)) {
            fault(faults, "steps", node.code(), node.name());
        }
        node.children().stream()
                .filter(child -> !child.code().startsWith(node.code()))
                .forEach(child -> fault(faults, "code", child.code(), node.code()));
    }

    /** Levels stand between nought and the maximum; forms of a month have none. */
    private static void check(Criterion choice, Arena arena, List<Fault> faults) {
        if (arena.isMonthly()) {
            fault(faults, "monthly", choice.code());
        }
        choice.rates().stream()
                .filter(level -> level.points().signum() < 0 || level.points().compareTo(choice.maximum()) > 0)
                .forEach(level ->
                        fault(faults, "level", choice.code(), level.label(), level.points(), choice.maximum()));
    }

    private static void check(CriteriaTree tree, List<Fault> faults) {
        if (tree.thresholds() == null) {
            if (tree.arena().isMonthly()) {
                fault(faults, "thresholds");
            }
        } else if (tree.thresholds().excellentFrom().compareTo(tree.scale()) > 0) {
            BigDecimal excellent = tree.thresholds().excellentFrom();
            fault(faults, "threshold", excellent, tree.scale());
        }
    }

    private static void fault(List<Fault> faults, String key, Object... arguments) {
        faults.add(new Fault("criteria.fault." + key, Arrays.asList(arguments)));
    }
}
