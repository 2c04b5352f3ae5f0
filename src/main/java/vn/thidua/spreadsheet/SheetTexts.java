package vn.thidua.spreadsheet;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import vn.thidua.page.Words;
import vn.thidua.shared.Refusal;

/** Between what people type into cells and what is kept: headers, days, yes and no, labels, in both languages. */
@Component
class SheetTexts {

    private static final List<Locale> LANGUAGES = List.of(Locale.forLanguageTag("vi"), Locale.ENGLISH);
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter ISO =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SLASHED_ISO =
            DateTimeFormatter.ofPattern("uuuu/M/d").withResolverStyle(ResolverStyle.STRICT);
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/uuuu");

    private final MessageSource messages;
    private final Words words;

    SheetTexts(MessageSource messages, Words words) {
        this.messages = messages;
        this.words = words;
    }

    /**
     * Which columns a file has.
     *
     * @param places column of the file for each known column, in the import's order; {@code null} when it is missing
     * @param ignored headers that nobody knows
     */
    record Headers(List<@Nullable Integer> places, List<String> ignored) {}

    Headers recognise(List<Column> columns, List<String> headers) {
        var known = new HashMap<String, Integer>();
        for (int i = 0; i < columns.size(); i++) {
            for (Locale language : LANGUAGES) {
                known.put(Column.bare(messages.getMessage(columns.get(i).key(), null, language)), i);
            }
        }
        var places = new ArrayList<@Nullable Integer>(java.util.Collections.nCopies(columns.size(), null));
        var ignored = new ArrayList<String>();
        for (int place = 0; place < headers.size(); place++) {
            String header = headers.get(place);
            Integer column = known.get(Column.bare(header));
            if (column == null) {
                if (!header.isEmpty()) {
                    ignored.add(header);
                }
            } else if (places.get(column) != null) {
                throw new Refusal("spreadsheet.headerTwice", header);
            } else {
                places.set(column, place);
            }
        }
        String missing = columns.stream()
                .filter(column -> column.required() && places.get(columns.indexOf(column)) == null)
                .map(this::header)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            throw new Refusal("spreadsheet.headersMissing", missing);
        }
        return new Headers(places, ignored);
    }

    /** Reads rows one after the other; the labels are looked up once. */
    RowReader reader(List<Column> columns, Headers headers) {
        return new RowReader(columns, headers);
    }

    /** Turns rows of text into rows that a module understands. */
    final class RowReader {
        private final List<Column> columns;
        private final Headers headers;
        private final Map<Column, Map<String, String>> meanings = new HashMap<>();

        private RowReader(List<Column> columns, Headers headers) {
            this.columns = columns;
            this.headers = headers;
            columns.forEach(column -> meanings.put(column, meanings(column)));
        }

        SheetRow read(ImportedSheet.Row row) {
            var cells = new String[columns.size()];
            var result = new SheetRow(row.number(), columns, cells);
            for (int i = 0; i < cells.length; i++) {
                Integer place = headers.places().get(i);
                cells[i] = place == null ? null : row.cell(place);
                understand(result, columns.get(i), cells, i);
            }
            return result;
        }

        private void understand(SheetRow row, Column column, String[] cells, int i) {
            String cell = cells[i];
            if (cell == null || cell.isEmpty()) {
                if (column.required()) {
                    row.wrong(column, words.say("import.expected.required"));
                }
            } else if (cell.startsWith("#")) {
                row.wrong(column, words.say("import.expected.noError"));
            } else if (cell.length() > column.longest()) {
                row.wrong(column, words.say("import.expected.shorter", column.longest()));
            } else if (column.type() == Column.CellKind.DAY) {
                LocalDate day = day(cell);
                if (day == null || day.getYear() < 1900 || day.getYear() > 2200) {
                    row.wrong(column, words.say("import.expected.day"));
                } else {
                    cells[i] = day.toString();
                }
            } else if (column.type() != Column.CellKind.TEXT) {
                String meaning = meanings.get(column).get(Column.bare(cell));
                if (meaning == null) {
                    row.wrong(column, words.say("import.expected.oneOf", String.join(", ", allowed(column))));
                } else {
                    cells[i] = meaning;
                }
            }
        }

        private Map<String, String> meanings(Column column) {
            var meanings = new HashMap<String, String>();
            for (Locale language : LANGUAGES) {
                if (column.type() == Column.CellKind.YES_NO) {
                    meanings.put(Column.bare(messages.getMessage("form.yes", null, language)), "true");
                    meanings.put(Column.bare(messages.getMessage("form.no", null, language)), "false");
                }
                column.choices()
                        .forEach(choice -> meanings.put(
                                Column.bare(messages.getMessage(labelKey(choice), null, language)), choice.name()));
            }
            // Statutory codes (HTXSNV, LDTT) are what many people write.
            column.choices().forEach(choice -> meanings.putIfAbsent(Column.bare(choice.name()), choice.name()));
            if (column.type() == Column.CellKind.YES_NO) {
                meanings.putAll(Map.of("1", "true", "0", "false", "x", "true", "true", "true", "false", "false"));
            }
            return meanings;
        }
    }

    private static @Nullable LocalDate day(String cell) {
        try {
            return LocalDate.parse(
                    cell.replace('-', '/').replace('.', '/'), cell.matches("\\d{4}.*") ? SLASHED_ISO : DAY);
        } catch (DateTimeException e) {
            return null;
        }
    }

    String header(Column column) {
        return words.say(column.key());
    }

    /** The labels that may stand in a column, for guidance and error sentences. */
    List<String> allowed(Column column) {
        return switch (column.type()) {
            case CHOICE -> column.choices().stream().map(words::label).toList();
            case YES_NO -> List.of(words.say("form.yes"), words.say("form.no"));
            default -> List.of();
        };
    }

    /** A kept cell as people read it. */
    String shown(Column column, @Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return "";
        }
        try {
            return switch (column.type()) {
                case DAY -> SHOWN.format(LocalDate.parse(cell, ISO));
                case YES_NO -> words.say("true".equals(cell) ? "form.yes" : "form.no");
                case CHOICE ->
                    column.choices().stream()
                            .filter(choice -> choice.name().equals(cell))
                            .findFirst()
                            .map(words::label)
                            .orElse(cell);
                case TEXT -> cell;
            };
        } catch (DateTimeException e) {
            return cell;
        }
    }

    private static String labelKey(Enum<?> choice) {
        return "enum." + choice.getDeclaringClass().getSimpleName() + "." + choice.name();
    }

    /** What the guidance sheet says about each column. */
    Map<String, List<String>> guidance(List<Column> columns, Map<Column, List<String>> more) {
        var guidance = new LinkedHashMap<String, List<String>>();
        for (Column column : columns) {
            var lines = new ArrayList<String>();
            lines.add(words.say(column.required() ? "import.guide.required" : "import.guide.optional"));
            lines.add(
                    column.type() == Column.CellKind.DAY
                            ? words.say("import.expected.day")
                            : String.join("; ", more.getOrDefault(column, allowed(column))));
            guidance.put(header(column), lines);
        }
        return guidance;
    }
}
