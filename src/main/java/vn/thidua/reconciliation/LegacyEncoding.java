package vn.thidua.reconciliation;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Alphabets from before Unicode, in which old fonts drew Vietnamese over the letters of western Europe: TCVN3 (.VnTime), VNI and
 * VPS. A text in one of them is letters such as "Tr­êng ChÝnh trÞ" and is turned into what its author saw.
 */
public enum LegacyEncoding {
    TCVN3("""
            aâăeêioôơuưyAÂĂEÊIOÔƠUƯYáấắéếíóốớúứýàầằèềìòồờùừỳạậặẹệịọộợụựỵảẩẳẻểỉỏổởủửỷãẫẵẽễĩõỗỡũữỹđĐ""", """
            a©¨eªio«¬u\u00adyA¢¡E£IO¤¥U¦Y¸Ê¾ÐÕÝãèíóøýµÇ»ÌÒ×ßåêïõú¹ËÆÑÖÞäéîôùþ¶È¼ÎÓØáæëñöû·É½ÏÔÜâçìò÷ü®§"""),
    VPS("""
            âăêôơưÂÊÔĂƠƯáấắéếíóốớúứýàầằèềìòồờùừỳạậặẹệịọộợụựỵảẩẳẻểỉỏổởủửỷãẫẵẽễĩõỗỡũữỹđĐ""", """
            âæêôÖÜÂÊÔˆ÷ÐáÃ¡é‰íóÓ§úÙšàÀ¢èŠìòÒ©ùØÿåÆ¥ËŒÎ†¶®ø¿œäÄ£È‹ÌÕ°ªûº›ãÅ¤ëÍïõ‡«Û»ÏÇñ"""),
    VNI("", "");

    private static final int ENOUGH_WORDS = 4;
    private static final Set<String> USUAL = Set.of(
            "của", "và", "các", "học", "trường", "công", "tác", "được", "năm", "trong", "đua", "viên", "lớp", "với",
            "thực", "hiện", "chức", "những", "đã", "tổ", "cán", "bộ", "số", "khen", "thưởng", "báo", "cáo", "kết",
            "quả", "chính", "trị", "tỉnh", "đơn", "vị", "đồng", "chí", "giáo", "dục", "đào", "tạo", "bồi", "dưỡng",
            "tháng", "đầu", "phong", "trào", "nhiệm", "vụ", "người", "cho", "có", "là", "một", "kế", "hoạch", "về",
            "phòng", "nhà", "đạt", "tổng", "ngày");

    private final Map<Character, Character> letters = new HashMap<>();

    LegacyEncoding(String meant, String written) {
        String right = meant.strip();
        String wrong = written.strip();
        if (right.length() != wrong.length()) {
            throw new IllegalStateException(name());
        }
        for (int i = 0; i < right.length(); i++) {
            letters.put(wrong.charAt(i), right.charAt(i));
        }
    }

    /** The encoding of a text, if it certainly is in one. */
    public static @Nullable LegacyEncoding of(String text) {
        String sample = text.substring(0, Math.min(text.length(), 20_000));
        if (!isSuspicious(sample)) {
            return null;
        }
        LegacyEncoding best = Arrays.stream(values())
                .max(Comparator.comparingLong(encoding -> usualWords(encoding.decode(sample))))
                .orElseThrow();
        long words = usualWords(best.decode(sample));
        return words >= ENOUGH_WORDS && words >= 2 * usualWords(sample) && words * 12 >= words(sample) ? best : null;
    }

    /** Letters of western Europe inside words, and none of those that only Vietnamese has. */
    public static boolean isSuspicious(String text) {
        int foreign = 0;
        int own = 0;
        int plain = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '\u1ea0' && c <= '\u1ef9' || "ăĂđĐơƠưƯ".indexOf(c) >= 0) {
                own++;
            } else if (c >= '\u00a1' && c <= '\u00ff' && c != '«' && c != '»' || "‰Šš‹›Œœ†‡ˆÿ".indexOf(c) >= 0) {
                foreign++;
            } else if (Character.isLetter(c)) {
                plain++;
            }
        }
        return foreign >= 5 && foreign * 25 > plain && own * 10 < foreign;
    }

    private static long usualWords(String text) {
        return Arrays.stream(text.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(USUAL::contains)
                .filter(word -> !isPlain(word))
                .count();
    }

    private static boolean isPlain(String word) {
        return word.chars().allMatch(c -> c < 128);
    }

    private static long words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).count();
    }

    /** The text as its author saw it. */
    public String decode(String text) {
        if (this == VNI) {
            return decodeVni(text);
        }
        var decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            decoded.append((char) letters.getOrDefault(c, c));
        }
        return this == TCVN3 ? raiseCapitals(decoded.toString()) : decoded.toString();
    }

    /** TCVN3 draws capitals with tones in another font: a small letter between capitals is one. */
    private static String raiseCapitals(String text) {
        var raised = new StringBuilder(text);
        for (int i = 0; i < raised.length(); i++) {
            char c = raised.charAt(i);
            boolean toned = c > 127 && Character.isLowerCase(c);
            if (toned && isCapital(raised, i - 1) && (isCapital(text, i + 1) || i >= 2 && isCapital(raised, i - 2))) {
                raised.setCharAt(i, Character.toUpperCase(c));
            }
        }
        return raised.toString();
    }

    private static boolean isCapital(CharSequence text, int at) {
        return at >= 0 && at < text.length() && Character.isUpperCase(text.charAt(at));
    }

    // ---- VNI: a letter and behind it the sign of its tone -----------------------------------------------------------

    private static final String VNI_SINGLES = "ñÑíÍìÌæÆóÓòÒôÔöÖîÎ";
    private static final String SINGLES = "đĐíÍìÌỉỈĩĨịỊơƠưƯỵỴ";
    private static final String TONES = "ùøûõï";
    private static final String CIRCUMFLEX = "âáàåãä";
    private static final String BREVE = "êéèúüë";
    private static final Map<Character, String> TONED = Map.ofEntries(
            Map.entry('a', "áàảãạ"),
            Map.entry('e', "éèẻẽẹ"),
            Map.entry('o', "óòỏõọ"),
            Map.entry('u', "úùủũụ"),
            Map.entry('y', "ýỳỷỹỵ"),
            Map.entry('ô', "ớờởỡợ"),
            Map.entry('ö', "ứừửữự"));
    private static final Map<Character, String> HATTED = Map.of('a', "âấầẩẫậ", 'e', "êếềểễệ", 'o', "ôốồổỗộ");
    private static final String SHORT_A = "ăắằẳẵặ";

    private static String decodeVni(String text) {
        var decoded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char letter = text.charAt(i);
            char sign = i + 1 < text.length() ? text.charAt(i + 1) : ' ';
            String both = pair(Character.toLowerCase(letter), Character.toLowerCase(sign));
            if (both != null) {
                decoded.append(Character.isUpperCase(letter) ? both.toUpperCase(Locale.ROOT) : both);
                i++;
            } else {
                int single = VNI_SINGLES.indexOf(letter);
                decoded.append(single < 0 ? letter : SINGLES.charAt(single));
            }
        }
        return decoded.toString();
    }

    private static @Nullable String pair(char letter, char sign) {
        String toned = TONED.get(letter);
        int tone = TONES.indexOf(sign);
        if (toned != null && tone >= 0) {
            return toned.substring(tone, tone + 1);
        }
        String hatted = HATTED.get(letter);
        int hat = CIRCUMFLEX.indexOf(sign);
        if (hatted != null && hat >= 0) {
            return hatted.substring(hat, hat + 1);
        }
        int breve = letter == 'a' ? BREVE.indexOf(sign) : -1;
        return breve < 0 ? null : SHORT_A.substring(breve, breve + 1);
    }
}
