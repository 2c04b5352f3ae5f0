package vn.thidua.contest;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attachment;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Person;

/** What one person achieved in one contest. Confirmed is what somebody saw with its decision. */
@Entity
public class ContestResult {

    /** Who held the contest. */
    public enum ContestLevel {
        UNIT,
        SCHOOL,
        PROVINCE,
        ACADEMY,
        NATION
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Person person;

    private String contest;

    @Enumerated(EnumType.STRING)
    private ContestLevel level;

    private EmulationYear emulationYear;
    private String result;
    private @Nullable LocalDate heldOn;
    private @Nullable String decision;
    private @Nullable LocalDate decidedOn;
    private @Nullable String issuer;
    private boolean confirmed;

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable Attachment attachment;

    protected ContestResult() {}

    ContestResult(Person person, ContestForm form) {
        this.id = UUID.randomUUID();
        this.organisation = person.school();
        this.person = person;
        write(form);
    }

    /** The announcement that it was entered. */
    ContestEvent entered() {
        return new ContestEvent.Entered(organisation.id(), id, person.fullName(), contest, result);
    }

    /** Puts it right; whose it is stays. */
    ContestEvent correct(ContestForm form) {
        write(form);
        return new ContestEvent.Corrected(organisation.id(), id, person.fullName(), contest, result);
    }

    private void write(ContestForm form) {
        EmulationYear year = EmulationYear.parse(form.year());
        if (year.kind() != organisation.yearKind()) {
            throw new Refusal("work.otherKindOfYear", year, organisation.name());
        }
        contest = form.contest();
        level = form.level();
        emulationYear = year;
        result = form.result();
        heldOn = form.heldOn();
        decision = form.decision();
        decidedOn = form.decidedOn();
        issuer = form.issuer();
        confirmed = decision != null && decidedOn != null;
    }

    /** The announcement that it was struck out. */
    ContestEvent deleted(String reason) {
        return new ContestEvent.Deleted(organisation.id(), id, person.fullName(), contest, reason);
    }

    /** Takes a file in place of the one before. */
    ContestEvent attach(Attachment file) {
        attachment = file;
        return new ContestEvent.FileAttached(
                organisation.id(), id, person.fullName(), contest, file.name(), file.sha256());
    }

    /** Gives its file away. */
    ContestEvent detach() {
        if (attachment == null) {
            throw new Refusal("document.noFile");
        }
        String file = attachment.name();
        attachment = null;
        return new ContestEvent.FileRemoved(organisation.id(), id, person.fullName(), contest, file);
    }

    /** What somebody won, all colleagues may know. */
    boolean isReadableBy(Viewer viewer) {
        return viewer.homeId().equals(organisation.id()) && !viewer.is(Role.SYSTEM_ADMINISTRATOR);
    }

    /** The file is for keepers and the person. */
    public boolean isOpenTo(Viewer viewer) {
        return isChangeableBy(viewer) || person.id().equals(viewer.personId());
    }

    public boolean isChangeableBy(Viewer viewer) {
        return isKeptBy(viewer, organisation.id());
    }

    static boolean isKeptBy(Viewer viewer, UUID school) {
        return viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school);
    }

    public UUID id() {
        return id;
    }

    int version() {
        return version;
    }

    public Organisation school() {
        return organisation;
    }

    public Person person() {
        return person;
    }

    /** The contest's name. */
    public String contest() {
        return contest;
    }

    public ContestLevel level() {
        return level;
    }

    public EmulationYear year() {
        return emulationYear;
    }

    /** Prize or recognition, in the words of the decision. */
    public String result() {
        return result;
    }

    public @Nullable LocalDate heldOn() {
        return heldOn;
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

    public @Nullable Attachment attachment() {
        return attachment;
    }
}
