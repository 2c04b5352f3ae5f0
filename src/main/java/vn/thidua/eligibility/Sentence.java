package vn.thidua.eligibility;

import java.util.List;
import java.util.Locale;

/**
 * A sentence to be said in the reader's language: a key of the message bundles below {@code eligibility.says.} and what fills it –
 * numbers, days, years, titles, other sentences.
 */
public record Sentence(String key, List<Object> arguments) {

    /** A title as it is called in both languages. */
    public record TitleName(String vietnamese, String english) {
        public String in(Locale language) {
            return "en".equals(language.getLanguage()) ? english : vietnamese;
        }
    }

    /** Several things, written one after the other. */
    public record Several(List<?> things) {}

    static Sentence of(String key, Object... arguments) {
        return new Sentence(key, List.of(arguments));
    }
}
