package vn.thidua.reading;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The catalogue of nouns, and how to find one at the beginning of some words. */
final class Nouns {

    static final String SPAN = "span";

    private static final Map<String, Noun> KNOWN = read();
    private static final int LONGEST = 5;

    /** Words that follow a number without being what it counts. */
    private static final Set<String> NO_NOUNS = Set.of(
            "và", "của", "với", "trên", "là", "được", "để", "do", "so", "đã", "sẽ", "có", "không", "đạt", "chiếm",
            "theo", "từ", "đến", "ở", "tại", "vào", "cho", "thì", "mà", "nhưng", "hoặc", "như", "trong", "ngoài", "này",
            "các", "những", "khi", "về", "số", "đang", "cũng", "hay", "tới", "sang", "thuộc", "bằng", "gồm", "tăng",
            "giảm", "trước", "sau", "kế", "nữ", "nam", "loại", "xếp", "hạng", "cấp", "triệu", "nghìn", "tỷ", "phần",
            "trở", "ngành", "cùng", "vượt", "toàn", "dự", "đủ", "đợt", "lớn", "nhỏ", "mới", "cũ", "xã hội", "tiếp",
            "chưa", "hiện", "thực", "phấn");

    private Nouns() {}

    /** A noun and where it ends. */
    record Found(Noun noun, int end) {}

    /** The longest known noun that begins here, together with those that only widen it: "đề tài, đề án". */
    static @Nullable Found known(CharSequence text, int at, int limit) {
        Found first = single(text, at, limit);
        if (first == null) {
            return null;
        }
        Found all = first;
        while (true) {
            int next = skipLink(text, all.end(), limit);
            Found more = next < 0 ? null : single(text, next, limit);
            boolean widens = more != null
                    && more.noun().family().equals(first.noun().family())
                    && !digitFollows(text, more.end(), limit);
            if (!widens) {
                return all;
            }
            all = new Found(first.noun(), more.end());
        }
    }

    private static @Nullable Found single(CharSequence text, int at, int limit) {
        int begin = skipSpace(text, at, limit);
        var phrase = new StringBuilder();
        Found found = null;
        int end = begin;
        for (int words = 0; words < LONGEST && end < limit; words++) {
            int from = words == 0 ? begin : skipSpaceAndComma(text, end, limit);
            int to = endOfWord(text, from, limit);
            if (to == from) {
                break;
            }
            phrase.append(words == 0 ? "" : " ").append(text.subSequence(from, to));
            Noun noun = KNOWN.get(phrase.toString().toLowerCase(Locale.ROOT));
            end = to;
            if (noun != null && !phrase.toString().equals("Nam")) {
                found = new Found(noun, end);
            }
        }
        if (found != null && found.noun().name().equals("lượt")) {
            Found turning = single(text, found.end(), limit);
            return turning == null || turning.noun().family().equals(SPAN)
                    ? found
                    : new Found(
                            new Noun(
                                    "lượt " + turning.noun().name(),
                                    turning.noun().family()),
                            turning.end());
        }
        return found;
    }

    /** The next word, if it can be what a number counts though the catalogue does not know it. */
    static @Nullable Found unknown(CharSequence text, int at, int limit) {
        int from = skipSpace(text, at, limit);
        int to = endOfWord(text, from, limit);
        if (to - from < 2 || !Character.isLowerCase(text.charAt(from))) {
            return null;
        }
        String word = text.subSequence(from, to).toString();
        return NO_NOUNS.contains(word) ? null : new Found(new Noun(word, "other " + word), to);
    }

    /** The noun that "số" or "tổng số" introduces in front of a number: "Số học viên: 343". */
    static @Nullable Noun introduced(String label) {
        String small = label.toLowerCase(Locale.ROOT);
        int at = small.lastIndexOf("số ");
        if (at < 0) {
            return null;
        }
        int from = small.startsWith("số lượng ", at) ? at + 9 : at + 3;
        Found found = known(small, from, small.length());
        return found == null || found.noun().family().equals(SPAN) ? null : found.noun();
    }

    private static int skipLink(CharSequence text, int at, int limit) {
        int from = skipSpace(text, at, limit);
        if (from < limit && (text.charAt(from) == ',' || text.charAt(from) == '/')) {
            return from + 1;
        }
        int to = endOfWord(text, from, limit);
        String word = text.subSequence(from, to).toString();
        return word.equals("và") || word.equals("hoặc") ? to : from < limit && from > at ? from : -1;
    }

    private static boolean digitFollows(CharSequence text, int at, int limit) {
        int next = skipSpace(text, at, limit);
        return next < limit && Character.isDigit(text.charAt(next));
    }

    static int skipSpace(CharSequence text, int at, int limit) {
        int next = at;
        while (next < limit && isSpace(text.charAt(next))) {
            next++;
        }
        return next;
    }

    private static int skipSpaceAndComma(CharSequence text, int at, int limit) {
        int next = skipSpace(text, at, limit);
        return next < limit && text.charAt(next) == ',' ? skipSpace(text, next + 1, limit) : next;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || c == '\u00a0' || c == '*';
    }

    private static int endOfWord(CharSequence text, int at, int limit) {
        int end = at;
        int most = Math.min(limit, at + 40);
        while (end < most && isWord(text, end, limit)) {
            end++;
        }
        return end;
    }

    private static boolean isWord(CharSequence text, int at, int limit) {
        char c = text.charAt(at);
        if (Character.isLetter(c) || c == '²' || c == '%') {
            return true;
        }
        boolean inside = at + 1 < limit && Character.isLetter(text.charAt(at + 1));
        return inside && (c == '/' && at > 0 && (text.charAt(at - 1) == 'đ' || text.charAt(at - 1) == 'Đ') || c == '-')
                || Character.isDigit(c) && at > 0 && Character.isLetter(text.charAt(at - 1));
    }

    private static Map<String, Noun> read() {
        var known = new HashMap<String, Noun>();
        lines("/reading/nouns.txt").forEach(line -> enter(line, known));
        return Map.copyOf(known);
    }

    /** The lines of a catalogue, without remarks. */
    static List<String> lines(String catalogue) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Nouns.class.getResourceAsStream(catalogue)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void enter(String line, Map<String, Noun> known) {
        String family = line.substring(0, line.indexOf(':')).strip();
        for (String entry : line.substring(line.indexOf(':') + 1).split(";")) {
            String[] sides = entry.split("=", 2);
            var noun = new Noun(sides[0].strip(), family);
            known.put(noun.name(), noun);
            if (sides.length > 1) {
                for (String spelling : sides[1].split(",")) {
                    known.put(spelling.strip(), noun);
                }
            }
        }
    }
}
