package vn.thidua.registration;

import jakarta.validation.Valid;
import java.util.List;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The list of a year as a whole: its days, its closing and opening, and who is still missing. */
@Controller
@RequestMapping("/registrations")
class WindowController {

    private final RegistrationRepository registrations;
    private final OrganisationRepository organisations;
    private final RegistrationReader reader;
    private final WindowService service;
    private final Forms forms;
    private final Words words;

    WindowController(
            RegistrationRepository registrations,
            OrganisationRepository organisations,
            RegistrationReader reader,
            WindowService service,
            Forms forms,
            Words words) {
        this.registrations = registrations;
        this.organisations = organisations;
        this.reader = reader;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/window")
    String edit(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        RegistrationWindow window = year == null
                ? null
                : RegistrationWindow.choose(registrations.windowsOf(viewer.homeId()), year, words.today());
        model.addAttribute(
                "form",
                window != null
                        ? WindowForm.of(window)
                        : WindowForm.blank(
                                year == null
                                        ? EmulationYear.of(
                                                        words.today(),
                                                        organisations
                                                                .require(viewer.homeId())
                                                                .yearKind())
                                                .next()
                                        : EmulationYear.parse(year),
                                words.today()));
        return "registration/window";
    }

    @PostMapping("/window")
    String update(@Valid @ModelAttribute("form") WindowForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        return forms.submit(errors, "registration/window", "registration.windowSaved", () -> {
            service.set(form, viewer);
            return "/registrations?year=" + form.year();
        });
    }

    @PostMapping("/consolidation")
    String consolidate(@RequestParam String year, Viewer viewer, RedirectAttributes flash) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.consolidate(EmulationYear.parse(year), viewer);
        return done(year, flash, "registration.consolidated");
    }

    @PostMapping("/lock")
    String lock(@RequestParam String year, Viewer viewer, RedirectAttributes flash) {
        viewer.requireAny(Role.RECTOR);
        service.lock(EmulationYear.parse(year), viewer);
        return done(year, flash, "registration.locked");
    }

    @PostMapping("/reopening")
    String reopen(
            @RequestParam String year, @RequestParam @Nullable String reason, Viewer viewer, RedirectAttributes flash) {
        viewer.requireAny(Role.RECTOR);
        service.reopen(EmulationYear.parse(year), StepController.required(reason), viewer);
        return done(year, flash, "registration.reopened");
    }

    @GetMapping("/missing")
    String list(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        RegistrationWindow window =
                RegistrationWindow.choose(registrations.windowsOf(viewer.homeId()), year, words.today());
        model.addAttribute("window", window);
        model.addAttribute(
                "rows", window == null ? List.of() : reader.missing(window.id(), RegistrationReader.unitsOf(viewer)));
        model.addAttribute("keeper", RegistrationWindow.isKeptBy(viewer, viewer.homeId()));
        return "registration/missing";
    }

    @PostMapping("/reminders")
    String create(
            @RequestParam String year,
            @RequestParam @Nullable List<UUID> people,
            Viewer viewer,
            RedirectAttributes flash) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        int reminded = service.remind(
                EmulationYear.parse(year),
                people == null ? List.of() : people,
                RegistrationReader.unitsOf(viewer),
                viewer);
        flash.addFlashAttribute("done", words.say("registration.reminded", reminded));
        return "redirect:/registrations/missing?year=" + year;
    }

    private String done(String year, RedirectAttributes flash, String key) {
        flash.addFlashAttribute("done", words.say(key));
        return "redirect:/registrations?year=" + year;
    }
}
