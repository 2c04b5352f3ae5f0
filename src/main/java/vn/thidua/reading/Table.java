package vn.thidua.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Disagreement.Reckoning;

/**
 * Rows of cells between tabs or bars. What a table adds up it tells by itself: a line of totals at its beginning or end, and
 * columns of which one is the sum of others, or the per cent of two, in most lines; the line that falls out of it is wrong.
 */
final class Table {

    private static final Pattern NUMBER =
            Pattern.compile("\\d{1,3}(?:[. ]\\d{3})+(?:,\\d+)?%?|\\d{1,12}(?:[.,]\\d{1,4})?\\s?%?");
    private static final Pattern TOTAL =
            Pattern.compile("(?iu)(tổng( cộng| số)?|cộng|toàn (trường|ngành|cụm|huyện|tỉnh))( chung)?");
    private static final Pattern ORDER =
            Pattern.compile("\\d{1,3}(\\.\\d{1,2})*\\.?|[IVXL]{1,5}\\.?|[a-zA-ZĐđ][.)]?|[-+*]|");
    private static final int MOST_COLUMNS = 14;
    private static final int MOST_ROWS = 2_000;
    private static final int HEADER = 4;

    private final List<Row> rows;
    private final List<Row> lines;

    Table(List<Row> rows) {
        this.rows = rows;
        var counted = new ArrayList<Row>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            boolean numbers = row.cells().stream().skip(1).anyMatch(cell -> cell.number() != null);
            if (numbers && !(i < HEADER && isNumberedHeader(row))) {
                counted.add(row);
            }
        }
        this.lines = List.copyOf(counted);
    }

    /** A line of the table. */
    record Row(int line, int from, int to, List<Cell> cells) {}

    /** What stands between two separators. */
    record Cell(String words, Place place) {

        @Nullable
        BigDecimal number() {
            return NUMBER.matcher(words).matches()
                    ? Numerals.digits(words.replace("%", "").strip())
                    : null;
        }

        boolean isPercent() {
            return words.endsWith("%");
        }

        /** A dash or nothing where a number could stand. */
        boolean isEmpty() {
            return words.isEmpty() || words.equals("-") || words.equals("–") || words.equals("0");
        }
    }

    /** The cells of a line, if it has any. */
    static @Nullable Row row(String text, int line, int from, int to) {
        int tab = find(text, '\t', from, to);
        char separator = tab < to ? '\t' : '|';
        if (tab >= to && find(text, '|', from, to) >= to) {
            return null;
        }
        var cells = new ArrayList<Cell>();
        for (int begin = from; begin <= to; ) {
            int end = find(text, separator, begin, to);
            cells.add(cell(text, line, begin, end));
            begin = end + 1;
        }
        if (separator == '|' && cells.get(0).words().isEmpty()) {
            cells.remove(0);
        }
        boolean rule = cells.stream().allMatch(cell -> cell.words().matches("[:\\s=-]*"));
        return cells.size() < 2 || rule && separator == '\t' ? null : new Row(line, from, to, List.copyOf(cells));
    }

    private static int find(String text, char wanted, int from, int to) {
        int at = from;
        while (at < to && text.charAt(at) != wanted) {
            at++;
        }
        return at;
    }

    private static Cell cell(String text, int line, int begin, int end) {
        int from = begin;
        int to = end;
        while (from < to && Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        while (to > from && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        return new Cell(text.substring(from, to).replace("*", ""), new Place(line, from, to));
    }

    List<Disagreement> disagreements() {
        var found = new ArrayList<Disagreement>();
        int columns = rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
        if (columns > MOST_COLUMNS || rows.size() > MOST_ROWS) {
            return found;
        }
        for (int column = 1; column < columns; column++) {
            addUp(column, found);
        }
        across(columns, found);
        return found;
    }

    private static @Nullable Cell at(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : null;
    }

    private static @Nullable BigDecimal number(Row row, int column) {
        Cell cell = at(row, column);
        return cell == null || cell.isPercent() ? null : cell.number();
    }

    private static boolean isTotal(Row row) {
        return row.cells().stream().limit(3).anyMatch(cell -> TOTAL.matcher(
                        cell.words().replace(":", "").strip())
                .matches());
    }

    /** "(1) (2) (3)" or "1 2 3" under the names of the columns. */
    private static boolean isNumberedHeader(Row row) {
        int next = 1;
        for (Cell cell : row.cells()) {
            if (!cell.words().replaceAll("[()]", "").equals(Integer.toString(next++))) {
                return false;
            }
        }
        return true;
    }

    private String name(int column) {
        return rows.stream()
                .map(row -> at(row, column))
                .filter(Objects::nonNull)
                .map(Cell::words)
                .filter(words -> !words.isEmpty() && !NUMBER.matcher(words).matches())
                .findFirst()
                .orElse("");
    }

    private boolean isOrder(int column) {
        return column == 0
                || column == 1
                        && lines.stream().filter(row -> !isTotal(row)).allMatch(row -> {
                            Cell cell = at(row, 1);
                            return cell == null
                                    || ORDER.matcher(cell.words()).matches() && name(1).matches("(?iu)tt|stt|số tt");
                        });
    }

    private Noun noun(int column) {
        String name = name(column).toLowerCase(Locale.ROOT);
        Noun introduced = Nouns.introduced(name);
        Nouns.Found known = introduced != null ? null : Nouns.known(name, 0, name.length());
        return introduced != null ? introduced : known != null ? known.noun() : new Noun(name, "column");
    }

    /** The line of totals against the lines above it or below it, as far as the next line of totals. */
    private void addUp(int column, List<Disagreement> found) {
        boolean share = lines.stream().map(row -> at(row, column)).anyMatch(cell -> cell != null && cell.isPercent());
        if (isOrder(column)
                || share
                || name(column).matches("(?iu).*(tỷ lệ|tỉ lệ|%|năm sinh|bình quân|trung bình|điểm).*")) {
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            BigDecimal stated = isTotal(lines.get(i)) ? number(lines.get(i), column) : null;
            if (stated != null) {
                List<Row> parts = i == 0 ? lines.subList(1, lines.size()) : upTo(i);
                compare(stated, lines.get(i), parts, column, found);
            }
        }
        groups(column, found);
    }

    private List<Row> upTo(int end) {
        int begin = end;
        while (begin > 0 && !isTotal(lines.get(begin - 1))) {
            begin--;
        }
        return lines.subList(begin, end);
    }

    private void compare(BigDecimal stated, Row total, List<Row> parts, int column, List<Disagreement> found) {
        List<Row> usable = parts.stream().filter(row -> !isTotal(row)).toList();
        List<Row> outer =
                usable.stream().filter(row -> level(row) == lowest(usable)).toList();
        BigDecimal all = sum(usable, column);
        BigDecimal upper = sum(outer, column);
        List<Row> inner =
                usable.stream().filter(row -> level(row) > lowest(usable)).toList();
        long numbers = outer.stream().filter(row -> number(row, column) != null).count();
        boolean agrees =
                stated.compareTo(all) == 0 || stated.compareTo(upper) == 0 || stated.compareTo(sum(inner, column)) == 0;
        if (!agrees && numbers >= 2) {
            Place place = Objects.requireNonNull(at(total, column)).place();
            found.add(new Disagreement(Reckoning.SUM, stated, upper, noun(column), true, place, places(outer, column)));
        }
    }

    private static List<Place> places(List<Row> rows, int column) {
        return rows.stream()
                .filter(row -> number(row, column) != null)
                .map(row -> row.cells().get(column).place())
                .toList();
    }

    private static BigDecimal sum(List<Row> rows, int column) {
        return rows.stream()
                .map(row -> number(row, column))
                .filter(Objects::nonNull)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** I and A above 1, 1 above 1.1 and a, these above a dash. */
    private static int level(Row row) {
        String order = row.cells().get(0).words().replaceAll("[.)]$", "");
        if (order.matches("[IVXL]+|[A-ZĐ]")) {
            return 1;
        }
        if (order.matches("\\d+(\\.\\d+)*")) {
            return 2 + order.split("\\.").length - 1;
        }
        return order.matches("[a-zđ]") ? 5 : order.isEmpty() || order.matches("[-+*]") ? 6 : 2;
    }

    private static int lowest(List<Row> rows) {
        return rows.stream().mapToInt(Table::level).min().orElse(0);
    }

    /** A line numbered I with lines numbered 1, 2 under it is their total. */
    private void groups(int column, List<Disagreement> found) {
        for (int i = 0; i < lines.size(); i++) {
            Row head = lines.get(i);
            BigDecimal stated = isTotal(head) ? null : number(head, column);
            int level = level(head);
            if (stated == null || level > 4) {
                continue;
            }
            var below = new ArrayList<Row>();
            for (int j = i + 1; j < lines.size() && level(lines.get(j)) > level && !isTotal(lines.get(j)); j++) {
                below.add(lines.get(j));
            }
            List<Row> outer =
                    below.stream().filter(row -> level(row) == lowest(below)).toList();
            boolean complete = outer.size() >= 2 && outer.stream().allMatch(row -> number(row, column) != null);
            if (complete
                            && sum(outer, column).compareTo(stated) != 0
                            && sum(outer, column).compareTo(stated) > 0
                    || complete && level == 1 && sum(outer, column).compareTo(stated) != 0) {
                found.add(new Disagreement(
                        Reckoning.SUM,
                        stated,
                        sum(outer, column),
                        noun(column),
                        true,
                        Objects.requireNonNull(at(head, column)).place(),
                        places(outer, column)));
            }
        }
    }

    /** Columns that add up, or are the per cent of two others, in most lines but not in all. */
    private void across(int columns, List<Disagreement> found) {
        for (int total = 1; total < columns; total++) {
            for (int from = 1; from < columns; from++) {
                for (int to = from + 1; to < columns; to++) {
                    if ((total < from || total > to) && !isOrder(from)) {
                        lawOfSums(total, from, to, found);
                    }
                }
            }
            for (int part = 1; part < columns; part++) {
                for (int whole = 1; whole < columns; whole++) {
                    if (part != whole && part != total && whole != total) {
                        lawOfShares(total, part, whole, found);
                    }
                }
            }
        }
    }

    private void lawOfSums(int total, int from, int to, List<Disagreement> found) {
        int kept = 0;
        var broken = new ArrayList<Row>();
        for (Row row : lines) {
            BigDecimal stated = number(row, total);
            BigDecimal sum = BigDecimal.ZERO;
            int parts = 0;
            for (int column = from; column <= to; column++) {
                BigDecimal part = number(row, column);
                sum = part == null ? sum : sum.add(part);
                parts += part == null || part.signum() == 0 ? 0 : 1;
            }
            if (stated == null || parts == 0) {
                continue;
            }
            if (sum.compareTo(stated) == 0) {
                kept += parts >= 2 ? 1 : 0;
            } else {
                broken.add(row);
            }
        }
        if (kept >= 2 && kept >= 2 * broken.size()) {
            for (Row row : broken) {
                BigDecimal sum = BigDecimal.ZERO;
                for (int column = from; column <= to; column++) {
                    BigDecimal part = number(row, column);
                    sum = part == null ? sum : sum.add(part);
                }
                var place = row.cells().get(total).place();
                add(
                        found,
                        new Disagreement(
                                Reckoning.SUM,
                                row.cells().get(total).number(),
                                sum,
                                noun(total),
                                true,
                                place,
                                List.of()));
            }
        }
    }

    private void lawOfShares(int share, int part, int whole, List<Disagreement> found) {
        int kept = 0;
        var broken = new ArrayList<Row>();
        for (Row row : lines) {
            Cell cell = at(row, share);
            BigDecimal percent = cell == null ? null : cell.number();
            BigDecimal some = number(row, part);
            BigDecimal all = number(row, whole);
            if (percent == null || some == null || all == null || all.signum() == 0 || some.signum() == 0) {
                continue;
            }
            if (Shares.fits(percent, some, all)) {
                kept++;
            } else {
                broken.add(row);
            }
        }
        boolean named = name(share).matches("(?iu).*(tỷ lệ|tỉ lệ|%|phần trăm).*");
        if (named && kept >= 2 && kept >= 2 * broken.size()) {
            for (Row row : broken) {
                Cell cell = row.cells().get(share);
                BigDecimal right = Shares.percent(
                        Objects.requireNonNull(number(row, part)), Objects.requireNonNull(number(row, whole)));
                add(
                        found,
                        new Disagreement(
                                Reckoning.SHARE,
                                Objects.requireNonNull(cell.number()),
                                right,
                                Noun.PER_CENT,
                                true,
                                cell.place(),
                                List.of()));
            }
        }
    }

    /** Once for each place: a wrong total breaks the law of its line and that of its column. */
    private static void add(List<Disagreement> found, Disagreement one) {
        if (found.stream().noneMatch(other -> other.place().equals(one.place()))) {
            found.add(one);
        }
    }
}
