package vn.thidua.research;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.staff.Person;

/** Somebody's part in a work: who leads it, and the share that the authors agreed on. */
@Entity
@Table(name = "research_author")
@IdClass(Authorship.Key.class)
public class Authorship {

    /** A person has one part in a work. */
    record Key(UUID work, UUID person) implements Serializable {}

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private ResearchWork work;

    @Id
    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    private boolean lead;
    private @Nullable Integer share;

    protected Authorship() {}

    Authorship(ResearchWork work, Person person, boolean lead, @Nullable Integer share) {
        this.work = work;
        this.person = person;
        this.organisation = work.school();
        this.lead = lead;
        this.share = share;
    }

    /** The same person's part as it is now agreed. */
    void agree(boolean nowLead, @Nullable Integer nowShare) {
        lead = nowLead;
        share = nowShare;
    }

    public Person person() {
        return person;
    }

    /** Chủ nhiệm, tác giả chính. */
    public boolean isLead() {
        return lead;
    }

    /** In percent, {@code null} where it was not agreed. */
    public @Nullable Integer share() {
        return share;
    }
}
