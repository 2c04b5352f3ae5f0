package vn.thidua.certificate;

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
import vn.thidua.shared.Viewer;

/** The measures of one layout. */
@Controller
@RequestMapping("/certificates/layouts/{id}")
class ArrangementController {

    private final CertificateLayouts layouts;
    private final LayoutService service;
    private final Forms forms;

    ArrangementController(CertificateLayouts layouts, LayoutService service, Forms forms) {
        this.layouts = layouts;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute("layout")
    CertificateLayout layout(@PathVariable UUID id, Viewer viewer) {
        Certificates.requirePrinter(viewer);
        return layouts.require(id, viewer.homeId());
    }

    @GetMapping
    String edit(@ModelAttribute("layout") CertificateLayout layout, Model model) {
        model.addAttribute("form", service.form(layout));
        return "certificate/layout";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LayoutForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, "certificate/layout", "certificate.layoutSaved", () -> {
            service.update(id, form, viewer);
            return "/certificates/layouts/" + id;
        });
    }
}
