package vn.thidua.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Refusal;

/** Reads the first sheet of an .xlsx, or a UTF-8 .csv; what the file is, its first bytes say, not its name alone. */
public final class SheetReader {

    static final int MOST_ROWS = 50_000;
    static final int LARGEST_FILE = 20_000_000;
    private static final int MOST_COLUMNS = 100;
    private static final int LONGEST_CELL = 4_000;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1462;

    private SheetReader() {}

    /** Reads it whole, or refuses with a sentence that says what is wrong with the file. */
    public static ImportedSheet read(String fileName, byte[] file) {
        if (file.length == 0) {
            throw new Refusal("spreadsheet.empty");
        }
        if (file.length > LARGEST_FILE) {
            throw new Refusal("spreadsheet.tooLarge");
        }
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new Refusal("spreadsheet.encrypted");
        }
        boolean archive = begins(file, 'P', 'K', 3, 4);
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".xlsx") && archive) {
            return workbook(file, ArchiveGuard.check(file));
        }
        if (name.endsWith(".csv") && !archive) {
            return csv(file);
        }
        throw new Refusal(name.endsWith(".xlsm") ? "spreadsheet.macros" : "spreadsheet.notAWorkbook");
    }

    private static boolean begins(byte[] file, int... signature) {
        for (int i = 0; i < signature.length; i++) {
            if (file.length <= i || (file[i] & 0xFF) != signature[i]) {
                return false;
            }
        }
        return true;
    }

    private static ImportedSheet workbook(byte[] file, boolean formats) {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file), new ReadingOptions(formats, true));
                var lines = workbook.getFirstSheet().openStream()) {
            var table = new Table();
            int shift = workbook.isDate1904() ? DAYS_TO_1904 : 0;
            lines.forEach(line -> {
                var cells = new ArrayList<String>();
                for (int column = 0; column < Math.min(line.getCellCount(), MOST_COLUMNS); column++) {
                    cells.add(line.getOptionalCell(column)
                            .map(cell -> text(cell, shift))
                            .orElse(""));
                }
                table.add(line.getRowNum(), cells);
            });
            return table.sheet();
        } catch (Refusal refusal) {
            throw refusal;
        } catch (IOException | ExcelReaderException e) {
            throw new Refusal("spreadsheet.broken");
        } catch (RuntimeException e) {
            // The library throws whatever a malformed part makes it stumble over.
            throw new Refusal("spreadsheet.broken");
        }
    }

    /** The cell's value; of a formula its last one, which is never computed anew. */
    private static String text(Cell cell, int shift) {
        if (cell.getType() == CellType.ERROR) {
            return "#" + (cell.getRawValue() == null ? "" : cell.getRawValue().replace("#", ""));
        }
        if (cell.getValue() instanceof BigDecimal number) {
            return number(number, cell.getDataFormatId(), cell.getDataFormatString(), shift);
        }
        if (cell.getValue() instanceof Boolean bool) {
            return bool ? "1" : "0";
        }
        String text =
                cell.getValue() == null ? cell.getRawValue() : cell.getValue().toString();
        return text == null ? "" : text;
    }

    private static String number(BigDecimal number, @Nullable Integer formatId, @Nullable String format, int shift) {
        String mask = format == null ? "" : format.replaceAll("\\[[^]]*]|\"[^\"]*\"|\\\\.", "");
        boolean day = formatId != null && (formatId >= 14 && formatId <= 17 || formatId == 22)
                || mask.matches("(?i).*[dy].*");
        if (day && number.signum() > 0 && number.compareTo(BigDecimal.valueOf(3_000_000)) < 0) {
            return DAY_ZERO.plusDays(number.longValue() + shift).toString();
        }
        BigDecimal plain = number.stripTrailingZeros();
        String text = (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
        // A code such as 007 that was typed as a number is shown, and meant, with the zeros of its format.
        return mask.matches("0{2,}") && text.length() < mask.length()
                ? "0".repeat(mask.length() - text.length()) + text
                : text;
    }

    private static ImportedSheet csv(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new Refusal("spreadsheet.notUtf8");
        }
        if (text.indexOf('\0') >= 0) {
            throw new Refusal("spreadsheet.notAWorkbook");
        }
        text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int end = text.indexOf('\n');
        String first = end < 0 ? text : text.substring(0, end);
        char separator = first.indexOf('\t') >= 0
                ? '\t'
                : first.chars().filter(c -> c == ';').count()
                                > first.chars().filter(c -> c == ',').count()
                        ? ';'
                        : ',';
        return lines(text, separator);
    }

    private static ImportedSheet lines(String text, char separator) {
        var table = new Table();
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        int line = 1;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append('"');
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (!quoted && c == separator) {
                cells.add(unguarded(cell));
            } else if (!quoted && c == '\n') {
                cells.add(unguarded(cell));
                table.add(line++, cells);
                cells = new ArrayList<>();
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
            if (cells.size() > MOST_COLUMNS) {
                throw new Refusal("spreadsheet.tooWide", MOST_COLUMNS);
            }
        }
        cells.add(unguarded(cell));
        table.add(line, cells);
        return table.sheet();
    }

    /** Our own exports put an apostrophe before what Excel would take for a formula; it comes off again. */
    private static String unguarded(StringBuilder cell) {
        String text = cell.toString();
        cell.setLength(0);
        return text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0
                ? text.substring(1)
                : text;
    }

    /** Gathers lines; the first that holds anything is the header. */
    private static final class Table {
        private static final Pattern BLANK = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s\\u00A0]+");

        private @Nullable List<String> headers;
        private final List<ImportedSheet.Row> rows = new ArrayList<>();

        void add(int number, List<String> cells) {
            var tidy = cells.stream().map(Table::tidy).toList();
            if (tidy.stream().allMatch(String::isEmpty)) {
                return;
            }
            if (headers == null) {
                headers = tidy;
                return;
            }
            if (rows.size() == MOST_ROWS) {
                throw new Refusal("spreadsheet.tooManyRows", MOST_ROWS);
            }
            rows.add(new ImportedSheet.Row(number, tidy));
        }

        private static String tidy(String cell) {
            if (cell.length() > LONGEST_CELL) {
                throw new Refusal("spreadsheet.cellTooLong", LONGEST_CELL);
            }
            return BLANK.matcher(Normalizer.normalize(cell, Normalizer.Form.NFC))
                    .replaceAll(" ")
                    .strip();
        }

        ImportedSheet sheet() {
            if (headers == null || rows.isEmpty()) {
                throw new Refusal("spreadsheet.empty");
            }
            return new ImportedSheet(headers, rows);
        }
    }
}
