package vn.thidua.dispute;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.shared.Viewer;

/** What bars a unit from being proposed; it keeps score and rank. */
@Controller
@RequestMapping("/scoring-rounds/{round}/units/{unit}/bars")
class BarController {

    private final Adjustments adjustments;
    private final AdjustmentDesk desk;

    BarController(Adjustments adjustments, AdjustmentDesk desk) {
        this.adjustments = adjustments;
        this.desk = desk;
    }

    @PostMapping
    String create(
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String reason,
            Viewer viewer,
            Model model) {
        return desk.ask(round, unit, viewer, model, () -> adjustments.bar(round, unit, code, reason, viewer));
    }

    @PostMapping("/removal")
    String delete(
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @RequestParam @Nullable String code,
            Viewer viewer,
            Model model) {
        return desk.ask(round, unit, viewer, model, () -> adjustments.unbar(round, unit, code, viewer));
    }
}
