package vn.thidua.registration;

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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What waits for the viewer, to be looked at before it is endorsed at once. */
@Controller
@RequestMapping("/registrations/endorsements")
class SelectionController {

    private final RegistrationWindows windows;
    private final EndorsementReader reader;
    private final RegistrationService service;
    private final Forms forms;
    private final Words words;

    SelectionController(
            RegistrationWindows windows,
            EndorsementReader reader,
            RegistrationService service,
            Forms forms,
            Words words) {
        this.windows = windows;
        this.reader = reader;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String edit(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        var window = RegistrationWindow.choose(windows.of(viewer.homeId()), year, words.today());
        model.addAttribute("rows", window == null ? List.of() : reader.waitingFor(viewer, window));
        return "registration/endorsements";
    }

    @PostMapping
    String update(@RequestParam @Nullable List<UUID> ids, Viewer viewer) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        List<UUID> chosen = ids == null ? List.of() : ids;
        int endorsed = service.endorseAll(chosen, viewer);
        return forms.done("/registrations", "registration.endorsedSome", endorsed, chosen.size() - endorsed);
    }
}
