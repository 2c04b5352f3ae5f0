package vn.thidua.title;

import jakarta.validation.Valid;
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

/** Rules of a title, for the administrator: a change from a day on, a correction, a verification. */
@Controller
@RequestMapping("/titles/{titleId}/rules")
class TitleRuleController {

    private static final String PAGE = "title/rule";

    private final TitleCatalogue rules;
    private final TitleService service;
    private final Forms forms;
    private final Words words;

    TitleRuleController(TitleCatalogue rules, TitleService service, Forms forms, Words words) {
        this.rules = rules;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    /** What the form offers; only administrators get as far as that. */
    @ModelAttribute("choices")
    TitleService.Choices choices(@PathVariable UUID titleId, Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        return service.choices(titleId);
    }

    /** The rule that is corrected; none when a new one is entered. */
    @ModelAttribute("ruleId")
    @Nullable
    UUID ruleId(@PathVariable(required = false) @Nullable UUID id) {
        return id;
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID titleId, @RequestParam @Nullable UUID of, Viewer viewer, Model model) {
        model.addAttribute("form", service.proposal(titleId, of, words.today()));
        return PAGE;
    }

    @PostMapping
    String create(
            @PathVariable UUID titleId,
            @Valid @ModelAttribute("form") TitleRuleForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "titleRule.started", () -> {
            service.start(titleId, form, viewer);
            return "/titles/" + titleId;
        });
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID titleId, @PathVariable UUID id, Viewer viewer, Model model) {
        TitleRule rule = rules.require(id);
        if (!rule.isCorrectable() || !rule.title().id().equals(titleId)) {
            throw new NotFound();
        }
        model.addAttribute(
                "form", TitleRuleForm.of(rule, service.text(rule), rule.valid().from()));
        return PAGE;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID titleId,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TitleRuleForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "titleRule.saved", () -> {
            service.correct(titleId, id, form, viewer);
            return "/titles/" + titleId;
        });
    }
}
