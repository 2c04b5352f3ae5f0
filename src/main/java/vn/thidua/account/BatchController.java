package vn.thidua.account;

import java.time.Clock;
import java.time.LocalDate;
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
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Accounts for many people of the staff register at once, with slips to print and hand out. */
@Controller
@RequestMapping("/accounts/batch")
class BatchController {

    private final AccountDirectory directory;
    private final AccountService service;
    private final OrganisationRepository organisations;
    private final Clock clock;

    BatchController(
            AccountDirectory directory, AccountService service, OrganisationRepository organisations, Clock clock) {
        this.directory = directory;
        this.service = service;
        this.organisations = organisations;
        this.clock = clock;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR, Role.SCHOOL_SECRETARY);
    }

    @GetMapping
    String blank(@RequestParam @Nullable UUID home, Viewer viewer, Model model) {
        Set<UUID> own = viewer.organisationsAs(Role.SCHOOL_SECRETARY);
        UUID school = home == null && own.size() == 1 ? own.iterator().next() : home;
        if (school == null) {
            model.addAttribute("homes", directory.homes(viewer));
            model.addAttribute("next", "/accounts/batch");
            return "account/home";
        }
        var organisation = organisations.require(school);
        if (Account.grantableBy(viewer, organisation).isEmpty()) {
            throw new NotFound();
        }
        model.addAttribute("school", organisation);
        model.addAttribute("people", directory.withoutAccount(school, organisation.code(), LocalDate.now(clock)));
        return "account/batch";
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
