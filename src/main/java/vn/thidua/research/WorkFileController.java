package vn.thidua.research;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachments;
import vn.thidua.page.Forms;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The description or decision as a file: fetching, attaching, taking away. */
@Controller
@RequestMapping("/research/{id}/attachment")
class WorkFileController {

    private final WorkRepository works;
    private final WorkService service;
    private final Attachments attachments;
    private final Forms forms;
    private final Words words;

    WorkFileController(WorkRepository works, WorkService service, Attachments attachments, Forms forms, Words words) {
        this.works = works;
        this.service = service;
        this.attachments = attachments;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping
    void show(@PathVariable UUID id, Viewer viewer, HttpServletResponse response) throws IOException {
        var work = works.findById(id).filter(found -> found.isOpenTo(viewer)).orElseThrow(NotFound::new);
        attachments.send(work.attachment(), response);
    }

    /** The page of the work is also the form. */
    @PostMapping
    String create(@PathVariable UUID id, @RequestParam @Nullable MultipartFile file, Viewer viewer, Model model)
            throws IOException {
        ResearchWork work = works.requireChangeable(id, viewer);
        try {
            service.attach(id, file, viewer);
            return forms.done("/research/" + id, "document.fileAttached");
        } catch (Refusal refusal) {
            Forms.unprocessable();
            model.addAttribute("work", work);
            model.addAttribute("twins", List.of());
            model.addAttribute("fileError", words.say(refusal.messageKey(), refusal.arguments()));
            return "research/show";
        }
    }

    @PostMapping("/removal")
    String delete(@PathVariable UUID id, Viewer viewer) {
        service.detach(id, viewer);
        return forms.done("/research/" + id, "document.fileRemoved");
    }
}
