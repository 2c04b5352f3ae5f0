package vn.thidua.award;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import vn.thidua.shared.Viewer;

/** One award with every entry that speaks of it. */
@Controller
class AwardController {

    private final Awards awards;

    AwardController(Awards awards) {
        this.awards = awards;
    }

    @GetMapping("/awards/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        Award award = awards.require(id, viewer);
        model.addAttribute("award", award);
        model.addAttribute("entries", awards.entriesOf(id));
        model.addAttribute("keeper", Award.isKeptBy(viewer, award.school()));
        model.addAttribute("changeable", award.isChangeableBy(viewer));
        return "award/show";
    }
}
