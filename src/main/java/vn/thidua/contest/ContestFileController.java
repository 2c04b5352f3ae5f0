package vn.thidua.contest;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachments;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The decision as a file: fetching, attaching, taking away. */
@Controller
@RequestMapping("/contests/{id}/attachment")
class ContestFileController {

    private final ContestRepository results;
    private final ContestService service;
    private final Attachments attachments;
    private final Forms forms;
    private final Words words;

    ContestFileController(
            ContestRepository results, ContestService service, Attachments attachments, Forms forms, Words words) {
        this.results = results;
        this.service = service;
        this.attachments = attachments;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    void show(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        var result =
                results.findById(id).filter(found -> found.isOpenTo(viewer)).orElseThrow(NotFound::new);
        attachments.send(result.attachment(), response);
    }

    /** The page of the result is also the form. */
    @PostMapping
    String create(@PathVariable UUID id, @RequestParam @Nullable MultipartFile file, Viewer viewer, Model model)
            throws IOException {
        ContestResult result = results.requireChangeable(id, viewer);
        try {
            service.attach(id, file, viewer);
            return forms.done("/contests/" + id, "document.fileAttached");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("result", result);
            model.addAttribute("fileError", words.say(refusal.messageKey(), refusal.arguments()));
            return "contest/show";
        }
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        service.detach(id, viewer);
        return forms.done("/contests/" + id, "document.fileRemoved");
    }
}
