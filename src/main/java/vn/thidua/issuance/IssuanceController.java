package vn.thidua.issuance;

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
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.signin.Reauthentication;

/** Issuing a report: number, day, signer, and the own password again. */
@Controller
@RequestMapping("/reports/{id}/issue")
class IssuanceController {

    private static final String PAGE = "narrative/issue";

    private final IssuanceDesk desk;
    private final Issuance issuance;
    private final Reauthentication reauthentication;
    private final Forms forms;

    IssuanceController(IssuanceDesk desk, Issuance issuance, Reauthentication reauthentication, Forms forms) {
        this.desk = desk;
        this.issuance = issuance;
        this.reauthentication = reauthentication;
        this.forms = forms;
    }

    @GetMapping
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", desk.show(id, null, viewer, model));
        return PAGE;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") IssuanceForm form,
            BindingResult errors,
            @RequestParam @Nullable String password,
            Viewer viewer,
            Model model) {
        desk.show(id, form, viewer, model);
        return forms.submit(errors, PAGE, "issuance.issued", () -> {
            if (!reauthentication.confirm(viewer, password)) {
                throw new Refusal("issuance.passwordWrong");
            }
            issuance.issue(id, form, viewer);
            return "/reports/" + id;
        });
    }
}
