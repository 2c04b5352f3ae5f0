package vn.thidua.outline;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.report.ReportTemplates;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The outlines, for all who write or read reports. */
@Controller
@RequestMapping("/report-templates")
class OutlineController {

    private final ReportTemplates templates;
    private final OutlineWords words;

    OutlineController(ReportTemplates templates, OutlineWords words) {
        this.templates = templates;
        this.words = words;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(
                Role.SYSTEM_ADMINISTRATOR,
                Role.UNIT_HEAD,
                Role.SCHOOL_SECRETARY,
                Role.RECTOR,
                Role.CLUSTER_SECRETARY,
                Role.ACADEMY_OFFICER);
    }

    @GetMapping
    String list(Model model) {
        model.addAttribute("outlines", templates.all());
        return "outline/list";
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        model.addAttribute("outline", templates.require(id));
        model.addAttribute("sections", templates.sections(id));
        model.addAttribute("headings", words.ofHeadings());
        model.addAttribute("drafts", words.ofDrafts());
        model.addAttribute("keeper", viewer.is(Role.SYSTEM_ADMINISTRATOR));
        return "outline/show";
    }
}
