package vn.thidua.organisation;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Period;

/** A name that an organisation bore and bears no longer, with the days on which it was its name. */
@Entity
public class FormerName {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation subject;

    private String name;
    private String shortName;

    @Embedded
    private Period valid;

    private @Nullable String decision;

    protected FormerName() {}

    FormerName(Organisation subject, String name, String shortName, Period valid, @Nullable String decision) {
        this.id = UUID.randomUUID();
        this.organisation = subject.body();
        this.subject = subject;
        this.name = name;
        this.shortName = shortName;
        this.valid = valid;
        this.decision = decision;
    }

    public String name() {
        return name;
    }

    public String shortName() {
        return shortName;
    }

    public Period valid() {
        return valid;
    }

    public @Nullable String decision() {
        return decision;
    }
}
