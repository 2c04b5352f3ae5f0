package vn.thidua.certificate;

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
import vn.thidua.shared.Viewer;

/** The layouts of the viewer's body. */
@Controller
@RequestMapping("/certificates/layouts")
class LayoutController {

    private final CertificateLayouts layouts;
    private final LayoutService service;
    private final CertificateReader reader;
    private final Forms forms;

    LayoutController(CertificateLayouts layouts, LayoutService service, CertificateReader reader, Forms forms) {
        this.layouts = layouts;
        this.service = service;
        this.reader = reader;
        this.forms = forms;
    }

    @ModelAttribute("titles")
    List<Option> titles(Viewer viewer) {
        Certificates.requirePrinter(viewer);
        return reader.titles();
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("layouts", layouts.allOf(viewer.homeId()));
        return "certificate/layouts";
    }

    @GetMapping("/new")
    String blank(Model model) {
        model.addAttribute("form", LayoutForm.usual(CertificateLayout.StockSize.A4, ""));
        return "certificate/layout";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") LayoutForm form, BindingResult errors, Viewer viewer) {
        return forms.submit(errors, "certificate/layout", "certificate.layoutSaved", () -> {
            UUID id = service.create(form, viewer);
            return "/certificates/layouts/" + id;
        });
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        service.delete(id, viewer);
        return forms.done("/certificates/layouts", "certificate.layoutRemoved");
    }
}
