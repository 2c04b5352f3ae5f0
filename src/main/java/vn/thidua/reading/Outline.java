package vn.thidua.reading;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The build of a text: parts, headings, paragraphs, lists in lists, tables. Numbers nest by their style (I, 1, 1.1, a);
 * bullets nest in the order in which they first appear, whatever signs the author likes.
 */
final class Outline {

    static final int PARAGRAPH = 7;

    private static final int ROOT = -1;
    private static final int LONG_LINE = 60;
    private static final Pattern DECORATION =
            Pattern.compile("\\G\\s*+(?:#{1,6}\\s++)?(?:\\*{2,3}|\\\\(?=[*+-]))?\\s*+");
    private static final Pattern PART = Pattern.compile(
            "\\G(?:Phần|PHẦN)\\s++(?:(?:thứ|THỨ)\\s++)?([IVX]{1,5}|\\d{1,2}|nhất|một|hai|ba|bốn|tư|năm|NHẤT|MỘT|HAI|BA|BỐN|TƯ)(?![\\p{L}\\d])[.:\\s–-]*+");
    private static final Pattern ROMAN = Pattern.compile("\\G([IVXL]{1,6})\\s?[-–—./)]+\\s*+(?=\\p{L}|[\"“*])");
    private static final Pattern ARABIC =
            Pattern.compile("\\G(\\d{1,2}(?:\\.\\d{1,2}){0,3})(\\s?[-–./):]+\\s*+|\\s++)(?=[\\p{L}\"“*])");
    private static final Pattern LETTER = Pattern.compile("\\G([a-hđ])\\s?[.)]\\s*+(?=\\p{L})");
    private static final Pattern BULLET = Pattern.compile("\\G(?:[-–—+*•●▪■○◦·►➢✓]\\s*+)++(?=[^\\s\\d+*-]|\\d)");
    private static final Pattern CODE_FOLLOWS =
            Pattern.compile("\\G\\p{Lu}[\\p{L}]{0,6}[-/]|\\G\\p{Lu}{2,8}(?![\\p{L}])");
    private static final Pattern OPEN_END =
            Pattern.compile("(?<!\\p{L})(?:ngày|số|của|và|các|về|cho|với|được|tháng|theo|trong|do|tại)$");
    private static final Map<String, Integer> ORDINALS =
            Map.of("nhất", 1, "một", 1, "hai", 2, "ba", 3, "bốn", 4, "tư", 4, "năm", 5);

    private final String text;
    private final Item root;
    private final List<Table> tables = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final Deque<Item> stack = new ArrayDeque<>();
    private final List<String> bullets = new ArrayList<>();
    private @Nullable Item last;
    private boolean blank;

    Outline(String text) {
        this.text = text;
        this.root = new Item(text, "ROOT", ROOT, 1, 0, 0);
        stack.push(root);
        read();
    }

    Item root() {
        return root;
    }

    List<Table> tables() {
        return tables;
    }

    List<Heading> headings() {
        return headings;
    }

    private void read() {
        var rows = new ArrayList<Table.Row>();
        int line = 0;
        for (int from = 0; from <= text.length(); ) {
            int newLine = text.indexOf('\n', from);
            int to = newLine < 0 ? text.length() : newLine;
            line++;
            Table.Row row = Table.row(text, line, from, to);
            if (row != null) {
                rows.add(row);
            } else {
                close(rows);
                paragraph(line, from, to);
            }
            from = to + 1;
        }
        close(rows);
    }

    /** Rows that stand alone are no table. */
    private void close(List<Table.Row> rows) {
        if (rows.size() >= 2) {
            tables.add(new Table(List.copyOf(rows)));
            last = null;
        } else {
            rows.forEach(row -> paragraph(row.line(), row.from(), row.to()));
        }
        rows.clear();
    }

    private void paragraph(int line, int lineFrom, int lineTo) {
        int to = lineTo;
        while (to > lineFrom && Character.isWhitespace(text.charAt(to - 1))) {
            to--;
        }
        Matcher decoration = DECORATION.matcher(text).region(lineFrom, to);
        int from = decoration.lookingAt() ? decoration.end() : lineFrom;
        if (from >= to) {
            blank = true;
            return;
        }
        Item item = marked(line, from, to);
        if (item == null && continues(from, to)) {
            java.util.Objects.requireNonNull(last).extend(to);
        } else {
            place(item == null ? new Item(text, "PARAGRAPH", PARAGRAPH, line, from, to) : item);
        }
        blank = false;
    }

    private void place(Item item) {
        if (item.isBullet()) {
            if (bullets.contains(item.style())) {
                while (!bullets.isEmpty() && !bullets.get(bullets.size() - 1).equals(item.style())) {
                    bullets.remove(bullets.size() - 1);
                    stack.pop();
                }
                stack.pop();
            } else {
                bullets.add(item.style());
            }
        } else {
            bullets.clear();
            while (stack.element().rank() >= item.rank()) {
                stack.pop();
            }
        }
        stack.element().adopt(item);
        stack.push(item);
        last = item;
    }

    private @Nullable Item marked(int line, int from, int to) {
        Matcher part = PART.matcher(text).region(from, to);
        if (part.lookingAt()) {
            return numbered(Heading.Numbering.PART, 0, List.of(ordinal(part.group(1))), line, from, part.end(), to);
        }
        Matcher roman = ROMAN.matcher(text).region(from, to);
        if (roman.lookingAt() && roman(roman.group(1)) > 0) {
            return numbered(Heading.Numbering.ROMAN, 1, List.of(roman(roman.group(1))), line, from, roman.end(), to);
        }
        Matcher arabic = ARABIC.matcher(text).region(from, to);
        if (arabic.lookingAt() && isNumbering(arabic, to)) {
            List<Integer> numbers = Arrays.stream(arabic.group(1).split("\\."))
                    .map(Integer::valueOf)
                    .toList();
            return numbered(Heading.Numbering.ARABIC, 1 + numbers.size(), numbers, line, from, arabic.end(), to);
        }
        Matcher letter = LETTER.matcher(text).region(from, to);
        if (letter.lookingAt()) {
            int order = "abcdđegh".indexOf(letter.group(1));
            return numbered(Heading.Numbering.LETTER, PARAGRAPH - 1, List.of(order + 1), line, from, letter.end(), to);
        }
        Matcher bullet = BULLET.matcher(text).region(from, to);
        if (bullet.lookingAt()) {
            String sign = bullet.group().strip();
            String style = sign.substring(sign.length() - 1);
            return new Item(text, "–—".contains(style) ? "-" : style, PARAGRAPH + 1, line, bullet.end(), to);
        }
        return null;
    }

    /** "2. Kết quả" and "2.1 Đào tạo" are numbered; "5 lớp" and "12/BC-TCT" are not. */
    private boolean isNumbering(Matcher arabic, int to) {
        String mark = arabic.group(2).strip();
        boolean several = arabic.group(1).indexOf('.') > 0;
        if (mark.isEmpty()) {
            return several && Character.isUpperCase(text.charAt(arabic.end()));
        }
        boolean slash = mark.startsWith("/") || mark.startsWith("-") || mark.startsWith("–");
        return !slash || !CODE_FOLLOWS.matcher(text).region(arabic.end(), to).lookingAt();
    }

    private Item numbered(
            Heading.Numbering style, int rank, List<Integer> numbers, int line, int from, int body, int to) {
        var item = new Item(text, style.name(), rank, line, body, to);
        Item above = stack.stream()
                .filter(other -> other.rank() < rank && other.heading() != null)
                .findFirst()
                .orElse(null);
        var heading = new Heading(
                style,
                numbers,
                text.substring(body, Math.min(to, body + 200)),
                above == null ? null : above.heading(),
                new Place(line, from, body));
        item.number(heading);
        headings.add(heading);
        return item;
    }

    /** A line without any mark that goes on where the one before it broke off. */
    private boolean continues(int from, int to) {
        Item before = last;
        if (before == null || before.to() <= before.from()) {
            return false;
        }
        char end = text.charAt(before.to() - 1);
        char first = text.charAt(from);
        if (".;:!?…".indexOf(end) >= 0) {
            return false;
        }
        if (Character.isLowerCase(first)
                || first == '('
                || end == ','
                || OPEN_END.matcher(before.words(before.to() - 12, before.to())).find()) {
            return true;
        }
        boolean number = Character.isDigit(first) && !before.words().strip().isEmpty();
        int lineStart = text.lastIndexOf('\n', before.to() - 1) + 1;
        boolean full = before.to() - lineStart >= LONG_LINE;
        return number && !blank && full || !blank && full && !isShouted(from, to) && Character.isLetter(end);
    }

    private boolean isShouted(int from, int to) {
        String words = text.substring(from, Math.min(to, from + 80));
        return words.equals(words.toUpperCase(Locale.ROOT));
    }

    private static int ordinal(String written) {
        Integer known = ORDINALS.get(written.toLowerCase(Locale.ROOT));
        return known != null
                ? known
                : Character.isDigit(written.charAt(0)) ? Integer.parseInt(written) : roman(written);
    }

    /** The value of a Roman number, 0 if it is none. */
    static int roman(String written) {
        int value = 0;
        int before = 0;
        for (int i = written.length() - 1; i >= 0; i--) {
            int digit =
                    switch (written.charAt(i)) {
                        case 'I' -> 1;
                        case 'V' -> 5;
                        case 'X' -> 10;
                        case 'L' -> 50;
                        default -> 0;
                    };
            value += digit < before ? -digit : digit;
            before = Math.max(before, digit);
        }
        return value;
    }
}
