package vn.thidua.reconciliation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.shared.Viewer;

/** Texts that were given to be checked, and a new one. */
@Controller
@RequestMapping("/report-readings")
class ReadingListController {

    private final TextReadings readings;
    private final Forms forms;

    ReadingListController(TextReadings readings, Forms forms) {
        this.readings = readings;
        this.forms = forms;
    }

    @GetMapping
    String list(@RequestParam @Nullable String q, Viewer viewer, HttpServletRequest request, Model model) {
        viewer.requireAny(ReportChecks.READERS);
        Paging paging = Paging.of(request, "recent");
        model.addAttribute("rows", readings.page(q, viewer, paging));
        model.addAttribute("paging", paging);
        model.addAttribute("q", q);
        return "reconciliation/list";
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        viewer.requireAny(ReportChecks.READERS);
        model.addAttribute("form", ReadingForm.blank());
        return "reconciliation/form";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") ReadingForm form, BindingResult errors, Viewer viewer) {
        viewer.requireAny(ReportChecks.READERS);
        return forms.submit(
                errors,
                "reconciliation/form",
                "textReading.saved",
                () -> "/report-readings/" + readings.create(form, viewer));
    }
}
