package vn.thidua.dossier;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;

/** The dossiers that a viewer knows of: all of the school, of the own unit, or one's own. */
@Controller
@RequestMapping("/nominations")
class DossierListController {

    private static final int MOST_EXPORTED = 20_000;
    /** Each with a tick, a state and what stands still: 50 of them weigh more than a page may. */
    private static final int SHOWN = 40;

    private final DossierList list;
    private final DossierSheet sheet;

    DossierListController(DossierList list, DossierSheet sheet) {
        this.list = list;
        this.sheet = sheet;
    }

    @GetMapping
    String list(DossierFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging paging = Paging.of(request, DossierList.SORTED).by(SHOWN);
        model.addAttribute("rows", list.rows(filter, viewer, paging, paging.rows(), paging.offset()));
        model.addAttribute("counts", list.counts(filter, viewer));
        Map<String, List<Option>> choices = list.filters(viewer);
        model.addAttribute("choices", choices);
        // What others propose for the school itself and has no dossier yet.
        model.addAttribute("offers", choices.getOrDefault("offer", List.of()));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        return "nomination/list";
    }

    @GetMapping("/export.{ending}")
    void export(
            @PathVariable String ending,
            DossierFilter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        viewer.requireAny(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging order = Paging.of(request, DossierList.SORTED);
        SheetDownload.send(sheet.of(list.rows(filter, viewer, order, MOST_EXPORTED, 0)), ending, response);
    }
}
