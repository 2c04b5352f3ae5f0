package vn.thidua.rollup;

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
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** One of the school's own rules: putting it right, taking it back. */
@Controller
@RequestMapping("/rating-summaries/rules/{id}")
class RollupRuleChangeController {

    private final RollupRules rules;
    private final RollupRuleService service;
    private final Forms forms;

    RollupRuleChangeController(RollupRules rules, RollupRuleService service, Forms forms) {
        this.rules = rules;
        this.service = service;
        this.forms = forms;
    }

    private RollupRule furnish(UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        RollupRule rule =
                rules.findById(id).filter(found -> found.isChangeableBy(viewer)).orElseThrow(NotFound::new);
        model.addAttribute("rule", rule);
        return rule;
    }

    @GetMapping("/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        RollupRule rule = furnish(id, viewer, model);
        model.addAttribute("form", RollupRuleForm.of(rule, rule.valid().from()));
        return "rollup/rule";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RollupRuleForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        furnish(id, viewer, model);
        return forms.submit(errors, "rollup/rule", "rollup.ruleSaved", () -> {
            service.update(id, form, viewer);
            return "/rating-summaries/rules";
        });
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        service.delete(id, viewer);
        return forms.done("/rating-summaries/rules", "rollup.ruleRemoved");
    }
}
