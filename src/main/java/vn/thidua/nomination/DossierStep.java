package vn.thidua.nomination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** One thing that was done to a dossier: who, when, why, from where to where. Never changed; what took it back names it. */
@Entity
public class DossierStep {

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Dossier dossier;

    private int number;

    @Enumerated(EnumType.STRING)
    private DossierVerb verb;

    @Enumerated(EnumType.STRING)
    private @Nullable DossierState stateBefore;

    @Enumerated(EnumType.STRING)
    private DossierState stateAfter;

    private @Nullable UUID undoesId;
    private @Nullable UUID accountId;
    private String byName;
    private Instant at;
    private @Nullable String reason;

    protected DossierStep() {}

    DossierStep(
            Dossier dossier,
            int number,
            DossierVerb verb,
            @Nullable DossierState before,
            @Nullable DossierStep undone,
            Viewer by,
            Instant at,
            @Nullable String reason) {
        this.id = UUID.randomUUID();
        this.organisation = dossier.school();
        this.dossier = dossier;
        this.number = number;
        this.verb = verb;
        this.stateBefore = before;
        this.stateAfter = dossier.state();
        this.undoesId = undone == null ? null : undone.id;
        this.accountId = by.accountId();
        this.byName = by.displayName();
        this.at = at;
        this.reason = reason == null || reason.isBlank() ? null : reason.strip();
    }

    /** A reason of some substance, or a refusal. */
    public static String required(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("dossier.reasonNeeded");
        }
        return reason.strip();
    }

    /** The last step that still stands; it alone may be taken back. */
    public static Optional<DossierStep> standing(List<DossierStep> inOrder) {
        Set<UUID> undone = inOrder.stream()
                .map(step -> step.undoesId)
                .filter(java.util.Objects::nonNull)
                .collect(Collectors.toSet());
        return inOrder.stream()
                .filter(step -> step.verb != DossierVerb.UNDO && !undone.contains(step.id))
                .reduce((first, second) -> second);
    }

    public UUID id() {
        return id;
    }

    int number() {
        return number;
    }

    public DossierVerb verb() {
        return verb;
    }

    public @Nullable DossierState before() {
        return stateBefore;
    }

    public DossierState after() {
        return stateAfter;
    }

    public @Nullable UUID undoes() {
        return undoesId;
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
