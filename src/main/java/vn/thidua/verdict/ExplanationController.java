package vn.thidua.verdict;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.JudgedSchool;
import vn.thidua.eligibility.Verdict;
import vn.thidua.eligibility.Verdicts;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Why somebody, a unit or the school is, is not, or may be eligible: all titles in short, one of them condition by condition. */
@Controller
@RequestMapping("/eligibility")
class ExplanationController {

    private final Verdicts verdicts;
    private final Words words;

    ExplanationController(Verdicts verdicts, Words words) {
        this.verdicts = verdicts;
        this.words = words;
    }

    @GetMapping("/people/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam @Nullable String year,
            @RequestParam @Nullable String title,
            Viewer viewer,
            Model model) {
        VerdictSight.requireRole(viewer);
        return show(
                verdicts.person(viewer.homeId(), id, VerdictFilter.years(year, words.today())),
                id,
                title,
                viewer,
                model);
    }

    @GetMapping("/units/{id}")
    String showUnit(
            @PathVariable UUID id,
            @RequestParam @Nullable String year,
            @RequestParam @Nullable String title,
            Viewer viewer,
            Model model) {
        VerdictSight.requireRole(viewer);
        return show(
                verdicts.school(viewer.homeId(), VerdictFilter.years(year, words.today())), id, title, viewer, model);
    }

    private String show(JudgedSchool school, UUID id, @Nullable String title, Viewer viewer, Model model) {
        Evidence evidence = VerdictSight.require(viewer, school.find(id).orElse(null));
        List<Verdict> all = school.assessment().codes(evidence.subject().isPerson()).stream()
                .map(code -> VerdictSight.of(viewer, evidence)
                        .tell(school.assessment().judge(evidence, code)))
                .toList();
        model.addAttribute("evidence", evidence);
        model.addAttribute("verdicts", all);
        model.addAttribute(
                "verdict",
                all.stream()
                        .filter(verdict -> title == null || verdict.code().equals(title))
                        .findFirst()
                        .orElseThrow(NotFound::new));
        model.addAttribute("showsPath", VerdictSight.of(viewer, evidence).showsPath(evidence));
        model.addAttribute("years", Board.years(school));
        model.addAttribute("others", VerdictSight.seesOthers(viewer));
        return "eligibility/show";
    }
}
