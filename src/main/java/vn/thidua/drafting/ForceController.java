package vn.thidua.drafting;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.criteria.CriteriaBook;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.page.Forms;
import vn.thidua.shared.Viewer;

/** From a draft to a set in force, to the version after it, and to its end. */
@Controller
@RequestMapping("/criteria/{id}")
class ForceController {

    private final DraftService service;
    private final CriteriaBook book;
    private final CriteriaSets sets;
    private final Forms forms;

    ForceController(DraftService service, CriteriaBook book, CriteriaSets sets, Forms forms) {
        this.service = service;
        this.book = book;
        this.sets = sets;
        this.forms = forms;
    }

    @GetMapping("/force")
    String blank(@PathVariable UUID id, Viewer viewer, Model model) {
        CriteriaTree tree = sets.tree(id);
        model.addAttribute("set", book.requireKept(id, viewer));
        model.addAttribute("tree", tree);
        model.addAttribute("faults", Checks.of(tree));
        return "criteria/force";
    }

    @PostMapping("/force")
    String create(@PathVariable UUID id, Viewer viewer) {
        service.putInForce(id, viewer);
        return forms.done("/criteria/" + id, "criteria.forced");
    }

    @PostMapping("/versions")
    String copy(@PathVariable UUID id, Viewer viewer) {
        return forms.done("/criteria/" + service.next(id, viewer) + "/edit", "criteria.version.done");
    }

    @PostMapping("/withdrawal")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        service.withdraw(id, reason, viewer);
        return forms.done("/criteria/" + id, "criteria.withdrawn");
    }
}
