package vn.thidua.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Reports with what is to be found in them, from a file whose form its own head explains. */
record Corpus(List<Report> reports) {

    /** A report and its mistakes, as "SUM 42 41". */
    record Report(String name, List<String> mistakes, String text) {

        List<String> found() {
            return Reading.of(text).disagreements().stream()
                    .map(one -> one.reckoning() + " " + one.stated().toPlainString() + " "
                            + one.found().toPlainString())
                    .toList();
        }
    }

    static Corpus of(String... files) {
        var reports = new ArrayList<Report>();
        for (String file : files) {
            read(file, reports);
        }
        return new Corpus(reports);
    }

    private static void read(String file, List<Report> reports) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Corpus.class.getResourceAsStream("/reading/" + file)),
                StandardCharsets.UTF_8))) {
            String whole = String.join("\n", lines.lines().toList());
            for (String part : whole.split("(?m)^=== ")) {
                if (!part.startsWith("#")) {
                    reports.add(report(part));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Report report(String part) {
        var mistakes = new ArrayList<String>();
        var text = new StringBuilder();
        part.lines().skip(1).forEach(line -> {
            if (line.startsWith("? ")) {
                mistakes.add(line.substring(2).replace(',', '.'));
            } else {
                text.append(line).append('\n');
            }
        });
        return new Report(part.substring(0, part.indexOf('\n')), mistakes, text.toString());
    }

    /** How many of the findings are mistakes, and how many of the mistakes are found. */
    Score score() {
        int right = 0;
        int found = 0;
        int wanted = 0;
        for (Report report : reports) {
            var missing = new ArrayList<>(report.mistakes());
            for (String one : report.found()) {
                found++;
                right += missing.remove(one) ? 1 : 0;
            }
            wanted += report.mistakes().size();
        }
        return new Score(right, found, wanted);
    }

    record Score(int right, int found, int wanted) {
        double precision() {
            return (double) right / found;
        }

        double recall() {
            return (double) right / wanted;
        }
    }
}
