package vn.thidua.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

/** Texts as they come: every kind is taken whole or answered with a sentence. */
class IncomingTextTests {

    private static final String TYPES =
            "<Types><Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/></Types>";

    static byte[] word(String body, String... more) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            put(zip, "[Content_Types].xml", TYPES);
            put(zip, "_rels/.rels", "<Relationships/>");
            put(zip, "word/document.xml", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + body);
            for (int i = 0; i < more.length; i += 2) {
                put(zip, more[i], more[i + 1]);
            }
        }
        return bytes.toByteArray();
    }

    private static void put(ZipOutputStream zip, String name, String content) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(content.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    static String document(String inner) {
        return "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>" + inner
                + "</w:body></w:document>";
    }

    @Test
    void a_word_file_is_read_with_lists_and_tables() throws IOException {
        byte[] file = word(
                document(
                        "<w:p><w:r><w:t>Đã mở 05 lớp, </w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del><w:r><w:t>gồm:</w:t></w:r></w:p>"
                                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/></w:numPr></w:pPr><w:r><w:t>Chuyên viên: 03 lớp</w:t></w:r></w:p>"
                                + "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>Khác</w:t></w:r></w:p>"
                                + "<w:tbl><w:tr><w:tc><w:p><w:r><w:t>TT</w:t></w:r></w:p></w:tc><w:tc><w:p><w:r><w:t>Số lớp</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"));
        assertThat(file("C:\\bao cao.docx", file).words())
                .isEqualTo("Đã mở 05 lớp, gồm:\n- Chuyên viên: 03 lớp\n+ Khác\nTT \tSố lớp");
    }

    @Test
    void entities_from_outside_are_not_read() throws IOException {
        byte[] file = word("<!DOCTYPE w [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                + document("<w:p><w:r><w:t>&x;</w:t></w:r></w:p>"));
        assertThatThrownBy(() -> file("a.docx", file)).hasMessage("attachment.broken");
    }

    private static IncomingText file(String name, byte[] content) {
        return IncomingText.file(name, content, (any, bytes) -> {});
    }

    @Test
    void old_word_files_and_pdf_are_told_what_to_do() {
        assertThatThrownBy(() -> file("a.doc", new byte[] {1})).hasMessage("textReading.oldFormat");
        assertThatThrownBy(() -> file("a.pdf", new byte[] {1})).hasMessage("textReading.pdf");
        assertThatThrownBy(() -> file("a.exe", new byte[] {1})).hasMessage("textReading.notWord");
        assertThatThrownBy(() -> file("a.docx", "no zip".getBytes(StandardCharsets.UTF_8)))
                .hasMessage("attachment.broken");
    }

    @Test
    void plain_text_comes_in_any_unicode_and_in_old_alphabets() {
        String words = "Trường đã mở 05 lớp.";
        assertThat(file("a.txt", words.getBytes(StandardCharsets.UTF_8)).words())
                .isEqualTo(words);
        assertThat(file("a.txt", ("\ufeff" + words).getBytes(StandardCharsets.UTF_16LE))
                        .words())
                .isEqualTo(words);
        assertThat(file("a.txt", ("\ufeff" + words).getBytes(StandardCharsets.UTF_16BE))
                        .words())
                .isEqualTo(words);
        String old =
                "Tr\u00adêng ®· më ®\u00adîc 05 líp víi 255 häc viªn; c¸c tËp thÓ, c¸ nh©n cña tr\u00adêng thùc hiÖn tèt nhiÖm vô.";
        IncomingText converted = file("a.txt", old.getBytes(Charset.forName("windows-1252")));
        assertThat(converted.encoding()).isEqualTo(LegacyEncoding.TCVN3);
        assertThat(converted.words()).startsWith("Trường đã mở được 05 lớp");
    }

    @Test
    void letters_of_no_alphabet_we_know_are_told_so() {
        assertThatThrownBy(() -> IncomingText.pasted("¤¦§ ¨©ª «¬® ¯°± ²³´ xyz"))
                .hasMessage("textReading.strangeLetters");
        assertThatThrownBy(() -> IncomingText.pasted(" \n ")).hasMessage("textReading.empty");
        assertThatThrownBy(() -> IncomingText.pasted("a ".repeat(600_000))).hasMessage("textReading.tooLong");
        assertThatThrownBy(() -> file("a.txt", new byte[2_000])).hasMessage("textReading.noText");
    }
}
