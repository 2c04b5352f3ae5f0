package vn.thidua.spreadsheet;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.springframework.http.ContentDisposition;

/** Sends a list as a file: {@code /…/export.xlsx} and {@code /…/export.csv} of every list, with the same filter. */
public final class SheetDownload {

    private SheetDownload() {}

    /** Sends the sheet in the format that the path's ending names ({@code xlsx} or {@code csv}). */
    public static void send(Sheet sheet, String ending, HttpServletResponse response) throws IOException {
        send(List.of(sheet), ending, response);
    }

    /** Sends several sheets as one workbook, named after the first. */
    public static void send(List<Sheet> sheets, String ending, HttpServletResponse response) throws IOException {
        SheetFormat format = "csv".equals(ending) ? SheetFormat.CSV : SheetFormat.XLSX;
        response.setContentType(format.contentType());
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(sheets.get(0).name() + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        format.write(sheets, response.getOutputStream());
    }
}
