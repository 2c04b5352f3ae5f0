package vn.thidua.thread;

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
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;
import vn.thidua.thread.ThreadReader.Filter;

/** The year's thread: sums by title, and who is behind each of them. */
@Controller
@RequestMapping("/nominations/thread")
class ThreadController {

    private final ThreadReader reader;
    private final Words words;

    ThreadController(ThreadReader reader, Words words) {
        this.reader = reader;
        this.words = words;
    }

    @GetMapping
    String list(Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging paging = Paging.of(request, "name");
        List<String> years = reader.years(viewer.homeId());
        String year = filter.year() != null ? filter.year() : years.isEmpty() ? null : years.get(0);
        model.addAttribute("years", years);
        model.addAttribute("year", year);
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("lines", year == null ? List.of() : reader.lines(year, viewer));
        model.addAttribute(
                "rows",
                year == null ? List.of() : reader.rows(filter, year, viewer, paging, Paging.ROWS, paging.offset()));
        return "nomination/thread";
    }

    @GetMapping("/export.{ending}")
    void export(
            @PathVariable String ending,
            Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        if (filter.year() == null) {
            throw new NotFound();
        }
        var rows = reader.rows(filter, filter.year(), viewer, Paging.of(request, "name"), 20_000, 0);
        var headers = Stream.of("name", "unit", "title", "outcome", "shortfall")
                .map(column -> words.say("thread.column." + column))
                .toList();
        SheetDownload.send(
                new Sheet(
                        words.say("thread.title"),
                        headers,
                        rows.stream()
                                .map(row -> Arrays.asList(
                                        row.name(),
                                        row.unit(),
                                        row.title(),
                                        words.label(row.outcome()),
                                        words.label(row.shortfall())))
                                .toList()),
                ending,
                response);
    }
}
