package vn.thidua.reconciliation;

import jakarta.servlet.http.HttpServletRequest;
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
import vn.thidua.page.Paging;
import vn.thidua.shared.Viewer;

/** One text with what was found in it beside. */
@Controller
@RequestMapping("/report-readings/{id}")
class ReadingController {

    private final TextReadings readings;
    private final ReadingPage page;
    private final Passes verdicts;
    private final Forms forms;

    ReadingController(TextReadings readings, ReadingPage page, Passes verdicts, Forms forms) {
        this.readings = readings;
        this.page = page;
        this.verdicts = verdicts;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, HttpServletRequest request, Model model) {
        page.lay(id, viewer, Paging.of(request, "text"), model);
        return "reconciliation/show";
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        readings.delete(id, viewer);
        return forms.done("/report-readings", "textReading.deleted");
    }

    @PostMapping("/passes")
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") VerdictForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        Panel panel = page.lay(id, viewer, Paging.first("text"), model);
        return forms.submit(errors, "reconciliation/show", "check.passed", () -> {
            verdicts.letPass(new Passes.About(id, false), panel, form, viewer);
            return "/report-readings/" + id;
        });
    }

    @PostMapping("/passes/withdrawal")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") VerdictForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        Panel panel = page.lay(id, viewer, Paging.first("text"), model);
        return forms.submit(errors, "reconciliation/show", "check.taken", () -> {
            verdicts.takeUp(new Passes.About(id, false), panel, form, viewer);
            return "/report-readings/" + id;
        });
    }
}
