package vn.thidua.operations;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The table of contents of an archive, as text that a person can read and {@code sha256sum} can check.
 *
 * @param head what the archive is: format, time, versions
 * @param before the database when the backup began
 * @param after the database when it ended
 * @param files SHA-256 by path
 */
record Manifest(Map<String, String> head, Fingerprint before, Fingerprint after, Map<String, String> files) {

    static final String NAME = "manifest.txt";
    static final String FORMAT = "thidua-backup-1";

    String text() {
        var lines = new ArrayList<String>();
        head.forEach((name, value) -> lines.add("# " + name + ": " + value));
        before.tables().forEach((table, contents) -> lines.add(line("before", table, contents)));
        after.tables().forEach((table, contents) -> lines.add(line("after", table, contents)));
        files.forEach((path, hash) -> lines.add(hash + "  " + path));
        return String.join("\n", lines) + "\n";
    }

    private static String line(String when, String table, Fingerprint.Contents contents) {
        return "# " + when + " " + table + " " + contents.rows() + " "
                + contents.sum().toPlainString();
    }

    /**
     * Reads it back.
     *
     * @throws IllegalArgumentException when it is not one
     */
    static Manifest read(List<String> lines) {
        var head = new LinkedHashMap<String, String>();
        var before = new TreeMap<String, Fingerprint.Contents>();
        var after = new TreeMap<String, Fingerprint.Contents>();
        var files = new LinkedHashMap<String, String>();
        for (String line : lines) {
            String[] words = line.split(" ");
            if (line.startsWith("# before ") || line.startsWith("# after ")) {
                ("before".equals(words[1]) ? before : after)
                        .put(words[2], new Fingerprint.Contents(Long.parseLong(words[3]), new BigDecimal(words[4])));
            } else if (line.startsWith("# ")) {
                int colon = line.indexOf(": ");
                head.put(line.substring(2, colon), line.substring(colon + 2));
            } else if (line.length() > 66) {
                files.put(line.substring(66), line.substring(0, 64));
            }
        }
        if (!FORMAT.equals(head.get("format"))) {
            throw new IllegalArgumentException("not a backup of this application");
        }
        return new Manifest(head, new Fingerprint(before), new Fingerprint(after), files);
    }
}
