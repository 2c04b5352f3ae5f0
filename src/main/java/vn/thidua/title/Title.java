package vn.thidua.title;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.thidua.shared.NotFound;

/** An emulation title or commendation form, known by its statutory code (LDTT, CSTDCS, BK_BT). */
@Entity
public class Title {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;
    private String name;
    private String shortName;
    private String nameEn;

    @Enumerated(EnumType.STRING)
    private TitleCategory category;

    @Enumerated(EnumType.STRING)
    private TitleSubject subject;

    private int rank;
    private List<String> aliases;
    private boolean entry;
    private boolean enabled;

    protected Title() {}

    /**
     * Corrects how it is called and whether schools may still choose it; code, category and subject stay.
     *
     * @param first whether it is the entry title
     * @param otherNames names under which it is found and imported; blank lines and repetitions are dropped
     */
    TitleEvent describe(
            String newName,
            String newShortName,
            String newNameEn,
            List<String> otherNames,
            boolean first,
            boolean inUse) {
        name = newName;
        shortName = newShortName;
        nameEn = newNameEn;
        aliases = otherNames.stream()
                .map(String::strip)
                .filter(alias -> !alias.isEmpty())
                .distinct()
                .toList();
        entry = first;
        enabled = inUse;
        return new TitleEvent.Changed(id, name);
    }

    /** The one with this id, or a 404. */
    static Title among(List<Title> titles, UUID id) {
        return titles.stream().filter(title -> title.id.equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Names by code, in a language. */
    static Map<String, String> namesOf(List<Title> titles, Locale language) {
        return titles.stream().collect(Collectors.toMap(Title::code, title -> title.nameIn(language)));
    }

    /** Whether persons may receive it. */
    public boolean isForPeople() {
        return subject == TitleSubject.INDIVIDUAL || subject == TitleSubject.BOTH;
    }

    /** Whether it may be given to persons, to collectives or to households, as the subject of a rule says. */
    boolean isFor(TitleSubject receiver) {
        return switch (receiver) {
            case INDIVIDUAL -> isForPeople();
            case COLLECTIVE -> isForCollectives();
            case HOUSEHOLD -> subject == TitleSubject.HOUSEHOLD;
            case BOTH -> false;
        };
    }

    /** Whether faculties, offices and schools may receive it. */
    public boolean isForCollectives() {
        return subject == TitleSubject.COLLECTIVE || subject == TitleSubject.BOTH;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    /** The name in the language of the page. */
    public String nameIn(Locale language) {
        return "en".equals(language.getLanguage()) ? nameEn : name;
    }

    public String nameEn() {
        return nameEn;
    }

    public TitleCategory category() {
        return category;
    }

    public TitleSubject subject() {
        return subject;
    }

    public int rank() {
        return rank;
    }

    public List<String> aliases() {
        return List.copyOf(aliases);
    }

    /** Whether all other titles build on it: who is too new for it is not counted among the members of a collective. */
    public boolean isEntry() {
        return entry;
    }

    public boolean isEnabled() {
        return enabled;
    }
}
