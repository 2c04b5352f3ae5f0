package vn.thidua.law;

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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Legal instruments, for the administrator. */
@Controller
@RequestMapping("/titles/instruments")
class LegalInstrumentController {

    private static final String PAGE = "law/instrument";

    private final LegalInstrumentRepository instruments;
    private final LawService service;
    private final Forms forms;

    LegalInstrumentController(LegalInstrumentRepository instruments, LawService service, Forms forms) {
        this.instruments = instruments;
        this.service = service;
        this.forms = forms;
    }

    /** What can replace an instrument; only administrators get as far as that. */
    @ModelAttribute("successors")
    List<Option> successors(Viewer viewer) {
        viewer.requireAny(Role.SYSTEM_ADMINISTRATOR);
        return instruments.all().stream()
                .map(instrument -> new Option(instrument.id(), instrument.number()))
                .toList();
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        model.addAttribute("form", LegalInstrumentForm.blank());
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") LegalInstrumentForm form, BindingResult errors, Viewer viewer) {
        return forms.submit(errors, PAGE, "law.saved", () -> {
            service.createInstrument(form, viewer);
            return "/titles/regimes";
        });
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", LegalInstrumentForm.of(instruments.require(id)));
        return PAGE;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") LegalInstrumentForm form,
            BindingResult errors,
            Viewer viewer) {
        return forms.submit(errors, PAGE, "law.saved", () -> {
            service.updateInstrument(id, form, viewer);
            return "/titles/regimes";
        });
    }
}
