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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Rules of a title, for the administrator: a change from a day on, a correction, a verification. */
@Controller
@RequestMapping("/titles/{titleId}/rules")
class TitleRuleController {

    private static final String PAGE = "title/rule";

    private final TitleService service;
    private final Forms forms;

    TitleRuleController(TitleService service, Forms forms) {
        this.service = service;
        this.forms = forms;
    }

    /** What the form offers, and the rule that is corrected; only administrators get as far as that. */
    @ModelAttribute
    void furnish(
            @PathVariable UUID titleId,
            @PathVariable(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable UUID of,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        model.addAttribute("choices", service.choices(titleId));
        model.addAttribute("ruleId", id);
        model.addAttribute("rehearsed", id == null ? of : id);
    }

    @GetMapping("/new")
    String blank(@PathVariable UUID titleId, @RequestParam @Nullable UUID of, Model model) {
        model.addAttribute("form", service.proposal(titleId, of));
        return PAGE;
    }

    @PostMapping
    String create(
            @PathVariable UUID titleId,
            @Valid @ModelAttribute("form") TitleRuleForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "titleRule.started", () -> service.start(titleId, form, viewer));
    }

    /** The conditions in words while they are being typed; nothing is saved. */
    @PostMapping("/preview")
    String show(
            @Valid @ModelAttribute("form") TitleRuleForm form,
            BindingResult errors,
            @RequestParam @Nullable UUID rule,
            Model model) {
        model.addAttribute("ruleId", rule);
        model.addAttribute("conditions", service.preview(form, errors));
        return PAGE;
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID titleId, @PathVariable UUID id, Model model) {
        model.addAttribute("form", service.correction(titleId, id));
        return PAGE;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID titleId,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") TitleRuleForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "titleRule.saved", () -> service.correct(titleId, id, form, viewer));
    }
}
