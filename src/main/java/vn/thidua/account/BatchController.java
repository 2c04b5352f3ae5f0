package vn.thidua.account;

import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Accounts for many people of the staff register at once, with slips to print and hand out. */
@Controller
@RequestMapping("/accounts/batch")
class BatchController {

    private final AccountService service;

    BatchController(AccountService service) {
        this.service = service;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR, Role.SCHOOL_SECRETARY);
    }

    @GetMapping
    String blank(@RequestParam @Nullable UUID home, Viewer viewer, Model model) {
        model.addAllAttributes(service.batch(home, viewer));
        return model.containsAttribute("school") ? "account/batch" : "account/home";
    }

    /** The slips are the answer itself: codes are shown once and kept nowhere. */
    @PostMapping
    String create(
            @RequestParam UUID home, @RequestParam(defaultValue = "") Set<UUID> person, Viewer viewer, Model model) {
        model.addAttribute("slips", service.createFor(home, person, viewer));
        model.addAttribute("up", "/accounts");
        return "account/slips";
    }
}
