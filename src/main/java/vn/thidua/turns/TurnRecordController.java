package vn.thidua.turns;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;
import vn.thidua.turns.TurnBook.Filter;

/** The single turns behind a number. */
@Controller
@RequestMapping("/rating-summaries/records")
class TurnRecordController {

    private final TurnBook book;
    private final SummaryYears years;
    private final Words words;

    TurnRecordController(TurnBook book, SummaryYears years, Words words) {
        this.book = book;
        this.years = years;
        this.words = words;
    }

    @GetMapping
    String list(Filter filter, Viewer viewer, HttpServletRequest request, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging paging = Paging.of(request, TurnBook.COLUMNS);
        var choice = years.of(viewer.homeId(), filter.year());
        Circle circle = Circle.of(viewer).requireMany();
        model.addAttribute("choice", choice);
        model.addAttribute("filter", filter);
        model.addAttribute("rows", book.page(filter, choice.year(), circle, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("everybody", circle.everybody());
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "turns/records";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(
            @PathVariable String ending,
            Filter filter,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        var year = years.of(viewer.homeId(), filter.year()).year();
        Circle circle = Circle.of(viewer).requireMany();
        var headers = Stream.of("month", "code", "name", "unit", "level", "points", "rater", "exempted")
                .map(column -> words.say("turns." + column))
                .toList();
        try (var rows = book.all(filter, year, circle, Paging.of(request, TurnBook.COLUMNS))) {
            Iterable<List<?>> lines = () -> rows.<List<?>>map(this::cells).iterator();
            SheetDownload.send(
                    new Sheet(words.say("turns.records.titleYear", year.toString()), headers, lines), ending, response);
        }
    }

    private List<?> cells(TurnBook.Row row) {
        return Arrays.asList(
                words.say(
                        "turns.monthOf",
                        row.month().getMonthValue(),
                        Integer.toString(row.month().getYear())),
                row.code(),
                row.name(),
                row.unit(),
                row.closed() ? words.label(row.level()) : words.say("turns.open"),
                row.points(),
                row.rater(),
                row.exempt() == null
                        ? null
                        : row.exemptNote() == null ? words.say("turns.exempt." + row.exempt()) : row.exemptNote());
    }
}
