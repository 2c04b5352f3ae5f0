package vn.thidua.monthboard;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Exempts somebody from being rated, and ends it. */
@Controller
@RequestMapping("/months/exemptions")
class ExemptionController {

    private final Exemptions exemptions;
    private final Forms forms;

    ExemptionController(Exemptions exemptions, Forms forms) {
        this.exemptions = exemptions;
        this.forms = forms;
    }

    @PostMapping
    String create(
            @RequestParam @Nullable String person,
            @RequestParam @Nullable LocalDate from,
            @RequestParam @Nullable LocalDate to,
            @RequestParam @Nullable String reason,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        exemptions.create(person, from, to, reason, viewer);
        return forms.done("/months/settings", "appraisal.exempted");
    }

    @PostMapping("/{id}/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        exemptions.delete(id, viewer);
        return forms.done("/months/settings", "appraisal.exemptionEnded");
    }
}
