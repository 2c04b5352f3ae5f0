package vn.thidua.eligibility;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Sentence.TitleName;
import vn.thidua.shared.EmulationYear;

/** The standards of all titles for an emulation year, and the last ones known of titles that have none in it. */
public final class Rulebook {

    private record Key(String code, boolean people) {}

    private final EmulationYear year;
    private final Map<Key, List<Standard>> known = new LinkedHashMap<>();

    private Rulebook(EmulationYear year) {
        this.year = year;
    }

    /**
     * The book of a year.
     *
     * @param standards in the order of the catalogue, earlier ones first within a title; those after the year are left out
     */
    public static Rulebook of(EmulationYear year, Collection<Standard> standards) {
        var book = new Rulebook(year);
        standards.stream()
                .filter(standard -> !standard.valid().from().isAfter(year.lastDay()))
                .forEach(standard -> book.known
                        .computeIfAbsent(new Key(standard.code(), standard.people()), key -> new ArrayList<>())
                        .add(standard));
        return book;
    }

    EmulationYear year() {
        return year;
    }

    /** Codes of the titles for people, or for collectives, in the order of the catalogue. */
    public List<String> codes(boolean people) {
        return known.keySet().stream()
                .filter(key -> key.people() == people)
                .map(Key::code)
                .toList();
    }

    /** The standards that stood on some day of the year, earlier ones first. */
    List<Standard> of(String code, boolean people) {
        return all(code, people).stream()
                .filter(standard -> standard.valid().overlaps(year.period()))
                .toList();
    }

    /** What stands at the end of the year, or the last that stood before. */
    public @Nullable Standard last(String code, boolean people) {
        List<Standard> all = all(code, people);
        return all.isEmpty() ? null : all.get(all.size() - 1);
    }

    /** The title for people that all others build on; nothing where the catalogue names none. */
    @Nullable
    Standard entry() {
        return codes(true).stream()
                .map(code -> last(code, true))
                .filter(standard -> standard != null && standard.entry())
                .findFirst()
                .orElse(null);
    }

    /** Titles of which collectives are asked how many of their members hold them. */
    public List<String> titlesOfMembers() {
        return codes(false).stream()
                .map(code -> last(code, false))
                .filter(java.util.Objects::nonNull)
                .flatMap(Standard::titlesOfMembers)
                .distinct()
                .toList();
    }

    private List<Standard> all(String code, boolean people) {
        return known.getOrDefault(new Key(code, people), List.of());
    }

    /** Years that lie between one award of the title and the next: as many as it stands for. */
    int step(String code, boolean people) {
        Standard standard = last(code, people);
        return standard == null ? 1 : standard.times();
    }

    /** Years of good ratings that the title already rewards. */
    int ratedYears(String code, boolean people) {
        Standard standard = last(code, people);
        return standard == null ? 0 : standard.ratedYears();
    }

    boolean isForm(String code) {
        Standard standard = any(code);
        return standard != null && standard.form();
    }

    /** How a title is called; its code where the book has no rule of it. */
    TitleName name(@Nullable String code) {
        Standard standard = any(code);
        return standard == null ? new TitleName(String.valueOf(code), String.valueOf(code)) : standard.name();
    }

    private @Nullable Standard any(@Nullable String code) {
        if (code == null) {
            return null;
        }
        Standard forPeople = last(code, true);
        return forPeople == null ? last(code, false) : forPeople;
    }
}
