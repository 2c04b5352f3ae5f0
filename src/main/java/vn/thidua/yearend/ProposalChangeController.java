package vn.thidua.yearend;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** A draft as a whole: made anew from the months, thrown away, and which share it claims. */
@Controller
@RequestMapping("/rating-summaries/proposals/{id}")
class ProposalChangeController {

    private static final String HOME = "/rating-summaries/proposals";

    private final ProposalService service;
    private final Forms forms;

    ProposalChangeController(ProposalService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/renewal")
    String renew(@PathVariable UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.renew(id, viewer);
        return forms.done(HOME + "/" + id, "yearend.renewed");
    }

    @PostMapping("/share")
    String claim(@PathVariable UUID id, @RequestParam(defaultValue = "false") boolean outstanding, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.claimOutstanding(id, outstanding, viewer);
        return forms.done(HOME + "/" + id, "yearend.shareSaved");
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.remove(id, viewer);
        return forms.done(HOME, "yearend.removed");
    }
}
