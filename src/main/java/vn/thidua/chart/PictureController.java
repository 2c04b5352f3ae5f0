package vn.thidua.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.figure.FigureFilter;
import vn.thidua.figure.FigureSchools;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Viewer;

/** The pictures of a school, or of all schools of a cluster, office or the Academy; each can be taken into a document. */
@Controller
@RequestMapping("/figures/pictures")
class PictureController {

    private static final String PATH = "/figures/pictures";

    private final Pictures pictures;
    private final FigureSchools schools;
    private final TargetPicture targets;
    private final Words words;

    PictureController(Pictures pictures, FigureSchools schools, TargetPicture targets, Words words) {
        this.pictures = pictures;
        this.schools = schools;
        this.targets = targets;
        this.words = words;
    }

    @GetMapping
    String show(FigureFilter filter, Viewer viewer, Model model) {
        Period period = filter.period(words.today());
        List<Option> readable = schools.of(viewer, period);
        List<UUID> chosen = FigureSchools.chosen(readable, filter.school(), viewer);
        var charts = new ArrayList<>(pictures.of(readable, chosen, period));
        if (chosen.contains(viewer.homeId())) {
            targets.of(viewer.homeId()).ifPresent(charts::add);
        }
        model.addAttribute("charts", charts);
        model.addAttribute("schools", readable);
        model.addAttribute("filter", filter);
        model.addAttribute("period", period);
        model.addAttribute("spanName", FigureFilter.name(period, words));
        model.addAttribute("spans", filter.choices(PATH, words.today(), words));
        return "chart/show";
    }

    /** One picture as a file, to be put into a document by hand. */
    @GetMapping("/{code}.png")
    ResponseEntity<byte[]> image(@PathVariable String code, FigureFilter filter, Viewer viewer) {
        Period period = filter.period(words.today());
        List<Option> readable = schools.of(viewer, period);
        Chart chart = pictures.find(code, readable, FigureSchools.chosen(readable, filter.school(), viewer), period);
        if (chart == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_PNG)
                .header(
                        "Content-Disposition",
                        ContentDisposition.inline()
                                .filename(code + ".png")
                                .build()
                                .toString())
                .body(ChartImage.png(chart));
    }
}
