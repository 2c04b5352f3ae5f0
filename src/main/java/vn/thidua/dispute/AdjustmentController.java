package vn.thidua.dispute;

import java.math.BigDecimal;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.shared.Viewer;

/** Bonus and penalty beside the criteria. */
@Controller
@RequestMapping("/scoring-rounds/{round}/units/{unit}/adjustments")
class AdjustmentController {

    private final DisputePage page;
    private final Adjustments adjustments;
    private final AdjustmentDesk desk;

    AdjustmentController(DisputePage page, Adjustments adjustments, AdjustmentDesk desk) {
        this.page = page;
        this.adjustments = adjustments;
        this.desk = desk;
    }

    @GetMapping
    String list(@PathVariable UUID round, @PathVariable UUID unit, Viewer viewer, Model model) {
        return page.adjust(round, unit, null, viewer, model);
    }

    @PostMapping
    String create(
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @RequestParam @Nullable BigDecimal points,
            @RequestParam @Nullable String reason,
            Viewer viewer,
            Model model) {
        return desk.ask(round, unit, viewer, model, () -> adjustments.add(round, unit, points, reason, viewer));
    }

    @PostMapping("/{extra}/removal")
    String delete(
            @PathVariable UUID round, @PathVariable UUID unit, @PathVariable UUID extra, Viewer viewer, Model model) {
        return desk.ask(round, unit, viewer, model, () -> adjustments.strike(round, unit, extra, viewer));
    }
}
