package vn.thidua.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/** All checks on one text, in the order of weight and then of the text. */
public final class Scrutiny {

    /** More than this nobody reads; the text is then of another kind than reports are. */
    public static final int MOST_FINDINGS = 300;

    private static final int MOST_OF_A_RULE = 40;

    private static final List<Rule> RULES = List.of(
            new NumberRules.Sums(),
            new NumberRules.Inexact(),
            new TurnRules(),
            new TextRules.Headings(),
            new TextRules.Terms(),
            new TextRules.Names(),
            new TextRules.Movements(),
            new TextRules.Stale(),
            new DocumentRules.Order(),
            new DocumentRules.Register(),
            new DocumentRules.Twice(),
            new DocumentRules.Blanks(),
            new DocumentRules.Decisions(),
            new DayRules.Sequence(),
            new DayRules.Review(),
            new RecordRules.Bound(),
            new RecordRules.Values());

    private Scrutiny() {}

    /** The half-year or year on which a text says it reports. */
    public static @Nullable Period period(Script script) {
        LocalDate begin = DayRules.begin(script);
        LocalDate end = DayRules.end(script);
        return begin == null
                ? null
                : new Period(begin, end == null ? begin.withMonth(12).withDayOfMonth(31) : end);
    }

    public static List<Finding> of(Script script, Knowledge known) {
        var all = new ArrayList<Finding>();
        for (Rule rule : RULES) {
            var own = new ArrayList<Finding>();
            rule.check(script, known, own::add);
            all.addAll(own.subList(0, Math.min(own.size(), MOST_OF_A_RULE)));
        }
        all.sort(Comparator.comparing(Finding::severity)
                .thenComparing(Finding::place)
                .thenComparing(Finding::rule));
        var said = new HashSet<String>();
        return all.stream()
                .filter(finding -> said.add(finding.rule() + " " + finding.key() + " "
                        + finding.place().from()))
                .limit(MOST_FINDINGS)
                .toList();
    }
}
