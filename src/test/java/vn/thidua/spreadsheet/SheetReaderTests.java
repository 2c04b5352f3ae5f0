package vn.thidua.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import vn.thidua.shared.Refusal;

class SheetReaderTests {

    private static void refused(String key, String name, byte[] file) {
        assertThatThrownBy(() -> SheetReader.read(name, file))
                .isInstanceOf(Refusal.class)
                .hasMessage("spreadsheet." + key);
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(Object... namesAndContents) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) namesAndContents[i]));
                zip.write((byte[]) namesAndContents[i + 1]);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }

    private static byte[] workbook() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var workbook = new Workbook(out, "Test", "1.0")) {
            var sheet = workbook.newWorksheet("A");
            sheet.value(0, 0, "Mã");
            sheet.value(0, 1, "Ngày");
            sheet.value(0, 2, "Tính");
            sheet.value(1, 0, "007");
            sheet.value(1, 1, LocalDate.of(1990, 2, 3));
            sheet.style(1, 1).format("dd/MM/yyyy").set();
            sheet.formula(1, 2, "1+1");
            sheet.value(3, 0, 42);
            sheet.style(3, 0).format("0000").set();
            sheet.value(3, 2, "Ho\u0061\u0300  \u00a0x");
        }
        return out.toByteArray();
    }

    @Test
    void cells_are_text_with_leading_zeros_iso_days_and_composed_letters() throws IOException {
        ImportedSheet sheet = SheetReader.read("a.xlsx", workbook());
        assertThat(sheet.headers()).containsExactly("Mã", "Ngày", "Tính");
        assertThat(sheet.rows()).hasSize(2);
        assertThat(sheet.rows().get(0).number()).isEqualTo(2);
        assertThat(sheet.rows().get(0).cell(0)).isEqualTo("007");
        assertThat(sheet.rows().get(0).cell(1)).isEqualTo("1990-02-03");
        assertThat(sheet.rows().get(0).cell(2)).isEqualTo("");
        assertThat(sheet.rows().get(1).number()).isEqualTo(4);
        assertThat(sheet.rows().get(1).cell(0)).isEqualTo("0042");
        assertThat(sheet.rows().get(1).cell(2)).isEqualTo("Ho\u00e0 x");
    }

    @Test
    void a_formula_is_read_as_the_value_that_was_saved_with_it() throws IOException {
        byte[] cell = text("""
                <?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>A</t></is></c></row>
                <row r="2"><c r="A2" t="str"><f>"a"&amp;"b"</f><v>saved</v></c></row>
                <row r="3"><c r="A3"><f>1+1</f><v>77</v></c></row>
                <row r="4"><c r="A4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row></sheetData></worksheet>""");
        ImportedSheet sheet = SheetReader.read("a.xlsx", around(cell));
        assertThat(sheet.rows().stream().map(row -> row.cell(0)).toList()).containsExactly("saved", "77", "#DIV/0!");
    }

    private static byte[] around(byte[] sheet) throws IOException {
        return zip(
                "[Content_Types].xml",
                text(
                        "<Types xmlns='http://schemas.openxmlformats.org/package/2006/content-types'>"
                                + "<Override PartName='/xl/workbook.xml' ContentType='application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml'/></Types>"),
                "xl/workbook.xml",
                text(
                        "<workbook xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main' xmlns:r='http://schemas.openxmlformats.org/officeDocument/2006/relationships'>"
                                + "<sheets><sheet name='A' sheetId='1' r:id='rId1'/></sheets></workbook>"),
                "xl/_rels/workbook.xml.rels",
                text(
                        "<Relationships xmlns='http://schemas.openxmlformats.org/package/2006/relationships'>"
                                + "<Relationship Id='rId1' Type='http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet' Target='worksheets/sheet1.xml'/></Relationships>"),
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    @Test
    void csv_comes_with_any_separator_quotes_and_a_mark_at_its_beginning() {
        ImportedSheet sheet =
                SheetReader.read("a.CSV", text("\uFEFFMã;Tên\r\n001;\"Lò; \"\"A\"\"\nB\"\r\n;\r\n'=1+1;x"));
        assertThat(sheet.rows().get(0).cells()).isEqualTo(List.of("001", "Lò; \"A\" B"));
        assertThat(sheet.rows().get(1).cell(0)).isEqualTo("=1+1");
        assertThat(sheet.rows().get(1).number()).isEqualTo(4);
    }

    @Test
    void hostile_files_end_in_a_sentence() throws IOException {
        byte[] types = text("<Types/>");
        byte[] book = text("<workbook/>");
        refused("empty", "a.csv", new byte[0]);
        refused("empty", "a.csv", text("Mã,Tên\n"));
        refused("tooLarge", "a.csv", new byte[SheetReader.LARGEST_FILE + 1]);
        refused("encrypted", "a.xlsx", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        refused("notAWorkbook", "a.xlsx", text("Mã,Tên\n1,2"));
        refused("notAWorkbook", "a.csv", workbook());
        refused("notAWorkbook", "a.exe", text("MZ"));
        refused("notAWorkbook", "a.csv", text("a\0b\n1"));
        refused("notUtf8", "a.csv", "Mã,Tên\n1,Hòa".getBytes(StandardCharsets.ISO_8859_1));
        refused("notAWorkbook", "a.xlsx", zip("word/document.xml", book));
        refused("macros", "a.xlsx", zip("[Content_Types].xml", types, "xl/vbaProject.bin", types));
        refused("macros", "a.xlsm", workbook());
        refused("broken", "a.xlsx", zip("[Content_Types].xml", types, "../../etc/passwd", types));
        refused(
                "broken",
                "a.xlsx",
                zip("[Content_Types].xml", text("<!DOCTYPE x [<!ENTITY a 'b'>]><Types/>"), "xl/workbook.xml", book));
        refused("broken", "a.xlsx", zip("[Content_Types].xml", types, "xl/workbook.xml", book));
        refused("bomb", "a.xlsx", zip("[Content_Types].xml", types, "xl/workbook.xml", new byte[30_000_000]));
        var many = new Object[1002];
        for (int i = 0; i < many.length; i += 2) {
            many[i] = "e" + i;
            many[i + 1] = types;
        }
        refused("bomb", "a.xlsx", zip(many));
        byte[] cut = workbook();
        refused("broken", "a.xlsx", java.util.Arrays.copyOf(cut, cut.length / 2));
        refused("tooManyRows", "a.csv", text("A\n" + "1\n".repeat(SheetReader.MOST_ROWS + 1)));
        refused("tooWide", "a.csv", text("A\n" + ",".repeat(200)));
        refused("cellTooLong", "a.csv", text("A\n" + "x".repeat(5000)));
    }

    @Test
    void headers_are_recognised_without_case_accents_spacing_or_punctuation() {
        assertThat(Column.bare(" mã  CÁN bộ: ")).isEqualTo(Column.bare("Mã cán bộ"));
        assertThat(Column.bare("Khoa / Phòng")).isEqualTo(Column.bare("khoaphong"));
        assertThat(Column.bare("Đảng viên")).isEqualTo("dangvien");
    }
}
