package vn.thidua.scoresheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Viewer;

/** The whole sheet for paper, and as a spreadsheet. */
@Controller
@RequestMapping("/score-sheets/{id}")
class SheetPaperController {

    private final SheetPage page;
    private final SheetExport export;

    SheetPaperController(SheetPage page, SheetExport export) {
        this.page = page;
        this.export = export;
    }

    @GetMapping("/print")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        return page.print(id, viewer, model);
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(@PathVariable UUID id, @PathVariable String ending, Viewer viewer, HttpServletResponse response)
            throws IOException {
        export.send(id, ending, viewer, response);
    }
}
