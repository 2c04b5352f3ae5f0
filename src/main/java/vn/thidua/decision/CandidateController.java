package vn.thidua.decision;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.decision.WaitingNominees.Candidate;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Dossiers that wait: for a decision of the school's head, or to be sent upward. */
@Controller
@RequestMapping("/decisions/candidates")
class CandidateController {

    private final WaitingNominees candidates;

    CandidateController(WaitingNominees candidates) {
        this.candidates = candidates;
    }

    @GetMapping
    String list(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
        List<Candidate> waiting = candidates.waiting(viewer.homeId(), year);
        model.addAttribute("year", year);
        model.addAttribute("own", waiting.stream().filter(Candidate::own).toList());
        model.addAttribute(
                "above", waiting.stream().filter(candidate -> !candidate.own()).toList());
        return "decision/candidates";
    }
}
