package vn.thidua.dispute;

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

/** What bars a unit from being proposed; it keeps score and rank. */
@Controller
@RequestMapping("/scoring-rounds/{round}/units/{unit}/bars")
class BarController {

    private final Bars bars;
    private final BarPage page;
    private final AdjustmentDesk desk;

    BarController(Bars bars, BarPage page, AdjustmentDesk desk) {
        this.bars = bars;
        this.page = page;
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
        return desk.ask(round, unit, viewer, model, () -> bars.bar(round, unit, code, reason, viewer));
    }

    @GetMapping("/{code}")
    String edit(
            @PathVariable UUID round, @PathVariable UUID unit, @PathVariable String code, Viewer viewer, Model model) {
        return page.show(round, unit, code, null, viewer, model);
    }

    @PostMapping("/{code}")
    String update(
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @PathVariable String code,
            @RequestParam @Nullable String reason,
            @RequestParam @Nullable String because,
            Viewer viewer,
            Model model) {
        return page.ask(
                round, unit, code, viewer, model, () -> bars.correct(round, unit, code, reason, because, viewer));
    }

    @PostMapping("/{code}/withdrawal")
    String delete(
            @PathVariable UUID round,
            @PathVariable UUID unit,
            @PathVariable String code,
            @RequestParam @Nullable String because,
            Viewer viewer,
            Model model) {
        return page.ask(round, unit, code, viewer, model, () -> bars.withdraw(round, unit, code, because, viewer));
    }
}
