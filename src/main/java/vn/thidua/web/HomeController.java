package vn.thidua.web;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import vn.thidua.shared.Task;
import vn.thidua.shared.Viewer;

/** Home: what waits for me and until when, nothing else. */
@Controller
class HomeController {

    private final List<Task.Source> sources;

    HomeController(List<Task.Source> sources) {
        this.sources = sources;
    }

    @GetMapping("/")
    String show(Viewer viewer, Model model) {
        model.addAttribute(
                "tasks",
                sources.stream()
                        .flatMap(source -> source.tasksOf(viewer).stream())
                        .sorted(Comparator.comparing(Task::due, Comparator.nullsLast(Comparator.naturalOrder())))
                        .toList());
        return "web/home";
    }
}
