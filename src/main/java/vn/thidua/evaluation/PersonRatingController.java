package vn.thidua.evaluation;

import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Viewer;

/** A person's ratings over the years. */
@Controller
@RequestMapping("/ratings/people/{person}")
class PersonRatingController {

    private final PersonRatings ratings;

    PersonRatingController(PersonRatings ratings) {
        this.ratings = ratings;
    }

    @GetMapping
    String show(@PathVariable UUID person, Viewer viewer, Model model) {
        var whose = ratings.require(person, viewer);
        model.addAttribute("whose", whose);
        model.addAttribute("lines", ratings.of(person));
        model.addAttribute("keeper", Rating.isKeptBy(viewer, whose.school()));
        return "evaluation/person";
    }
}
