package vn.thidua.registration;

import jakarta.servlet.http.HttpServletRequest;
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
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What is done to a registration: handed in, endorsed (one by one or a selection), sent back, withdrawn. */
@Controller
@RequestMapping("/registrations")
class StepController {

    private static final int MOST_AT_ONCE = 500;
    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    private final RegistrationRepository registrations;
    private final RegistrationReader reader;
    private final RegistrationService service;
    private final Words words;

    StepController(
            RegistrationRepository registrations, RegistrationReader reader, RegistrationService service, Words words) {
        this.registrations = registrations;
        this.reader = reader;
        this.service = service;
        this.words = words;
    }

    @PostMapping("/{id}/submission")
    String submit(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.submit(id, viewer);
        return done(id, flash, "registration.submitted");
    }

    @PostMapping("/{id}/endorsement")
    String endorse(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.endorse(id, viewer);
        return done(id, flash, "registration.endorsed");
    }

    @PostMapping("/{id}/return")
    String sendBack(
            @PathVariable UUID id, @RequestParam @Nullable String reason, Viewer viewer, RedirectAttributes flash) {
        service.sendBack(id, required(reason), viewer);
        return done(id, flash, "registration.sentBack");
    }

    @PostMapping("/{id}/withdrawal")
    String withdraw(@PathVariable UUID id, Viewer viewer, RedirectAttributes flash) {
        service.withdraw(id, null, viewer);
        return done(id, flash, "registration.withdrawn");
    }

    /** What waits for the viewer, to be looked at before it is endorsed at once. */
    @GetMapping("/endorsements")
    String edit(RegistrationFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        var windows = registrations.windowsOf(viewer.homeId());
        RegistrationWindow window = RegistrationWindow.choose(windows, filter.year(), words.today());
        var waiting = new RegistrationFilter(
                filter.year(), null, RegistrationState.SUBMITTED, null, filter.unit(), null, null, null);
        Paging paging = Paging.of(request, "unit");
        model.addAttribute("window", window);
        model.addAttribute(
                "rows",
                window == null
                        ? List.of()
                        : reader.rows(waiting, window.year().toString(), viewer, paging, MOST_AT_ONCE, 0).stream()
                                .filter(row -> isMine(row, viewer))
                                .toList());
        return "registration/endorsements";
    }

    @PostMapping("/endorsements")
    String update(@RequestParam @Nullable List<UUID> ids, Viewer viewer, RedirectAttributes flash) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        if (ids == null || ids.isEmpty()) {
            throw new Refusal("registration.nothingChosen");
        }
        int endorsed = service.endorseAll(ids, viewer);
        flash.addFlashAttribute("done", words.say("registration.endorsedSome", endorsed, ids.size() - endorsed));
        return "redirect:/registrations";
    }

    /** The same rule as {@link Registration#isEndorsableBy}, on a row of the viewer's list. */
    private static boolean isMine(RegistrationReader.Row row, Viewer viewer) {
        return Registration.isEndorsableBy(viewer, viewer.homeId(), row.subject(), row.personId(), row.unitId());
    }

    static String required(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("registration.reasonNeeded");
        }
        return reason.strip();
    }

    private String done(UUID id, RedirectAttributes flash, String key) {
        flash.addFlashAttribute("done", words.say(key));
        return "redirect:/registrations/" + id;
    }
}
