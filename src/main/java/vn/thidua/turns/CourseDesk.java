package vn.thidua.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.page.Paging;
import vn.thidua.personnel.Movements;
import vn.thidua.personnel.Movements.Movement;
import vn.thidua.rollup.Course;
import vn.thidua.rollup.Outcome;
import vn.thidua.rollup.RollupRule;
import vn.thidua.rollup.RollupRule.RollupParts;
import vn.thidua.rollup.RollupRule.RollupSpan;
import vn.thidua.rollup.RollupRules;
import vn.thidua.rollup.RollupWords;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.turns.CourseBook.Line;
import vn.thidua.turns.CourseBook.Month;
import vn.thidua.turns.CourseBook.Wanted;

/** What the pages of courses need, with every explanation said. */
@Component
class CourseDesk {

    /** A quarter or the year with its explanation. */
    record Said(int number, Outcome outcome, String why) {}

    /** A month, and why it does not count. */
    record Told(Month month, @Nullable String why) {}

    /** A line of the list: name, four quarters and the year. */
    record Standing(Line line, List<Outcome> quarters, Outcome year, String why) {}

    private final CourseBook book;
    private final RollupRules rules;
    private final SummaryYears years;
    private final Movements movements;
    private final RollupWords words;
    private final TurnWords reasons;

    CourseDesk(
            CourseBook book,
            RollupRules rules,
            SummaryYears years,
            Movements movements,
            RollupWords words,
            TurnWords reasons) {
        this.book = book;
        this.rules = rules;
        this.years = years;
        this.movements = movements;
        this.words = words;
        this.reasons = reasons;
    }

    Map<String, Object> course(RatedSubject kind, UUID id, @Nullable String wanted, Viewer viewer) {
        var seen = rules.seenFrom(viewer.homeId());
        var choice = years.of(viewer.homeId(), wanted);
        Line line = book.one(kind, id, choice.year(), Circle.of(viewer), seen).orElseThrow(NotFound::new);
        RollupRule ofQuarter = inForce(seen, kind, RollupSpan.QUARTER, choice.year());
        RollupRule ofYear = inForce(seen, kind, RollupSpan.YEAR, choice.year());
        var quarters = new ArrayList<Said>();
        for (Outcome quarter : line.course().quarters()) {
            quarters.add(new Said(quarters.size() + 1, quarter, words.explain(quarter, RollupParts.MONTHS)));
        }
        return Map.of(
                "line",
                line,
                "months",
                line.months().stream()
                        .map(month -> new Told(month, reasons.why(month, line.subject(), kind)))
                        .toList(),
                "years",
                choice.years(),
                "year",
                choice.year().toString(),
                "span",
                choice.year(),
                "quarters",
                quarters,
                "whole",
                new Said(0, line.course().year(), words.explain(line.course().year(), ofYear.parts())),
                "ofQuarter",
                ofQuarter,
                "ofYear",
                ofYear,
                "many",
                Circle.of(viewer).isMany());
    }

    List<Standing> standings(Wanted wanted, EmulationYear year, Viewer viewer, Paging paging) {
        var seen = rules.seenFrom(viewer.homeId());
        RollupParts parts =
                inForce(seen, wanted.subject(), RollupSpan.YEAR, year).parts();
        return book.page(wanted, year, Circle.of(viewer).requireMany(), seen, paging).stream()
                .map(line -> standing(line, parts))
                .toList();
    }

    /** Who came or left, and therefore stands on some lists of the year and not on others. */
    List<Movement> movements(Wanted wanted, EmulationYear year, Viewer viewer) {
        if (wanted.subject() == RatedSubject.UNIT) {
            return List.of();
        }
        Circle circle = Circle.of(viewer);
        return movements.of(circle.school(), year.period(), circle.everybody() ? null : circle.units()).stream()
                .filter(each -> wanted.unit() == null || wanted.unit().equals(each.unitId()))
                .toList();
    }

    /** All of them, for a file. */
    Stream<Standing> everybody(Wanted wanted, EmulationYear year, Viewer viewer) {
        var seen = rules.seenFrom(viewer.homeId());
        RollupParts parts =
                inForce(seen, wanted.subject(), RollupSpan.YEAR, year).parts();
        return book.all(wanted, year, Circle.of(viewer).requireMany(), seen).stream()
                .map(line -> standing(line, parts));
    }

    private Standing standing(Line line, RollupParts parts) {
        Course course = line.course();
        return new Standing(line, course.quarters(), course.year(), words.explain(course.year(), parts));
    }

    static RollupRule inForce(List<RollupRule> seen, RatedSubject kind, RollupSpan span, EmulationYear year) {
        return RollupRules.inForce(seen, kind, span, year.lastDay());
    }
}
