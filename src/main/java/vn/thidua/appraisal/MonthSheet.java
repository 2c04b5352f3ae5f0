package vn.thidua.appraisal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;

/**
 * One person's, or one unit's, rating of a month. Three levels speak in turn – oneself, the head of the unit, council or rector –
 * and the last one that completed its work has the word; what the others said stays.
 */
@Entity
public class MonthSheet {

    /** Who is rated. */
    public enum MonthSubject {
        PERSON,
        UNIT
    }

    /** How far a sheet has come. */
    public enum MonthSheetState {
        /** Nobody has written on it yet. */
        NEW("neutral", "dash-circle"),
        DRAFT("waiting", "pencil-square"),
        HANDED_IN("waiting", "send"),
        /** The head of the unit has rated. */
        RATED("good", "check-circle"),
        /** Council or rector have decided. */
        DECIDED("done", "check2-square");

        private final String tone;
        private final String icon;

        MonthSheetState(String tone, String icon) {
            this.tone = tone;
            this.icon = icon;
        }

        public String tone() {
            return tone;
        }

        public String icon() {
            return icon;
        }
    }

    /** Who speaks. */
    public enum MonthLayer {
        SELF,
        HEAD,
        FINAL
    }

    /** Why somebody is on the list of a month and yet not rated. */
    public enum MonthExemption {
        /** Came too late in the month. */
        JOINED,
        /** Left too early in the month. */
        LEFT,
        MATERNITY,
        SICK,
        STUDY,
        /** The school says so, with a reason. */
        DECIDED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @Column(name = "organisation_id")
    private UUID school;

    @ManyToOne(fetch = FetchType.LAZY)
    private RatingMonth month;

    @Enumerated(EnumType.STRING)
    private MonthSubject subjectKind;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation unit;

    private boolean leader;
    private boolean headRates;
    private int presentDays;

    @Enumerated(EnumType.STRING)
    private @Nullable MonthExemption exempt;

    private @Nullable LocalDate exemptFrom;
    private @Nullable LocalDate exemptTo;
    private @Nullable String exemptNote;

    @Column(name = "set_id")
    private @Nullable UUID set;

    @Enumerated(EnumType.STRING)
    private MonthSheetState state;

    private @Nullable Instant handedInAt;
    private @Nullable String handedInBy;
    private @Nullable BigDecimal selfTotal;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingLevel selfLevel;

    private @Nullable String selfNote;
    private @Nullable Instant headAt;
    private @Nullable UUID headBy;
    private @Nullable String headName;
    private @Nullable BigDecimal headTotal;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingLevel headLevel;

    private @Nullable String headNote;
    private @Nullable Instant finalAt;
    private @Nullable UUID finalBy;
    private @Nullable String finalName;
    private @Nullable BigDecimal finalTotal;

    @Enumerated(EnumType.STRING)
    private @Nullable RatingLevel finalLevel;

    private @Nullable String finalNote;
    private @Nullable LocalDate reopenedUntil;
    private @Nullable String reopenedReason;

    protected MonthSheet() {}

    /**
     * What a level says of the whole sheet.
     *
     * @param level other than that of the points only with a note
     * @param note why the level is another, or a remark
     */
    public record Verdict(
            @Nullable BigDecimal total,
            @Nullable RatingLevel level,
            @Nullable String note) {

        boolean isLike(Verdict other) {
            return (total == null ? other.total == null : other.total != null && total.compareTo(other.total) == 0)
                    && level == other.level
                    && Objects.equals(note, other.note);
        }
    }

    /** Keeps what was typed so far; nothing is said yet. */
    void draft(Verdict verdict) {
        if (state == MonthSheetState.NEW) {
            state = MonthSheetState.DRAFT;
        }
        say(verdict);
    }

    private void say(Verdict verdict) {
        selfTotal = verdict.total();
        selfLevel = verdict.level();
        selfNote = verdict.note();
    }

    /** Gives it out of the own hands. */
    MonthEvent handIn(Verdict verdict, Viewer viewer, Instant when) {
        say(verdict);
        state = MonthSheetState.HANDED_IN;
        handedInAt = when;
        handedInBy = viewer.displayName();
        reopenedUntil = null;
        return new MonthEvent.HandedIn(school, id, subject(), month.name());
    }

    /** The head of the unit rates. */
    MonthEvent rate(Verdict verdict, Viewer viewer, Instant when) {
        RatingLevel before = headLevel;
        headTotal = verdict.total();
        headLevel = verdict.level();
        headNote = verdict.note();
        headAt = when;
        headBy = viewer.personId();
        headName = viewer.displayName();
        state = MonthSheetState.RATED;
        reopenedUntil = null;
        return new MonthEvent.Rated(school, id, subject(), month.name(), before, headLevel, headNote);
    }

    /** Council or rector have the last word. */
    MonthEvent decide(Verdict verdict, Viewer viewer, Instant when) {
        if (verdict.level() == null) {
            throw new Refusal("appraisal.levelMissing");
        }
        RatingLevel before = finalLevel;
        finalTotal = verdict.total();
        finalLevel = verdict.level();
        finalNote = verdict.note();
        finalAt = when;
        finalBy = viewer.personId();
        finalName = viewer.displayName();
        state = MonthSheetState.DECIDED;
        reopenedUntil = null;
        return new MonthEvent.Decided(school, id, subject(), month.name(), before, finalLevel, finalNote);
    }

    /** Lets this one rate oneself outside the window, or once more. */
    MonthEvent reopen(LocalDate until, String reason, LocalDate today) {
        month.requireOpen();
        if (state == MonthSheetState.RATED || state == MonthSheetState.DECIDED) {
            throw new Refusal("appraisal.ratedAlready", subject());
        }
        if (until.isBefore(today)) {
            throw new Refusal("appraisal.reopenedInThePast", until);
        }
        reopenedUntil = until;
        reopenedReason = reason;
        if (state == MonthSheetState.HANDED_IN) {
            state = MonthSheetState.DRAFT;
            handedInAt = null;
            handedInBy = null;
        }
        return new MonthEvent.Reopened(school, id, subject(), month.name(), until, reason);
    }

    /** Whose sheet it is: a person's own; a unit's is its head's to propose. */
    public boolean isOwn(Viewer viewer) {
        return person == null
                ? viewer.is(Role.UNIT_HEAD, unit.id())
                : person.id().equals(viewer.personId());
    }

    /** Whom it concerns: oneself, the head of the unit, the standing body, the rector. */
    public boolean isReadableBy(Viewer viewer) {
        return isOwn(viewer) || viewer.is(Role.UNIT_HEAD, unit.id()) || RatingMonth.isKeptBy(viewer, school);
    }

    /** The level that has the word, if any has spoken. */
    public Optional<MonthLayer> layer() {
        return finalAt != null
                ? Optional.of(MonthLayer.FINAL)
                : headAt != null
                        ? Optional.of(MonthLayer.HEAD)
                        : handedInAt != null ? Optional.of(MonthLayer.SELF) : Optional.empty();
    }

    /** Whether what has the word is final: somebody who may decide has spoken, or the month was locked as it stood. */
    public boolean isOfficial() {
        return finalAt != null || month.isClosed() && layer().isPresent();
    }

    /** What a level said; nothing of what it has not completed, except to itself. */
    public Verdict verdict(MonthLayer layer) {
        return switch (layer) {
            case SELF -> new Verdict(selfTotal, selfLevel, selfNote);
            case HEAD -> new Verdict(headTotal, headLevel, headNote);
            case FINAL -> new Verdict(finalTotal, finalLevel, finalNote);
        };
    }

    /** Whether a level has completed its work. */
    public boolean hasSpoken(MonthLayer layer) {
        return at(layer) != null;
    }

    public @Nullable Instant at(MonthLayer layer) {
        return switch (layer) {
            case SELF -> handedInAt;
            case HEAD -> headAt;
            case FINAL -> finalAt;
        };
    }

    public @Nullable String by(MonthLayer layer) {
        return switch (layer) {
            case SELF -> handedInBy;
            case HEAD -> headName;
            case FINAL -> finalName;
        };
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public UUID school() {
        return school;
    }

    public RatingMonth month() {
        return month;
    }

    public MonthSubject subjectKind() {
        return subjectKind;
    }

    public @Nullable Person person() {
        return person;
    }

    public Organisation unit() {
        return unit;
    }

    /** The name of whom it rates. */
    public String subject() {
        return person == null ? unit.name() : person.fullName();
    }

    public boolean isLeader() {
        return leader;
    }

    public boolean isHeadToRate() {
        return headRates;
    }

    public int presentDays() {
        return presentDays;
    }

    public @Nullable MonthExemption exempt() {
        return exempt;
    }

    public @Nullable LocalDate exemptFrom() {
        return exemptFrom;
    }

    public @Nullable LocalDate exemptTo() {
        return exemptTo;
    }

    public @Nullable String exemptNote() {
        return exemptNote;
    }

    /** The criteria by which it is filled in; {@code null}: kept from a record without them. */
    public @Nullable UUID set() {
        return set;
    }

    public MonthSheetState state() {
        return state;
    }

    public @Nullable LocalDate reopenedUntil() {
        return reopenedUntil;
    }

    public @Nullable String reopenedReason() {
        return reopenedReason;
    }
}
