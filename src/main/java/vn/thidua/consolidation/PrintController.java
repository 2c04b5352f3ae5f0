package vn.thidua.consolidation;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.paper.Paper;
import vn.thidua.paper.Papers;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.registration.RegistrationWindows;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The whole list in the official layout, to be signed and sent upward. */
@Controller
@RequestMapping("/registrations/print")
class PrintController {

    private static final int MOST_PRINTED = 5_000;

    private final RegistrationWindows windows;
    private final ListReader list;
    private final BoardReader board;
    private final ListDocument document;
    private final Papers papers;
    private final Forms forms;
    private final Words words;

    PrintController(
            RegistrationWindows windows,
            ListReader list,
            BoardReader board,
            ListDocument document,
            Papers papers,
            Forms forms,
            Words words) {
        this.windows = windows;
        this.list = list;
        this.board = board;
        this.document = document;
        this.papers = papers;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String show(ListFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        RegistrationWindow window = windows.require(viewer.homeId(), filter.year(), words.today());
        Paging order = Paging.of(request, "place");
        model.addAttribute("window", window);
        model.addAttribute("matrix", board.matrix(window.id(), Reach.of(viewer)));
        model.addAttribute(
                "rows", list.document(ListFilter.countedOf(filter.unit()), window.year(), viewer, order, MOST_PRINTED));
        model.addAttribute("head", list.letterhead(viewer.homeId(), words.today()));
        return "registration/print";
    }

    @PostMapping
    String create(ListFilter filter, HttpServletRequest request, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        UUID school = viewer.homeId();
        RegistrationWindow window = windows.require(school, filter.year(), words.today());
        Paper paper = document.paper(
                school,
                window.year(),
                board.matrix(window.id(), Reach.of(viewer)),
                list.document(
                        ListFilter.countedOf(filter.unit()),
                        window.year(),
                        viewer,
                        Paging.of(request, "place"),
                        MOST_PRINTED),
                list.letterhead(school, words.today()));
        var about = new Papers.About(window.id(), "/registrations");
        return forms.done("/papers/" + papers.draft(school, paper, about, viewer), "registration.print.drafted");
    }
}
