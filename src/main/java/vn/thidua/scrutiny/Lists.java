package vn.thidua.scrutiny;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** The lists that checks are given, and words without their marks. */
final class Lists {

    private Lists() {}

    /** The lines of a list, without remarks. */
    static List<String> read(String name) {
        try (var lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Lists.class.getResourceAsStream("/scrutiny/" + name)),
                StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .map(String::strip)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without tones and hats: "Khởi" and "Khối" are both khoi. */
    static String bare(String words) {
        return Normalizer.normalize(words.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replace('đ', 'd');
    }

    /** A word and where it stands. */
    record Word(String written, String bare, int from, int to) {

        boolean isSame(String other) {
            return written.equalsIgnoreCase(other);
        }
    }

    /** The words of a text, at most so many. */
    static List<Word> words(String text, int most) {
        var words = new ArrayList<Word>();
        int at = 0;
        while (at < text.length() && words.size() < most) {
            while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            int from = at;
            while (at < text.length() && Character.isLetterOrDigit(text.charAt(at))) {
                at++;
            }
            if (at > from) {
                String written = text.substring(from, at);
                words.add(new Word(written, bare(written), from, at));
            }
        }
        return words;
    }

    /** How many letters are put in, left out or changed; more than the limit counts as limit + 1. */
    static int distance(String one, String other, int limit) {
        if (Math.abs(one.length() - other.length()) > limit || one.length() > 60 || other.length() > 60) {
            return limit + 1;
        }
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            before[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int change = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(change, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return Math.min(before[other.length()], limit + 1);
    }
}
