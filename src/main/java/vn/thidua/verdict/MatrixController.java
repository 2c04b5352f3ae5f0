package vn.thidua.verdict;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.eligibility.JudgedSchool;
import vn.thidua.eligibility.Verdicts;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Everybody, or every unit, against the titles of the year; who answers for nobody else is shown the own page. */
@Controller
@RequestMapping("/eligibility")
class MatrixController {

    private final Verdicts verdicts;
    private final Words words;

    MatrixController(Verdicts verdicts, Words words) {
        this.verdicts = verdicts;
        this.words = words;
    }

    @GetMapping
    String list(VerdictFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        return list(true, filter, request, viewer, model);
    }

    @GetMapping("/units")
    String listUnits(VerdictFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        return list(false, filter, request, viewer, model);
    }

    private String list(boolean people, VerdictFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        VerdictSight.requireRole(viewer);
        UUID person = viewer.personId();
        if (!VerdictSight.seesOthers(viewer)) {
            if (person == null) {
                throw new NotFound();
            }
            return "redirect:/eligibility/people/" + person;
        }
        JudgedSchool school = verdicts.school(viewer.homeId(), VerdictFilter.years(filter.year(), words.today()));
        Paging paging = Paging.of(request, "unit");
        model.addAttribute("board", Board.of(school, people, filter, viewer, paging));
        model.addAttribute("years", Board.years(school));
        model.addAttribute("people", people);
        model.addAttribute("filter", filter);
        model.addAttribute("kind", filter.kindOrTitles());
        model.addAttribute("paging", paging);
        return "eligibility/list";
    }
}
