package vn.thidua.title;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.List;
import java.util.UUID;

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
    private boolean enabled;

    protected Title() {}

    /** Whether persons may receive it. */
    public boolean isForPeople() {
        return subject == TitleSubject.INDIVIDUAL || subject == TitleSubject.BOTH;
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

    public boolean isEnabled() {
        return enabled;
    }
}
