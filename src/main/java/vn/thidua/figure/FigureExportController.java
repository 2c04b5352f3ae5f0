package vn.thidua.figure;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** Figures with their values, and the records behind one of them, to take away. */
@Controller
@RequestMapping("/figures")
class FigureExportController {

    private final FigurePages figures;
    private final Words words;

    FigureExportController(FigurePages figures, Words words) {
        this.figures = figures;
        this.words = words;
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void list(@PathVariable String ending, FigureFilter filter, Viewer viewer, HttpServletResponse response)
            throws IOException {
        SheetDownload.send(
                new Sheet(
                        words.say("figure.list.title"),
                        heads("subject", "name", "value", "noun", "qualifier", "source"),
                        figures.cells(filter, viewer)),
                ending,
                response);
    }

    @GetMapping("/{code}/export.{ending:xlsx|csv}")
    void records(
            @PathVariable String code,
            @PathVariable String ending,
            FigureFilter filter,
            Viewer viewer,
            HttpServletResponse response)
            throws IOException {
        try (Stream<FigureRecords.Row> rows = figures.records(code, filter, viewer)) {
            Iterable<List<?>> cells =
                    () -> rows.<List<?>>map(row -> row.cells(words)).iterator();
            List<String> heads = heads("school", "record", "counts", "begins", "ends", "amount", "qualifier");
            SheetDownload.send(new Sheet(words.say("figure.records.title"), heads, cells), ending, response);
        }
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> words.say("figure." + key)).toList();
    }
}
