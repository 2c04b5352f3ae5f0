package vn.thidua.paper;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attachment;
import vn.thidua.document.OfficialDocument;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The file of one document from its draft to its issue: its words as a {@link Paper}, and what was frozen when it was issued. */
@Entity
@Table(name = "paper")
public class PaperFile {

    private static final int LONGEST_SUBJECT = 500;

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    private @Nullable UUID unitId;
    private UUID ownerId;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    @Enumerated(EnumType.STRING)
    private FormatFamily family;

    @Enumerated(EnumType.STRING)
    private PaperState state;

    private String subject;
    private String model;
    private UUID aboutId;
    private String aboutPath;
    private Instant draftedAt;
    private @Nullable Integer number;
    private @Nullable String series;
    private @Nullable String fullNumber;
    private @Nullable LocalDate issuedOn;
    private @Nullable Instant issuedAt;
    private @Nullable String issuedBy;
    private @Nullable String signer;
    private @Nullable Long journalNumber;
    private @Nullable String journalHash;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Attachment word;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Attachment pdf;

    @OneToOne(fetch = FetchType.LAZY)
    private @Nullable OfficialDocument document;

    private @Nullable String reason;

    protected PaperFile() {}

    PaperFile(Organisation organisation, Papers.About about, UUID owner, Paper paper, String model, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = organisation;
        this.unitId = about.unit();
        this.ownerId = owner;
        this.kind = paper.kind();
        this.state = PaperState.DRAFT;
        this.aboutId = about.id();
        this.aboutPath = about.path();
        this.draftedAt = now;
        write(paper, model);
    }

    private void write(Paper paper, String json) {
        family = paper.family();
        subject = paper.subject().length() > LONGEST_SUBJECT
                ? paper.subject().substring(0, LONGEST_SUBJECT)
                : paper.subject();
        model = json;
    }

    PaperEvent drafted() {
        return new PaperEvent.Drafted(organisation.id(), id, aboutId, name());
    }

    /** Takes other words. */
    PaperEvent edit(Paper paper, String json) {
        refuseUnlessDraft();
        write(paper, json);
        return new PaperEvent.Edited(organisation.id(), id, name());
    }

    /** Takes another format. */
    PaperEvent choose(Paper paper, String json) {
        refuseUnlessDraft();
        write(paper, json);
        return new PaperEvent.FamilyChosen(
                organisation.id(), id, name(), paper.family().source());
    }

    /** Is frozen as the given files. */
    PaperEvent issue(Issue issue, Paper paper, String json, Instant now, Viewer viewer) {
        refuseUnlessDraft();
        write(paper, json);
        state = PaperState.ISSUED;
        number = paper.number();
        series = issue.series();
        fullNumber = issue.fullNumber();
        issuedOn = paper.issuedOn();
        issuedAt = now;
        issuedBy = viewer.displayName();
        signer = issue.signer();
        journalNumber = issue.journalNumber();
        journalHash = issue.journalHash();
        word = issue.word();
        pdf = issue.pdf();
        document = issue.document();
        return new PaperEvent.Issued(
                organisation.id(),
                id,
                aboutId,
                kind,
                name(),
                fullNumber == null ? "" : fullNumber,
                issue.on(),
                issue.word().sha256());
    }

    /** Is declared void; its number stays used. */
    PaperEvent annul(String why) {
        if (state != PaperState.ISSUED) {
            throw new Refusal("paper.notIssued", name());
        }
        state = PaperState.ANNULLED;
        reason = why;
        return new PaperEvent.Annulled(
                organisation.id(), id, aboutId, kind, name(), fullNumber == null ? "" : fullNumber, why);
    }

    PaperEvent discarded() {
        refuseUnlessDraft();
        return new PaperEvent.Discarded(organisation.id(), id, aboutId, name());
    }

    private void refuseUnlessDraft() {
        if (state != PaperState.DRAFT) {
            throw new Refusal("paper.frozen", name());
        }
    }

    /** Its kind and what it is about, for a sentence. */
    public String name() {
        return kind.inWords() + " “" + subject + "”";
    }

    /** Those who keep the register, the head, whose meeting it records, who drafted it; superiors once it is issued. */
    public boolean isReadableBy(Viewer viewer) {
        if (viewer.is(Role.SYSTEM_ADMINISTRATOR)) {
            return true;
        }
        return viewer.mayRead(organisation.id())
                && (isWrittenBy(viewer) || state != PaperState.DRAFT && isAbove(viewer));
    }

    private boolean isAbove(Viewer viewer) {
        return viewer.isAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
    }

    private boolean isWrittenBy(Viewer viewer) {
        return OfficialDocument.isKeptBy(viewer, organisation.id())
                || viewer.is(Role.RECTOR, organisation.id())
                || unitId != null && viewer.is(Role.UNIT_HEAD, unitId)
                || ownerId.equals(viewer.accountId());
    }

    public boolean isChangeableBy(Viewer viewer) {
        return state == PaperState.DRAFT && viewer.mayChange(organisation.id()) && isWrittenBy(viewer);
    }

    /** Numbered documents by who keeps the register or signs; others also by who wrote them. */
    public boolean isIssuableBy(Viewer viewer) {
        return isChangeableBy(viewer) && (!kind.isNumbered() || isKeptOrSignedBy(viewer));
    }

    public boolean isAnnullableBy(Viewer viewer) {
        return state == PaperState.ISSUED && viewer.mayChange(organisation.id()) && isKeptOrSignedBy(viewer);
    }

    private boolean isKeptOrSignedBy(Viewer viewer) {
        return OfficialDocument.isKeptBy(viewer, organisation.id()) || viewer.is(Role.RECTOR, organisation.id());
    }

    /**
     * What is fixed at the issue.
     *
     * @param journalNumber last entry of the organisation's journal before it, with its hash
     * @param document its entry in the register, for numbered kinds
     */
    record Issue(
            @Nullable String series,
            @Nullable String fullNumber,
            LocalDate on,
            @Nullable String signer,
            @Nullable Long journalNumber,
            @Nullable String journalHash,
            Attachment word,
            @Nullable Attachment pdf,
            @Nullable OfficialDocument document) {}

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public Organisation organisation() {
        return organisation;
    }

    public PaperKind kind() {
        return kind;
    }

    public FormatFamily family() {
        return family;
    }

    public PaperState state() {
        return state;
    }

    public String subject() {
        return subject;
    }

    String model() {
        return model;
    }

    /** The record that it is made from. */
    public UUID aboutId() {
        return aboutId;
    }

    /** Where that record is shown. */
    public String aboutPath() {
        return aboutPath;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public @Nullable Integer number() {
        return number;
    }

    public @Nullable String fullNumber() {
        return fullNumber;
    }

    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    public @Nullable Instant issuedAt() {
        return issuedAt;
    }

    public @Nullable String issuedBy() {
        return issuedBy;
    }

    public @Nullable String signer() {
        return signer;
    }

    public @Nullable Long journalNumber() {
        return journalNumber;
    }

    public @Nullable String journalHash() {
        return journalHash;
    }

    public @Nullable Attachment word() {
        return word;
    }

    /** None where the school's own template was used. */
    public @Nullable Attachment pdf() {
        return pdf;
    }

    public @Nullable OfficialDocument document() {
        return document;
    }

    public @Nullable String reason() {
        return reason;
    }
}
