package vn.thidua.evaluation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attachment;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;

/**
 * How one person, one unit or the school was rated for one year, and by which decision. Confirmed (đã xác nhận) is what
 * somebody saw with its decision; the rest is known by its year only and proves nothing by itself.
 */
@Entity
public class Rating {

    /** Who is rated. */
    public enum RatedSubject {
        PERSON,
        UNIT,
        SCHOOL
    }

    /** What decided it, as far as it is known. */
    record Source(
            @Nullable String number,
            @Nullable LocalDate day,
            @Nullable String issuer) {}

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private RatedSubject subjectKind;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation unit;

    private EmulationYear emulationYear;

    @Enumerated(EnumType.STRING)
    private RatingLevel level;

    private @Nullable String decision;
    private @Nullable LocalDate decidedOn;
    private @Nullable String issuer;
    private boolean confirmed;
    private @Nullable String note;

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable Attachment attachment;

    protected Rating() {}

    private Rating(Organisation school, RatedSubject subjectKind, EmulationYear year, RatingLevel level) {
        if (year.kind() != school.yearKind()) {
            throw new Refusal("rating.otherKindOfYear", year, school.name());
        }
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.subjectKind = subjectKind;
        this.emulationYear = year;
        this.level = level;
    }

    /** A person's rating, kept by the person's school. */
    static Rating of(Person person, EmulationYear year, RatingLevel level) {
        var rating = new Rating(person.school(), RatedSubject.PERSON, year, level);
        rating.person = person;
        return rating;
    }

    /** A faculty's or office's rating. */
    static Rating of(Organisation unit, EmulationYear year, RatingLevel level) {
        if (!unit.kind().isUnit()) {
            return ofSchool(unit, year, level);
        }
        var rating = new Rating(unit.body(), RatedSubject.UNIT, year, level);
        rating.unit = unit;
        return rating;
    }

    private static Rating ofSchool(Organisation school, EmulationYear year, RatingLevel level) {
        return new Rating(school, RatedSubject.SCHOOL, year, level);
    }

    /** The announcement that it was entered. */
    RatingEvent entered() {
        return new RatingEvent.Entered(organisation.id(), id, subject(), emulationYear.toString(), level);
    }

    /** Says by what it was decided; only with number and day can it count as confirmed. */
    void support(Source source, boolean seen, @Nullable String remark) {
        if (seen && (source.number() == null || source.day() == null)) {
            throw new Refusal("rating.confirmedWithoutDecision");
        }
        decision = source.number();
        decidedOn = source.day();
        issuer = source.issuer();
        confirmed = seen;
        note = remark;
    }

    /** Puts the level right, or what is known of its decision. */
    RatingEvent correct(RatingLevel right, Source source, boolean seen, @Nullable String remark) {
        RatingLevel before = level;
        level = right;
        support(source, seen, remark);
        return new RatingEvent.Corrected(organisation.id(), id, subject(), emulationYear.toString(), before, right);
    }

    /** The announcement that it was struck out, and why. */
    RatingEvent deleted(String reason) {
        return new RatingEvent.Deleted(organisation.id(), id, subject(), emulationYear.toString(), level, reason);
    }

    /** Takes a file in place of the one before. */
    RatingEvent attach(Attachment file) {
        attachment = file;
        return new RatingEvent.FileAttached(
                organisation.id(), id, subject(), emulationYear.toString(), file.name(), file.sha256());
    }

    /** Gives its file away. */
    RatingEvent detach() {
        if (attachment == null) {
            throw new Refusal("document.noFile");
        }
        String file = attachment.name();
        attachment = null;
        return new RatingEvent.FileRemoved(organisation.id(), id, subject(), emulationYear.toString(), file);
    }

    /** The school's standing body and its rector keep the ratings. */
    boolean isChangeableBy(Viewer viewer) {
        return isKeptBy(viewer, organisation.id());
    }

    static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school);
    }

    /**
     * Who may know it: the keepers, the person, the head of the unit, and of units and schools whoever is above the school.
     *
     * @param placeThen the unit in which a rated person served at the end of the year
     */
    boolean isReadableBy(Viewer viewer, @Nullable UUID placeThen) {
        if (isChangeableBy(viewer)) {
            return true;
        }
        return switch (subjectKind) {
            case PERSON ->
                Objects.requireNonNull(person).id().equals(viewer.personId())
                        || placeThen != null && viewer.is(Role.UNIT_HEAD, placeThen);
            case UNIT -> viewer.is(Role.UNIT_HEAD, Objects.requireNonNull(unit).id()) || isAbove(viewer);
            case SCHOOL -> viewer.is(Role.UNIT_HEAD) && viewer.homeId().equals(organisation.id()) || isAbove(viewer);
        };
    }

    private boolean isAbove(Viewer viewer) {
        return viewer.isAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER) && viewer.mayRead(organisation.id());
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    /** The school whose record it is. */
    public Organisation school() {
        return organisation;
    }

    public RatedSubject subjectKind() {
        return subjectKind;
    }

    public @Nullable Person person() {
        return person;
    }

    public @Nullable Organisation unit() {
        return unit;
    }

    /** The name of whom it rates. */
    public String subject() {
        return person != null ? person.fullName() : (unit != null ? unit : organisation).name();
    }

    public EmulationYear year() {
        return emulationYear;
    }

    public RatingLevel level() {
        return level;
    }

    Source source() {
        return new Source(decision, decidedOn, issuer);
    }

    public @Nullable String decision() {
        return decision;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable String issuer() {
        return issuer;
    }

    public boolean isConfirmed() {
        return confirmed;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable Attachment attachment() {
        return attachment;
    }
}
