package vn.thidua.document;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
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
    private static final int LOCAL_SIZE = 30;
    private static final int STORED = 0;
    private static final int DEFLATED = 8;
    private static final int MOST_ENTRIES = 3_000;
    private static final long MOST_BYTES = 120L * 1024 * 1024;
    private static final long HIGHEST_RATIO = 200;
    private static final long UNSUSPICIOUS = 5L * 1024 * 1024;
    private static final int PART_KEPT = 1024 * 1024;
    private static final String TYPES = "[Content_Types].xml";
    private static final Pattern MACRO_PART = Pattern.compile("(?i)(.*/)?(vbaproject\\.bin|vbadata\\.xml|activex/.*)");
    private static final Pattern FOREIGN_TEMPLATE = Pattern.compile(
            "(?i)<Relationship\\b(?=[^>]*attachedTemplate[\"'])[^>]*\\bTarget=[\"'](?:https?:|ftp:|file://[^/]|\\\\\\\\)");

    private final String name;
    private final byte[] content;
    private final ByteBuffer bytes;
    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<String, String> parts = new HashMap<>();

    Archive(String name, byte[] content) {
        this.name = name;
        this.content = content;
        this.bytes = ByteBuffer.wrap(content).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** Refuses what is not a sound Office file of the kind without macros. */
    void requireOffice(FileKind kind) {
        readTable();
        unpackIntoNothing();
        String types = parts.getOrDefault(TYPES, "");
        boolean macros = entries.keySet().stream()
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
        int end = findEnd();
        int count = bytes.getShort(end + 10) & 0xFFFF;
        int at = bytes.getInt(end + 16);
        if (bytes.getInt(0) != LOCAL_SIGNATURE || at < 0 || at > end) {
            throw broken();
        }
        if (count > MOST_ENTRIES) {
            throw new Refusal("attachment.bomb", name);
        }
        long sum = 0;
        for (int i = 0; i < count; i++) {
            if (at + ENTRY_SIZE > end || bytes.getInt(at) != ENTRY_SIGNATURE) {
                throw broken();
            }
            Entry entry = readEntry(at);
            sum += entry.size();
            if (entries.put(entry.path(), entry) != null) {
                throw broken();
            }
            at += ENTRY_SIZE + unsigned(at + 28) + unsigned(at + 30) + unsigned(at + 32);
        }
        if (sum > MOST_BYTES || sum > UNSUSPICIOUS && sum / content.length > HIGHEST_RATIO) {
            throw new Refusal("attachment.bomb", name);
        }
    }

    private Entry readEntry(int at) {
        if ((bytes.getShort(at + 8) & 1) != 0) {
            throw new Refusal("attachment.encrypted", name);
        }
        int length = unsigned(at + 28);
        if (at + ENTRY_SIZE + length > content.length) {
            throw broken();
        }
        String path = new String(content, at + ENTRY_SIZE, length, StandardCharsets.UTF_8);
        boolean climbs = path.startsWith("/")
                || path.contains("\\")
                || path.contains(":")
                || path.contains("\0")
                || ("/" + path + "/").contains("/../");
        if (climbs) {
            throw broken();
        }
        return new Entry(
                path,
                unsigned(at + 10),
                bytes.getInt(at + 16) & 0xFFFFFFFFL,
                bytes.getInt(at + 20) & 0xFFFFFFFFL,
                bytes.getInt(at + 24) & 0xFFFFFFFFL,
                bytes.getInt(at + 42) & 0xFFFFFFFFL);
    }

    private int findEnd() {
        for (int at = content.length - END_SIZE; at >= Math.max(0, content.length - END_SIZE - 0xFFFF); at--) {
            if (bytes.getInt(at) == END_SIGNATURE
                    && at + END_SIZE + (bytes.getShort(at + 20) & 0xFFFF) == content.length) {
                return at;
            }
        }
        throw broken();
    }

    /** Entries may not share bytes: a bomb can hide in a few bytes that many entries call their own. */
    private void unpackIntoNothing() {
        long free = 0;
        List<Entry> inOrder = entries.values().stream()
                .sorted(Comparator.comparing(Entry::at))
                .toList();
        for (Entry entry : inOrder) {
            if (entry.at() < free || entry.at() + LOCAL_SIZE > content.length) {
                throw broken();
            }
            int at = (int) entry.at();
            long data = entry.at() + LOCAL_SIZE + unsigned(at + 26) + unsigned(at + 28);
            free = data + entry.packed();
            boolean sameName = at + LOCAL_SIZE + unsigned(at + 26) <= content.length
                    && entry.path()
                            .equals(new String(content, at + LOCAL_SIZE, unsigned(at + 26), StandardCharsets.UTF_8));
            if (bytes.getInt(at) != LOCAL_SIGNATURE || !sameName || free > content.length) {
                throw broken();
            }
            unpack(entry, (int) data);
        }
    }

    private void unpack(Entry entry, int data) {
        boolean kept = TYPES.equals(entry.path()) || entry.path().endsWith("settings.xml.rels");
        var part = new ByteArrayOutputStream();
        var crc = new CRC32();
        var buffer = new byte[64 * 1024];
        long size = 0;
        var inflater = new Inflater(true);
        try (var packed = new ByteArrayInputStream(content, data, (int) entry.packed());
                var stream = unpacking(entry, packed, inflater)) {
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                size += read;
                if (size > entry.size()) {
                    throw new Refusal("attachment.bomb", name);
                }
                crc.update(buffer, 0, read);
                if (kept && part.size() < PART_KEPT) {
                    part.write(buffer, 0, read);
                }
            }
        } catch (IOException e) {
            throw broken();
        } finally {
            inflater.end();
        }
        if (size != entry.size() || crc.getValue() != entry.crc()) {
            throw broken();
        }
        if (kept) {
            parts.put(entry.path(), part.toString(StandardCharsets.UTF_8));
        }
    }

    private InputStream unpacking(Entry entry, InputStream packed, Inflater inflater) {
        return switch (entry.method()) {
            case STORED -> packed;
            case DEFLATED -> new InflaterInputStream(packed, inflater);
            default -> throw broken();
        };
    }

    private int unsigned(int at) {
        return bytes.getShort(at) & 0xFFFF;
    }

    private Refusal broken() {
        return new Refusal("attachment.broken", name);
    }

    /** A line of the table of contents; {@code at} is where the entry itself begins. */
    private record Entry(String path, int method, long crc, long packed, long size, long at) {}
}
