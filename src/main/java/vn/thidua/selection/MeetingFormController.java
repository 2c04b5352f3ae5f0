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
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** When and where a meeting was held, who led it and who wrote. */
@Controller
@RequestMapping("/selection-meetings")
class MeetingFormController {

    private static final String PAGE = "nomination/meeting-form";

    private final SelectionDesk desk;
    private final SelectionMeetings meetings;
    private final SelectionService service;
    private final Forms forms;

    MeetingFormController(SelectionDesk desk, SelectionMeetings meetings, SelectionService service, Forms forms) {
        this.desk = desk;
        this.meetings = meetings;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping("/new")
    String blank(@RequestParam UUID unit, @RequestParam String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("form", desk.blank(unit, year, viewer, model));
        return PAGE;
    }

    @PostMapping
    String create(@Valid @ModelAttribute("form") MeetingForm form, BindingResult errors, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        String next = forms.submit(
                errors, PAGE, "selection.begun", () -> "/selection-meetings/" + service.create(form, viewer));
        return desk.layAgain(next, form, viewer, model);
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("form", desk.edit(meetings.require(id, viewer), viewer, model));
        return PAGE;
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") MeetingForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("meeting", meetings.require(id, viewer));
        String next = forms.submit(errors, PAGE, "selection.saved", () -> {
            service.update(id, form, viewer);
            return "/selection-meetings/" + id;
        });
        return desk.layAgain(next, form, viewer, model);
    }
}
