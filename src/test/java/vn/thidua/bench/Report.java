package vn.thidua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The one table: what, measured, wanted, and whether it holds. */
final class Report {

    private final List<String[]> lines = new ArrayList<>();

    /** A figure with a target. */
    void add(String what, String measured, String target, boolean holds) {
        lines.add(new String[] {what, measured, target, holds ? "yes" : "NO"});
    }

    /** A figure for information. */
    void add(String what, String measured) {
        lines.add(new String[] {what, measured, "", ""});
    }

    /** Tells meanwhile what is going on. */
    @SuppressWarnings("java:S106")
    static void say(String sentence) {
        System.out.println(sentence);
    }

    /** Prints the table and keeps it as Markdown. */
    void print(Path file) throws IOException {
        lines.add(0, new String[] {"What", "Measured", "Target", "Holds"});
        int[] widths = new int[4];
        lines.forEach(line -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line[i].length());
            }
        });
        List<String> text = new ArrayList<>();
        for (String[] line : lines) {
            text.add(row(line, widths));
            if (text.size() == 1) {
                text.add(row(new String[] {"", "", "", ""}, widths).replace(' ', '-'));
            }
        }
        Files.write(file, text);
        say("");
        text.forEach(Report::say);
        say("");
        say("Kept in " + file);
    }

    private static String row(String[] cells, int[] widths) {
        var row = new StringBuilder("|");
        for (int i = 0; i < cells.length; i++) {
            row.append(' ')
                    .append(cells[i])
                    .append(" ".repeat(widths[i] - cells[i].length()))
                    .append(" |");
        }
        return row.toString();
    }
}
