package vn.thidua.title;

import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the title that somebody meant: by code, name, short name or alias, without regard to case, accents, punctuation, and
 * sỹ or sĩ. Made once for a whole import: {@code TitleNames.of(titles.all())}.
 */
public final class TitleNames {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern SY = Pattern.compile("\\bsy\\b");
    private static final Pattern PREFIX = Pattern.compile("^(danh hieu|hinh thuc)( thi dua| khen thuong)? ");

    private final Map<String, Title> byName = new HashMap<>();

    private TitleNames() {}

    /** Learns the names of these titles; a name that two of them share means neither. */
    public static TitleNames of(Collection<Title> titles) {
        var names = new TitleNames();
        Set<String> ambiguous = new HashSet<>();
        for (Title title : titles) {
            Stream.concat(Stream.of(title.code(), title.name(), title.shortName()), title.aliases().stream())
                    .map(TitleNames::plain)
                    .distinct()
                    .forEach(name -> {
                        Title other = names.byName.put(name, title);
                        if (other != null && !other.id().equals(title.id())) {
                            ambiguous.add(name);
                        }
                    });
        }
        names.byName.keySet().removeAll(ambiguous);
        return names;
    }

    /** The title that was meant, or nothing when it is unknown or could be several. */
    public Optional<Title> find(@Nullable String typed) {
        return typed == null ? Optional.empty() : Optional.ofNullable(byName.get(plain(typed)));
    }

    /** {@code Tập thể "Lao động xuất sắc"} becomes {@code tap the lao dong xuat sac}. */
    static String plain(String text) {
        String letters = MARKS.matcher(Normalizer.normalize(text.toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd');
        String words = BETWEEN_WORDS.matcher(letters).replaceAll(" ").strip();
        return PREFIX.matcher(SY.matcher(words).replaceAll("si")).replaceFirst("");
    }
}
