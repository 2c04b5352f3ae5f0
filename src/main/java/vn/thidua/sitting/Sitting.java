package vn.thidua.sitting;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import vn.thidua.council.Council;
import vn.thidua.council.CouncilMember;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.SittingState.SittingVerb;

/** A session of a council: a day, a place, an agenda, and how far it has come. */
@Entity
public class Sitting {

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Council council;

    private EmulationYear emulationYear;
    private String subject;
    private LocalDate heldOn;
    /** As the clock on the wall says, in no time zone. */
    @JdbcTypeCode(SqlTypes.LOCAL_TIME)
    private LocalTime beginsAt;

    private @Nullable String place;
    private @Nullable String papers;
    private @Nullable LocalDate writtenUntil;

    @Enumerated(EnumType.STRING)
    private SittingState state;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable CouncilMember presider;

    private @Nullable String conclusion;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable LocalDate signedOn;

    protected Sitting() {}

    Sitting(Council council, SittingForms.SittingForm form) {
        this.id = UUID.randomUUID();
        this.organisation = council.body();
        this.council = council;
        this.state = SittingState.PLANNED;
        write(form);
    }

    SittingEvent change(SittingForms.SittingForm form) {
        state = state.after(SittingVerb.CHANGE);
        write(form);
        return moved(SittingVerb.CHANGE, null);
    }

    private void write(SittingForms.SittingForm form) {
        emulationYear = EmulationYear.parse(form.year());
        subject = form.subject().strip();
        heldOn = form.heldOn();
        beginsAt = form.beginsAt();
        place = form.place();
        papers = form.papers();
        writtenUntil = form.writtenUntil();
    }

    /** The notice goes out. */
    SittingEvent convene(int items, int members) {
        SittingState next = state.after(SittingVerb.CONVENE);
        if (place == null) {
            throw new Refusal("sitting.noPlace");
        }
        if (items == 0) {
            throw new Refusal("sitting.noAgenda");
        }
        if (members == 0) {
            throw new Refusal("sitting.noMembers", heldOn);
        }
        state = next;
        return moved(SittingVerb.CONVENE, null);
    }

    SittingEvent open(LocalDate today, Instant now) {
        SittingState next = state.after(SittingVerb.OPEN);
        if (today.isBefore(heldOn)) {
            throw new Refusal("sitting.notYet", heldOn);
        }
        state = next;
        openedAt = now;
        return moved(SittingVerb.OPEN, null);
    }

    /** Everything on the agenda has its outcome. */
    SittingEvent close(List<AgendaItem> items, @Nullable String concluded, Instant now) {
        SittingState next = state.after(SittingVerb.CLOSE);
        items.stream().filter(item -> !item.isSettled()).findFirst().ifPresent(item -> {
            throw new Refusal("sitting.itemOpen", item.heading());
        });
        state = next;
        conclusion = concluded;
        closedAt = now;
        return moved(SittingVerb.CLOSE, null);
    }

    SittingEvent sign(LocalDate day, LocalDate today) {
        SittingState next = state.after(SittingVerb.SIGN);
        if (day.isBefore(heldOn) || day.isAfter(today)) {
            throw new Refusal("sitting.signedWhen", heldOn, today);
        }
        state = next;
        signedOn = day;
        return moved(SittingVerb.SIGN, null);
    }

    /** Takes the last step back, or calls the session off; which it is, and why, is written down. */
    SittingEvent back(SittingVerb verb, String reason) {
        state = state.after(verb);
        if (state != SittingState.SIGNED) {
            signedOn = null;
        }
        if (state == SittingState.OPEN) {
            closedAt = null;
        }
        if (state == SittingState.CONVENED) {
            openedAt = null;
        }
        return moved(verb, reason);
    }

    void presidedBy(@Nullable CouncilMember member) {
        if (member != null && !member.role().mayPreside()) {
            throw new Refusal("sitting.mayNotPreside", member.name());
        }
        presider = member;
    }

    /** Refuses with a sentence whatever needs a session that is going on. */
    public void requireOpen() {
        if (state != SittingState.OPEN) {
            throw new Refusal("sitting.notOpen");
        }
    }

    void requireArrangeable() {
        if (!state.isArrangeable()) {
            throw new Refusal("sitting.arranged");
        }
    }

    SittingEvent moved(SittingVerb verb, @Nullable String reason) {
        return new SittingEvent.Moved(organisation.id(), id, verb, subject, heldOn, reason);
    }

    public boolean isKeptBy(Viewer viewer) {
        return council.isKeptBy(viewer);
    }

    /** Whether a button of this verb is to be shown. */
    public boolean offers(SittingVerb verb, Viewer viewer, LocalDate today) {
        return isKeptBy(viewer) && state.allows(verb) && (verb != SittingVerb.OPEN || !today.isBefore(heldOn));
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

    public Council council() {
        return council;
    }

    public EmulationYear year() {
        return emulationYear;
    }

    public String subject() {
        return subject;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public LocalTime beginsAt() {
        return beginsAt;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable String papers() {
        return papers;
    }

    public @Nullable LocalDate writtenUntil() {
        return writtenUntil;
    }

    public SittingState state() {
        return state;
    }

    public @Nullable CouncilMember presider() {
        return presider;
    }

    public @Nullable String conclusion() {
        return conclusion;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable LocalDate signedOn() {
        return signedOn;
    }
}
