package vn.thidua.programme;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.util.UUID;

/** A programme of training; the same for all schools, so that their reports can be added up. */
@Entity
public class Programme {

    @Id
    private UUID id;

    @Version
    private int version;

    private String code;
    private String name;
    private String shortName;

    @Enumerated(EnumType.STRING)
    private ProgrammeFamily family;

    private int position;
    private boolean inUse;

    protected Programme() {}

    Programme(ProgrammeForm form, int position) {
        this.id = UUID.randomUUID();
        this.code = form.code();
        this.position = position;
        this.inUse = true;
        write(form);
    }

    /** The announcement that it was added to the catalogue. */
    ProgrammeEvent added() {
        return new ProgrammeEvent.Added(id, name);
    }

    /** Takes another name or family, or goes out of use; its classes keep it. */
    ProgrammeEvent change(ProgrammeForm form) {
        write(form);
        return new ProgrammeEvent.Changed(id, name);
    }

    private void write(ProgrammeForm form) {
        name = form.name();
        shortName = form.shortName();
        family = form.family();
        inUse = form.inUse();
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

    public ProgrammeFamily family() {
        return family;
    }

    /** Whether new classes may be opened in it. */
    public boolean isInUse() {
        return inUse;
    }
}
