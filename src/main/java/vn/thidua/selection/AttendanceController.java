package vn.thidua.selection;

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

/** Who came to the meeting, and why the others did not. */
@Controller
@RequestMapping("/selection-meetings/{id}/attendance")
class AttendanceController {

    private final SelectionDesk desk;
    private final SelectionService service;
    private final Forms forms;

    AttendanceController(SelectionDesk desk, SelectionService service, Forms forms) {
        this.desk = desk;
        this.service = service;
        this.forms = forms;
    }

    /** Whoever keeps what is saved goes back to the minutes. */
    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer) {
        desk.requireSeen(id, viewer);
        return "redirect:/selection-meetings/" + id + "#attendance";
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("attendance") AttendanceForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        String next = forms.submit(errors, "nomination/meeting", "selection.attended", () -> {
            service.attend(id, form, viewer);
            return "/selection-meetings/" + id + "#proposals";
        });
        if (!next.startsWith("redirect:")) {
            desk.show(id, null, viewer, model);
            desk.problems(errors, model);
        }
        return next;
    }
}
