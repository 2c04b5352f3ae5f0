package vn.thidua.spreadsheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/** Writes a {@link Sheet}; whatever somebody typed into a cell stays text and is never a formula. */
public enum SheetFormat {
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet") {
        @Override
        void write(List<Sheet> sheets, OutputStream out) throws IOException {
            try (Workbook workbook = new Workbook(out, "ThiDua", "1.0")) {
                for (Sheet sheet : sheets) {
                    write(sheet, workbook.newWorksheet(safeName(sheet.name())));
                }
            }
        }

        private void write(Sheet sheet, Worksheet page) throws IOException {
            for (int column = 0; column < sheet.headers().size(); column++) {
                page.value(0, column, sheet.headers().get(column));
                page.style(0, column).bold().set();
            }
            page.freezePane(0, 1);
            int row = 1;
            for (List<?> cells : sheet.rows()) {
                for (int column = 0; column < cells.size(); column++) {
                    put(page, row, column, cells.get(column));
                }
                row++;
            }
            page.finish();
        }
    },
    CSV("text/csv;charset=UTF-8") {
        @Override
        void write(List<Sheet> sheets, OutputStream out) throws IOException {
            Sheet sheet = sheets.get(0);
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write('\uFEFF');
            writeLine(writer, sheet.headers());
            for (List<?> cells : sheet.rows()) {
                writeLine(writer, cells);
            }
            writer.flush();
        }
    };

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");
    private static final int LONGEST_SHEET_NAME = 31;

    private final String contentType;

    SheetFormat(String contentType) {
        this.contentType = contentType;
    }

    String contentType() {
        return contentType;
    }

    /** Writes the sheets; a format that knows only one writes the first. */
    abstract void write(List<Sheet> sheets, OutputStream out) throws IOException;

    /** The whole file as bytes, for tests and small templates. */
    public byte[] bytes(Sheet sheet) {
        var out = new java.io.ByteArrayOutputStream();
        try {
            write(List.of(sheet), out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    private static void put(Worksheet page, int row, int column, @Nullable Object cell) {
        if (cell instanceof LocalDate day) {
            page.value(row, column, day);
            page.style(row, column).format("dd/MM/yyyy").set();
        } else if (cell instanceof Number number) {
            page.value(row, column, number);
        } else if (cell != null) {
            page.value(row, column, cell.toString());
        }
    }

    /** Excel runs text that begins like a formula when it opens a CSV; an apostrophe keeps it text. */
    private static void writeLine(Writer writer, List<?> cells) throws IOException {
        for (int column = 0; column < cells.size(); column++) {
            if (column > 0) {
                writer.write(',');
            }
            Object cell = cells.get(column);
            String text = cell instanceof LocalDate day ? DAY.format(day) : cell == null ? "" : cell.toString();
            if (!(cell instanceof Number) && !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0) {
                text = "'" + text;
            }
            writer.write('"' + text.replace("\"", "\"\"") + '"');
        }
        writer.write("\r\n");
    }

    private static String safeName(String name) {
        String safe = name.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        return safe.substring(0, Math.min(LONGEST_SHEET_NAME, safe.length()));
    }
}
