package vn.thidua.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.thidua.shared.Refusal;

class InspectionTests {

    static Stream<Arguments> sound() {
        return Stream.of(
                arguments("kế hoạch.pdf", Files.pdf(""), FileKind.PDF),
                arguments("Báo cáo.DOCX", Files.docx(), FileKind.DOCX),
                arguments("bảng.xlsx", Files.xlsx(), FileKind.XLSX),
                arguments("ảnh.png", Files.png(640, 480), FileKind.PNG),
                arguments("ảnh.jpeg", Files.jpeg(640, 480), FileKind.JPEG),
                arguments(
                        "mẫu.docx",
                        Files.docx(
                                "word/_rels/settings.xml.rels",
                                "<Relationship Type=\"x/attachedTemplate\" Target=\"file:///C:/Normal.dotm\"/>"),
                        FileKind.DOCX));
    }

    @ParameterizedTest
    @MethodSource("sound")
    void a_sound_file_is_known_for_what_it_is(String name, byte[] content, FileKind kind) {
        assertThat(new Inspection(name, content).accepted()).isEqualTo(kind);
    }

    static Stream<Arguments> hostile() {
        byte[] docx = Files.docx();
        byte[] declaredSmall = Files.bomb(40);
        return Stream.of(
                arguments("empty", "trống.pdf", new byte[0]),
                arguments("tooLarge", "to.pdf", new byte[Inspection.LARGEST + 1]),
                arguments("kindNotAllowed", "chương trình.exe", Files.text("MZ")),
                arguments("kindNotAllowed", "trang.html", Files.text("<html>")),
                arguments("kindNotAllowed", "không đuôi", Files.pdf("")),
                arguments("kindNotAllowed", "báo cáo.pdf.exe", Files.pdf("")),
                arguments("lies", "chương trình.pdf", Files.text("MZ\u0090\0\u0003\0\0\0")),
                arguments("lies", "trang.png", Files.text("<html><script>alert(1)</script></html>")),
                arguments("lies", "ảnh.jpg", Files.png(10, 10)),
                arguments("lies", "ảnh.pdf", Files.png(10, 10)),
                arguments("lies", "nén.docx", Files.zip("a.txt", "a")),
                arguments("lies", "bảng.docx", Files.xlsx()),
                arguments("lies", "văn bản.xlsx", docx),
                arguments("macros", "tệp.docm", docx),
                arguments("macros", "tệp.docx", Files.docx("word/vbaProject.bin", "x")),
                arguments("macros", "tệp.docx", Files.docx("word/activeX/activeX1.bin", "x")),
                arguments(
                        "macros",
                        "tệp.docx",
                        Files.zip(
                                "[Content_Types].xml",
                                Files.TYPES.replace("document.main", "document.macroEnabled.main"))),
                arguments(
                        "macros",
                        "tệp.docx",
                        Files.docx(
                                "word/_rels/settings.xml.rels",
                                "<Relationship Type=\"x/attachedTemplate\" Target=\"https://xau.example/a.dotm\" TargetMode=\"External\"/>")),
                arguments("macros", "tự chạy.pdf", Files.pdf("3 0 obj <</S/JavaScript/JS(app.alert(1))>> endobj\n")),
                arguments("macros", "tự mở.pdf", Files.pdf("3 0 obj <</S/Launch/F(cmd.exe)>> endobj\n")),
                arguments("encrypted", "khóa.docx", Files.encryptedOffice()),
                arguments("encrypted", "khóa.pdf", Files.pdf("3 0 obj <</Encrypt 4 0 R>> endobj\n")),
                arguments("encrypted", "khóa.docx", withFlag(docx)),
                arguments("bomb", "bom.docx", Files.bomb(200)),
                arguments("bomb", "bom vừa.docx", Files.bomb(40)),
                arguments("bomb", "bom dối.docx", declaringLess(declaredSmall)),
                arguments("bomb", "ảnh bom.png", Files.png(60_000, 60_000)),
                arguments("bomb", "ảnh bom.jpg", Files.jpeg(65_000, 65_000)),
                arguments("broken", "leo.docx", Files.docx("../../etc/passwd", "x")),
                arguments("broken", "gốc.docx", Files.docx("/etc/passwd", "x")),
                arguments("broken", "ổ.docx", Files.docx("C:\\x.bat", "x")),
                arguments("broken", "cụt.docx", Arrays.copyOf(docx, docx.length - 30)),
                arguments("broken", "thừa.docx", Files.and(docx, Files.text("thừa"))),
                arguments(
                        "broken",
                        "thực thể.docx",
                        Files.zip("[Content_Types].xml", "<!DOCTYPE x [<!ENTITY a \"a\">]>" + Files.TYPES)),
                arguments("broken", "cụt.pdf", Files.text("%PDF-1.4\n1 0 obj")),
                arguments("broken", "cụt.png", Arrays.copyOf(Files.png(9, 9), 40)),
                arguments("broken", "hai mặt.png", Files.and(Files.png(9, 9), Files.zip("a.js", "x"))),
                arguments("broken", "hai mặt.jpg", Files.and(Files.jpeg(9, 9), Files.zip("a.js", "x"))));
    }

    @ParameterizedTest(name = "{1} → {0}")
    @MethodSource("hostile")
    void a_hostile_file_ends_in_a_sentence_and_soon(String refusal, String name, byte[] content) {
        Assertions.assertTimeoutPreemptively(
                Duration.ofSeconds(4), () -> assertThatThrownBy(() -> new Inspection(name, content).accepted())
                        .isInstanceOfSatisfying(Refusal.class, thrown -> assertThat(thrown.messageKey())
                                .isEqualTo("refusal.attachment." + refusal)));
    }

    @Test
    void a_name_loses_its_path_and_what_turns_the_reading_direction() {
        assertThat(new Inspection("C:\\Users\\x\\kế\u202Ehoạch\0.pdf", new byte[0]).name())
                .isEqualTo("kếhoạch.pdf");
        assertThat(new Inspection("../../kế hoạch.pdf", new byte[0]).name()).isEqualTo("kế hoạch.pdf");
        assertThat(new Inspection("x".repeat(400) + ".pdf", new byte[0]).name())
                .hasSizeLessThanOrEqualTo(150)
                .endsWith(".pdf");
    }

    @Test
    void every_cut_of_a_sound_file_is_accepted_or_ends_in_a_sentence() {
        byte[] whole = Files.xlsx();
        for (int length = 0; length < whole.length; length += 7) {
            var cut = new Inspection("bảng.xlsx", Arrays.copyOf(whole, length));
            assertThatThrownBy(cut::accepted).isInstanceOf(Refusal.class);
        }
    }

    @Test
    void every_flipped_byte_of_a_sound_file_is_accepted_or_ends_in_a_sentence() {
        byte[] whole = Files.docx();
        for (int at = 0; at < whole.length; at++) {
            byte[] flipped = whole.clone();
            flipped[at] ^= (byte) 0xFF;
            try {
                new Inspection("văn bản.docx", flipped).accepted();
            } catch (Refusal expected) {
                assertThat(expected.messageKey()).startsWith("refusal.attachment.");
            }
        }
    }

    /** Sets the encryption flag of the first entry in the table of contents. */
    private static byte[] withFlag(byte[] zip) {
        byte[] changed = zip.clone();
        changed[table(zip) + 8] |= 1;
        return changed;
    }

    /** Says of the second entry in the table that it is a hundred bytes long. */
    private static byte[] declaringLess(byte[] zip) {
        byte[] changed = zip.clone();
        int second = table(zip) + 46 + "[Content_Types].xml".length();
        java.nio.ByteBuffer.wrap(changed)
                .order(java.nio.ByteOrder.LITTLE_ENDIAN)
                .putInt(second + 24, 100);
        return changed;
    }

    private static int table(byte[] zip) {
        for (int at = 0; at < zip.length - 4; at++) {
            if (zip[at] == 'P' && zip[at + 1] == 'K' && zip[at + 2] == 1 && zip[at + 3] == 2) {
                return at;
            }
        }
        throw new IllegalStateException();
    }
}
