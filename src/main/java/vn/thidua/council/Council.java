package vn.thidua.council;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * A body's council of emulation and commendation. It advises the head, who decides; but a title for which the law asks a share
 * of its votes may not be submitted without them. It lasts, while its compositions change.
 */
@Entity
public class Council {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private CouncilLevel level;

    private String name;

    protected Council() {}

    public Council(Organisation body, CouncilLevel level, String name) {
        this.id = UUID.randomUUID();
        this.organisation = body;
        this.level = level;
        this.name = name.strip();
    }

    CouncilEvent founded() {
        return new CouncilEvent.Founded(organisation.id(), id, name);
    }

    CouncilEvent rename(CouncilLevel newLevel, String newName) {
        level = newLevel;
        name = newName.strip();
        return new CouncilEvent.Renamed(organisation.id(), id, name);
    }

    /** A reason of some substance, or a refusal. */
    public static String reason(@Nullable String typed) {
        if (typed == null || typed.strip().length() < SHORTEST_REASON || typed.length() > LONGEST_REASON) {
            throw new Refusal("council.reasonNeeded");
        }
        return typed.strip();
    }

    /** The standing body keeps it, and the head of the body. */
    public boolean isKeptBy(Viewer viewer) {
        return viewer.is(Role.SCHOOL_SECRETARY, organisation.id()) || viewer.is(Role.RECTOR, organisation.id());
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Organisation body() {
        return organisation;
    }

    public CouncilLevel level() {
        return level;
    }

    public String name() {
        return name;
    }
}
