package vn.thidua.consolidation;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.registration.RegistrationWindows;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The whole list in the official layout, to be signed and sent upward. */
@Controller
@RequestMapping("/registrations/print")
class PrintController {

    private final RegistrationWindows windows;
    private final ListReader list;
    private final BoardReader board;
    private final ListDocument document;
    private final Forms forms;
    private final Words words;

    PrintController(
            RegistrationWindows windows,
            ListReader list,
            BoardReader board,
            ListDocument document,
            Forms forms,
            Words words) {
        this.windows = windows;
        this.list = list;
        this.board = board;
        this.document = document;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String show(ListFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        RegistrationWindow window = windows.require(viewer.homeId(), filter.year(), words.today());
        Paging order = Paging.of(request, ListDocument.ORDER);
        model.addAttribute("window", window);
        model.addAttribute("matrix", board.matrix(window.id(), Reach.of(viewer)));
        model.addAttribute(
                "rows",
                list.document(
                        ListFilter.countedOf(filter.unit()), window.year(), viewer, order, ListDocument.MOST_PRINTED));
        model.addAttribute("head", list.letterhead(viewer.homeId(), words.today()));
        return "registration/print";
    }

    @PostMapping
    String create(ListFilter filter, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        return forms.done("/papers/" + document.draft(filter, viewer), "registration.print.drafted");
    }
}
