package vn.thidua.yearend;

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
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.signin.Reauthentication;

/**
 * The rector confirms a proposal with the own password, as with a decision, and it becomes the year's ratings; or takes the confirmation back.
 */
@Controller
@RequestMapping("/rating-summaries/proposals/{id}")
class ConfirmationController {

    private static final String HOME = "/rating-summaries/proposals/";
    private static final String PAGE = "yearend/confirm";

    private final ConfirmationDesk desk;
    private final ProposalService service;
    private final Reauthentication reauthentication;
    private final Forms forms;
    private final Words words;

    ConfirmationController(
            ConfirmationDesk desk,
            ProposalService service,
            Reauthentication reauthentication,
            Forms forms,
            Words words) {
        this.desk = desk;
        this.service = service;
        this.reauthentication = reauthentication;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/confirmation")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        desk.furnish(id, viewer, model);
        model.addAttribute("form", new ConfirmationForm("", words.today(), null));
        return PAGE;
    }

    @PostMapping("/confirmation")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") ConfirmationForm form,
            BindingResult errors,
            @RequestParam @Nullable String password,
            Viewer viewer,
            Model model) {
        desk.furnish(id, viewer, model);
        return forms.submit(errors, PAGE, "yearend.confirmedNow", () -> {
            if (!reauthentication.confirm(viewer, password)) {
                throw new Refusal("yearend.passwordWrong");
            }
            service.confirm(id, form, viewer);
            return HOME + id;
        });
    }

    @PostMapping("/withdrawal")
    String withdraw(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        viewer.requireAny(Role.RECTOR);
        service.withdraw(id, reason, viewer);
        return forms.done(HOME + id, "yearend.withdrawn");
    }
}
