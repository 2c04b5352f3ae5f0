package vn.thidua.sitting;

import jakarta.validation.Valid;
import java.util.List;
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
import vn.thidua.sitting.SittingAttendance.AttendanceState;
import vn.thidua.sitting.SittingForms.AttendanceForm;

/** Who is there, who is away and why, and whether that makes a quorum; members answer the notice for themselves. */
@Controller
@RequestMapping("/council-sessions/{id}")
class SittingAttendanceController {

    private static final String PAGE = "sitting/attendance";

    private final Sittings sittings;
    private final SittingService service;
    private final Forms forms;

    SittingAttendanceController(Sittings sittings, SittingService service, Forms forms) {
        this.sittings = sittings;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/attendance")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        lay(id, viewer, model);
        model.addAttribute("form", new AttendanceForm(null, null, null, null, null));
        return PAGE;
    }

    @PostMapping("/attendance")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") AttendanceForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        lay(id, viewer, model);
        return forms.submit(errors, PAGE, "sitting.attended", () -> service.attend(id, form, viewer));
    }

    @PostMapping("/answer")
    String create(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "EXPECTED") AttendanceState state,
            @RequestParam @Nullable String reason,
            Viewer viewer) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        return forms.done(service.answer(id, state, reason, viewer), "sitting.answered");
    }

    private void lay(UUID id, Viewer viewer, Model model) {
        List<SittingAttendance> attendance = sittings.attendance(id);
        Sitting sitting = sittings.require(id, attendance, viewer);
        model.addAttribute("sitting", sitting);
        model.addAttribute("attendance", attendance);
        model.addAttribute("quorum", Sittings.quorum(attendance));
        model.addAttribute("keeper", sitting.isKeptBy(viewer));
    }
}
