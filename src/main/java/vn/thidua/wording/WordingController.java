package vn.thidua.wording;

import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.paper.PaperKind;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The words of decisions and submissions: read by who drafts them, written by the administrator. */
@Controller
@RequestMapping("/papers/wordings")
class WordingController {

    private static final String PAGE = "wording/form";

    private final Wordings wordings;
    private final WordingService service;
    private final Forms forms;

    WordingController(Wordings wordings, WordingService service, Forms forms) {
        this.wordings = wordings;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        viewer.requireAny(
                Role.SCHOOL_SECRETARY,
                Role.RECTOR,
                Role.CLUSTER_SECRETARY,
                Role.ACADEMY_OFFICER,
                Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("wordings", wordings.last());
        return "wording/list";
    }

    @GetMapping("/{kind}/{regime}")
    String edit(@PathVariable PaperKind kind, @PathVariable String regime, Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("form", WordingForm.of(wordings.last(kind, regime).orElseThrow(NotFound::new)));
        return PAGE;
    }

    @PostMapping("/{kind}/{regime}")
    String update(
            @PathVariable PaperKind kind,
            @PathVariable String regime,
            @Valid @ModelAttribute("form") WordingForm form,
            BindingResult errors,
            Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        return forms.submit(errors, PAGE, "wording.saved", () -> {
            service.write(kind, regime, form, viewer);
            return "/papers/wordings";
        });
    }
}
