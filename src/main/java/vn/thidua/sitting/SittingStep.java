package vn.thidua.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.SittingState.SittingVerb;

/** One thing that was done to a session: who did it, when, and why. Never changed. */
@Entity
public class SittingStep {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Sitting sitting;

    @Enumerated(EnumType.STRING)
    private SittingVerb verb;

    private @Nullable UUID accountId;
    private String byName;
    private Instant at;
    private @Nullable String reason;

    protected SittingStep() {}

    SittingStep(Sitting sitting, SittingVerb verb, Viewer by, Instant at, @Nullable String reason) {
        this.id = UUID.randomUUID();
        this.organisation = sitting.body();
        this.sitting = sitting;
        this.verb = verb;
        this.accountId = by.accountId();
        this.byName = by.displayName();
        this.at = at;
        this.reason = reason;
    }

    public SittingVerb verb() {
        return verb;
    }

    public String byName() {
        return byName;
    }

    public Instant at() {
        return at;
    }

    public @Nullable String reason() {
        return reason;
    }
}
