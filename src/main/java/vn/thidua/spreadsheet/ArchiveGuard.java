package vn.thidua.spreadsheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
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

    /**
     * Refuses an archive that is not an honest, macro-free workbook.
     *
     * @return whether its cells have formats; some programs write workbooks without
     */
    static boolean check(byte[] archive) {
        boolean types = false;
        boolean workbook = false;
        boolean styles = false;
        int entries = 0;
        long sum = 0;
        byte[] buffer = new byte[1 << 16];
        try (var zip = ZipFile.builder().setByteArray(archive).get()) {
            for (var all = zip.getEntries(); all.hasMoreElements(); ) {
                ZipArchiveEntry entry = all.nextElement();
                String name = entry.getName();
                refuseName(name);
                if (++entries > MOST_ENTRIES) {
                    throw new Refusal("spreadsheet.bomb");
                }
                if (entry.getGeneralPurposeBit().usesEncryption()) {
                    throw new Refusal("spreadsheet.encrypted");
                }
                try (InputStream content = zip.getInputStream(entry)) {
                    sum += walk(content, name, archive.length, sum, buffer);
                }
                types |= name.equals("[Content_Types].xml");
                workbook |= name.equals("xl/workbook.xml");
                styles |= name.equals("xl/styles.xml");
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new Refusal("spreadsheet.broken");
        }
        if (!types || !workbook) {
            throw new Refusal("spreadsheet.notAWorkbook");
        }
        return styles;
    }

    private static long walk(InputStream zip, String name, long packed, long before, byte[] buffer) throws IOException {
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
