package vn.thidua.deliberation;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.council.Councils;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** A session as those who sit at the table see it, as the room sees it, and the notice that calls to it. */
@Controller
@RequestMapping("/council-sessions/{id}")
class SittingPageController {

    private final CouncilTable table;
    private final Councils councils;
    private final SittingRounds rounds;

    SittingPageController(CouncilTable table, Councils councils, SittingRounds rounds) {
        this.table = table;
        this.councils = councils;
        this.rounds = rounds;
    }

    @ModelAttribute
    void guard(Viewer viewer) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    @GetMapping
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        table.lay(id, viewer, model);
        model.addAttribute("rounds", rounds.of(id));
        return "sitting/show";
    }

    /** Large type for the projector: what is before the council, never who has voted or how. */
    @GetMapping("/screen")
    String screen(@PathVariable UUID id, Viewer viewer, Model model) {
        table.lay(id, viewer, model);
        model.addAttribute(
                "vote",
                rounds.of(id).stream()
                        .filter(SittingRounds.RoundRow::isPending)
                        .findFirst()
                        .orElse(null));
        return "sitting/screen";
    }

    @GetMapping("/notice")
    String notice(@PathVariable UUID id, Viewer viewer, Model model) {
        table.lay(id, viewer, model);
        model.addAttribute("head", councils.letterhead(viewer.homeId()));
        return "sitting/notice";
    }
}
