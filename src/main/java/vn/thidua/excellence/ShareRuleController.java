package vn.thidua.excellence;

import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The rules by which the shares are held: what stands, and laying down the school's own. */
@Controller
@RequestMapping("/rating-summaries/shares/rules")
class ShareRuleController {

    private static final String HOME = "/rating-summaries/shares/rules";
    private static final String PAGE = "excellence/rule";

    private final ExcellenceRules rules;
    private final Forms forms;
    private final Words words;

    ShareRuleController(ExcellenceRules rules, Forms forms, Words words) {
        this.rules = rules;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        List<ExcellenceRule> seen = rules.seenFrom(viewer.homeId());
        model.addAttribute("rules", seen);
        model.addAttribute(
                "current", ExcellenceRules.inForce(seen, words.today()).orElse(null));
        model.addAttribute("keeper", ExcellenceRule.isKeptBy(viewer, viewer.homeId()));
        return "excellence/rules";
    }

    @GetMapping("/new")
    String blank(@RequestParam @Nullable UUID from, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        ExcellenceRule pattern = rules.seenFrom(viewer.homeId()).stream()
                .filter(rule -> from == null || rule.id().equals(from))
                .findFirst()
                .orElseThrow(NotFound::new);
        LocalDate since = pattern.own() ? pattern.since() : words.today().withDayOfYear(1);
        model.addAttribute("form", ShareRuleForm.of(pattern, since));
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") ShareRuleForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        ShareRuleForm.check(form, errors);
        return forms.submit(errors, PAGE, "excellence.settled", () -> {
            rules.settle(form, viewer);
            return HOME;
        });
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        rules.remove(id, viewer);
        return forms.done(HOME, "excellence.removed");
    }
}
