package vn.thidua.notation;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.figure.Figure;

/**
 * The names by which people write figures into a text: {@code {Lớp Trung cấp: lớp}} on the page for {@code {tc_total_classes:noun}}
 * in what is kept. Codes are understood as well; what is neither stays as it was typed.
 */
public final class FigureNames {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}\\n]{1,400})}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0]+");
    private static final String NOUN = "noun";
    private static final int LONGEST_COUNTED = 40;

    /**
     * What may stand in braces.
     *
     * @param noun what is counted; {@code null} for words that count nothing
     */
    private record Named(String code, String name, @Nullable String noun) {

        /**
         * The name, and what is added where others have the same: what is counted, then the code, which nobody else has.
         *
         * @param more how much of it
         */
        String name(int more) {
            return switch (more) {
                case 0 -> name;
                case 1 -> noun == null ? name : name + " (" + noun + ")";
                case 2 -> name + " (" + code + ")";
                default -> code;
            };
        }
    }

    /** The inside of braces: of what, and with which words behind the value. */
    private record Inside(String head, @Nullable String counted) {

        static Inside of(String text) {
            int colon = text.indexOf(':');
            return colon < 0
                    ? new Inside(text.strip(), null)
                    : new Inside(
                            text.substring(0, colon).strip(),
                            text.substring(colon + 1).strip());
        }

        boolean fits(Named named) {
            return counted == null || named.noun() != null && !counted.isEmpty() && counted.length() <= LONGEST_COUNTED;
        }
    }

    private final Map<String, Named> byCode = new LinkedHashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, Named> byName = new HashMap<>();

    private FigureNames(Collection<Named> all) {
        all.forEach(named -> byCode.put(named.code(), named));
        int more = 0;
        for (List<Named> waiting = List.copyOf(byCode.values()); !waiting.isEmpty(); more++) {
            waiting = take(waiting, more);
        }
    }

    /** Gives a name to each that nobody else wants, and returns the others. */
    private List<Named> take(List<Named> waiting, int more) {
        var wanted = new LinkedHashMap<String, List<Named>>();
        waiting.forEach(named -> wanted.computeIfAbsent(folded(named.name(more)), key -> new ArrayList<>())
                .add(named));
        var left = new ArrayList<Named>();
        wanted.forEach((key, who) -> {
            Named one = who.get(0);
            if (who.size() == 1 && !byName.containsKey(key) && (!byCode.containsKey(key) || key.equals(one.code()))) {
                byName.put(key, one);
                names.put(one.code(), one.name(more));
            } else {
                left.addAll(who);
            }
        });
        return left;
    }

    public static FigureNames of(Collection<Figure> figures) {
        return of(figures, Map.of());
    }

    /** @param others what else may stand in braces, by code: words of time in an outline */
    public static FigureNames of(Collection<Figure> figures, Map<String, String> others) {
        var all = new ArrayList<Named>();
        others.forEach((code, name) -> all.add(new Named(code, plain(name), null)));
        figures.forEach(figure -> all.add(new Named(figure.code(), plain(figure.name()), figure.noun())));
        return new FigureNames(all);
    }

    /** What stands in braces for a figure. */
    public String of(String code) {
        return names.getOrDefault(code, code);
    }

    /** A kept text as people read it. */
    public String spoken(String kept) {
        return replaced(kept, inside -> {
            Named named = byCode.get(inside.head());
            return named == null || !inside.fits(named) ? null : spoken(named, inside.counted());
        });
    }

    private String spoken(Named named, @Nullable String counted) {
        return of(named.code()) + (counted == null ? "" : ": " + (counted.equals(NOUN) ? named.noun() : counted));
    }

    /** A text as people wrote it in the form that is kept. */
    public String kept(String typed) {
        return replaced(typed, inside -> {
            Named named = named(inside);
            return named == null ? null : kept(named, inside.counted());
        });
    }

    private static String kept(Named named, @Nullable String counted) {
        return named.code() + (counted == null ? "" : ":" + (counted.equalsIgnoreCase(named.noun()) ? NOUN : counted));
    }

    /** What stands in braces and names nothing, as it was typed, each once. */
    public List<String> unknown(String text) {
        return BRACES.matcher(text)
                .results()
                .map(braces -> braces.group(1))
                .filter(inside -> named(Inside.of(inside)) == null)
                .distinct()
                .toList();
    }

    private @Nullable Named named(Inside inside) {
        Named byItsCode = byCode.get(inside.head());
        Named named = byItsCode == null ? byName.get(folded(inside.head())) : byItsCode;
        return named != null && inside.fits(named) ? named : null;
    }

    private static String replaced(String text, Translation translation) {
        return BRACES.matcher(text).replaceAll((MatchResult braces) -> {
            String other = translation.of(Inside.of(braces.group(1)));
            return Matcher.quoteReplacement(other == null ? braces.group() : "{" + other + "}");
        });
    }

    /** Puts something else into braces, or leaves them as they are. */
    private interface Translation {
        @Nullable
        String of(Inside inside);
    }

    /** Braces and colons have a meaning of their own here. */
    private static String plain(String name) {
        return BLANKS.matcher(name.replace('{', '(').replace('}', ')').replaceAll("\\s*:\\s*", " – "))
                .replaceAll(" ")
                .strip();
    }

    /** Written larger, with other blanks, or with accents of two pieces it is still the same name. */
    private static String folded(String name) {
        return Normalizer.normalize(BLANKS.matcher(name).replaceAll(" "), Normalizer.Form.NFC)
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
