package vn.thidua.research;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Option;
import vn.thidua.research.ResearchWork.WorkKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** Topics and schemes of a year by level – carried over, new, running, accepted – and initiatives apart from them. */
@Controller
@RequestMapping("/research/overview")
class WorkOverviewController {

    private final WorkOverview overview;
    private final WorkBook book;

    WorkOverviewController(WorkOverview overview, WorkBook book) {
        this.overview = overview;
        this.book = book;
    }

    @GetMapping
    String show(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        WorkController.requireRole(viewer);
        List<Option> years = book.years(viewer.homeId());
        String chosen = years.stream()
                .map(Option::label)
                .filter(label -> label.equals(year))
                .findFirst()
                .orElseGet(() -> years.get(0).label());
        var lines = overview.of(viewer.homeId(), EmulationYear.parse(chosen));
        model.addAttribute("years", years);
        model.addAttribute("year", chosen);
        model.addAttribute(
                "topics",
                lines.stream()
                        .filter(line -> line.kind() != WorkKind.INITIATIVE)
                        .toList());
        model.addAttribute(
                "initiatives",
                lines.stream()
                        .filter(line -> line.kind() == WorkKind.INITIATIVE)
                        .toList());
        return "research/overview";
    }
}
