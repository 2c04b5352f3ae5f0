package vn.thidua.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.turns.CourseBook.Wanted;
import vn.thidua.turns.TurnBook.Filter;

/** What the board of turns needs, on screen and as a file. */
@Component
class TurnDesk {

    private final TurnBook book;
    private final CourseDesk courses;
    private final SummaryYears years;
    private final TurnPictures pictures;
    private final TurnWords sentences;
    private final Words words;

    TurnDesk(
            TurnBook book,
            CourseDesk courses,
            SummaryYears years,
            TurnPictures pictures,
            TurnWords sentences,
            Words words) {
        this.book = book;
        this.courses = courses;
        this.years = years;
        this.pictures = pictures;
        this.sentences = sentences;
        this.words = words;
    }

    Map<String, Object> board(Filter filter, Viewer viewer) {
        Circle circle = Circle.of(viewer).requireMany();
        var choice = years.of(viewer.homeId(), filter.year());
        TurnTable table = book.table(filter, choice.year(), circle);
        var excused = table.total().excused() == 0
                ? List.<TurnBook.Excused>of()
                : book.excused(filter, choice.year(), circle);
        String year = choice.year().toString();
        return Map.of(
                "choice",
                choice,
                "year",
                year,
                "table",
                table,
                "arithmetic",
                sentences.arithmetic(table, excused, filter.kind()),
                "movements",
                courses.movements(new Wanted(filter.kind(), filter.unit(), null), choice.year(), viewer),
                "charts",
                pictures.of(
                        table,
                        line -> records(filter, year, line.month().getMonthValue(), filter.unit()),
                        line -> records(filter, year, null, line.id())),
                "everybody",
                circle.everybody());
    }

    private static String records(Filter filter, String year, @Nullable Integer month, @Nullable UUID unit) {
        var address = UriComponentsBuilder.fromPath("/rating-summaries/records")
                .queryParam("year", year)
                .queryParam("subject", filter.kind())
                .queryParam("rated", true);
        if (month != null) {
            address.queryParam("month", month);
        }
        if (unit != null) {
            address.queryParam("unit", unit);
        }
        return address.build().toUriString();
    }

    List<Sheet> sheets(Filter filter, Viewer viewer) {
        Circle circle = Circle.of(viewer).requireMany();
        var year = years.of(viewer.homeId(), filter.year()).year();
        TurnTable table = book.table(filter, year, circle);
        var months = new ArrayList<List<?>>();
        table.months().stream()
                .filter(TurnTable.MonthLine::opened)
                .forEach(line -> months.add(cells(
                        words.say(
                                "turns.monthOf",
                                line.month().getMonthValue(),
                                Integer.toString(line.month().getYear())),
                        line.tally())));
        for (int quarter = 1; quarter <= table.quarters().size(); quarter++) {
            months.add(cells(
                    words.say("turns.quarter." + quarter), table.quarters().get(quarter - 1)));
        }
        months.add(cells(words.say("turns.wholeYear", year.toString()), table.total()));
        var units = table.units().stream()
                .<List<?>>map(line -> cells(line.name(), line.tally()))
                .toList();
        String kind = words.label(filter.kind());
        return List.of(
                new Sheet(words.say("turns.sheet.months", kind), headers("turns.month"), months),
                new Sheet(words.say("turns.sheet.units", kind), headers("turns.unit"), units));
    }

    private List<String> headers(String first) {
        return Stream.concat(
                        Stream.of(words.say(first)),
                        Stream.of("rated", "excellent", "good", "fair", "poor", "excellentShare", "excused", "waiting")
                                .map(column -> words.say("turns." + column)))
                .toList();
    }

    private List<?> cells(String name, Tally tally) {
        return List.of(
                name,
                tally.rated(),
                tally.excellent(),
                tally.good(),
                tally.fair(),
                tally.poor(),
                words.share(tally.excellent(), tally.rated()),
                tally.excused(),
                tally.waiting());
    }
}
