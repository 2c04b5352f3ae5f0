package vn.thidua.organisation;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** The members of a cluster or block in a year: admitting, changing the role, leaving, and carrying a year over. */
@Controller
class MembershipController {

    private final OrganisationRepository organisations;
    private final OrganisationDirectory directory;
    private final MembershipRepository memberships;
    private final MembershipService service;
    private final Forms forms;
    private final Words words;

    MembershipController(
            OrganisationRepository organisations,
            OrganisationDirectory directory,
            MembershipRepository memberships,
            MembershipService service,
            Forms forms,
            Words words) {
        this.organisations = organisations;
        this.directory = directory;
        this.memberships = memberships;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/organisations/{cluster}/memberships/new")
    String blank(@PathVariable UUID cluster, @RequestParam String year, Viewer viewer, Model model) {
        model.addAttribute("form", new MembershipForm(null, year, MembershipRole.MEMBER, null));
        return page(cluster, year, viewer, model);
    }

    @PostMapping("/organisations/{cluster}/memberships")
    String create(
            @PathVariable UUID cluster,
            @Valid @ModelAttribute("form") MembershipForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        String page = page(cluster, form.year() == null ? "" : form.year(), viewer, model);
        return forms.submit(errors, page, "membership.saved", () -> {
            EmulationYear year = EmulationYear.parse(form.year());
            service.add(cluster, form.member(), year, form.role(), form.decision(), viewer);
            return "/organisations/" + cluster + "?year=" + year;
        });
    }

    private String page(UUID cluster, String year, Viewer viewer, Model model) {
        model.addAttribute("cluster", organisations.requireKept(cluster, viewer));
        model.addAttribute("candidates", directory.candidates(cluster, year));
        return "organisation/membership";
    }

    /** A membership is seen among the others of its year. */
    @GetMapping("/memberships/{id}")
    String show(@PathVariable UUID id) {
        return "redirect:" + yearOf(memberships.require(id));
    }

    @GetMapping("/memberships/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", RoleForm.of(kept(id, viewer, model)));
        return "organisation/membership-role";
    }

    @PostMapping("/memberships/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RoleForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        Membership membership = kept(id, viewer, model);
        return forms.submit(errors, "organisation/membership-role", "membership.saved", () -> {
            service.change(id, form, viewer);
            return yearOf(membership);
        });
    }

    @PostMapping("/memberships/{id}/removal")
    String delete(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        Membership removed = service.remove(id, viewer);
        flash.addFlashAttribute(
                "done", words.say("membership.removed", removed.member().name()));
        return "redirect:" + yearOf(removed);
    }

    @PostMapping("/organisations/{cluster}/carry-over")
    String carryOver(@PathVariable UUID cluster, @RequestParam String year, Viewer viewer, RedirectAttributes flash) {
        EmulationYear into = EmulationYear.parse(year);
        service.carryOver(cluster, into, viewer);
        flash.addFlashAttribute("done", words.say("membership.carriedOver", into.previous(), into));
        return "redirect:/organisations/" + cluster + "?year=" + into;
    }

    private Membership kept(UUID id, Viewer viewer, Model model) {
        Membership membership = memberships.require(id);
        model.addAttribute("membership", membership);
        model.addAttribute(
                "cluster", organisations.requireKept(membership.cluster().id(), viewer));
        return membership;
    }

    private static String yearOf(Membership membership) {
        return "/organisations/" + membership.cluster().id() + "?year=" + membership.year();
    }

    /** Who becomes what in which year. */
    record MembershipForm(
            @NotNull UUID member,
            @NotBlank String year,
            @NotNull MembershipRole role,
            @Nullable @Size(max = 200) String decision) {}

    /** Another role in the same year. */
    record RoleForm(
            @NotNull MembershipRole role,
            @Nullable @Size(max = 200) String decision,
            @Nullable Integer version) {

        static RoleForm of(Membership membership) {
            return new RoleForm(membership.role(), membership.decision(), membership.version());
        }
    }
}
