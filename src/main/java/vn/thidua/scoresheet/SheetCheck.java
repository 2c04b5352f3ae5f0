package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.formula.Entry;

/** What stands in the way of signing a sheet, a sentence each. */
public final class SheetCheck {

    /**
     * Something to be mended.
     *
     * @param section top section in which it stands, from nought
     * @param key message {@code scoring.problem.…}
     */
    public record Problem(int section, Criterion criterion, String key, List<Object> arguments) {

        public Object[] words() {
            return arguments.toArray();
        }
    }

    private SheetCheck() {}

    /** In the order of the tree. */
    public static List<Problem> of(SheetReader.View view) {
        var problems = new ArrayList<Problem>();
        for (int nth = 0; nth < view.tree().roots().size(); nth++) {
            for (Criterion leaf : view.leaves(nth)) {
                check(view, nth, leaf, problems);
            }
        }
        return problems;
    }

    private static void check(SheetReader.View view, int section, Criterion leaf, List<Problem> problems) {
        SheetLine line = view.line(leaf.id());
        Entry entry = line.entry();
        if (!entry.assigned()) {
            if (line.comment() == null) {
                problems.add(problem(section, leaf, "notAssigned"));
            }
            return;
        }
        if (entry.isEmpty()) {
            problems.add(problem(section, leaf, "empty"));
            return;
        }
        if (leaf.kind() == CriterionKind.POINTS
                && entry.points() != null
                && entry.points().compareTo(leaf.maximum()) > 0) {
            problems.add(problem(section, leaf, "aboveMaximum", Numbers.show(entry.points()), leaf.maximum()));
        }
        BigDecimal value = view.score().of(leaf.id()).value();
        boolean proven = !line.files().isEmpty() || line.isFilled() && !line.differs(leaf);
        if (leaf.evidence() && value != null && value.signum() != 0 && !proven) {
            problems.add(problem(section, leaf, "noEvidence"));
        }
        if (line.differs(leaf) && line.comment() == null) {
            problems.add(problem(section, leaf, "differs"));
        }
    }

    private static Problem problem(int section, Criterion leaf, String key, Object... arguments) {
        var words = new ArrayList<Object>(List.of(leaf.code(), leaf.name()));
        words.addAll(List.of(arguments));
        return new Problem(section, leaf, "scoring.problem." + key, words);
    }
}
