package vn.thidua.council;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The list of members as it is enclosed with the decision. */
@Controller
@RequestMapping("/councils/{id}/print")
class CouncilPrintController {

    private final CouncilDesk desk;
    private final Councils councils;

    CouncilPrintController(CouncilDesk desk, Councils councils) {
        this.desk = desk;
        this.councils = councils;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam @Nullable LocalDate on,
            @RequestParam @Nullable UUID composition,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.STAFF_MEMBER, Role.SCHOOL_SECRETARY, Role.RECTOR);
        desk.lay(id, composition, on, viewer, model);
        model.addAttribute("head", councils.letterhead(viewer.homeId()));
        return "council/print";
    }
}
