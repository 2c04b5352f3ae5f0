package vn.thidua.dossier;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.page.Words;
import vn.thidua.spreadsheet.Sheet;

/** The list of dossiers as a spreadsheet. */
@Component
class DossierSheet {

    private final Words words;

    DossierSheet(Words words) {
        this.words = words;
    }

    Sheet of(List<DossierList.Row> rows) {
        var headers = Stream.of(
                        "subject",
                        "name",
                        "unit",
                        "year",
                        "kind",
                        "title",
                        "state",
                        "received",
                        "moved",
                        "items",
                        "people")
                .map(column -> words.say("nomination.column." + column))
                .toList();
        return new Sheet(
                words.say("nomination.list.title"),
                headers,
                rows.stream().map(this::cells).toList());
    }

    private List<?> cells(DossierList.Row row) {
        return Arrays.asList(
                words.label(row.subject()),
                row.name(),
                row.unit(),
                row.year(),
                words.label(row.kind()),
                row.titleName(),
                words.label(row.state()),
                words.moment(row.receivedAt()),
                words.moment(row.movedAt()),
                row.accepted() + "/" + row.items(),
                row.people() == 0 ? null : row.people());
    }
}
