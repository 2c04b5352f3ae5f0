package vn.thidua.paperwork;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.paper.Letterheads;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** How the viewer's own body heads its documents. */
@Controller
@RequestMapping("/papers/letterhead")
class LetterheadController {

    private final Letterheads letterheads;
    private final Forms forms;

    LetterheadController(Letterheads letterheads, Forms forms) {
        this.letterheads = letterheads;
        this.forms = forms;
    }

    @ModelAttribute
    void keepers(Viewer viewer) {
        viewer.requireAny(
                Role.SCHOOL_SECRETARY, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER, Role.SYSTEM_ADMINISTRATOR);
    }

    @GetMapping
    String edit(Viewer viewer, Model model) {
        model.addAttribute("form", LetterheadForm.of(letterheads.of(viewer.homeId())));
        return "paper/letterhead";
    }

    @PostMapping
    String update(@Valid @ModelAttribute("form") LetterheadForm form, BindingResult errors, Viewer viewer) {
        return forms.submit(errors, "paper/letterhead", "paper.letterhead.saved", () -> {
            letterheads.write(
                    viewer.homeId(),
                    form.superior(),
                    form.issuer(),
                    form.symbol(),
                    form.place(),
                    form.party(),
                    form.version(),
                    viewer);
            return "/papers";
        });
    }
}
