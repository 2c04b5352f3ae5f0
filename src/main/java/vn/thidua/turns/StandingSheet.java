package vn.thidua.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.turns.CourseBook.Subject;
import vn.thidua.turns.CourseBook.Wanted;

/** Who stands where as a spreadsheet, the grounds and whoever came or left included. */
@Component
class StandingSheet {

    private final CourseDesk desk;
    private final Words words;

    StandingSheet(CourseDesk desk, Words words) {
        this.desk = desk;
        this.words = words;
    }

    Sheet of(Wanted wanted, EmulationYear year, Viewer viewer) {
        var headers = Stream.of("code", "name", "unit", "q1", "q2", "q3", "q4", "year", "mean", "why")
                .map(column -> words.say("rollup.sheet." + column))
                .toList();
        var lines = desk.everybody(wanted, year, viewer)
                .<List<?>>map(row -> cells(row, wanted.subject(), year))
                .toList();
        return new Sheet(words.say("rollup.standings.titleYear", year.toString()), headers, lines);
    }

    private List<?> cells(CourseDesk.Standing row, RatedSubject kind, EmulationYear year) {
        var cells = new ArrayList<@Nullable Object>();
        cells.add(row.line().subject().code());
        cells.add(row.line().subject().name());
        cells.add(row.line().subject().unit());
        row.quarters().forEach(quarter -> cells.add(words.label(quarter.level())));
        cells.add(words.label(row.year().level()));
        cells.add(row.year().mean());
        cells.add(row.why() + moved(row.line().subject(), kind, year));
        return cells;
    }

    private String moved(Subject subject, RatedSubject kind, EmulationYear year) {
        String came = subject.cameIn(year) ? " " + words.say("rollup.came." + kind, words.date(subject.since())) : "";
        return subject.leftIn(year) ? came + " " + words.say("rollup.left." + kind, words.date(subject.until())) : came;
    }
}
