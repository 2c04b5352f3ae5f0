package vn.thidua.document;

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
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** An official document as its organisation's register knows it: number, date, issuer and subject, and perhaps the file. */
@Entity
public class OfficialDocument {

    private static final int LONGEST_SUBJECT = 500;

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @Enumerated(EnumType.STRING)
    private DocumentDirection direction;

    @Enumerated(EnumType.STRING)
    private DocumentKind kind;

    private String number;
    private LocalDate issuedOn;
    private String issuer;
    private String subject;
    private @Nullable LocalDate arrivedOn;
    private @Nullable String arrivalNumber;
    private boolean published;

    /** Issued by the system itself, entry and file: not to be corrected by hand. */
    private boolean frozen;

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable Attachment attachment;

    protected OfficialDocument() {}

    OfficialDocument(Organisation organisation, DocumentForm form) {
        if (organisation.kind().isUnit()) {
            throw new Refusal("document.onlyBodies");
        }
        this.id = UUID.randomUUID();
        this.organisation = organisation;
        write(form);
    }

    /** The announcement that it was entered. */
    DocumentEvent entered() {
        return new DocumentEvent.Entered(organisation.id(), id, number, subject);
    }

    /** Mends the entry. */
    DocumentEvent correct(DocumentForm form) {
        write(form);
        return new DocumentEvent.Corrected(organisation.id(), id, number, subject);
    }

    /** Says in its subject that it was annulled. */
    DocumentEvent annul(String mark) {
        subject = subject.length() + mark.length() + 1 > LONGEST_SUBJECT
                ? subject.substring(0, LONGEST_SUBJECT - mark.length() - 1) + " " + mark
                : subject + " " + mark;
        return new DocumentEvent.Corrected(organisation.id(), id, number, subject);
    }

    /** The announcement that it was struck out. */
    DocumentEvent deleted() {
        return new DocumentEvent.Deleted(organisation.id(), id, number, subject);
    }

    private void write(DocumentForm form) {
        boolean incoming = form.direction() == DocumentDirection.INCOMING;
        LocalDate arrival = incoming ? form.arrivedOn() : null;
        if (arrival != null && arrival.isBefore(form.issuedOn())) {
            throw new Refusal("document.arrivedBeforeIssued", arrival, form.issuedOn());
        }
        direction = form.direction();
        kind = form.kind();
        number = form.number();
        issuedOn = form.issuedOn();
        issuer = form.issuer();
        subject = form.subject();
        arrivedOn = arrival;
        arrivalNumber = incoming ? form.arrivalNumber() : null;
        published = Boolean.TRUE.equals(form.published());
        if (attachment != null) {
            attachment.publish(published);
        }
    }

    /** Takes a file in place of the one before. */
    DocumentEvent attach(Attachment file) {
        attachment = file;
        file.publish(published);
        return new DocumentEvent.FileAttached(organisation.id(), id, number, file.name(), file.sha256());
    }

    /** Takes the file with which it was issued, for good. */
    void freeze(Attachment file) {
        attach(file);
        frozen = true;
    }

    /** Gives its file away. */
    DocumentEvent detach() {
        if (attachment == null) {
            throw new Refusal("document.noFile");
        }
        String file = attachment.name();
        attachment = null;
        return new DocumentEvent.FileRemoved(organisation.id(), id, number, file);
    }

    /** Its own organisation reads it, and so do those below when it is published. */
    public boolean isReadableBy(Viewer viewer) {
        return viewer.mayRead(organisation.id())
                || published && viewer.scope().above().contains(organisation.id());
    }

    public boolean isChangeableBy(Viewer viewer) {
        return !frozen && isKeptBy(viewer, organisation.id());
    }

    /** Who keeps the register of an organisation: its secretary or officer, or the administrator. */
    public static boolean isKeptBy(Viewer viewer, UUID organisation) {
        return viewer.is(Role.SYSTEM_ADMINISTRATOR)
                || viewer.mayChange(organisation)
                        && (viewer.is(Role.SCHOOL_SECRETARY, organisation)
                                || viewer.is(Role.CLUSTER_SECRETARY, organisation)
                                || viewer.is(Role.ACADEMY_OFFICER, organisation));
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

    public DocumentDirection direction() {
        return direction;
    }

    public DocumentKind kind() {
        return kind;
    }

    public String number() {
        return number;
    }

    public LocalDate issuedOn() {
        return issuedOn;
    }

    public String issuer() {
        return issuer;
    }

    public String subject() {
        return subject;
    }

    public @Nullable LocalDate arrivedOn() {
        return arrivedOn;
    }

    public @Nullable String arrivalNumber() {
        return arrivalNumber;
    }

    public boolean published() {
        return published;
    }

    public @Nullable Attachment attachment() {
        return attachment;
    }
}
