package vn.thidua.spreadsheet;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Which imports there are and for whom, and how their rows are written on a page or a sheet. */
@Component
class ImportDesk {

    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_FACT = 80;

    /** As many columns tell which record a row is. */
    private static final int NAMING = 2;

    private final List<SheetImport> kinds;
    private final ImportRuns runs;
    private final SheetTexts texts;
    private final Words words;
    private final Clock clock;

    ImportDesk(List<SheetImport> kinds, ImportRuns runs, SheetTexts texts, Words words, Clock clock) {
        this.kinds = kinds;
        this.runs = runs;
        this.texts = texts;
        this.words = words;
        this.clock = clock;
    }

    /** The kind of import, for who takes such files in. */
    SheetImport require(String kind, Viewer viewer) {
        Optional<SheetImport> found =
                kinds.stream().filter(known -> known.kind().equals(kind)).findFirst();
        viewer.requireAny(found.map(SheetImport::keepers)
                .orElse(Set.of(Role.SCHOOL_SECRETARY))
                .toArray(Role[]::new));
        return found.orElseThrow(NotFound::new);
    }

    /** Whose records a file belongs to: the school of its standing body, the own house of who keeps another kind. */
    UUID school(Viewer viewer) {
        return viewer.organisationsAs(Role.SCHOOL_SECRETARY).stream()
                .sorted()
                .findFirst()
                .orElseGet(viewer::homeId);
    }

    /** The name of an uploaded file without any path and of a bearable length. */
    static String fileName(MultipartFile file) {
        String name = Objects.requireNonNullElse(file.getOriginalFilename(), "")
                .replaceAll("^.*[/\\\\]", "")
                .replaceAll("\\p{Cntrl}", "");
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }

    /** What the upload page shows besides the form: the files of late, and which of them may be undone. */
    Map<String, Object> past(String kind, Viewer viewer) {
        UUID school = school(viewer);
        var past = new HashMap<String, Object>();
        past.put("history", runs.history(school, kind));
        past.put("last", runs.last(school, kind).orElse(null));
        return past;
    }

    ImportRun require(SheetImport kind, UUID id, Viewer viewer) {
        return runs.find(id, school(viewer), kind.kind(), false).orElseThrow(NotFound::new);
    }

    /** What the page of one file shows: its progress, or a page of its rows. */
    Map<String, Object> preview(
            SheetImport kind, UUID id, ImportRun.@Nullable RowState state, Viewer viewer, Paging paging) {
        ImportRun run = require(kind, id, viewer);
        var preview = new HashMap<String, Object>();
        preview.put("kind", kind);
        preview.put("run", run);
        preview.put("stuck", run.isStuck(clock.instant()));
        preview.put("state", state);
        preview.put("lines", run.isRunning() ? null : lines(kind, runs.page(id, state, paging)));
        preview.put("paging", paging);
        return preview;
    }

    private List<ImportRun.Line> lines(SheetImport kind, List<ImportRuns.Kept> rows) {
        var reader = new Reader(kind.columns(), kind.readings());
        return rows.stream().map(reader::line).toList();
    }

    /**
     * Rows of one kind as people read them.
     *
     * @param readings of values that are kept as codes
     */
    private final class Reader {
        private final List<Column> columns;
        private final Map<Column, Map<String, String>> readings;

        private Reader(List<Column> columns, Map<Column, Map<String, String>> readings) {
            this.columns = columns;
            this.readings = readings;
        }

        private ImportRun.Line line(ImportRuns.Kept row) {
            List<@Nullable String> values = row.after() == null ? row.cells() : row.after();
            String name = IntStream.range(0, Math.min(NAMING, known(values)))
                    .mapToObj(i -> shown(i, values))
                    .collect(Collectors.joining(" "));
            return new ImportRun.Line(
                    row.number(), row.state(), name.strip(), facts(row, values), notes(row), row.twin());
        }

        /** What a row holds besides its name; what it changes stands among the notes. */
        private List<Option> facts(ImportRuns.Kept row, List<@Nullable String> values) {
            return IntStream.range(NAMING, known(values))
                    .filter(i -> !changed(row).contains(i))
                    .mapToObj(i -> new Option(texts.header(columns.get(i)), brief(shown(i, values))))
                    .filter(fact -> !fact.label().isEmpty())
                    .toList();
        }

        private List<Option> notes(ImportRuns.Kept row) {
            var notes = new ArrayList<Option>();
            for (int i = 0; i + 2 < row.problems().size(); i += 3) {
                notes.add(note(row.problems().subList(i, i + 3)));
            }
            changed(row)
                    .forEach(i -> notes.add(new Option(
                            texts.header(columns.get(i)),
                            words.say(
                                    "import.change",
                                    orDash(shown(i, Objects.requireNonNull(row.before()))),
                                    orDash(shown(i, Objects.requireNonNull(row.after())))))));
            return notes;
        }

        /** The places of the columns whose values a row changes. */
        private List<Integer> changed(ImportRuns.Kept row) {
            List<@Nullable String> before = row.before();
            List<@Nullable String> after = row.after();
            return row.state() != ImportRun.RowState.CHANGED || before == null || after == null
                    ? List.of()
                    : IntStream.range(0, Math.min(known(before), known(after)))
                            .filter(i -> !Objects.equals(before.get(i), after.get(i)))
                            .boxed()
                            .toList();
        }

        /** A kind may have got a column since the row was read. */
        private int known(List<@Nullable String> values) {
            return Math.min(columns.size(), values.size());
        }

        private String shown(int column, List<@Nullable String> values) {
            String value = values.get(column);
            Map<String, String> readable = readings.getOrDefault(columns.get(column), Map.of());
            return value != null && readable.containsKey(value)
                    ? readable.get(value)
                    : texts.shown(columns.get(column), value);
        }

        private Option note(List<String> problem) {
            Column column = columns.stream()
                    .filter(known -> known.key().equals(problem.get(0)))
                    .findFirst()
                    .orElse(null);
            if (column == null) {
                return new Option("", problem.get(2));
            }
            String found = texts.shown(column, problem.get(1));
            return new Option(
                    texts.header(column),
                    found.isEmpty()
                            ? words.say("import.foundNothing", problem.get(2))
                            : words.say("import.found", found, problem.get(2)));
        }

        private static String brief(String text) {
            return text.length() <= LONGEST_FACT ? text : text.substring(0, LONGEST_FACT) + "…";
        }

        private static String orDash(String text) {
            return text.isEmpty() ? "–" : text;
        }
    }

    /** The error rows with all that was typed and a last column that says what is wrong. */
    Sheet errors(SheetImport kind, UUID id, Viewer viewer) {
        ImportRun run = require(kind, id, viewer);
        List<ImportRuns.Kept> rows = runs.rows(id, ImportRun.RowState.WRONG);
        List<Column> columns = kind.columns();
        var headers = new ArrayList<>(columns.stream().map(texts::header).toList());
        headers.add(words.say("import.error"));
        return new Sheet(
                words.say("import.errorsOf", run.fileName().replaceAll("\\.[^.]*$", "")),
                headers,
                rows.stream()
                        .map(row -> errorLine(columns, row, new Reader(columns, Map.of())))
                        .toList());
    }

    private List<String> errorLine(List<Column> columns, ImportRuns.Kept row, Reader reader) {
        var cells = new ArrayList<String>();
        for (int i = 0; i < columns.size(); i++) {
            cells.add(
                    i < row.cells().size()
                            ? texts.shown(columns.get(i), row.cells().get(i))
                            : "");
        }
        cells.add(String.join(
                " ",
                reader.notes(row).stream()
                        .map(note -> (note.value().toString().isEmpty() ? "" : note.value() + ": ") + note.label())
                        .toList()));
        return cells;
    }

    /** The empty sheet to fill in, and what may stand in its columns. */
    List<Sheet> template(SheetImport kind, UUID school) {
        List<Column> columns = kind.columns();
        var guidance = new ArrayList<List<String>>();
        texts.guidance(columns, kind.allowed(school)).forEach((header, lines) -> {
            var line = new ArrayList<String>();
            line.add(header);
            line.addAll(lines);
            guidance.add(line);
        });
        guidance.add(List.of());
        Arrays.stream(words.say("import.guide.notes").split("\\|"))
                .forEach(note -> guidance.add(List.of(note.strip())));
        return List.of(
                new Sheet(
                        words.say("import." + kind.kind() + ".title"),
                        columns.stream().map(texts::header).toList(),
                        List.of()),
                new Sheet(
                        words.say("import.guide"),
                        List.of(
                                words.say("import.guide.column"),
                                words.say("import.guide.need"),
                                words.say("import.guide.allowed")),
                        guidance));
    }
}
