package vn.thidua.scrutiny;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Place;

/**
 * Something that a check has to say.
 *
 * @param key of its sentence, below {@code check.}
 * @param words that fill the sentence
 * @param place what it is about
 * @param evidence where the other numbers or words stand
 * @param link of the records that know better
 */
public record Finding(
        RuleCode rule,
        Severity severity,
        String key,
        List<String> words,
        Place place,
        List<Place> evidence,
        @Nullable String link) {

    public Finding {
        words = List.copyOf(words);
        evidence = List.copyOf(evidence);
    }

    Finding(RuleCode rule, Severity severity, String key, Place place, String... words) {
        this(rule, severity, key, List.of(words), place, List.of(), null);
    }

    /**
     * Tells this finding from all others by what it is about: rule, section, words and numbers, wherever in the section they
     * have moved. Any other number makes another finding, so that nobody has dismissed it yet.
     */
    public String fingerprint(Script script) {
        var about = new StringBuilder(rule.name())
                .append('|')
                .append(key)
                .append('|')
                .append(script.part(place).id());
        about.append('|').append(script.words(place).replaceAll("\\s+", " "));
        words.forEach(word -> about.append('|').append(word));
        evidence.forEach(other -> about.append('|').append(script.words(other).replaceAll("\\s+", " ")));
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(about.toString().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
