package vn.thidua.spreadsheet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.page.Paging;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Files of one kind on their way in: upload, progress and preview. */
@Controller
@RequestMapping("/imports/{kind}")
class ImportController {

    private final ImportDesk desk;
    private final ImportRuns runs;
    private final ImportService service;
    private final ImportReading reading;
    private final Clock clock;

    ImportController(ImportDesk desk, ImportRuns runs, ImportService service, ImportReading reading, Clock clock) {
        this.desk = desk;
        this.runs = runs;
        this.service = service;
        this.reading = reading;
        this.clock = clock;
    }

    @GetMapping
    String list(@PathVariable String kind, Viewer viewer, Model model) {
        SheetImport sheets = desk.require(kind, viewer);
        UUID school = desk.school(viewer);
        model.addAttribute("kind", sheets);
        model.addAttribute("history", runs.history(school, kind));
        model.addAttribute("last", runs.last(school, kind).orElse(null));
        return "spreadsheet/list";
    }

    @PostMapping
    String create(@PathVariable String kind, @RequestParam MultipartFile file, Viewer viewer) throws IOException {
        SheetImport sheets = desk.require(kind, viewer);
        if (file.isEmpty()) {
            throw new Refusal("spreadsheet.empty");
        }
        ImportRun run = service.create(sheets, desk.school(viewer), ImportDesk.fileName(file), file.getBytes(), viewer);
        reading.begin(sheets, run, viewer.scope());
        return "redirect:/imports/" + kind + "/" + run.id();
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(required = false) ImportRun.@Nullable RowState state,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        SheetImport sheets = desk.require(kind, viewer);
        ImportRun run = runs.find(id, desk.school(viewer), kind, false).orElseThrow(NotFound::new);
        Paging paging = Paging.of(request, "number");
        model.addAttribute("kind", sheets);
        model.addAttribute("run", run);
        model.addAttribute("stuck", run.isStuck(clock.instant()));
        model.addAttribute("state", state);
        model.addAttribute("lines", run.isRunning() ? null : desk.lines(sheets, runs.page(id, state, paging)));
        model.addAttribute("paging", paging);
        return "spreadsheet/show";
    }
}
