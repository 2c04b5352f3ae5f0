package vn.thidua.scoresheet;

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

/** One section of an own sheet. What somebody else wrote meanwhile is shown beside what was typed (409); the rest is kept. */
@Controller
@RequestMapping("/score-sheets/{id}/sections/{nth}")
class SectionController {

    private final SheetPage page;
    private final SheetService service;
    private final Forms forms;

    SectionController(SheetPage page, SheetService service, Forms forms) {
        this.page = page;
        this.service = service;
        this.forms = forms;
    }

    @GetMapping
    String show(@PathVariable UUID id, @PathVariable int nth, Viewer viewer, Model model) {
        return page.section(id, nth, null, viewer, model);
    }

    @PostMapping
    String update(
            @PathVariable UUID id,
            @PathVariable int nth,
            @ModelAttribute("typed") @Nullable SheetForm form,
            BindingResult errors,
            @RequestParam @Nullable String then,
            Viewer viewer,
            jakarta.servlet.http.HttpServletResponse response,
            Model model) {
        SheetService.Outcome outcome = service.save(id, nth, form, viewer);
        if (!outcome.isClean()) {
            response.setStatus(
                    (outcome.theirs().isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CONFLICT).value());
            return page.section(id, nth, outcome, viewer, model);
        }
        return forms.done(SheetPage.next(id, nth, then), "scoring.kept", outcome.kept());
    }
}
