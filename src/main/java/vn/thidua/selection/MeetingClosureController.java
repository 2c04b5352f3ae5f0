package vn.thidua.selection;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Ending a meeting, and opening its minutes again. */
@Controller
@RequestMapping("/selection-meetings/{id}")
class MeetingClosureController {

    private final SelectionService service;
    private final Forms forms;

    MeetingClosureController(SelectionService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/closure")
    String create(@PathVariable UUID id, Viewer viewer) {
        int carried = service.close(id, viewer);
        return forms.done("/selection-meetings/" + id, "selection.closed", carried);
    }

    @PostMapping("/reopening")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.reopen(id, reason, viewer);
        return forms.done("/selection-meetings/" + id, "selection.reopened");
    }
}
