package vn.thidua.report;

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

/** The reports of the viewer's body, and what it is asked for. */
@Controller
@RequestMapping("/reports")
class ReportListController {

    static final Role[] READERS = {
        Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER
    };

    private final ReportDirectory directory;
    private final Words words;

    ReportListController(ReportDirectory directory, Words words) {
        this.directory = directory;
        this.words = words;
    }

    @GetMapping
    String list(ReportDirectory.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(READERS);
        Paging paging = Paging.of(request, "recent");
        model.addAttribute("rows", directory.page(viewer.homeId(), filter, paging));
        model.addAttribute("asked", directory.asked(viewer.homeId()));
        model.addAttribute("keeper", Report.isKeptBy(viewer, viewer.homeId()));
        model.addAttribute("above", Report.isAnsweredBy(viewer, viewer.homeId()));
        model.addAttribute("paging", paging);
        model.addAttribute("filter", filter);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "report/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(@PathVariable String ending, ReportDirectory.Filter filter, Viewer viewer, HttpServletResponse response)
            throws IOException {
        viewer.requireAny(READERS);
        List<String> headers = Stream.of(
                        "title",
                        "outline",
                        "addressee",
                        "firstDay",
                        "lastDay",
                        "due",
                        "standing",
                        "number",
                        "issuedOn",
                        "attempt")
                .map(column -> words.say("report.column." + column))
                .toList();
        List<List<?>> rows = directory.all(viewer.homeId(), filter).stream()
                .<List<?>>map(row -> row.cells(words))
                .toList();
        SheetDownload.send(new Sheet(words.say("report.list.title"), headers, rows), ending, response);
    }
}
