package vn.thidua.selection;

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
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;

/**
 * A unit's meeting that selects whom to propose (họp bình xét, Decree 91/2017, Art. 50: its minutes belong into every dossier).
 * The head runs it for the unit, the standing body for any; closing it turns the proposals that found a majority into dossiers.
 */
@Entity
class SelectionMeeting {

    /** Whether the minutes are still being written. */
    public enum MeetingState {
        OPEN,
        CLOSED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation unit;

    private EmulationYear emulationYear;
    private LocalDate heldOn;
    /** As text: a time of day has no zone, and the driver would give it one. */
    private String beginsAt;

    private @Nullable String place;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person chair;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person secretary;

    private int majority;
    private @Nullable String remarks;

    @Enumerated(EnumType.STRING)
    private MeetingState state;

    private @Nullable Instant closedAt;

    protected SelectionMeeting() {}

    SelectionMeeting(Organisation unit, EmulationYear year) {
        if (unit.body().yearKind() != year.kind()) {
            throw new Refusal("dossier.otherKindOfYear");
        }
        this.id = UUID.randomUUID();
        this.organisation = unit.body();
        this.unit = unit;
        this.emulationYear = year;
        this.state = MeetingState.OPEN;
    }

    /** When, where, who leads and who writes. */
    void describe(MeetingForm form, Person newChair, Person newSecretary, LocalDate today) {
        requireOpen();
        if (newChair.id().equals(newSecretary.id())) {
            throw new Refusal("selection.chairWrites");
        }
        if (form.heldOn().isAfter(today)) {
            throw new Refusal("selection.notYet", form.heldOn());
        }
        heldOn = form.heldOn();
        beginsAt = form.beginsAt().truncatedTo(ChronoUnit.MINUTES).toString();
        place = form.place();
        majority = form.majority();
        remarks = form.remarks();
        chair = newChair;
        secretary = newSecretary;
    }

    /** Ends the meeting; what found a majority is proposed. */
    SelectionEvent close(int present, int proposals, int unvoted, boolean leadersPresent, Instant now) {
        requireOpen();
        if (proposals == 0) {
            throw new Refusal("selection.noProposal");
        }
        if (unvoted > 0) {
            throw new Refusal("selection.unvoted", unvoted);
        }
        if (present < 2 || !leadersPresent) {
            throw new Refusal("selection.nobodyThere");
        }
        state = MeetingState.CLOSED;
        closedAt = now;
        return new SelectionEvent.Closed(organisation.id(), id, unit.name(), emulationYear.toString());
    }

    SelectionEvent reopen(String reason) {
        if (state != MeetingState.CLOSED) {
            throw new Refusal("selection.notClosed");
        }
        state = MeetingState.OPEN;
        closedAt = null;
        return new SelectionEvent.Reopened(organisation.id(), id, unit.name(), emulationYear.toString(), reason);
    }

    SelectionEvent called() {
        return new SelectionEvent.Called(organisation.id(), id, unit.name(), emulationYear.toString());
    }

    SelectionEvent cancelled(String reason) {
        requireOpen();
        return new SelectionEvent.Cancelled(organisation.id(), id, unit.name(), emulationYear.toString(), reason);
    }

    void requireOpen() {
        if (state != MeetingState.OPEN) {
            throw new Refusal("selection.closed");
        }
    }

    /** The head of the unit and those who keep the school's records. */
    static boolean isRunBy(Viewer viewer, UUID unit, UUID school) {
        return viewer.is(Role.UNIT_HEAD, unit)
                || viewer.is(Role.SCHOOL_SECRETARY, school)
                || viewer.is(Role.RECTOR, school);
    }

    SelectionMeeting requireRunBy(Viewer viewer) {
        if (!isRunBy(viewer, unit.id(), organisation.id())) {
            throw new NotFound();
        }
        return this;
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Organisation school() {
        return organisation;
    }

    public Organisation unit() {
        return unit;
    }

    public EmulationYear year() {
        return emulationYear;
    }

    public LocalDate heldOn() {
        return heldOn;
    }

    public LocalTime beginsAt() {
        return LocalTime.parse(beginsAt);
    }

    public @Nullable String place() {
        return place;
    }

    public Person chair() {
        return chair;
    }

    public Person secretary() {
        return secretary;
    }

    public int majority() {
        return majority;
    }

    public @Nullable String remarks() {
        return remarks;
    }

    public MeetingState state() {
        return state;
    }

    public boolean isOpen() {
        return state == MeetingState.OPEN;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
