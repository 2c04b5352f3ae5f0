package vn.thidua.judging;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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
import vn.thidua.shared.Viewer;

/** One section of a unit that somebody judges. */
@Controller
@RequestMapping("/scoring-rounds/{round}/{way:crossing|reviews}/{unit}/sections/{nth}")
class JudgingSectionController {

    private final JudgingPage page;
    private final JudgingService service;
    private final Forms forms;

    JudgingSectionController(JudgingPage page, JudgingService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String show(
            @PathVariable UUID round,
            @PathVariable String way,
            @PathVariable UUID unit,
            @PathVariable int nth,
            Viewer viewer,
            Model model) {
        return page.section(round, way, unit, nth, null, null, viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID round,
            @PathVariable String way,
            @PathVariable UUID unit,
            @PathVariable int nth,
            @ModelAttribute("typed") @Nullable JudgingForm form,
            BindingResult errors,
            @RequestParam @Nullable String then,
            Viewer viewer,
            HttpServletResponse response,
            Model model) {
        var outcome = service.save(round, way, unit, nth, form, "agree".equals(then), viewer);
        if (outcome.isClean()) {
            return forms.done(JudgingPage.next(round, way, unit, nth, then), "scoring.kept", outcome.kept());
        }
        response.setStatus(
                (outcome.theirs().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
        return page.section(round, way, unit, nth, outcome, null, viewer, model);
    }
}
