package vn.thidua.nomination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.law.LegalRegime;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;
import vn.thidua.title.Title;

/**
 * The proposal to give one title or form to one subject for one year (hồ sơ đề nghị), with all that the law wants to see
 * (Decree 91/2017, Art. 49, 50). Those who propose fill and forward it; the standing body receives and verifies it; nobody
 * verifies their own but the rector, whose council has the word in any case.
 */
@Entity
public class Dossier {

    /** For whom it is proposed. */
    public enum DossierSubject {
        PERSON,
        UNIT,
        SCHOOL,
        /** People from outside the staff, learners of a class for instance; by their names. */
        OTHER
    }

    /** Kinds of commendation by their occasion (loại hình khen thưởng). */
    public enum DossierKind {
        /** Công trạng: for the results of the year. */
        CONG_TRANG,
        /** Đột xuất: at once, for one deed. */
        DOT_XUAT,
        /** Phong trào, chuyên đề: at the close of a movement. */
        PHONG_TRAO,
        /** Quá trình cống hiến: for long leadership. */
        CONG_HIEN
    }

    /** What was lacking, where it goes no further. */
    public enum Shortfall {
        INITIATIVE,
        RATING,
        SERVICE,
        MATERNITY,
        DISCIPLINE,
        VOTES,
        STREAK,
        QUOTA,
        OTHER
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private DossierKind kind;

    @Enumerated(EnumType.STRING)
    private DossierSubject subjectKind;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Person person;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Organisation unit;

    private String subjectName;
    private List<String> names = new ArrayList<>();

    @ManyToOne(fetch = FetchType.LAZY)
    private Title title;

    private String variant;
    private EmulationYear emulationYear;
    private @Nullable UUID campaignId;
    private @Nullable String achievement;
    private @Nullable UUID registrationId;
    private @Nullable UUID originId;

    @Enumerated(EnumType.STRING)
    private DossierState state;

    @Enumerated(EnumType.STRING)
    private @Nullable DossierState pausedIn;

    private @Nullable Instant receivedAt;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable LegalRegime regime;

    private @Nullable String regimeReason;

    @Enumerated(EnumType.STRING)
    private @Nullable Shortfall shortfall;

    private @Nullable String decision;
    private Instant movedAt;

    protected Dossier() {}

    private Dossier(Organisation school, DossierSubject subject, Title title, EmulationYear year, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.kind = DossierKind.CONG_TRANG;
        this.subjectKind = subject;
        this.subjectName = school.name();
        this.title = title;
        this.variant = "";
        this.emulationYear = year;
        this.state = DossierState.DRAFT;
        this.movedAt = now;
        boolean fits =
                switch (subject) {
                    case PERSON -> title.isForPeople();
                    case UNIT, SCHOOL -> title.isForCollectives();
                    case OTHER -> title.isForPeople() || title.isForCollectives();
                };
        if (!fits) {
            throw new Refusal("dossier.titleNotForSubject", title.name());
        }
        if (school.yearKind() != year.kind()) {
            throw new Refusal("dossier.otherKindOfYear");
        }
    }

    /** For one of the staff, proposed by a unit. */
    public static Dossier ofPerson(Person person, Organisation unit, Title title, EmulationYear year, Instant now) {
        if (!unit.body().id().equals(person.school().id())) {
            throw new NotFound();
        }
        var dossier = new Dossier(person.school(), DossierSubject.PERSON, title, year, now);
        dossier.person = person;
        dossier.unit = unit;
        dossier.subjectName = person.fullName();
        return dossier;
    }

    /** For a faculty or office. */
    public static Dossier ofUnit(Organisation unit, Title title, EmulationYear year, Instant now) {
        var dossier = new Dossier(unit.body(), DossierSubject.UNIT, title, year, now);
        dossier.unit = unit;
        dossier.subjectName = unit.name();
        return dossier;
    }

    /** For the school itself. */
    public static Dossier ofSchool(Organisation school, Title title, EmulationYear year, Instant now) {
        return new Dossier(school, DossierSubject.SCHOOL, title, year, now);
    }

    /** For people from outside the staff: a group under one name, with the list of all. */
    public static Dossier ofOthers(
            Organisation school,
            @Nullable Organisation unit,
            String group,
            List<String> names,
            Title title,
            EmulationYear year,
            Instant now) {
        var dossier = new Dossier(school, DossierSubject.OTHER, title, year, now);
        dossier.unit = unit;
        dossier.subjectName = group;
        dossier.names = new ArrayList<>(names);
        return dossier;
    }

    /** The occasion, the movement and the deed, where it is not the year's regular merit. */
    public Dossier occasion(DossierKind newKind, @Nullable UUID campaign, @Nullable String deed, String whose) {
        kind = newKind;
        campaignId = newKind == DossierKind.PHONG_TRAO ? campaign : null;
        achievement = deed;
        variant = whose;
        if (newKind != DossierKind.CONG_TRANG && (deed == null || deed.isBlank())) {
            throw new Refusal("dossier.achievementNeeded");
        }
        return this;
    }

    /** The registration that it answers. */
    public Dossier registered(@Nullable UUID registration) {
        registrationId = registration;
        return this;
    }

    /** Stands in for a higher title that was not reached. */
    Dossier insteadOf(Dossier higher) {
        originId = higher.id;
        registrationId = higher.registrationId;
        achievement = higher.achievement;
        receivedAt = higher.receivedAt;
        regime = higher.regime;
        regimeReason = higher.regimeReason;
        state = DossierState.COUNCIL;
        return this;
    }

    /** Takes a step; what it needs besides is checked by who asks. */
    void move(DossierVerb verb, Instant now) {
        DossierState before = state;
        if (verb == DossierVerb.RESUME) {
            if (pausedIn == null) {
                throw state.refusal(verb);
            }
            state = pausedIn;
            pausedIn = null;
        } else {
            state = state.after(verb);
        }
        if (verb == DossierVerb.PAUSE) {
            pausedIn = before;
        }
        movedAt = now;
    }

    /** Stamps the reception, from which the law counts, and with it the regime by which it is judged. */
    void receive(LegalRegime byLaw, Instant now) {
        move(DossierVerb.RECEIVE, now);
        receivedAt = now;
        regime = byLaw;
    }

    void choose(LegalRegime other, String reason) {
        if (receivedAt == null || state.isOver()) {
            throw new Refusal("dossier.regimeNotNow");
        }
        regime = other;
        regimeReason = reason;
    }

    void reject(Shortfall what, Instant now) {
        move(DossierVerb.REJECT, now);
        shortfall = what;
    }

    void decide(String by, Instant now) {
        move(DossierVerb.DECIDE, now);
        decision = by;
    }

    /** Takes the last standing step back. */
    void undo(DossierStep last, Instant now) {
        if (last.before() == null || last.after() != state) {
            throw new Refusal("dossier.nothingToUndo");
        }
        state = last.before();
        pausedIn = last.verb() == DossierVerb.RESUME ? last.after() : null;
        switch (last.verb()) {
            case RECEIVE -> {
                receivedAt = null;
                regime = null;
                regimeReason = null;
            }
            case REJECT -> shortfall = null;
            case DECIDE -> decision = null;
            default -> {}
        }
        movedAt = now;
    }

    /** The standing body and the rector work with all of the school's dossiers. */
    public static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school);
    }

    public boolean isKeptBy(Viewer viewer) {
        return isKeptBy(viewer, organisation.id());
    }

    public boolean isOwnOf(Viewer viewer) {
        return person != null && person.id().equals(viewer.personId());
    }

    /** The head of the unit that proposes it, and those who keep all. */
    public boolean isProposedBy(Viewer viewer) {
        return isKeptBy(viewer) || unit != null && viewer.is(Role.UNIT_HEAD, unit.id());
    }

    public boolean isVisibleTo(Viewer viewer) {
        return isProposedBy(viewer) || isOwnOf(viewer);
    }

    /** Nobody judges their own dossier but the rector. */
    public boolean isJudgedBy(Viewer viewer) {
        return isKeptBy(viewer) && (!isOwnOf(viewer) || viewer.is(Role.RECTOR, organisation.id()));
    }

    /** What lies in it may be changed: by the proposers while it is with them, by the standing body until it is verified. */
    public boolean isFillableBy(Viewer viewer) {
        boolean theirs = state.isOpen() && isVisibleTo(viewer);
        boolean underWay = state == DossierState.WAITING
                || state == DossierState.RECEIVED
                || state == DossierState.VERIFYING
                || state == DossierState.SUPPLEMENTED;
        return theirs || underWay && isKeptBy(viewer);
    }

    /** Documents of the later stages (minutes of the council, submission) come in after the verification. */
    public boolean isAddableBy(Viewer viewer) {
        return isFillableBy(viewer)
                || isKeptBy(viewer)
                        && (state == DossierState.COUNCIL
                                || state == DossierState.PUBLICITY
                                || state == DossierState.SUBMITTED);
    }

    public boolean isCheckableBy(Viewer viewer) {
        return isJudgedBy(viewer)
                && (state == DossierState.RECEIVED
                        || state == DossierState.VERIFYING
                        || state == DossierState.SUPPLEMENTED
                        || state == DossierState.COUNCIL
                        || state == DossierState.PUBLICITY);
    }

    /** Who may take this step at all, wherever the dossier stands. */
    public boolean isMovableBy(DossierVerb verb, Viewer viewer) {
        return verb.isTheUnits() ? isProposedBy(viewer) : isJudgedBy(viewer);
    }

    /** Whether the button of this verb is shown. */
    public boolean offers(DossierVerb verb, Viewer viewer) {
        return !verb.isOfOthers() && state.allows(verb) && isMovableBy(verb, viewer);
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

    public DossierKind kind() {
        return kind;
    }

    public DossierSubject subject() {
        return subjectKind;
    }

    public @Nullable Person person() {
        return person;
    }

    public @Nullable Organisation unit() {
        return unit;
    }

    /** Whom it is for, in words. */
    public String name() {
        return subjectName;
    }

    public List<String> names() {
        return List.copyOf(names);
    }

    public Title title() {
        return title;
    }

    /** Whose certificate or flag, where it matters. */
    public String variant() {
        return variant;
    }

    public EmulationYear year() {
        return emulationYear;
    }

    public @Nullable UUID campaign() {
        return campaignId;
    }

    public @Nullable String achievement() {
        return achievement;
    }

    public @Nullable UUID registration() {
        return registrationId;
    }

    public @Nullable UUID origin() {
        return originId;
    }

    public DossierState state() {
        return state;
    }

    public @Nullable DossierState pausedIn() {
        return pausedIn;
    }

    public @Nullable Instant receivedAt() {
        return receivedAt;
    }

    public @Nullable LegalRegime regime() {
        return regime;
    }

    public @Nullable String regimeReason() {
        return regimeReason;
    }

    public @Nullable Shortfall shortfall() {
        return shortfall;
    }

    public @Nullable String decision() {
        return decision;
    }

    public Instant movedAt() {
        return movedAt;
    }
}
