package vn.thidua.registration;

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
import vn.thidua.registration.RegistrationState.RegistrationVerb;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** One thing that was done to a registration or to the whole list: who did it, when, and why. Never changed. */
@Entity
public class RegistrationStep {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private RegistrationWindow window;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Registration registration;

    @Enumerated(EnumType.STRING)
    private RegistrationVerb verb;

    private @Nullable UUID accountId;
    private String byName;
    private Instant at;
    private @Nullable String reason;

    protected RegistrationStep() {}

    /** A reason of some substance, or a refusal. */
    static String required(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("registration.reasonNeeded");
        }
        return reason.strip();
    }

    RegistrationStep(
            RegistrationWindow window,
            @Nullable Registration registration,
            RegistrationVerb verb,
            Viewer by,
            Instant at,
            @Nullable String reason) {
        this.id = UUID.randomUUID();
        this.organisation = window.school();
        this.window = window;
        this.registration = registration;
        this.verb = verb;
        this.accountId = by.accountId();
        this.byName = by.displayName();
        this.at = at;
        this.reason = reason == null ? null : reason.strip();
    }

    public RegistrationVerb verb() {
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
