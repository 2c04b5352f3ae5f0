package vn.thidua.training;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;
import vn.thidua.programme.Programme;
import vn.thidua.programme.ProgrammeFamily;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * A class that the school holds: when it opened and closed, how many learn in it, how many received certificates. Whether it
 * was carried over or is new in a period follows from its dates.
 */
@Entity
public class TrainingClass {

    /** A year typed wrongly would be carried over for ever. */
    private static final int EARLIEST = 1945;

    private static final int LATEST = 2099;
    private static final int LONGEST_YEARS = 8;

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Programme programme;

    private String code;
    private String name;

    @Enumerated(EnumType.STRING)
    private TrainingMode mode;

    private @Nullable String partner;
    private @Nullable String place;
    private LocalDate openedOn;
    private @Nullable LocalDate closedOn;
    private int learners;
    private @Nullable Integer certificates;
    private @Nullable Integer commended;
    private @Nullable String note;

    @Column(insertable = false, updatable = false)
    private int listed;

    @Column(insertable = false, updatable = false)
    private int listedCommended;

    protected TrainingClass() {}

    TrainingClass(Organisation school, Programme programme, TrainingClassForm form) {
        this.id = UUID.randomUUID();
        this.organisation = school;
        write(programme, form);
    }

    /** The announcement that it was entered. */
    TrainingEvent entered() {
        return new TrainingEvent.ClassEntered(organisation.id(), id, code, name);
    }

    /** Changes the record; the journal keeps how the figures were. */
    TrainingEvent change(Programme newProgramme, TrainingClassForm form) {
        String before = figures();
        write(newProgramme, form);
        return new TrainingEvent.ClassChanged(organisation.id(), id, code, name, before + " → " + figures());
    }

    /** The announcement that it was struck out. */
    TrainingEvent struck(String reason) {
        return new TrainingEvent.ClassStruck(organisation.id(), id, code, name, reason);
    }

    private void write(Programme newProgramme, TrainingClassForm form) {
        if (!newProgramme.isInUse() && !newProgramme.equals(programme)) {
            throw new Refusal("training.programmeOutOfUse", newProgramme.name());
        }
        if (form.openedOn().getYear() < EARLIEST || form.openedOn().getYear() > LATEST) {
            throw new Refusal("training.implausibleDay", form.openedOn(), EARLIEST, LATEST);
        }
        if (form.closedOn() != null && form.closedOn().isAfter(form.openedOn().plusYears(LONGEST_YEARS))) {
            throw new Refusal("training.tooLong", form.openedOn(), form.closedOn(), LONGEST_YEARS);
        }
        if (form.closedOn() != null && form.closedOn().isBefore(form.openedOn())) {
            throw new Refusal("training.closedBeforeOpened", form.closedOn(), form.openedOn());
        }
        if ((form.mode() == TrainingMode.JOINT || newProgramme.family() == ProgrammeFamily.LIEN_KET)
                && form.partner() == null) {
            throw new Refusal("training.partnerMissing");
        }
        refuseMoreThanLearners("training.certificatesAboveLearners", form.certificates(), form);
        refuseMoreThanLearners("training.commendedAboveLearners", form.commended(), form);
        refuseLonger(listed, listedCommended, form.learners(), form.commended());
        programme = newProgramme;
        code = form.code();
        name = form.name();
        mode = form.mode();
        partner = form.partner();
        place = form.place();
        openedOn = form.openedOn();
        closedOn = form.closedOn();
        learners = form.learners();
        certificates = form.certificates();
        commended = form.commended();
        note = form.note();
    }

    private static void refuseMoreThanLearners(String key, @Nullable Integer some, TrainingClassForm form) {
        if (some != null && form.closedOn() == null) {
            throw new Refusal("training.notClosedYet");
        }
        if (some != null && some > form.learners()) {
            throw new Refusal(key, some, form.learners());
        }
    }

    /** Refuses a list that names more learners, or marks more of them as commended, than the class has. */
    public void refuseLonger(int names, int marks) {
        refuseLonger(names, marks, learners, commended);
    }

    private static void refuseLonger(int names, int marks, int learners, @Nullable Integer commended) {
        if (names > learners) {
            throw new Refusal("training.listLonger", names, learners);
        }
        if (commended != null && marks > commended) {
            throw new Refusal("training.moreMarked", marks, commended);
        }
    }

    private String figures() {
        return openedOn + "/" + (closedOn == null ? "…" : closedOn) + ", " + learners
                + (certificates == null ? "" : ", " + certificates);
    }

    public boolean isChangeableBy(Viewer viewer) {
        return isKeptBy(viewer, organisation.id());
    }

    /** Who keeps a school's classes: its secretary, and the rector. */
    static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.mayChange(school) && (viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school));
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Organisation organisation() {
        return organisation;
    }

    public Programme programme() {
        return programme;
    }

    /** Mã lớp, unique in the school. */
    public String code() {
        return code;
    }

    public String name() {
        return name;
    }

    public TrainingMode mode() {
        return mode;
    }

    public @Nullable String partner() {
        return partner;
    }

    public @Nullable String place() {
        return place;
    }

    public LocalDate openedOn() {
        return openedOn;
    }

    public @Nullable LocalDate closedOn() {
        return closedOn;
    }

    public int learners() {
        return learners;
    }

    public @Nullable Integer certificates() {
        return certificates;
    }

    /** Learners commended at the end. */
    public @Nullable Integer commended() {
        return commended;
    }

    public @Nullable String note() {
        return note;
    }

    /** How many learners its list names. */
    public int listed() {
        return listed;
    }

    /** How many of these are marked as commended. */
    public int listedCommended() {
        return listedCommended;
    }
}
