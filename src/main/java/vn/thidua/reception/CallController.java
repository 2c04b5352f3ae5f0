package vn.thidua.reception;

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
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Asks those below for reports. */
@Controller
@RequestMapping("/reports/calls")
class CallController {

    private final ReportCalls calls;
    private final Forms forms;

    CallController(ReportCalls calls, Forms forms) {
        this.calls = calls;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
    }

    @GetMapping("/new")
    String blank(Viewer viewer, Model model) {
        model.addAttribute("form", calls.blank(viewer));
        calls.lay(viewer, model);
        return "reception/call";
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") CallForm form, BindingResult errors, Viewer viewer, Model model) {
        calls.lay(viewer, model);
        return forms.submit(
                errors,
                "reception/call",
                "report.call.saved",
                () -> "/reports/received?call=" + calls.create(form, viewer));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("call", calls.require(id, viewer));
        model.addAttribute("form", ReportCalls.deadlineOf(calls.require(id, viewer)));
        return "reception/deadline";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") CallForm.DeadlineForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("call", calls.require(id, viewer));
        return forms.submit(errors, "reception/deadline", "report.call.saved", () -> {
            calls.change(id, form, viewer);
            return "/reports/received?call=" + id;
        });
    }
}
