package vn.thidua.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;

/** Somebody, or a unit, before the council for one title; with what the council found. */
@Entity
public class SittingNominee {

    /** What became of it. */
    public enum NomineeState {
        /** Not voted on yet. */
        PENDING,
        /** The share was reached: goes further. */
        PASSED,
        /** The share was not reached: is not submitted. */
        FAILED,
        /** Not reached, but a lower title is proposed instead. */
        LOWER,
        /** Left for another session, with a reason. */
        DEFERRED
    }

    /** Whom and what a dossier, or the secretary, puts before the council. */
    public record Proposed(
            @Nullable UUID dossier,
            @Nullable UUID person,
            @Nullable UUID unit,
            String name,
            @Nullable String detail,
            @Nullable String summary) {}

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private AgendaItem item;

    private int place;
    private @Nullable UUID dossierId;
    private @Nullable UUID personId;
    private @Nullable UUID unitId;
    private String name;
    private @Nullable String detail;
    private @Nullable String summary;

    @Enumerated(EnumType.STRING)
    private NomineeState state;

    private @Nullable String arithmetic;
    private @Nullable String lowerTitle;
    private @Nullable String reason;

    protected SittingNominee() {}

    SittingNominee(AgendaItem item, int place, Proposed proposed) {
        this.id = UUID.randomUUID();
        this.organisation = item.sitting().body();
        this.item = item;
        this.place = place;
        this.dossierId = proposed.dossier();
        this.personId = proposed.person();
        this.unitId = proposed.unit();
        this.name = proposed.name();
        this.detail = proposed.detail();
        this.summary = proposed.summary();
        this.state = NomineeState.PENDING;
    }

    boolean isOf(Proposed proposed) {
        return proposed.dossier() != null
                ? proposed.dossier().equals(dossierId)
                : Objects.equals(proposed.person(), personId)
                        && (proposed.person() != null || Objects.equals(proposed.unit(), unitId));
    }

    /** The council has voted. */
    void voted(boolean passed, String sum, @Nullable String lower) {
        state = passed ? NomineeState.PASSED : lower != null ? NomineeState.LOWER : NomineeState.FAILED;
        arithmetic = sum;
        lowerTitle = passed ? null : lower;
        reason = null;
    }

    void defer(String why) {
        state = NomineeState.DEFERRED;
        reason = why;
    }

    /** The result was set aside, or a second round is to come. */
    void reset() {
        state = NomineeState.PENDING;
        arithmetic = null;
        lowerTitle = null;
        reason = null;
    }

    public boolean isPending() {
        return state == NomineeState.PENDING;
    }

    public boolean isVoted() {
        return arithmetic != null;
    }

    public UUID id() {
        return id;
    }

    public AgendaItem item() {
        return item;
    }

    int place() {
        return place;
    }

    public @Nullable UUID dossierId() {
        return dossierId;
    }

    public @Nullable UUID personId() {
        return personId;
    }

    public @Nullable UUID unitId() {
        return unitId;
    }

    public String name() {
        return name;
    }

    public @Nullable String detail() {
        return detail;
    }

    public @Nullable String summary() {
        return summary;
    }

    public NomineeState state() {
        return state;
    }

    public @Nullable String arithmetic() {
        return arithmetic;
    }

    public @Nullable String lowerTitle() {
        return lowerTitle;
    }

    public @Nullable String reason() {
        return reason;
    }
}
