package vn.thidua.evaluation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

/** The ratings of one year as a page and as a file; who has no list is led to what there is to see instead. */
@Controller
@RequestMapping("/ratings")
class RatingController {

    private static final List<String> HEADERS = Stream.of(
                    "code", "unit", "name", "year", "level", "decision", "decidedOn", "issuer", "confirmed", "note")
            .map(column -> "rating.sheet." + column)
            .toList();

    private final RatingBook book;
    private final Words words;

    RatingController(RatingBook book, Words words) {
        this.book = book;
        this.words = words;
    }

    @GetMapping
    String list(RatingBook.Filter filter, Viewer viewer, HttpServletRequest request, Model model) {
        if (!RatingBook.seesSchool(viewer) && !viewer.is(Role.UNIT_HEAD)) {
            viewer.requireAny(Role.STAFF_MEMBER, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
            boolean above = viewer.isAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
            return "redirect:/ratings/" + (above ? "schools" : "people/" + viewer.personId());
        }
        Paging paging = Paging.of(request, RatingBook.COLUMNS);
        var choices = book.choices(viewer.homeId(), filter.year());
        model.addAttribute("rows", book.page(filter, choices.year(), viewer, paging));
        model.addAttribute("counts", book.counts(filter, choices.year(), viewer));
        model.addAttribute("choices", choices);
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("keeper", RatingBook.seesSchool(viewer));
        return "evaluation/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(
            RatingBook.Filter filter,
            @PathVariable String ending,
            Viewer viewer,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.UNIT_HEAD);
        var year = book.choices(viewer.homeId(), filter.year()).year();
        try (var rows = book.all(filter, year, viewer, Paging.of(request, RatingBook.COLUMNS))) {
            Iterable<List<?>> lines = () -> rows.<List<?>>map(row -> RatingBook.cells(row, filter, year, words))
                    .iterator();
            var headers = HEADERS.stream().map(words::say).toList();
            SheetDownload.send(
                    new Sheet(words.say("rating.list.titleYear", year.toString()), headers, lines), ending, response);
        }
    }
}
