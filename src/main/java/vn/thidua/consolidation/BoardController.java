package vn.thidua.consolidation;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Words;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.registration.RegistrationWindows;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The year's registration of a school or unit at a glance. */
@Controller
@RequestMapping("/registrations")
class BoardController {

    private final RegistrationWindows windows;
    private final BoardReader reader;
    private final Words words;

    BoardController(RegistrationWindows windows, BoardReader reader, Words words) {
        this.windows = windows;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping
    String show(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(
                Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
        if (!viewer.isAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR)) {
            return "redirect:/registrations/schools";
        }
        var announced = windows.of(viewer.homeId());
        RegistrationWindow window = RegistrationWindow.choose(announced, year, words.today());
        model.addAttribute("windows", announced);
        model.addAttribute("window", window);
        model.addAttribute("keeper", RegistrationWindow.isKeptBy(viewer, viewer.homeId()));
        model.addAttribute("unit", Reach.first(viewer));
        if (window != null) {
            model.addAttribute("board", reader.board(window, viewer));
        }
        return "registration/board";
    }
}
