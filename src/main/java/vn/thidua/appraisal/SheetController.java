package vn.thidua.appraisal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Paging;
import vn.thidua.shared.Viewer;

/** One sheet: on screen, on paper, and how it came about. */
@Controller
@RequestMapping("/month-sheets/{id}")
class SheetController {

    private final SheetPage page;
    private final MonthItems items;
    private final OrganisationRepository organisations;

    SheetController(SheetPage page, MonthItems items, OrganisationRepository organisations) {
        this.page = page;
        this.items = items;
        this.organisations = organisations;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        page.furnish(page.require(id, viewer), viewer, null, model);
        return "appraisal/sheet";
    }

    @GetMapping("/print")
    String print(@PathVariable UUID id, Viewer viewer, Model model) {
        MonthSheet sheet = page.require(id, viewer);
        page.furnish(sheet, viewer, null, model);
        model.addAttribute(
                "schoolName",
                organisations.findById(sheet.school()).map(Organisation::name).orElse(viewer.homeName()));
        return "appraisal/sheet-print";
    }

    @GetMapping("/changes")
    String list(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Model model) {
        MonthSheet sheet = page.require(id, viewer);
        Paging paging = Paging.of(request, "at");
        model.addAttribute("sheet", sheet);
        model.addAttribute("changes", items.history(sheet, viewer, paging));
        model.addAttribute("paging", paging);
        return "appraisal/changes";
    }
}
