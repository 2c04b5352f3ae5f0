package vn.thidua.reconciliation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
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
import vn.thidua.page.Paging;
import vn.thidua.shared.Viewer;

/** What the checks say about a report, and what its authors say about that. */
@Controller
@RequestMapping("/reports/{id}")
class CheckController {

    private final ReportChecks checks;
    private final Passes verdicts;
    private final Forms forms;

    CheckController(ReportChecks checks, Passes verdicts, Forms forms) {
        this.checks = checks;
        this.verdicts = verdicts;
        this.forms = forms;
    }

    @GetMapping("/checks")
    String show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Model model) {
        checks.lay(id, viewer, Paging.of(request, "weight"), model);
        return "reconciliation/checks";
    }

    @PostMapping("/passes")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") VerdictForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        Panel panel = checks.decided(id, viewer);
        checks.lay(id, viewer, Paging.first("weight"), model);
        return forms.submit(errors, "reconciliation/checks", "check.passed", () -> {
            verdicts.letPass(new Passes.About(id, true), panel, form, viewer);
            return "/reports/" + id + "/checks";
        });
    }

    @PostMapping("/passes/withdrawal")
    String delete(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") VerdictForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        Panel panel = checks.decided(id, viewer);
        checks.lay(id, viewer, Paging.first("weight"), model);
        return forms.submit(errors, "reconciliation/checks", "check.taken", () -> {
            verdicts.takeUp(new Passes.About(id, true), panel, form, viewer);
            return "/reports/" + id + "/checks";
        });
    }
}
