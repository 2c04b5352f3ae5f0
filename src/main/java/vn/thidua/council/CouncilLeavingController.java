package vn.thidua.council;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.council.CouncilForms.LeavingForm;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** Leaving a council before the term is over, the return of who left by mistake, and being struck off a draft. */
@Controller
@RequestMapping("/councils/members/{id}")
class CouncilLeavingController {

    private final CouncilDesk desk;
    private final CouncilService service;
    private final Forms forms;
    private final Words words;

    CouncilLeavingController(CouncilDesk desk, CouncilService service, Forms forms, Words words) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/leaving")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        CouncilDesk.requireKeeper(viewer);
        model.addAttribute("member", desk.member(id, viewer));
        model.addAttribute("form", new LeavingForm(words.today(), ""));
        return "council/leaving";
    }

    @PostMapping("/leaving")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LeavingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        CouncilDesk.requireKeeper(viewer);
        model.addAttribute("member", desk.member(id, viewer));
        return forms.submit(errors, "council/leaving", "council.left", () -> service.leave(id, form, viewer));
    }

    @PostMapping("/leaving/withdrawal")
    String update(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        CouncilDesk.requireKeeper(viewer);
        return forms.done(service.comeBack(id, reason, viewer), "council.returned");
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        CouncilDesk.requireKeeper(viewer);
        return forms.done(service.strike(id, viewer), "council.struck");
    }
}
