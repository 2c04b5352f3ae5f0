package vn.thidua.cluster;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** One membership: where it is seen, and leaving. */
@Controller
@RequestMapping("/memberships/{id}")
class MembershipEndController {

    private final MembershipRepository memberships;
    private final MembershipService service;
    private final Forms forms;

    MembershipEndController(MembershipRepository memberships, MembershipService service, Forms forms) {
        this.memberships = memberships;
        this.service = service;
        this.forms = forms;
    }

    /** A membership is seen among the others of its year. */
    @GetMapping
    String show(@PathVariable UUID id) {
        return "redirect:" + memberships.require(id).address();
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        Membership removed = service.remove(id, viewer);
        return forms.done(
                removed.address(), "membership.removed", removed.member().name());
    }
}
