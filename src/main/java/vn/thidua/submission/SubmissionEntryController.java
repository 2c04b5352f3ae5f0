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
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** What a submission is about and to whom it goes. */
@Controller
@RequestMapping("/submissions")
class SubmissionEntryController {

    private final SubmissionRepository submissions;
    private final SubmissionService service;
    private final Forms forms;
    private final Words words;

    SubmissionEntryController(SubmissionRepository submissions, SubmissionService service, Forms forms, Words words) {
        this.submissions = submissions;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    /** {@code dossiers}: those chosen among the dossiers that wait. */
    @GetMapping("/new")
    String blank(@RequestParam @Nullable List<UUID> dossiers, @RequestParam @Nullable String year, Model model) {
        String of =
                year == null || year.isBlank() ? String.valueOf(words.today().getYear() - 1) : year;
        model.addAttribute(
                "form",
                new SubmissionForm(of, SubmissionChannel.PROVINCE, "", words.say("submission.usualSubject", of), null));
        model.addAttribute("dossiers", dossiers);
        return "submission/form";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") SubmissionForm form,
            BindingResult errors,
            @RequestParam @Nullable List<UUID> dossiers,
            Viewer viewer,
            Model model) {
        model.addAttribute("dossiers", dossiers);
        return forms.submit(
                errors,
                "submission/form",
                "decision.saved",
                () -> "/submissions/" + service.create(form, dossiers == null ? List.of() : dossiers, viewer));
    }

    @GetMapping("/{id}/edit")
    String edit(@PathVariable UUID id, Viewer viewer, Model model) {
        Submission submission = submissions.requireDraft(id, viewer);
        model.addAttribute("submission", submission);
        model.addAttribute("form", SubmissionForm.of(submission));
        return "submission/form";
    }

    @PostMapping("/{id}")
    String update(
            @PathVariable UUID id,
            @Valid @ModelAttribute("form") SubmissionForm form,
            BindingResult errors,
            Viewer viewer,
            Model model) {
        model.addAttribute("submission", submissions.requireDraft(id, viewer));
        return forms.submit(errors, "submission/form", "decision.saved", () -> {
            service.describe(id, form, viewer);
            return "/submissions/" + id;
        });
    }
}
