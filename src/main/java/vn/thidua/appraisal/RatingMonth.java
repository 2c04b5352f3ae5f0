package vn.thidua.appraisal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * A month in which a school rates its people and units: opened with its criteria and its window of days, closed when everybody has
 * an official rating, opened again only with a reason, and counted.
 */
@Entity
public class RatingMonth {

    /** Where a month stands; while it is being closed nobody writes on its sheets. */
    public enum RatingMonthState {
        OPEN,
        CLOSING,
        CLOSED;

        public String tone() {
            return this == CLOSED ? "done" : "waiting";
        }

        public String icon() {
            return this == CLOSED ? "lock" : this == OPEN ? "unlock" : "hourglass-split";
        }
    }

    /** Who has the last word: the council, whose result its standing body writes down, or the rector. */
    public enum MonthDecider {
        COUNCIL,
        RECTOR
    }

    /** How it is written in sentences: 01/2022. */
    public static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("MM/uuuu");

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "organisation_id")
    private UUID school;

    private LocalDate month;

    @Enumerated(EnumType.STRING)
    private RatingMonthState state;

    private LocalDate opensOn;
    private LocalDate closesOn;

    @Enumerated(EnumType.STRING)
    private MonthDecider decidedBy;

    private int leastDays;

    @Column(name = "staff_set_id")
    private @Nullable UUID staffSet;

    @Column(name = "leader_set_id")
    private @Nullable UUID leaderSet;

    @Column(name = "unit_set_id")
    private @Nullable UUID unitSet;

    private String openedBy;
    private Instant openedAt;
    private @Nullable String closedBy;
    private @Nullable Instant closedAt;
    private @Nullable String closingNote;
    private int unlocks;
    private @Nullable String unlockReason;
    private @Nullable String unlockedBy;
    private @Nullable Instant unlockedAt;

    protected RatingMonth() {}

    /**
     * @param window the days on which people rate themselves; none before the month's last day
     * @param staff criteria of each kind of sheet; {@code null}: none is in force
     */
    public RatingMonth(
            UUID school,
            YearMonth month,
            Period window,
            MonthDecider decidedBy,
            int leastDays,
            @Nullable UUID staff,
            @Nullable UUID leaders,
            @Nullable UUID units,
            String openedBy,
            Instant openedAt) {
        this.id = UUID.randomUUID();
        this.school = school;
        this.month = month.atDay(1);
        this.state = RatingMonthState.OPEN;
        this.decidedBy = decidedBy;
        this.leastDays = leastDays;
        this.staffSet = staff;
        this.leaderSet = leaders;
        this.unitSet = units;
        this.openedBy = openedBy;
        this.openedAt = openedAt;
        takeWindow(window);
    }

    private void takeWindow(Period window) {
        LocalDate last = window.to();
        if (last == null || window.from().isBefore(month.plusDays(14))) {
            throw new Refusal("appraisal.windowTooEarly", name(), month.plusDays(14));
        }
        opensOn = window.from();
        closesOn = last;
    }

    /** The announcement that it was opened. */
    public MonthEvent opened() {
        return new MonthEvent.Opened(school, id, name(), opensOn, closesOn);
    }

    /** Gives people other days to rate themselves. */
    public MonthEvent moveWindow(Period window) {
        requireOpen();
        takeWindow(window);
        return new MonthEvent.WindowMoved(school, id, name(), opensOn, closesOn);
    }

    /** From now on nobody writes, until it is closed or the closing was broken off. */
    public void beginClosing(@Nullable String note) {
        requireOpen();
        state = RatingMonthState.CLOSING;
        closingNote = note;
    }

    /** Nobody was left out, or it was said why. */
    public MonthEvent close(String who, Instant when, long rated, long missing) {
        if (state != RatingMonthState.CLOSING) {
            throw new Refusal("appraisal.notClosing", name());
        }
        state = RatingMonthState.CLOSED;
        closedBy = who;
        closedAt = when;
        return new MonthEvent.Locked(school, id, name(), rated, missing, closingNote);
    }

    /** A closing that did not come to its end leaves the month open as it was. */
    public void breakOff() {
        if (state == RatingMonthState.CLOSING) {
            state = RatingMonthState.OPEN;
            closingNote = null;
        }
    }

    /** Opens a closed month again; why it had been closed stays known. */
    public MonthEvent unlock(String reason, String who, Instant when) {
        if (state != RatingMonthState.CLOSED) {
            throw new Refusal("appraisal.notClosed", name());
        }
        state = RatingMonthState.OPEN;
        closedBy = null;
        closedAt = null;
        unlocks++;
        unlockReason = reason;
        unlockedBy = who;
        unlockedAt = when;
        return new MonthEvent.Unlocked(school, id, name(), unlocks, reason);
    }

    public void requireOpen() {
        if (state != RatingMonthState.OPEN) {
            throw new Refusal("appraisal.monthIsClosed", name());
        }
    }

    /** The school's standing body and its rector keep the months. */
    public boolean isKeptBy(Viewer viewer) {
        return isKeptBy(viewer, school);
    }

    public static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.mayChange(school) && (viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school));
    }

    /** For which level the viewer may rate a whole unit at once. */
    public Optional<MonthLayer> ratesAtOnce(Viewer viewer, UUID unit) {
        if (!isOpen()) {
            return Optional.empty();
        }
        if (viewer.is(Role.RECTOR, school)
                || decidedBy == MonthDecider.COUNCIL && viewer.is(Role.SCHOOL_SECRETARY, school)) {
            return Optional.of(MonthLayer.FINAL);
        }
        return viewer.is(Role.UNIT_HEAD, unit) ? Optional.of(MonthLayer.HEAD) : Optional.empty();
    }

    /** Whether people may rate themselves on a day. */
    public boolean isWindowOpen(LocalDate today) {
        return isOpen() && !today.isBefore(opensOn) && !today.isAfter(closesOn);
    }

    public boolean isOpen() {
        return state == RatingMonthState.OPEN;
    }

    public boolean isClosed() {
        return state == RatingMonthState.CLOSED;
    }

    public boolean isClosing() {
        return state == RatingMonthState.CLOSING;
    }

    /** 01/2022. */
    public String name() {
        return NAME.format(month);
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID school() {
        return school;
    }

    public YearMonth month() {
        return YearMonth.from(month);
    }

    public RatingMonthState state() {
        return state;
    }

    public LocalDate opensOn() {
        return opensOn;
    }

    public LocalDate closesOn() {
        return closesOn;
    }

    public MonthDecider decidedBy() {
        return decidedBy;
    }

    public int leastDays() {
        return leastDays;
    }

    public @Nullable UUID staffSet() {
        return staffSet;
    }

    public @Nullable UUID leaderSet() {
        return leaderSet;
    }

    public @Nullable UUID unitSet() {
        return unitSet;
    }

    public String openedBy() {
        return openedBy;
    }

    public Instant openedAt() {
        return openedAt;
    }

    public @Nullable String closedBy() {
        return closedBy;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String closingNote() {
        return closingNote;
    }

    public int unlocks() {
        return unlocks;
    }

    /** Why it was opened again the last time. */
    public @Nullable String unlockReason() {
        return unlockReason;
    }

    public @Nullable String unlockedBy() {
        return unlockedBy;
    }

    public @Nullable Instant unlockedAt() {
        return unlockedAt;
    }
}
