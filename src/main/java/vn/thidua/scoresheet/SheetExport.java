package vn.thidua.scoresheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.criteria.Criterion;
import vn.thidua.formula.Points;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** A sheet of scores as people take it away. */
@Component
class SheetExport {

    private final SheetReader reader;
    private final Words words;

    SheetExport(SheetReader reader, Words words) {
        this.reader = reader;
        this.words = words;
    }

    void send(UUID id, String ending, Viewer viewer, HttpServletResponse response) throws IOException {
        SheetReader.View view = reader.require(id, viewer);
        List<String> headers = Stream.of(
                        "code", "criterion", "maximum", "target", "actual", "points", "arithmetic", "comment", "proof")
                .map(column -> words.say("scoring.column." + column))
                .toList();
        List<List<?>> rows = view.tree().all().stream()
                .<List<?>>map(criterion -> cells(view, criterion))
                .toList();
        String name = words.say(
                "scoring.export.name",
                view.unit().shortName(),
                view.round().year().toString());
        SheetDownload.send(new Sheet(name, headers, rows), ending, response);
    }

    private List<?> cells(SheetReader.View view, Criterion criterion) {
        Points points = view.score().of(criterion.id());
        SheetLine line = view.line(criterion.id());
        return Arrays.asList(
                criterion.code(),
                criterion.name(),
                criterion.maximum(),
                line.entry().target(),
                line.entry().actual(),
                points.value(),
                words.say(points.key(), points.words()),
                line.comment(),
                line.files().stream().map(SheetLine.File::name).collect(Collectors.joining("; ")));
    }
}
