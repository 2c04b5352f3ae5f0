package vn.thidua.page;

import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.security.core.context.SecurityContextHolder;
import vn.thidua.shared.House;
import vn.thidua.shared.Viewer;

/**
 * The bundles, with house words: {@code [trường]} reads "trường" in a political school and "cơ quan" in an education office. Only
 * the bundle's own text is rewritten, never what is filled in – names of schools stay what they are.
 */
class HouseMessages extends ResourceBundleMessageSource {

    private static final Pattern HOUSE_WORD = Pattern.compile("\\[([\\p{L}/, ]+)]");

    private record Said(@Nullable House house, Locale locale, String code) {}

    private final Map<Said, MessageFormat> formats = new ConcurrentHashMap<>();
    private final Map<Said, Map<String, String>> vocabularies = new ConcurrentHashMap<>();

    @Override
    protected @Nullable String resolveCodeWithoutArguments(String code, Locale locale) {
        String text = super.resolveCodeWithoutArguments(code, locale);
        return text == null ? null : said(text, locale);
    }

    @Override
    protected @Nullable MessageFormat resolveCode(String code, Locale locale) {
        String text = super.resolveCodeWithoutArguments(code, locale);
        return text == null
                ? null
                : formats.computeIfAbsent(
                        new Said(house(), locale, code), key -> new MessageFormat(said(text, locale), locale));
    }

    private String said(String text, Locale locale) {
        if (text.indexOf('[') < 0) {
            return text;
        }
        House house = house();
        Map<String, String> words = house == null ? Map.of() : vocabulary(house, locale);
        return HOUSE_WORD
                .matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(words.getOrDefault(found.group(1), found.group(1))));
    }

    /** {@code trường|cơ quan;Trường|Cơ quan}, word by word. */
    private Map<String, String> vocabulary(House house, Locale locale) {
        return vocabularies.computeIfAbsent(new Said(house, locale, ""), key -> {
            String pairs = super.resolveCodeWithoutArguments("house." + house, locale);
            Map<String, String> words = new HashMap<>();
            if (pairs != null) {
                for (String pair : pairs.split(";")) {
                    String[] both = pair.split("\\|", 2);
                    words.put(both[0].strip(), both[1].strip());
                }
            }
            return words;
        });
    }

    private static @Nullable House house() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer ? viewer.house() : null;
    }
}
