package vn.thidua.organisation;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One organisation went on in another from a day on: a merger when several have the same successor, a division when one has several. */
@Entity
public class Succession {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation predecessor;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation successor;

    private LocalDate effectiveOn;
    private @Nullable String decision;

    protected Succession() {}

    Succession(Organisation predecessor, Organisation successor, LocalDate effectiveOn, @Nullable String decision) {
        this.id = UUID.randomUUID();
        this.organisation = predecessor.body();
        this.predecessor = predecessor;
        this.successor = successor;
        this.effectiveOn = effectiveOn;
        this.decision = decision;
    }

    public Organisation successor() {
        return successor;
    }

    public LocalDate effectiveOn() {
        return effectiveOn;
    }

    public @Nullable String decision() {
        return decision;
    }
}
