package vn.thidua.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import vn.thidua.shared.Refusal;

/**
 * The ZIP archive that an Office file is. Its table of contents is read before anything is unpacked: number of entries, sizes,
 * compression, paths, encryption; then it is unpacked into nothing and must yield exactly what the table said.
 */
final class Archive {

    static final byte[] END = {'P', 'K', 5, 6};

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ENTRY_SIGNATURE = 0x02014b50;
    private static final int ENTRY_SIZE = 46;
    private static final int LOCAL_SIGNATURE = 0x04034b50;
    private static final int MOST_ENTRIES = 3_000;
    private static final long MOST_BYTES = 120L * 1024 * 1024;
    private static final long HIGHEST_RATIO = 200;
    private static final long UNSUSPICIOUS = 5L * 1024 * 1024;
    private static final int PART_KEPT = 1024 * 1024;
    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern MACRO_PART = Pattern.compile("(?i)(.*/)?(vbaproject\\.bin|vbadata\\.xml|activex/.*)");
    private static final Pattern FOREIGN_TEMPLATE =
            Pattern.compile("(?i)attachedTemplate\"[^>]*Target=\"(?:https?:|ftp:|file://[^/]|\\\\\\\\)");

    private final String name;
    private final byte[] content;
    private final Map<String, Long> sizes = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();

    Archive(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    /** Refuses what is not a sound Office file of the kind without macros. */
    void requireOffice(FileKind kind) {
        readTable();
        unpackIntoNothing();
        String types = parts.getOrDefault(TYPES, "");
        boolean macros = sizes.keySet().stream()
                        .anyMatch(part -> MACRO_PART.matcher(part).matches())
                || types.toLowerCase(Locale.ROOT).contains("macroenabled")
                || parts.values().stream()
                        .anyMatch(part -> FOREIGN_TEMPLATE.matcher(part).find());
        if (macros) {
            throw new Refusal("attachment.macros", name);
        }
        if (!types.contains(kind.mainPart())) {
            throw new Refusal("attachment.lies", name);
        }
        if (parts.values().stream().anyMatch(part -> part.contains("<!DOCTYPE"))) {
            throw broken();
        }
    }

    private void readTable() {
        var bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
        int end = findEnd(bytes);
        int entries = bytes.getShort(end + 10) & 0xFFFF;
        int at = bytes.getInt(end + 16);
        if (bytes.getInt(0) != LOCAL_SIGNATURE || at < 0 || at > end) {
            throw broken();
        }
        if (entries > MOST_ENTRIES) {
            throw new Refusal("attachment.bomb", name);
        }
        long sum = 0;
        for (int i = 0; i < entries; i++) {
            if (at + ENTRY_SIZE > end || bytes.getInt(at) != ENTRY_SIGNATURE) {
                throw broken();
            }
            sum += readEntry(bytes, at);
            at += ENTRY_SIZE
                    + (bytes.getShort(at + 28) & 0xFFFF)
                    + (bytes.getShort(at + 30) & 0xFFFF)
                    + (bytes.getShort(at + 32) & 0xFFFF);
        }
        if (sum > MOST_BYTES || sum > UNSUSPICIOUS && sum / content.length > HIGHEST_RATIO) {
            throw new Refusal("attachment.bomb", name);
        }
    }

    private long readEntry(ByteBuffer bytes, int at) {
        if ((bytes.getShort(at + 8) & 1) != 0) {
            throw new Refusal("attachment.encrypted", name);
        }
        long size = bytes.getInt(at + 24) & 0xFFFFFFFFL;
        int length = bytes.getShort(at + 28) & 0xFFFF;
        if (at + ENTRY_SIZE + length > content.length) {
            throw broken();
        }
        String path = new String(content, at + ENTRY_SIZE, length, StandardCharsets.UTF_8);
        boolean climbs = path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || path.contains("\0")
                || ("/" + path + "/").contains("/../");
        if (climbs || sizes.put(path, size) != null) {
            throw broken();
        }
        return size;
    }

    private int findEnd(ByteBuffer bytes) {
        for (int at = content.length - END_SIZE; at >= Math.max(0, content.length - END_SIZE - 0xFFFF); at--) {
            if (bytes.getInt(at) == END_SIGNATURE
                    && at + END_SIZE + (bytes.getShort(at + 20) & 0xFFFF) == content.length) {
                return at;
            }
        }
        throw broken();
    }

    private void unpackIntoNothing() {
        var buffer = new byte[64 * 1024];
        int seen = 0;
        try (var zip = new ZipInputStream(new ByteArrayInputStream(content), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                Long expected = sizes.get(entry.getName());
                if (expected == null) {
                    throw broken();
                }
                unpack(zip, entry.getName(), expected, buffer);
                seen++;
            }
        } catch (IOException | IllegalArgumentException e) {
            throw broken();
        }
        if (seen != sizes.size()) {
            throw broken();
        }
    }

    private void unpack(ZipInputStream zip, String path, long expected, byte[] buffer) throws IOException {
        boolean kept = TYPES.equals(path) || path.endsWith("settings.xml.rels");
        var part = new ByteArrayOutputStream();
        long size = 0;
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
            size += read;
            if (size > expected) {
                throw new Refusal("attachment.bomb", name);
            }
            if (kept && part.size() < PART_KEPT) {
                part.write(buffer, 0, read);
            }
        }
        if (size != expected) {
            throw broken();
        }
        if (kept) {
            parts.put(path, part.toString(StandardCharsets.UTF_8));
        }
    }

    private Refusal broken() {
        return new Refusal("attachment.broken", name);
    }
}
