package vn.thidua.evaluation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The schools' ratings in numbers, for cluster and superior body. */
@Controller
@RequestMapping("/ratings/schools")
class SchoolRatingController {

    private final SchoolRatings ratings;
    private final Words words;

    SchoolRatingController(SchoolRatings ratings, Words words) {
        this.ratings = ratings;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        var years = years(viewer);
        model.addAttribute("years", years);
        model.addAttribute("year", chosen(years, year));
        model.addAttribute("lines", ratings.of(chosen(years, year), viewer));
        return "evaluation/schools";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(
            @PathVariable String ending,
            @RequestParam @Nullable String year,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        String chosen = chosen(years(viewer), year);
        var headers =
                Arrays.stream(words.say("rating.schools.headers").split("\\|")).toList();
        List<List<?>> lines = ratings.of(chosen, viewer).stream()
                .<List<?>>map(line -> Arrays.asList(
                        line.school(),
                        words.label(line.level()),
                        line.unitsExcellent(),
                        line.unitsGood(),
                        line.unitsFair(),
                        line.unitsPoor(),
                        line.excellent(),
                        line.good(),
                        line.fair(),
                        line.poor()))
                .toList();
        SheetDownload.send(new Sheet(words.say("rating.schools.titleYear", chosen), headers, lines), ending, response);
    }

    private List<String> years(Viewer viewer) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
        return ratings.years();
    }

    private static String chosen(List<String> years, @Nullable String year) {
        return year != null && years.contains(year) ? year : years.isEmpty() ? "" : years.get(0);
    }
}
