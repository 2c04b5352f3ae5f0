package vn.thidua.cluster;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** Another role for a member within its year. */
@Controller
@RequestMapping("/memberships/{id}")
class MemberRoleController {

    private static final String PAGE = "organisation/membership-role";

    private final MembershipRepository memberships;
    private final MembershipService service;
    private final Forms forms;

    MemberRoleController(MembershipRepository memberships, MembershipService service, Forms forms) {
        this.memberships = memberships;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", MembershipForm.RoleForm.of(furnish(id, viewer, model)));
        return PAGE;
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MembershipForm.RoleForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(id, viewer, model);
        return forms.submit(errors, PAGE, "membership.saved", () -> service.change(id, form, viewer)
                .address());
    }

    private Membership furnish(UUID id, Viewer viewer, Model model) {
        Membership membership = memberships.requireKept(id, viewer);
        model.addAttribute("membership", membership);
        model.addAttribute("cluster", membership.cluster());
        return membership;
    }
}
