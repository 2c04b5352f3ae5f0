package vn.thidua.selection;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The units' selection meetings of a year as a spreadsheet. */
@Controller
class MeetingExportController {

    private static final List<String> HEADERS = Stream.of(
                    "nomination.column.unit",
                    "selection.registered",
                    "selection.heldOn",
                    "selection.chair",
                    "selection.present",
                    "selection.expected",
                    "selection.proposals",
                    "selection.carried",
                    "nomination.column.state")
            .toList();

    private final SelectionReader reader;
    private final Words words;

    MeetingExportController(SelectionReader reader, Words words) {
        this.reader = reader;
        this.words = words;
    }

    @GetMapping("/selection-meetings/export.{ending:xlsx|csv}")
    void list(@RequestParam String year, @PathVariable String ending, Viewer viewer, HttpServletResponse response)
            throws IOException {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        List<List<?>> lines = reader.allUnits(year, words.today(), viewer).stream()
                .<List<?>>map(row -> Arrays.asList(
                        row.unit(),
                        row.registered(),
                        row.heldOn(),
                        row.chair(),
                        row.present(),
                        row.expected(),
                        row.proposals(),
                        row.carried(),
                        row.state() == null ? words.say("selection.toBeHeld") : words.label(row.state())))
                .toList();
        SheetDownload.send(
                new Sheet(
                        words.say("selection.titleYear", year),
                        HEADERS.stream().map(words::say).toList(),
                        lines),
                ending,
                response);
    }
}
