package vn.thidua.rollup;

import java.time.LocalDate;
import java.util.List;

/**
 * A rule as the list shows it.
 *
 * @param own the school's, not shipped
 * @param inForce what the school goes by today
 * @param latest the last of the school's own, which alone can be taken back
 * @param steps what each level takes, in sentences
 */
record RollupRuleLine(RollupRule rule, boolean own, boolean inForce, boolean latest, List<String> steps) {

    /** Rules of one group answer the same question, only one of them at a time. */
    public String group() {
        return rule.subjectKind() + "-" + rule.span();
    }

    static List<RollupRuleLine> of(List<RollupRule> seen, LocalDate today, RollupWords words) {
        return seen.stream()
                .map(rule -> new RollupRuleLine(
                        rule,
                        rule.organisationId() != null,
                        rule.valid().contains(today)
                                && rule == RollupRules.inForce(seen, rule.subjectKind(), rule.span(), today),
                        rule.organisationId() != null && rule.valid().to() == null,
                        words.steps(rule)))
                .toList();
    }
}
