package vn.thidua.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import vn.thidua.page.Words;
import vn.thidua.spreadsheet.Sheet;

/**
 * A form of the yearly statistics (biểu 0601.N to 0605.N/BNV-TĐKT), filled.
 *
 * @param kind which form
 * @param heads the numbered columns
 * @param lines its lines with their codes
 */
record StatisticsForm(StatisticsKind kind, List<String> heads, List<Line> lines) {

    /** Which form. */
    enum StatisticsKind {
        /** Movements by launching level, scope, duration and manner. */
        MOVEMENTS("0601"),
        /** Awards of the State by form, recipients and manner. */
        STATE_AWARDS("0602"),
        /** Awards of ministries and provinces, alike. */
        PROVINCE_AWARDS("0603"),
        /** Bodies that see to emulation and commendation. */
        BODIES("0604"),
        /** People who do. */
        OFFICERS("0605");

        private final String number;

        StatisticsKind(String number) {
            this.number = number;
        }

        public String number() {
            return number;
        }
    }

    /**
     * A line: a heading without numbers, or a code and a number in each column.
     *
     * @param code as printed, empty where the form has no such line
     */
    record Line(String label, String code, List<Long> numbers) {}

    /** Whether anything is counted. */
    boolean isEmpty() {
        return lines.stream().flatMap(line -> line.numbers().stream()).allMatch(number -> number == 0);
    }

    /** The form as a sheet of a workbook, with what is said above and below the table on paper. */
    Sheet sheet(Words words, String owner, String year) {
        List<String> headers = Stream.concat(
                        Stream.of(words.say("statistics.line"), words.say("statistics.code")), heads.stream())
                .toList();
        var rows = new ArrayList<List<?>>();
        for (Line line : lines) {
            var cells = new ArrayList<Object>(Arrays.asList(line.label(), line.code()));
            cells.addAll(line.numbers());
            rows.add(cells);
        }
        rows.add(List.of());
        rows.add(List.of(words.say("statistics.form", kind.number()) + ": " + words.label(kind)));
        rows.add(List.of(words.say("statistics.about", owner, year)));
        rows.add(List.of(words.say("statistics.unverified")));
        return new Sheet(kind.number() + ".N", headers, rows);
    }

    /** Lines of records, each counted in every column it belongs to. */
    static <R> List<Line> count(
            List<R> records, Function<R, Long> worth, List<Predicate<R>> columns, Map<Entry, Predicate<R>> lines) {
        return lines.entrySet().stream()
                .map(line -> new Line(
                        line.getKey().label(),
                        line.getKey().code(),
                        line.getKey().isHeading()
                                ? List.of()
                                : columns.stream()
                                        .map(column -> records.stream()
                                                .filter(column.and(line.getValue()))
                                                .mapToLong(worth::apply)
                                                .sum())
                                        .toList()))
                .toList();
    }

    /** What a line is called and its code. */
    record Entry(String label, String code) {
        boolean isHeading() {
            return code.equals("#");
        }
    }
}
