package vn.thidua.evaluation;

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
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The decision as a file: fetching, attaching, taking away. */
@Controller
@RequestMapping("/ratings/{id}/attachment")
class RatingFileController {

    private final RatingService service;
    private final Attachments attachments;
    private final Forms forms;
    private final Words words;

    RatingFileController(RatingService service, Attachments attachments, Forms forms, Words words) {
        this.service = service;
        this.attachments = attachments;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    void show(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        attachments.send(service.requireReadable(id, viewer).attachment(), response);
    }

    /** The page of the rating is also the form. */
    @PostMapping
    String create(@PathVariable UUID id, @RequestParam @Nullable MultipartFile file, Viewer viewer, Model model)
            throws IOException {
        Rating rating = service.requireReadable(id, viewer);
        try {
            service.attach(id, file, viewer);
            return forms.done("/ratings/" + id, "document.fileAttached");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("rating", rating);
            model.addAttribute("changeable", true);
            model.addAttribute("fileError", words.say(refusal.messageKey(), refusal.arguments()));
            return "evaluation/show";
        }
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        service.detach(id, viewer);
        return forms.done("/ratings/" + id, "document.fileRemoved");
    }
}
