package vn.thidua.monthboard;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.YearMonth;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.appraisal.RatingMonthRepository;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The board of a month on paper and as a spreadsheet. */
@Controller
@RequestMapping("/months/{month}")
class MonthFileController {

    private static final List<String> HEADERS = List.of(
            "import.months.month",
            "import.months.code",
            "import.months.name",
            "import.months.unit",
            "appraisal.board.state",
            "appraisal.print.self",
            "appraisal.print.head",
            "appraisal.print.final",
            "import.months.total",
            "import.months.level",
            "import.months.by",
            "import.months.note",
            "appraisal.board.exemptCount");

    private final RatingMonthRepository months;
    private final MonthBoard board;
    private final OrganisationRepository organisations;
    private final Words words;

    MonthFileController(
            RatingMonthRepository months, MonthBoard board, OrganisationRepository organisations, Words words) {
        this.months = months;
        this.board = board;
        this.organisations = organisations;
        this.words = words;
    }

    @GetMapping("/print")
    String print(@PathVariable YearMonth month, MonthBoard.Filter filter, Viewer viewer, Model model) {
        Access.require(viewer);
        RatingMonth found = months.require(month, viewer);
        try (var rows = board.all(found, filter, viewer, Paging.first("unit"))) {
            model.addAttribute("rows", rows.toList());
        }
        model.addAttribute("month", found);
        model.addAttribute("filter", filter);
        model.addAttribute(
                "schoolName",
                organisations.findById(found.school()).map(Organisation::name).orElse(viewer.homeName()));
        return "appraisal/print";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable YearMonth month,
            @PathVariable String ending,
            MonthBoard.Filter filter,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        Access.require(viewer);
        RatingMonth found = months.require(month, viewer);
        try (var rows = board.all(found, filter, viewer, Paging.of(request, MonthBoard.COLUMNS))) {
            Iterable<List<?>> lines = () ->
                    rows.<List<?>>map(row -> row.cells(found.name(), words)).iterator();
            SheetDownload.send(
                    new Sheet(
                            words.say("appraisal.print.title", found.month().toString()),
                            HEADERS.stream().map(words::say).toList(),
                            lines),
                    ending,
                    response);
        }
    }
}
