package vn.thidua.consolidation;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.registration.RegistrationWindows;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Who has not registered, and a word to remind them. */
@Controller
@RequestMapping("/registrations")
class MissingController {

    private final RegistrationWindows windows;
    private final MissingReader reader;
    private final ConsolidationService service;
    private final Forms forms;
    private final Words words;

    MissingController(
            RegistrationWindows windows, MissingReader reader, ConsolidationService service, Forms forms, Words words) {
        this.windows = windows;
        this.reader = reader;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/missing")
    String list(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        var window = RegistrationWindow.choose(windows.of(viewer.homeId()), year, words.today());
        model.addAttribute("window", window);
        model.addAttribute("rows", window == null ? List.of() : reader.missing(window.id(), Reach.of(viewer)));
        model.addAttribute("keeper", RegistrationWindow.isKeptBy(viewer, viewer.homeId()));
        return "registration/missing";
    }

    @PostMapping("/reminders")
    String create(@RequestParam String year, @RequestParam @Nullable List<UUID> people, Viewer viewer) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        int reminded = service.remind(EmulationYear.parse(year), people == null ? List.of() : people, viewer);
        return forms.done("/registrations/missing?year=" + year, "registration.reminded", reminded);
    }
}
