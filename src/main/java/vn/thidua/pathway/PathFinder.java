package vn.thidua.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Assessment;
import vn.thidua.eligibility.Condition;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.Sentence;
import vn.thidua.eligibility.Standard;
import vn.thidua.eligibility.Truth;
import vn.thidua.eligibility.Verdict;
import vn.thidua.pathway.Step.Need;
import vn.thidua.pathway.Supposition.Effort;
import vn.thidua.shared.EmulationYear;

/**
 * Looks for the earliest year of each title, lower ones first: year after year with rising effort, until the rules are satisfied.
 * What was only supposed on the way is what the years have to bring.
 */
final class PathFinder {

    static final int HORIZON = 25;

    private final Evidence evidence;
    private final EmulationYear start;
    private final LocalDate today;
    private final BiFunction<EmulationYear, LocalDate, Assessment> assessments;
    private final Map<EmulationYear, List<Need>> expected = new HashMap<>();
    private final Set<String> reached = new HashSet<>();

    PathFinder(
            Evidence evidence,
            EmulationYear start,
            LocalDate today,
            BiFunction<EmulationYear, LocalDate, Assessment> assessments) {
        this.evidence = evidence;
        this.start = start;
        this.today = today;
        this.assessments = assessments;
    }

    List<Step> steps() {
        boolean people = evidence.subject().isPerson();
        var book = assessments.apply(start, today).book();
        var steps = new ArrayList<Step>();
        for (String code : book.codes(people)) {
            Standard standard = book.last(code, people);
            if (standard != null && standard.isComputable()) {
                Step step = find(standard);
                expect(step);
                steps.add(step);
            }
        }
        return steps;
    }

    private Step find(Standard standard) {
        Step best = null;
        EmulationYear year = start;
        for (int ahead = 0; ahead <= HORIZON; ahead++) {
            for (Effort effort : Effort.RISING) {
                Step step = tryOut(standard, year, effort);
                if (step.truth() == Truth.YES) {
                    return step;
                }
                if (step.truth() == Truth.UNKNOWN && best == null) {
                    best = step;
                }
            }
            year = year.next();
        }
        return best != null ? best : new Step(standard, null, Truth.NO, false, false, List.of(), List.of());
    }

    private Step tryOut(Standard standard, EmulationYear year, Effort effort) {
        LocalDate day = year.equals(start) ? today : year.lastDay().plusDays(1);
        Assessment assessment = assessments.apply(year, day);
        var supposition =
                new Supposition(evidence, start, year, today, assessment.book().titlesOfMembers());
        Evidence supposed = supposition.evidence(effort, expected, reached(standard));
        Verdict verdict = assessment.judge(supposed, standard.code());
        var needs = new LinkedHashSet<Need>();
        collect(verdict.condition(), supposition, needs);
        if (standard.asksOfMembers() && !year.equals(start)) {
            needs.add(new Need(year, "MEMBERS", "", null));
        }
        List<Sentence> open = verdict.asShown() == Truth.YES
                ? List.of()
                : verdict.open().map(Condition::words).distinct().toList();
        return new Step(
                standard,
                year,
                verdict.asShown(),
                year.equals(start) && needs.isEmpty() && verdict.asShown() == Truth.YES,
                year.equals(start) && verdict.awarded() != null,
                needs.stream()
                        .sorted(Comparator.comparing(Need::year).thenComparing(Need::kind))
                        .toList(),
                open);
    }

    private Set<String> reached(Standard standard) {
        var titles = new HashSet<>(reached);
        titles.add(standard.code());
        return titles;
    }

    /** What is relied on: of a choice only its strongest part. */
    private static void collect(Condition whole, Supposition supposition, Set<Need> needs) {
        Stream.concat(
                        Stream.of(whole),
                        whole.parts().stream().filter(part -> part.parts().isEmpty() && !whole.isChoice()))
                .flatMap(part -> part.proofs().stream())
                .map(proof -> supposition.need(proof.id()))
                .filter(need -> need != null)
                .forEach(needs::add);
        @Nullable
        Condition strongest = whole.isChoice()
                ? whole.parts().stream()
                        .max(Comparator.comparing(Condition::truth))
                        .orElse(null)
                : null;
        if (strongest != null) {
            collect(strongest, supposition, needs);
        } else if (!whole.isChoice()) {
            whole.parts().forEach(part -> collect(part, supposition, needs));
        }
    }

    /** From its earliest year on the title is expected again as often as it can be given. */
    private void expect(Step step) {
        if (step.earliest() == null) {
            return;
        }
        Standard standard = step.standard();
        EmulationYear when = step.earliest();
        reached.add(standard.code());
        for (int ahead = 0; ahead <= HORIZON; ahead += standard.times()) {
            var year = new EmulationYear(when.first() + ahead, when.kind());
            expected.computeIfAbsent(year, each -> new ArrayList<>())
                    .add(new Need(year, "AWARD", standard.code(), standard.name()));
            if (standard.form()) {
                return;
            }
        }
    }
}
