package vn.thidua.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import vn.thidua.shared.Refusal;

/**
 * The one place that knows what a good password is: long enough, and nothing that a guesser tries first. No composition
 * rules: they make people write passwords down. The lists are our own, so that no password ever leaves the house.
 */
@Component
public class PasswordRules {

    static final int SHORTEST = 8;
    /** In characters; more is not even looked at. */
    public static final int LONGEST = 128;

    /** What must be left of a password when known words, digits and signs are taken away. */
    private static final int SUBSTANCE = 4;

    private final Set<String> common = lines("passwords/common.txt");
    private final List<String> words = longestFirst(lines("passwords/words.txt"));

    /**
     * Agrees, or throws a {@link Refusal} with the reason.
     *
     * @param local words that stand close to the account: user name, own name, school and its short name
     */
    public void check(String password, Collection<String> local) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            throw new Refusal("password.length", SHORTEST, LONGEST);
        }
        String folded = fold(password);
        if (common.contains(folded) || common.contains(password.toLowerCase(Locale.ROOT)) || isMonotonous(folded)) {
            throw new Refusal("password.common");
        }
        Set<String> near = local.stream()
                .flatMap(word -> java.util.stream.Stream.concat(
                        java.util.stream.Stream.of(word), Arrays.stream(word.split("[\\s.,–-]+"))))
                .map(PasswordRules::letters)
                .filter(word -> word.length() > 2)
                .collect(Collectors.toSet());
        if (isMadeOf(letters(folded), longestFirst(near))) {
            throw new Refusal("password.local");
        }
        var both = new HashSet<>(near);
        both.addAll(words);
        if (isMadeOf(letters(folded), longestFirst(both))) {
            throw new Refusal("password.common");
        }
    }

    /** Known words, and next to nothing besides; digits alone are for the list of common ones. */
    private static boolean isMadeOf(String letters, List<String> known) {
        String rest = letters;
        for (String word : known) {
            rest = rest.replace(word, " ");
        }
        return rest.contains(" ") && rest.replace(" ", "").length() < SUBSTANCE;
    }

    /** One or two characters again and again, or a run of neighbours such as 23456789 and hgfedcba. */
    private static boolean isMonotonous(String text) {
        if (text.chars().distinct().count() <= 2) {
            return true;
        }
        int step = text.charAt(1) - text.charAt(0);
        for (int i = 1; i < text.length(); i++) {
            if (text.charAt(i) - text.charAt(i - 1) != step) {
                return false;
            }
        }
        return Math.abs(step) <= 1;
    }

    private static String letters(String text) {
        return fold(text).replaceAll("[^\\p{L}]", "");
    }

    /** Small letters without accents, đ as d. */
    static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace('đ', 'd');
    }

    private static List<String> longestFirst(Collection<String> words) {
        return words.stream()
                .sorted(java.util.Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    private static Set<String> lines(String resource) {
        try (var in = new ClassPathResource(resource).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#") && !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
    }
}
