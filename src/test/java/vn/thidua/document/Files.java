package vn.thidua.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetFormat;

/** Sound and hostile files for tests, made byte by byte. */
final class Files {

    static final String TYPES = """
            <?xml version="1.0" encoding="UTF-8"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
            <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>""";

    private Files() {}

    static byte[] text(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    static byte[] pdf(String more) {
        return text(
                "%PDF-1.4\n1 0 obj <</Type/Catalog/Pages 2 0 R>> endobj\n2 0 obj <</Type/Pages/Kids[]/Count 0>> endobj\n"
                        + more + "trailer <</Root 1 0 R>>\n%%EOF\n");
    }

    static byte[] png(int width, int height) {
        var header = java.nio.ByteBuffer.allocate(17)
                .put(text("IHDR"))
                .putInt(width)
                .putInt(height)
                .put(new byte[] {8, 2, 0, 0, 0});
        var crc = new CRC32();
        crc.update(header.array());
        return java.nio.ByteBuffer.allocate(8 + 4 + 17 + 4 + 12)
                .put(HexFormat.of().parseHex("89504e470d0a1a0a"))
                .putInt(13)
                .put(header.array())
                .putInt((int) crc.getValue())
                .putInt(0)
                .put(text("IEND"))
                .put(HexFormat.of().parseHex("ae426082"))
                .array();
    }

    static byte[] jpeg(int width, int height) {
        return java.nio.ByteBuffer.allocate(2 + 18 + 19 + 2)
                .put(HexFormat.of().parseHex("ffd8ffe000104a46494600010100000100010000"))
                .put(HexFormat.of().parseHex("ffc0001108"))
                .putShort((short) height)
                .putShort((short) width)
                .put(HexFormat.of().parseHex("03012200021101031101"))
                .put(HexFormat.of().parseHex("ffd9"))
                .array();
    }

    static byte[] xlsx() {
        return SheetFormat.XLSX.bytes(new Sheet("Bảng", List.of("Cột"), List.of(List.of("ô"))));
    }

    static byte[] docx(String... more) {
        var entries =
                new java.util.ArrayList<>(List.of("[Content_Types].xml", TYPES, "word/document.xml", "<w:document/>"));
        entries.addAll(List.of(more));
        return zip(entries.toArray(String[]::new));
    }

    /** An archive of name, text, name, text … */
    static byte[] zip(String... entries) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry(entries[i]));
                zip.write(entries[i + 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** A Word file with one entry of so many megabytes of nothing. */
    static byte[] bomb(int megabytes) {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
            zip.write(TYPES.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
            zip.putNextEntry(new ZipEntry("word/document.xml"));
            var nothing = new byte[1024 * 1024];
            for (int i = 0; i < megabytes; i++) {
                zip.write(nothing);
            }
            zip.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    /** The container that Office wraps around a file with a password. */
    static byte[] encryptedOffice() {
        var bytes = new byte[4096];
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, bytes, 0, 8);
        byte[] name = "EncryptedPackage".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        return bytes;
    }

    static byte[] and(byte[] first, byte[] second) {
        return java.nio.ByteBuffer.allocate(first.length + second.length)
                .put(first)
                .put(second)
                .array();
    }
}
