package vn.thidua.account;

import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Whether an account can be used: codes, disabling and enabling. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountStateController {

    private final AccountService service;
    private final Forms forms;

    AccountStateController(AccountService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR, Role.SCHOOL_SECRETARY);
    }

    /** The slip is the answer itself: a code is shown once and kept nowhere. */
    @PostMapping("/code")
    String code(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("slips", List.of(service.issueCode(id, viewer)));
        model.addAttribute("up", "/accounts/" + id);
        return "account/slips";
    }

    @PostMapping("/disablement")
    String disable(@PathVariable UUID id, Viewer viewer) {
        service.disable(id, viewer);
        return forms.done("/accounts/" + id, "account.disabled");
    }

    @PostMapping("/enablement")
    String enable(@PathVariable UUID id, Viewer viewer) {
        service.enable(id, viewer);
        return forms.done("/accounts/" + id, "account.enabled");
    }
}
