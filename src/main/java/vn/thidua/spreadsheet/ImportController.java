package vn.thidua.spreadsheet;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
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
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Files of one kind on their way in: upload, progress and preview. */
@Controller
@RequestMapping("/imports/{kind}")
class ImportController {

    /** Fewer than in lists: each row tells what it holds. */
    private static final int ROWS = 25;

    private final ImportDesk desk;
    private final ImportService service;
    private final ImportReading reading;

    ImportController(ImportDesk desk, ImportService service, ImportReading reading) {
        this.desk = desk;
        this.service = service;
        this.reading = reading;
    }

    @GetMapping
    String list(@PathVariable String kind, Viewer viewer, Model model) {
        model.addAttribute("kind", desk.require(kind, viewer));
        model.addAllAttributes(desk.past(kind, viewer));
        return "spreadsheet/list";
    }

    @PostMapping
    String create(@PathVariable String kind, @RequestParam @Nullable MultipartFile file, Viewer viewer)
            throws IOException {
        SheetImport sheets = desk.require(kind, viewer);
        if (file == null || file.isEmpty()) {
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
            @RequestParam ImportRun.@Nullable RowState state,
            Viewer viewer,
            HttpServletRequest request,
            Model model) {
        model.addAllAttributes(desk.preview(
                desk.require(kind, viewer),
                id,
                state,
                viewer,
                Paging.of(request, "number").by(ROWS)));
        return "spreadsheet/show";
    }
}
