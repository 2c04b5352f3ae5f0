package vn.thidua.award;

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
import vn.thidua.spreadsheet.SheetDownload;
import vn.thidua.title.TitleRepository;

/** Who holds which award: the school's list, or those of all schools in sight. */
@Controller
@RequestMapping("/awards")
class AwardListController {

    private final Awards awards;
    private final TitleRepository titles;
    private final Words words;

    AwardListController(Awards awards, TitleRepository titles, Words words) {
        this.awards = awards;
        this.titles = titles;
        this.words = words;
    }

    @GetMapping
    String list(Awards.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, Awards.COLUMNS);
        model.addAttribute("rows", awards.page(filter, viewer, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("filter", filter);
        model.addAttribute("titles", titles.inUse());
        boolean above = viewer.isAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER, Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("schools", above ? awards.schools(viewer) : List.of());
        model.addAttribute("keeper", Award.isKeptBy(viewer, viewer.homeId()));
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "award/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            Awards.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        try (Stream<Award> rows = awards.stream(filter, viewer, Paging.of(request, Awards.COLUMNS))) {
            SheetDownload.send(AwardSheet.list(rows, words), ending, response);
        }
    }
}
