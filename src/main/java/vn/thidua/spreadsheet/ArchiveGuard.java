package vn.thidua.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import vn.thidua.shared.Refusal;

/**
 * Walks through an archive before anybody opens it: an .xlsx from a stranger may be a bomb, carry macros, point outside itself
 * or be something else altogether. Sizes are counted while unpacking, because headers lie.
 */
final class ArchiveGuard {

    static final long LONGEST_SUM = 150_000_000;
    private static final int MOST_ENTRIES = 500;
    private static final long HARMLESS_SIZE = 2_000_000;
    private static final long HIGHEST_RATIO = 120;
    private static final int HEAD = 512;

    private ArchiveGuard() {}

    /** Refuses an archive that is not an honest, macro-free workbook. */
    static void check(byte[] archive) {
        boolean types = false;
        boolean workbook = false;
        int entries = 0;
        long sum = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                refuseName(name);
                if (++entries > MOST_ENTRIES) {
                    throw new Refusal("spreadsheet.bomb");
                }
                sum += walk(zip, name, archive.length, sum, buffer);
                types |= name.equals("[Content_Types].xml");
                workbook |= name.equals("xl/workbook.xml");
            }
        } catch (ZipException | IllegalArgumentException e) {
            throw new Refusal("spreadsheet.broken");
        } catch (IOException e) {
            throw new Refusal("spreadsheet.broken");
        }
        if (!types || !workbook) {
            throw new Refusal("spreadsheet.notAWorkbook");
        }
    }

    private static long walk(ZipInputStream zip, String name, long packed, long before, byte[] buffer)
            throws IOException {
        long size = 0;
        var head = new StringBuilder();
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (before + size > LONGEST_SUM
                    || before + size > HARMLESS_SIZE && (before + size) / packed > HIGHEST_RATIO) {
                throw new Refusal("spreadsheet.bomb");
            }
            if (head.length() < HEAD) {
                head.append(new String(buffer, 0, Math.min(read, HEAD), StandardCharsets.ISO_8859_1));
            }
        }
        String beginning = head.toString();
        if (beginning.contains("<!DOCTYPE") || beginning.contains("<!ENTITY")) {
            throw new Refusal("spreadsheet.broken");
        }
        if (name.equals("[Content_Types].xml") && beginning.contains("macroEnabled")) {
            throw new Refusal("spreadsheet.macros");
        }
        return size;
    }

    private static void refuseName(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        if (plain.contains("vbaproject") || plain.contains("activex") || plain.contains("macrosheets")) {
            throw new Refusal("spreadsheet.macros");
        }
        if (plain.startsWith("/") || plain.contains("..") || plain.contains("\\") || plain.contains(":")) {
            throw new Refusal("spreadsheet.broken");
        }
    }
}
