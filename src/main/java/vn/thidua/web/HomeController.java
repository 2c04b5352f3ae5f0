package vn.thidua.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.plan.CampaignProgress;
import vn.thidua.shared.Task;
import vn.thidua.shared.Viewer;

/** Home: what waits for me and until when, and how the movements of my organisation stand. */
@Controller
class HomeController {

    private final List<Task.Source> sources;
    private final CampaignProgress progress;

    HomeController(List<Task.Source> sources, CampaignProgress progress) {
        this.sources = sources;
        this.progress = progress;
    }

    @GetMapping("/")
    String show(Viewer viewer, Model model) {
        model.addAttribute(
                "tasks",
                sources.stream()
                        .flatMap(source -> source.tasksOf(viewer).stream())
                        .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList());
        model.addAttribute("progress", progress.of(viewer.homeId()));
        return "web/home";
    }
}
