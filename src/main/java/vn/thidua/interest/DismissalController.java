package vn.thidua.interest;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What becomes of an interest: dismissed, restored, or taken back by who declared it. */
@Controller
@RequestMapping("/council-sessions/{id}/interests")
class DismissalController {

    private final InterestService service;
    private final Forms forms;

    DismissalController(InterestService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @PostMapping("/dismissal")
    String dismiss(
            @PathVariable UUID id,
            @ModelAttribute("which") InterestForm.Which which,
            @RequestParam @Nullable String reason,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.dismiss(id, which, reason, viewer);
        return forms.done(address(id), "interest.dismissed");
    }

    @PostMapping("/dismissal/withdrawal")
    String restore(@PathVariable UUID id, @ModelAttribute("which") InterestForm.Which which, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.restore(id, which, viewer);
        return forms.done(address(id), "interest.restored");
    }

    @PostMapping("/withdrawal")
    String delete(
            @PathVariable UUID id,
            @ModelAttribute("which") InterestForm.Which which,
            @RequestParam @Nullable String reason,
            Viewer viewer) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.withdraw(id, which, reason, viewer);
        return forms.done(address(id), "interest.withdrawn");
    }

    private static String address(UUID id) {
        return "/council-sessions/" + id + "/interests";
    }
}
