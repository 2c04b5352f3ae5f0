package vn.thidua.interest;

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
import vn.thidua.sitting.AgendaItem;
import vn.thidua.sitting.Sitting;
import vn.thidua.sitting.SittingAttendance;
import vn.thidua.sitting.Sittings;

/** The interests of a session: those who keep it see all, a member his or her own; and declaring one. */
@Controller
@RequestMapping("/council-sessions/{id}/interests")
class InterestController {

    private static final String PAGE = "sitting/interests";

    private final Sittings sittings;
    private final Interests interests;
    private final InterestService service;
    private final Forms forms;

    InterestController(Sittings sittings, Interests interests, InterestService service, Forms forms) {
        this.sittings = sittings;
        this.interests = interests;
        this.service = service;
        this.forms = forms;
    }

    @ModelAttribute
    void lay(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        List<SittingAttendance> attendance = sittings.attendance(id);
        Sitting sitting = sittings.require(id, attendance, viewer);
        boolean keeper = sitting.isKeptBy(viewer);
        SittingAttendance own = Sittings.memberOf(attendance, viewer);
        model.addAttribute("sitting", sitting);
        model.addAttribute("keeper", keeper);
        model.addAttribute("own", own);
        List<AgendaItem> agenda = sittings.agenda(id);
        var shown = interests.of(id).stream()
                .filter(each -> keeper
                        || own != null && each.memberId().equals(own.member().id()))
                .toList();
        model.addAttribute("interests", InterestLine.of(shown, agenda));
        model.addAttribute(
                "members",
                attendance.stream()
                        .map(each ->
                                new Option(each.member().id(), each.member().name()))
                        .toList());
        model.addAttribute(
                "nominees",
                agenda.stream()
                        .flatMap(item -> item.nominees().stream()
                                .filter(nominee -> !nominee.isVoted())
                                .map(nominee -> new Option(nominee.id(), nominee.name() + " – " + item.heading())))
                        .toList());
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("form", InterestForm.blank());
        return PAGE;
    }

    @PostMapping
    String create(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") InterestForm form,
            BindingResult errors,
            Viewer viewer) {
        form.check(errors);
        return forms.submit(errors, PAGE, "interest.declared", () -> {
            service.declare(id, form, viewer);
            return "/council-sessions/" + id + "/interests";
        });
    }
}
