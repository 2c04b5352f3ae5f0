package vn.thidua.consolidation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.paper.Block;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.registration.RegistrationWindows;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;

/** The list as a spreadsheet, and as a document to be signed and sent upward. */
@Component
class ListDocument {

    static final int MOST_PRINTED = 5_000;
    static final String ORDER = "place";

    private final RegistrationWindows windows;
    private final ListReader list;
    private final BoardReader board;
    private final Papers papers;
    private final Words words;

    ListDocument(RegistrationWindows windows, ListReader list, BoardReader board, Papers papers, Words words) {
        this.windows = windows;
        this.list = list;
        this.board = board;
        this.papers = papers;
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

    /** Drafts the list of a year as a document. */
    @Transactional
    UUID draft(ListFilter filter, Viewer viewer) {
        UUID school = viewer.homeId();
        RegistrationWindow window = windows.require(school, filter.year(), words.today());
        Paper paper = paper(
                school,
                window.year(),
                board.matrix(window.id(), Reach.of(viewer)),
                list.document(
                        ListFilter.countedOf(filter.unit()), window.year(), viewer, Paging.first(ORDER), MOST_PRINTED),
                list.letterhead(school, words.today()));
        return papers.keep(school, paper, new Papers.About(window.id(), "/registrations"), viewer);
    }

    /** The sums by unit and the list itself, under the school's letterhead. */
    Paper paper(UUID school, EmulationYear year, Matrix matrix, List<ListReader.Row> rows, ListReader.Letterhead head) {
        var sums = new ArrayList<Block.Column>();
        sums.add(Block.Column.centre(say("no"), 5));
        sums.add(Block.Column.left(words.official("registration.column.unit"), 25));
        matrix.columns().forEach(column -> sums.add(Block.Column.centre(column.name(), 10)));
        return papers.begin(PaperKind.DANH_SACH, school)
                .subject(say("subject", year.toString()))
                .heading(1, say("summary.heading"))
                .table(sums, sums(matrix))
                .heading(1, say("details.heading"))
                .table(
                        List.of(
                                Block.Column.centre(say("no"), 6),
                                Block.Column.left(say("name"), 24),
                                Block.Column.left(say("position"), 24),
                                Block.Column.left(words.official("registration.titles"), 20),
                                Block.Column.left(words.official("registration.forms"), 18),
                                Block.Column.left(say("note"), 12)),
                        lines(rows))
                .paragraph(say("total", rows.size()))
                .signatures(Block.Signature.of(say(head.office() ? "officeHead" : "rector"), head.signatory()))
                .build();
    }

    private List<Block.Row> sums(Matrix matrix) {
        var rows = new ArrayList<Block.Row>();
        for (Matrix.Line line : matrix.lines()) {
            var cells = new ArrayList<String>(List.of(Integer.toString(rows.size() + 1), line.label()));
            matrix.columns().forEach(column -> cells.add(Long.toString(line.of(column.code()))));
            rows.add(new Block.Row(cells, Block.RowStyle.PLAIN));
        }
        var sum = new ArrayList<String>(List.of("", words.official("registration.sum")));
        matrix.columns().forEach(column -> sum.add(Long.toString(column.sum())));
        rows.add(new Block.Row(sum, Block.RowStyle.TOTAL));
        return rows;
    }

    private List<Block.Row> lines(List<ListReader.Row> rows) {
        var lines = new ArrayList<Block.Row>();
        for (ListReader.Row row : rows) {
            String place = Stream.of(row.position(), row.unit())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining(", "));
            String note = Stream.of(row.awarding(), row.late() ? words.official("registration.late") : null)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("; "));
            lines.add(Block.Row.of(lines.size() + 1, row.name(), place, row.titles(), row.forms(), note));
        }
        return lines;
    }

    private String say(String key, Object... arguments) {
        return words.official("registration.print." + key, arguments);
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
