package vn.thidua.submission;

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
import vn.thidua.award.AwardKind;
import vn.thidua.decision.LinesForm;
import vn.thidua.decision.WaitingNominees;
import vn.thidua.page.Forms;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Who stands on the list of a draft. */
@Controller
@RequestMapping("/submissions/{id}/lines")
class SubmissionLineController {

    private final SubmissionRepository submissions;
    private final SubmissionService service;
    private final WaitingNominees candidates;
    private final Forms forms;

    SubmissionLineController(
            SubmissionRepository submissions, SubmissionService service, WaitingNominees candidates, Forms forms) {
        this.submissions = submissions;
        this.service = service;
        this.candidates = candidates;
        this.forms = forms;
    }

    @ModelAttribute
    void furnish(@PathVariable UUID id, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        Submission submission = submissions.requireDraft(id, viewer);
        model.addAttribute("submission", submission);
        model.addAttribute("titles", candidates.titles(false));
        model.addAttribute(
                "waiting", candidates.waiting(viewer.homeId(), submission.year().toString()));
    }

    @GetMapping("/new")
    String blank(Model model) {
        String year = ((Submission) java.util.Objects.requireNonNull(model.getAttribute("submission")))
                .year()
                .toString();
        model.addAttribute("form", new LinesForm(null, year, AwardKind.CONG_TRANG, "", false, null));
        return "submission/lines";
    }

    @PostMapping
    String create(
            @PathVariable UUID id, @Valid @ModelAttribute("form") LinesForm form, BindingResult errors, Viewer viewer) {
        return forms.submit(errors, "submission/lines", "decision.listed", () -> {
            service.addTyped(id, form, viewer);
            return "/submissions/" + id;
        });
    }

    @PostMapping("/dossiers")
    String choose(@PathVariable UUID id, @RequestParam @Nullable List<UUID> dossiers, Viewer viewer) {
        service.addChosen(id, dossiers == null ? List.of() : dossiers, viewer);
        return forms.done("/submissions/" + id, "decision.listed");
    }

    @PostMapping("/{line}/removal")
    String delete(@PathVariable UUID id, @PathVariable UUID line, Viewer viewer) {
        service.remove(id, line, viewer);
        return forms.done("/submissions/" + id, "decision.unlisted");
    }
}
