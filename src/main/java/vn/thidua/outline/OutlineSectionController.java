package vn.thidua.outline;

import jakarta.validation.Valid;
import java.util.List;
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
import vn.thidua.page.Option;
import vn.thidua.report.ReportTemplates;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Sections of their time. */
@Controller
@RequestMapping("/report-templates/{outline}/sections")
class OutlineSectionController {

    private final ReportTemplates templates;
    private final OutlineService service;
    private final Forms forms;

    OutlineSectionController(ReportTemplates templates, OutlineService service, Forms forms) {
        this.templates = templates;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(@PathVariable UUID outline, Viewer viewer, Model model) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        List<Option> places = templates.sections(outline).stream()
                .map(section -> new Option(section.id(), service.name(section)))
                .toList();
        model.addAttribute("outline", templates.require(outline));
        model.addAttribute("places", places);
        model.addAttribute("pictures", service.pictures());
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", new SectionTemplateForm(null, "", "", null, null, null, null, null));
        return "outline/section";
    }

    @PostMapping
    String create(
            @PathVariable UUID outline, @Valid @ModelAttribute("form") SectionTemplateForm form, BindingResult errors) {
        return forms.submit(errors, "outline/section", "outline.saved", () -> {
            service.add(outline, form);
            return "/report-templates/" + outline;
        });
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID outline, @PathVariable UUID id, Model model) {
        model.addAttribute("section", service.ofItsTime(outline, id));
        model.addAttribute("form", service.form(outline, id));
        return "outline/section";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID outline,
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SectionTemplateForm form,
            BindingResult errors,
            Model model) {
        model.addAttribute("section", service.ofItsTime(outline, id));
        return forms.submit(errors, "outline/section", "outline.saved", () -> {
            service.change(outline, id, form);
            return "/report-templates/" + outline;
        });
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID outline, @PathVariable UUID id) {
        service.remove(outline, id);
        return forms.done("/report-templates/" + outline, "outline.removed");
    }
}
