package vn.thidua.rollup;

import jakarta.validation.Valid;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The rules by which months are rolled up: those of the school, those shipped, and how they change. */
@Controller
@RequestMapping("/rating-summaries/rules")
class RollupRuleController {

    private static final String PAGE = "rollup/rule";

    private final RollupRules rules;
    private final RollupRuleService service;
    private final RollupWords sentences;
    private final Forms forms;
    private final Words words;

    RollupRuleController(
            RollupRules rules, RollupRuleService service, RollupWords sentences, Forms forms, Words words) {
        this.rules = rules;
        this.service = service;
        this.sentences = sentences;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("lines", RollupRuleLine.of(rules.seenFrom(viewer.homeId()), words.today(), sentences));
        model.addAttribute("keeper", RollupRule.isKeptBy(viewer, viewer.homeId()));
        return "rollup/rules";
    }

    @GetMapping("/new")
    String blank(@RequestParam UUID from, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        RollupRule pattern = rules.seenFrom(viewer.homeId()).stream()
                .filter(rule -> rule.id().equals(from))
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("form", RollupRuleForm.of(pattern, words.today().withDayOfYear(1)));
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") RollupRuleForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        return forms.submit(errors, PAGE, "rollup.ruleSaved", () -> {
            service.create(form, viewer);
            return "/rating-summaries/rules";
        });
    }
}
