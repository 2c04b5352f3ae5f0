package vn.thidua.consolidation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.registration.RegistrationWindows;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The registrations of a school or unit, to be searched and filtered. */
@Controller
@RequestMapping("/registrations/list")
class ListController {

    private final RegistrationWindows windows;
    private final ListReader reader;
    private final Words words;

    ListController(RegistrationWindows windows, ListReader reader, Words words) {
        this.windows = windows;
        this.reader = reader;
        this.words = words;
    }

    @GetMapping
    String list(ListFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging paging = Paging.of(request, ListReader.SORTED);
        var announced = windows.of(viewer.homeId());
        RegistrationWindow window = RegistrationWindow.choose(announced, filter.year(), words.today());
        model.addAttribute("rows", window == null ? List.of() : reader.rows(filter, window.year(), viewer, paging));
        model.addAttribute("windows", announced);
        model.addAttribute("window", window);
        model.addAttribute("choices", reader.filters(viewer.homeId()));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        return "registration/list";
    }
}
