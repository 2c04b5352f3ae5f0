package vn.thidua.reception;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
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

/** What was handed in to the viewer's body, call by call. */
@Controller
@RequestMapping("/reports/received")
class ReceivedController {

    private final ReceivedPage page;
    private final Words words;

    ReceivedController(ReceivedPage page, Words words) {
        this.page = page;
        this.words = words;
    }

    @GetMapping
    String list(@RequestParam @Nullable UUID call, Viewer viewer, Model model) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
        return page.lay(call, viewer, model);
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending, @RequestParam @Nullable UUID call, Viewer viewer, HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
        List<String> headers = Stream.of(
                        "receive.column.author",
                        "column.standing",
                        "receive.column.submitted",
                        "column.due",
                        "receive.column.days",
                        "column.number",
                        "column.attempt",
                        "reason")
                .map(column -> words.say("report." + column))
                .toList();
        List<List<?>> rows = page.rows(call, viewer).stream()
                .<List<?>>map(row -> row.cells(words))
                .toList();
        SheetDownload.send(new Sheet(words.say("report.receive.title"), headers, rows), ending, response);
    }
}
