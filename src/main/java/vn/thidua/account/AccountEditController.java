package vn.thidua.account;

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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Changing the name, unit and roles of an account. */
@Controller
@RequestMapping("/accounts/{id}")
class AccountEditController {

    private final AccountRepository accounts;
    private final AccountService service;
    private final Forms forms;

    AccountEditController(AccountRepository accounts, AccountService service, Forms forms) {
        this.accounts = accounts;
        this.service = service;
        this.forms = forms;
    }

    /** What the form offers belongs to the account's home, whatever was posted. */
    @ModelAttribute("account")
    Account furnish(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR, Role.SCHOOL_SECRETARY);
        Account account = accounts.require(id, viewer);
        model.addAllAttributes(service.choices(account.home().id(), viewer));
        return account;
    }

    @GetMapping("/edit")
    String edit(@ModelAttribute(name = "account", binding = false) Account account, Model model) {
        model.addAttribute("form", AccountForm.of(account));
        return "account/form";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, "account/form", "account.saved", () -> {
            service.update(id, form, viewer);
            return "/accounts/" + id;
        });
    }
}
