package vn.thidua.pathway;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.JudgedSchool;
import vn.thidua.eligibility.JudgedSchool.JudgedYears;
import vn.thidua.eligibility.Verdicts;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.verdict.VerdictSight;

/** The way to higher titles of a person, a unit or the school; personal, so not for heads to see of their people. */
@Controller
@RequestMapping("/eligibility/path")
class PathController {

    private final Verdicts verdicts;
    private final Words words;

    PathController(Verdicts verdicts, Words words) {
        this.verdicts = verdicts;
        this.words = words;
    }

    @GetMapping("/people/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        VerdictSight.requireRole(viewer);
        return show(verdicts.person(viewer.homeId(), id, JudgedYears.on(words.today())), id, viewer, model);
    }

    @GetMapping("/units/{id}")
    String showUnit(@PathVariable UUID id, Viewer viewer, Model model) {
        VerdictSight.requireRole(viewer);
        return show(verdicts.school(viewer.homeId(), JudgedYears.on(words.today())), id, viewer, model);
    }

    private String show(JudgedSchool school, UUID id, Viewer viewer, Model model) {
        Evidence evidence = VerdictSight.require(viewer, school.find(id).orElse(null));
        if (!VerdictSight.of(viewer, evidence).showsPath(evidence)) {
            throw new NotFound();
        }
        var path = new PathFinder(evidence, school.year(), words.today(), verdicts.assessments());
        model.addAttribute("evidence", evidence);
        model.addAttribute("steps", path.steps());
        model.addAttribute("horizon", PathFinder.HORIZON);
        return "eligibility/path";
    }
}
