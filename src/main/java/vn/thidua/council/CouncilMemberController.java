package vn.thidua.council;

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
import vn.thidua.council.CouncilForms.MemberForm;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** A seat in a composition: given to somebody, and corrected. */
@Controller
@RequestMapping("/councils")
class CouncilMemberController {

    private static final String PAGE = "council/member";

    private final CouncilDesk desk;
    private final CouncilService service;
    private final Forms forms;

    CouncilMemberController(CouncilDesk desk, CouncilService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/compositions/{id}/members/new")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        CouncilDesk.requireKeeper(viewer);
        model.addAttribute("form", MemberForm.blank(furnish(desk.composition(id, viewer), viewer, model)));
        return PAGE;
    }

    @PostMapping("/compositions/{id}/members")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        CouncilDesk.requireKeeper(viewer);
        furnish(desk.composition(id, viewer), viewer, model);
        form.check(errors);
        return forms.submit(errors, PAGE, "council.memberSaved", () -> service.admit(id, form, viewer));
    }

    @GetMapping({"/members/{id}/edit", "/members/{id}"})
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        CouncilDesk.requireKeeper(viewer);
        CouncilMember member = desk.member(id, viewer);
        furnish(member.composition(), viewer, model);
        model.addAttribute("form", MemberForm.of(member));
        return PAGE;
    }

    @PostMapping("/members/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MemberForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        CouncilDesk.requireKeeper(viewer);
        furnish(desk.member(id, viewer).composition(), viewer, model);
        form.check(errors);
        return forms.submit(errors, PAGE, "council.memberSaved", () -> service.change(id, form, viewer));
    }

    private Composition furnish(Composition found, Viewer viewer, Model model) {
        model.addAttribute("composition", found);
        model.addAttribute("people", desk.people(viewer.homeId()));
        return found;
    }
}
