package vn.thidua.account;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Accounts: of the installation for its administrator, of the own school for its standing body. */
@Controller
@RequestMapping("/accounts")
class AccountController {

    private final AccountRepository accounts;
    private final AccountDirectory directory;
    private final AccountService service;
    private final OrganisationRepository organisations;
    private final Forms forms;

    AccountController(
            AccountRepository accounts,
            AccountDirectory directory,
            AccountService service,
            OrganisationRepository organisations,
            Forms forms) {
        this.accounts = accounts;
        this.directory = directory;
        this.service = service;
        this.organisations = organisations;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR, Role.SCHOOL_SECRETARY);
    }

    @GetMapping
    String list(AccountDirectory.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, "name", "user", "home", "seen");
        model.addAttribute("rows", directory.find(filter, paging, viewer));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        return "account/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("account", accounts.require(id, viewer));
        model.addAttribute("places", directory.placesOf(id));
        return "account/show";
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable UUID home, Viewer viewer, Model model) {
        if (home == null) {
            model.addAttribute("homes", directory.homes(viewer));
            model.addAttribute("next", "/accounts/new");
            return "account/home";
        }
        return form(AccountForm.blank(home), viewer, model);
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") AccountForm form, BindingResult errors, Viewer viewer, Model model) {
        choices(form.home(), viewer, model);
        return forms.submit(
                errors, "account/form", "account.opened", () -> "/accounts/" + service.create(form, viewer));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        return form(AccountForm.of(accounts.require(id, viewer)), viewer, model);
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AccountForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        choices(form.home(), viewer, model);
        return forms.submit(errors, "account/form", "account.saved", () -> {
            service.update(id, form, viewer);
            return "/accounts/" + id;
        });
    }

    private String form(AccountForm form, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        choices(form.home(), viewer, model);
        return "account/form";
    }

    private void choices(UUID home, Viewer viewer, Model model) {
        var body = organisations.require(home);
        model.addAttribute("home", body);
        model.addAttribute("units", directory.units(home));
        model.addAttribute("grantable", Account.grantableBy(viewer, body));
    }
}
