package vn.thidua.monthclosing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.appraisal.RatingMonthRepository;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Locks a month, shows how far that has come, and opens it again. */
@Controller
@RequestMapping("/months/{month}/closing")
class ClosingController {

    private final RatingMonthRepository months;
    private final ClosingRuns runs;
    private final MonthClosing closing;
    private final ClosingJob job;
    private final Clock clock;
    private final Forms forms;

    ClosingController(
            RatingMonthRepository months,
            ClosingRuns runs,
            MonthClosing closing,
            ClosingJob job,
            Clock clock,
            Forms forms) {
        this.months = months;
        this.runs = runs;
        this.closing = closing;
        this.job = job;
        this.clock = clock;
        this.forms = forms;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    /** While it runs the page asks for itself again, script or no script. */
    @GetMapping
    String show(@PathVariable YearMonth month, Viewer viewer, Model model, HttpServletResponse response) {
        RatingMonth found = months.require(month, viewer);
        var all = runs.all(found.id());
        boolean running = found.isClosing() && !all.isEmpty() && !all.get(0).isStuck(clock.instant());
        model.addAttribute("month", found);
        model.addAttribute("runs", all);
        model.addAttribute("running", running);
        if (running) {
            response.setHeader("Refresh", "1");
        }
        if (found.isOpen()) {
            model.addAttribute("check", runs.check(found.id()));
            model.addAttribute("missing", runs.missing(found.id()));
        }
        return "appraisal/closing";
    }

    @PostMapping
    String create(@PathVariable YearMonth month, @RequestParam @Nullable String note, Viewer viewer) {
        job.begin(closing.begin(month, note, viewer), viewer.displayName());
        return forms.done("/months/" + month + "/closing", "appraisal.closing.begun");
    }

    @PostMapping("/unlocking")
    String delete(@PathVariable YearMonth month, @RequestParam @Nullable String reason, Viewer viewer) {
        closing.unlock(month, reason, viewer);
        return forms.done("/months/" + month, "appraisal.unlocked");
    }
}
