package vn.thidua.law;

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
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Rules of rating, for the administrator. */
@Controller
@RequestMapping("/titles/ratings")
class RatingRuleController {

    private static final String PAGE = "law/rating-rule";

    private final RatingRules rules;
    private final LawService service;
    private final Forms forms;
    private final Words words;

    RatingRuleController(RatingRules rules, LawService service, Forms forms, Words words) {
        this.rules = rules;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", RatingRuleForm.blank(words.today()));
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") RatingRuleForm form, BindingResult errors, Viewer viewer) {
        return forms.submit(errors, PAGE, "ratingRule.saved", () -> {
            service.createRatingRule(form, viewer);
            return "/titles/regimes";
        });
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Model model) {
        model.addAttribute("form", RatingRuleForm.of(rules.require(id)));
        return PAGE;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") RatingRuleForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "ratingRule.saved", () -> {
            service.updateRatingRule(id, form, viewer);
            return "/titles/regimes";
        });
    }
}
