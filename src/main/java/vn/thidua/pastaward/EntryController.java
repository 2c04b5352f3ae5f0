package vn.thidua.pastaward;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.award.Conferral;
import vn.thidua.award.Ledger;
import vn.thidua.page.Forms;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Fast entry of old awards, many rows at once. */
@Controller
@RequestMapping("/awards/entry")
class EntryController {

    private static final String PAGE = "pastaward/entry";

    private final EntryDesk desk;
    private final Ledger ledger;
    private final Forms forms;

    EntryController(EntryDesk desk, Ledger ledger, Forms forms) {
        this.desk = desk;
        this.ledger = ledger;
        this.forms = forms;
    }

    @GetMapping
    String blank(Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        return lay(EntryGrid.blank(), viewer, model);
    }

    /** As typed so far, with more rows. */
    @PostMapping(params = "more")
    String extend(@ModelAttribute("form") EntryGrid form, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        return lay(form.withRows(EntryGrid.ROWS), viewer, model);
    }

    @PostMapping(params = "!more")
    String create(@ModelAttribute("form") EntryGrid form, BindingResult errors, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        String next = forms.submit(errors, PAGE, "pastaward.entered", () -> {
            List<Conferral> awards = desk.read(form, errors, viewer, model);
            if (errors.hasErrors()) {
                throw new Refusal("pastaward.mend");
            }
            if (!form.isHeeded() && model.getAttribute("warnings") instanceof Map<?, ?> found && !found.isEmpty()) {
                throw new Refusal("pastaward.heed");
            }
            ledger.conferAll(awards, viewer.homeId(), viewer);
            return "/awards?school=" + viewer.homeId() + "&sort=recent";
        });
        return next.equals(PAGE) ? lay(form, viewer, model) : next;
    }

    private String lay(EntryGrid form, Viewer viewer, Model model) {
        model.addAttribute("form", form);
        desk.furnish(viewer, model);
        return PAGE;
    }
}
