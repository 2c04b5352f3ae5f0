package vn.thidua.spreadsheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.shared.Viewer;

/** What is taken home to be filled in or mended: the empty sheet with its guidance, and the error rows. */
@Controller
@RequestMapping("/imports/{kind}")
class ImportPaperController {

    private final ImportDesk desk;

    ImportPaperController(ImportDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/template.xlsx")
    void blank(@PathVariable String kind, Viewer viewer, HttpServletResponse response) throws IOException {
        SheetDownload.send(desk.template(desk.require(kind, viewer), desk.school(viewer)), "xlsx", response);
    }

    @GetMapping("/{id}/errors.{ending:xlsx|csv}")
    void list(
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable String ending,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        SheetDownload.send(desk.errors(desk.require(kind, viewer), id, viewer), ending, response);
    }
}
