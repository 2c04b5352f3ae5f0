package vn.thidua.simulation;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.SheetDownload;

/** A set of criteria tried on a past year: all schools, one school with its arithmetic, and as a file. */
@Controller
@RequestMapping("/criteria/{id}/simulation")
class SimulationController {

    private final Simulation simulation;
    private final Words words;

    SimulationController(Simulation simulation, Words words) {
        this.simulation = simulation;
        this.words = words;
    }

    private Simulation.Run run(UUID id, @Nullable String year, Viewer viewer) {
        EmulationYear last =
                EmulationYear.of(words.today(), EmulationYear.Kind.CALENDAR).previous();
        return simulation.run(id, year, last, viewer);
    }

    @GetMapping
    String list(@PathVariable UUID id, @RequestParam @Nullable String year, Viewer viewer, Model model) {
        model.addAttribute("run", run(id, year, viewer));
        return "criteria/simulation";
    }

    @GetMapping("/{school}")
    String show(
            @PathVariable UUID id,
            @PathVariable UUID school,
            @RequestParam @Nullable String year,
            Viewer viewer,
            Model model) {
        Simulation.Run run = run(id, year, viewer);
        model.addAttribute("run", run);
        model.addAttribute("score", run.of(school));
        model.addAttribute("sources", Simulation.sources(run, school));
        return "criteria/simulated";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(
            @PathVariable UUID id,
            @PathVariable String ending,
            @RequestParam @Nullable String year,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        SheetDownload.send(SimulationSheet.of(run(id, year, viewer), words), ending, response);
    }
}
