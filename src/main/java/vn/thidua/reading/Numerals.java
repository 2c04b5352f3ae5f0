package vn.thidua.reading;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Numbers as Vietnamese offices write them: {@code 07}, {@code 16.182}, {@code 80,5}, {@code hai mươi lăm}. */
final class Numerals {

    private static final Map<String, Integer> ONES = Map.ofEntries(
            Map.entry("không", 0),
            Map.entry("một", 1),
            Map.entry("mốt", 1),
            Map.entry("hai", 2),
            Map.entry("ba", 3),
            Map.entry("bốn", 4),
            Map.entry("tư", 4),
            Map.entry("năm", 5),
            Map.entry("lăm", 5),
            Map.entry("nhăm", 5),
            Map.entry("sáu", 6),
            Map.entry("bảy", 7),
            Map.entry("bẩy", 7),
            Map.entry("tám", 8),
            Map.entry("chín", 9));
    private static final Map<String, Integer> SCALES = Map.of(
            "nghìn", 1_000, "ngàn", 1_000, "vạn", 10_000, "triệu", 1_000_000, "tỷ", 1_000_000_000, "tỉ", 1_000_000_000);
    private static final List<String> FILLERS = List.of("linh", "lẻ", "và");

    private Numerals() {}

    /** The value of digits; dots (or spaces) between groups of three are no decimals, a comma is one. */
    static BigDecimal digits(String written) {
        String plain = written.replaceAll("[\\s\\u00a0]", "");
        if (plain.matches("\\d{1,3}(\\.\\d{3})+(,\\d+)?")) {
            plain = plain.replace(".", "");
        } else if (plain.matches("\\d{1,3}(,\\d{3})+")) {
            return new BigDecimal(plain.replace(",", ""));
        }
        return new BigDecimal(plain.replace(',', '.'));
    }

    /** The factor of a word such as triệu, or one. */
    static BigDecimal scale(@Nullable String word) {
        return BigDecimal.valueOf(word == null ? 1 : SCALES.getOrDefault(word.toLowerCase(Locale.ROOT), 1));
    }

    /** The value of number words; nothing if they are none. */
    static @Nullable BigDecimal words(String written) {
        long total = 0;
        long group = 0;
        int last = -1;
        String[] words = written.strip().toLowerCase(Locale.ROOT).split("[\\s\\u00a0]+");
        if (words.length > 16) {
            return null;
        }
        for (String word : words) {
            if (ONES.containsKey(word)) {
                if (last >= 0 && last < 10 && group % 10 != 0) {
                    return null;
                }
                last = ONES.get(word);
                group += last;
            } else if (word.equals("mười") || word.equals("mươi") || word.equals("chục")) {
                long ones = word.equals("mười") ? 1 : Math.max(last, 1);
                group += word.equals("mười") ? 10 : ones * 9;
                last = 10;
            } else if (word.equals("trăm")) {
                group = Math.max(group, 1) * 100;
                last = 100;
            } else if (SCALES.containsKey(word)) {
                total += Math.max(group, 1) * SCALES.get(word);
                group = 0;
                last = 1_000;
            } else if (!FILLERS.contains(word) || last < 0) {
                return null;
            }
        }
        return last < 0 || total > 999_000_000_000_000L ? null : BigDecimal.valueOf(total + group);
    }
}
