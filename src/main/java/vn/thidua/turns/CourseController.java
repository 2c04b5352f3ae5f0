package vn.thidua.turns;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.shared.Viewer;

/** The months of one person or unit over a year, and what follows from them. */
@Controller
@RequestMapping("/rating-summaries")
class CourseController {

    private final CourseDesk desk;

    CourseController(CourseDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/people/{id}")
    String person(@PathVariable UUID id, @RequestParam @Nullable String year, Viewer viewer, Model model) {
        return show(RatedSubject.PERSON, id, year, viewer, model);
    }

    @GetMapping("/units/{id}")
    String unit(@PathVariable UUID id, @RequestParam @Nullable String year, Viewer viewer, Model model) {
        return show(RatedSubject.UNIT, id, year, viewer, model);
    }

    private String show(RatedSubject kind, UUID id, @Nullable String year, Viewer viewer, Model model) {
        model.addAttribute("kind", kind);
        model.addAllAttributes(desk.course(kind, id, year, viewer));
        return "rollup/course";
    }
}
