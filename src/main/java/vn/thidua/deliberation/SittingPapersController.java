package vn.thidua.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.Sitting;
import vn.thidua.sitting.SittingAttendance;
import vn.thidua.sitting.Sittings;

/** What is written about a session: its papers, the signature under the minutes, its history. */
@Controller
@RequestMapping("/council-sessions/{id}")
class SittingPapersController {

    private final Sittings sittings;
    private final MinutesService service;
    private final Forms forms;
    private final SittingRounds rounds;
    private final Words words;

    SittingPapersController(Sittings sittings, MinutesService service, SittingRounds rounds, Forms forms, Words words) {
        this.sittings = sittings;
        this.service = service;
        this.rounds = rounds;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/papers")
    String list(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        List<SittingAttendance> attendance = sittings.attendance(id);
        Sitting sitting = sittings.require(id, attendance, viewer);
        model.addAttribute("sitting", sitting);
        model.addAttribute("steps", sittings.steps(id));
        model.addAttribute("today", words.today());
        model.addAttribute("keeper", sitting.isKeptBy(viewer));
        var held = rounds.of(id);
        model.addAttribute("rounds", held);
        model.addAttribute("made", service.made(id, held));
        return "sitting/papers";
    }

    @PostMapping("/papers")
    String draft(
            @PathVariable UUID id,
            @RequestParam MinutesService.SittingPaper which,
            @RequestParam @Nullable UUID round,
            @RequestParam @Nullable Integer copies,
            Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        return forms.done(service.draft(id, which, round, copies, viewer), "minutes.drafted");
    }

    @PostMapping("/signature")
    String create(@PathVariable UUID id, @RequestParam @Nullable LocalDate day, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.sign(id, day == null ? words.today() : day, viewer);
        return forms.done("/council-sessions/" + id + "/papers", "sitting.signed");
    }

    @PostMapping("/signature/withdrawal")
    String delete(@PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        service.unsign(id, reason, viewer);
        return forms.done("/council-sessions/" + id + "/papers", "sitting.unsigned");
    }
}
