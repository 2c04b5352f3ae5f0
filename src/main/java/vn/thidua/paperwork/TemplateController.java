package vn.thidua.paperwork;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.page.Forms;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.PaperTemplates;
import vn.thidua.paper.Papers;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The viewer's body's own Word templates. */
@Controller
@RequestMapping("/papers/templates")
class TemplateController {

    private final PaperTemplates templates;
    private final SamplePapers samples;
    private final Papers papers;
    private final Forms forms;

    TemplateController(PaperTemplates templates, SamplePapers samples, Papers papers, Forms forms) {
        this.templates = templates;
        this.samples = samples;
        this.papers = papers;
        this.forms = forms;
    }

    @ModelAttribute
    void keepers(Viewer viewer) {
        viewer.requireAny(
                Role.SCHOOL_SECRETARY, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER, Role.SYSTEM_ADMINISTRATOR);
    }

    @GetMapping
    String list(Viewer viewer, Model model) {
        model.addAttribute("own", templates.of(viewer.homeId()));
        model.addAttribute("fields", PaperTemplates.fields());
        return "paper/templates";
    }

    @PostMapping
    String create(
            @RequestParam(required = false) @Nullable PaperKind kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            Viewer viewer)
            throws IOException {
        if (kind == null || file == null) {
            throw new Refusal("attachment.missing");
        }
        templates.put(kind, file.getOriginalFilename(), file.getBytes(), viewer);
        return forms.done("/papers/templates", "paper.template.put");
    }

    @GetMapping("/{kind}/sample.docx")
    void sample(@PathVariable PaperKind kind, Viewer viewer, HttpServletResponse response) throws IOException {
        papers.sendSample(viewer.homeId(), samples.of(kind, viewer.homeId()), response);
    }

    @PostMapping("/{kind}/removal")
    String delete(@PathVariable PaperKind kind, Viewer viewer) {
        templates.remove(kind, viewer);
        return forms.done("/papers/templates", "paper.template.removed");
    }
}
