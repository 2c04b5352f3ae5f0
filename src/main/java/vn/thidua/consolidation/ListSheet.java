package vn.thidua.consolidation;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.spreadsheet.Sheet;

/** The list as a spreadsheet. */
@Component
class ListSheet {

    private final Words words;

    ListSheet(Words words) {
        this.words = words;
    }

    Sheet of(List<ListReader.Row> rows, EmulationYear year) {
        var headers = Stream.of(
                        "subject",
                        "name",
                        "code",
                        "position",
                        "unit",
                        "titles",
                        "forms",
                        "awarding",
                        "targets",
                        "state",
                        "late")
                .map(column -> words.say("registration.column." + column))
                .toList();
        return new Sheet(
                words.say("registration.export.name", year.toString()),
                headers,
                rows.stream().map(this::cells).toList());
    }

    private List<?> cells(ListReader.Row row) {
        return Arrays.asList(
                words.label(row.subject()),
                row.name(),
                row.code(),
                row.position(),
                row.unit(),
                row.titles(),
                row.forms(),
                row.awarding(),
                String.join("; ", row.targets()),
                words.label(row.state()),
                row.late() ? words.say("registration.late") : null);
    }
}
