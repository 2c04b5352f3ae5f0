package vn.thidua.publicity;

import jakarta.validation.Valid;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Lists that hang out: what was posted, what hangs in one posting, and putting up another. */
@Controller
@RequestMapping("/nominations/publicity")
class PostingController {

    private static final String PAGE = "nomination/posting-form";

    private final PostingDesk desk;
    private final PostingService service;
    private final Forms forms;

    PostingController(PostingDesk desk, PostingService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        desk.list(viewer, model);
        return "nomination/postings";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        desk.show(id, viewer, model);
        return "nomination/posting";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("form", desk.blank(viewer, model));
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") PostingForm form, BindingResult errors, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("chosen", form == null ? List.of() : form.dossiers());
        String next = forms.submit(
                errors, PAGE, "publicity.posted", () -> "/nominations/publicity/" + service.create(form, viewer));
        if (next.equals(PAGE)) {
            desk.waiting(viewer, model);
        }
        return next;
    }
}
