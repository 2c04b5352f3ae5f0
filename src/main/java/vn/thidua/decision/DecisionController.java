package vn.thidua.decision;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Forms;
import vn.thidua.paper.Papers;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** One decision: its list, its document, what is to be heeded. */
@Controller
@RequestMapping("/decisions/{id}")
class DecisionController {

    private final DecisionRepository decisions;
    private final DecisionService service;
    private final DecisionDirectory directory;
    private final Papers papers;
    private final Forms forms;

    DecisionController(
            DecisionRepository decisions,
            DecisionService service,
            DecisionDirectory directory,
            Papers papers,
            Forms forms) {
        this.decisions = decisions;
        this.service = service;
        this.directory = directory;
        this.papers = papers;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Decision decision = decisions.require(id, viewer);
        boolean changeable = decision.isChangeableBy(viewer);
        model.addAttribute("decision", decision);
        model.addAttribute("changeable", changeable);
        model.addAttribute("names", directory.titleNames());
        model.addAttribute("warnings", changeable ? directory.warnings(decision) : java.util.Map.of());
        model.addAttribute("papers", papers.about(id));
        return "decision/show";
    }

    /** Writes the document of a draft, or writes it anew. */
    @PostMapping("/paper")
    String create(@PathVariable UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        return forms.done("/papers/" + service.write(id, viewer), "decision.written");
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.delete(id, viewer);
        return forms.done("/decisions", "decision.discarded");
    }
}
