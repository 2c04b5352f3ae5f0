package vn.thidua.training;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The school's classes of a period: counted by programme, listed, taken away, and one of them. */
@Controller
@RequestMapping("/training")
class TrainingController {

    private static final String[] COLUMNS = {"opened", "code", "name", "closed", "learners"};

    private final TrainingRegister register;
    private final TrainingClassRepository classes;
    private final Words words;

    TrainingController(TrainingRegister register, TrainingClassRepository classes, Words words) {
        this.register = register;
        this.classes = classes;
        this.words = words;
    }

    @GetMapping
    String list(TrainingRegister.Filter filter, HttpServletRequest request, Viewer viewer, Model model) {
        Paging paging = Paging.of(request, COLUMNS);
        HalfYear span = register.span(filter);
        List<TrainingRegister.Count> counts = register.counts(viewer.homeId(), span);
        model.addAttribute("rows", register.find(viewer.homeId(), filter, paging));
        model.addAttribute("counts", counts);
        model.addAttribute("sum", TrainingRegister.Count.sum(counts));
        model.addAttribute("span", span);
        model.addAttribute("today", register.today());
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        model.addAttribute("keeper", TrainingClass.isKeptBy(viewer, viewer.homeId()));
        return "training/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            TrainingRegister.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        try (Stream<TrainingRegister.Row> rows =
                register.stream(viewer.homeId(), filter, Paging.of(request, COLUMNS))) {
            Iterable<List<?>> cells =
                    () -> rows.<List<?>>map(row -> row.cells(words)).iterator();
            List<String> headers =
                    TrainingImport.HEADERS.stream().map(words::say).toList();
            SheetDownload.send(new Sheet(words.say("training.list.title"), headers, cells), ending, response);
        }
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        register.lay(classes.requireReadable(id, viewer), viewer, model);
        return "training/show";
    }
}
