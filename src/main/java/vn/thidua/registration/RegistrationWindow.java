package vn.thidua.registration;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.registration.RegistrationState.RegistrationVerb;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * A school's registration for one year: the days between which people register by themselves, the guidance that called for
 * it, and the state of the list that comes of it. The row is locked by whoever changes the list or puts something into it,
 * so that nothing slips into a list that is being closed.
 */
@Entity
public class RegistrationWindow {

    /** What became of the school's list. */
    public enum ListState {
        /** Đang lập: registrations come in and are endorsed. */
        OPEN,
        /** Đã tổng hợp: the standing body has put it together; waits for the rector. */
        CONSOLIDATED,
        /** Đã khóa: the rector has locked it; it goes upward. */
        LOCKED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    private EmulationYear emulationYear;
    private LocalDate opensOn;
    private LocalDate closesOn;
    private @Nullable String guidance;

    @Enumerated(EnumType.STRING)
    private ListState state;

    protected RegistrationWindow() {}

    /** A window that has been announced; {@link #set} gives it its days. */
    public RegistrationWindow(Organisation school, EmulationYear year) {
        if (school.yearKind() != year.kind()) {
            throw new Refusal("registration.otherKindOfYear");
        }
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.emulationYear = year;
        this.state = ListState.OPEN;
    }

    /** The standing body keeps the list; a school without one leaves it to its rector. */
    public static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school);
    }

    public boolean isKeptBy(Viewer viewer) {
        return isKeptBy(viewer, organisation.id());
    }

    public boolean isLockableBy(Viewer viewer) {
        return viewer.is(Role.RECTOR, organisation.id());
    }

    /** Announces or moves the days between which people register by themselves. */
    public RegistrationEvent set(LocalDate opens, LocalDate closes, @Nullable String guidanceDocument, Viewer by) {
        known(isKeptBy(by));
        if (closes.isBefore(opens)) {
            throw new Refusal("registration.windowReversed");
        }
        if (state != ListState.OPEN) {
            throw new Refusal("registration.listClosed");
        }
        opensOn = opens;
        closesOn = closes;
        guidance = guidanceDocument;
        return new RegistrationEvent.WindowSet(organisation.id(), id, emulationYear.toString(), opens, closes);
    }

    /**
     * Closes the list for registrations.
     *
     * @param waiting registrations that nobody has endorsed or sent back yet
     */
    public RegistrationEvent consolidate(long waiting, int listed, Viewer by) {
        known(isKeptBy(by));
        require(state == ListState.OPEN);
        if (waiting > 0) {
            throw new Refusal("registration.stillWaiting", waiting);
        }
        if (listed == 0) {
            throw new Refusal("registration.emptyList");
        }
        state = ListState.CONSOLIDATED;
        return new RegistrationEvent.ListConsolidated(organisation.id(), id, emulationYear.toString(), listed);
    }

    public RegistrationEvent lock(Viewer by) {
        known(isLockableBy(by));
        require(state == ListState.CONSOLIDATED);
        state = ListState.LOCKED;
        return new RegistrationEvent.ListLocked(organisation.id(), id, emulationYear.toString());
    }

    public RegistrationEvent reopen(@Nullable String reason, Viewer by) {
        known(isLockableBy(by));
        require(state != ListState.OPEN);
        String why = RegistrationStep.required(reason);
        state = ListState.OPEN;
        return new RegistrationEvent.ListReopened(organisation.id(), id, emulationYear.toString(), why);
    }

    public RegistrationStep step(RegistrationVerb verb, Viewer by, Instant at, @Nullable String reason) {
        return new RegistrationStep(this, null, verb, by, at, reason);
    }

    /** The asked-for year, else the one whose registration opened last, else the earliest announced. */
    public static @Nullable RegistrationWindow choose(
            List<RegistrationWindow> newestFirst, @Nullable String year, LocalDate today) {
        if (year != null) {
            return newestFirst.stream()
                    .filter(window -> window.year().toString().equals(year))
                    .findFirst()
                    .orElse(null);
        }
        return newestFirst.stream()
                .filter(window -> !window.opensOn().isAfter(today))
                .findFirst()
                .orElse(newestFirst.isEmpty() ? null : newestFirst.get(newestFirst.size() - 1));
    }

    private static void known(boolean allowed) {
        if (!allowed) {
            throw new NotFound();
        }
    }

    private static void require(boolean inState) {
        if (!inState) {
            throw new Refusal("registration.listMoved");
        }
    }

    /** People may register by themselves on that day. */
    public boolean isOpenOn(LocalDate day) {
        return state == ListState.OPEN && !day.isBefore(opensOn) && !day.isAfter(closesOn);
    }

    public boolean isOver(LocalDate day) {
        return day.isAfter(closesOn);
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

    public EmulationYear year() {
        return emulationYear;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public @Nullable String guidance() {
        return guidance;
    }

    public ListState state() {
        return state;
    }
}
