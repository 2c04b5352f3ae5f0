package vn.thidua.selection;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The units' selection meetings of a year, and one of them. */
@Controller
@RequestMapping("/selection-meetings")
class MeetingController {

    private final SelectionDesk desk;
    private final SelectionService service;
    private final Forms forms;

    MeetingController(SelectionDesk desk, SelectionService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String list(@RequestParam @Nullable String year, Viewer viewer, HttpServletRequest request, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        desk.list(year, viewer, Paging.of(request, "unit"), model);
        return "nomination/meetings";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        desk.show(id, null, viewer, model);
        return "nomination/meeting";
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.cancel(id, reason, viewer);
        return forms.done("/selection-meetings", "selection.cancelled");
    }
}
