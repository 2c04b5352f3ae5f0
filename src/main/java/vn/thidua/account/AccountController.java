package vn.thidua.account;

import jakarta.validation.Valid;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.organisation.Organisation;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Opening an account, for the administrator anywhere, for a school's standing body in its own school. */
@Controller
@RequestMapping("/accounts")
class AccountController {

    private final AccountService service;
    private final Forms forms;

    AccountController(AccountService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR, Role.SCHOOL_SECRETARY);
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable UUID home, Viewer viewer, Model model) {
        model.addAllAttributes(service.choices(home, viewer));
        if (!(model.getAttribute("home") instanceof Organisation body)) {
            model.addAttribute("next", "/accounts/new");
            return "account/home";
        }
        model.addAttribute("form", AccountForm.blank(body.id()));
        return "account/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Viewer viewer, Model model) {
        model.addAllAttributes(service.choices(form.home(), viewer));
        String page = model.containsAttribute("homes") ? "account/home" : "account/form";
        model.addAttribute("next", "/accounts/new");
        return forms.submit(errors, page, "account.opened", () -> "/accounts/" + service.create(form, viewer));
    }
}
