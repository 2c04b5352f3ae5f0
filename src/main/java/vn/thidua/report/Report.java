package vn.thidua.report;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.report.ReportReply.ReplyVerdict;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/**
 * A report of a body over a half year or a year, with one addressee: drafted, reviewed by the head, issued with its figures
 * frozen, handed in. What the addressee answers is the addressee's record ({@link ReportReply}); the two together say where it
 * stands ({@link ReportStanding}).
 */
@Entity
public class Report {

    /** How far it has come at home. */
    public enum ReportState {
        /** Dự thảo: its words may be changed. */
        DRAFT,
        /** Đã soát xét: the head has read it; nobody changes it until it is sent back. */
        REVIEWED,
        /** Đã ban hành: number, day, signer and figures are fixed. */
        ISSUED,
        /** Đã gửi to its addressee. */
        SUBMITTED
    }

    /**
     * What is fixed when it is issued.
     *
     * @param number the whole number: {@code 68-BC/TCT}
     * @param paperId the issued document
     * @param snapshotJson the figures, see {@code FigureTable#toJson}
     * @param sha256 of the snapshot, or of the document that contains it; 64 hexadecimal digits
     * @param earlyConfirmed somebody knows that it bears a day before its period ends
     */
    public record Issue(
            String number,
            LocalDate day,
            String signer,
            @Nullable UUID paperId,
            String snapshotJson,
            String sha256,
            boolean earlyConfirmed) {}

    private static final int SHORTEST_REASON = 3;
    private static final int LONGEST_REASON = 500;

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID organisationId;
    private UUID templateId;
    private @Nullable UUID addresseeId;
    private String title;

    @Embedded
    @AttributeOverride(name = "from", column = @Column(name = "first_day"))
    @AttributeOverride(name = "to", column = @Column(name = "last_day"))
    private Period period;

    private LocalDate cutOff;
    private @Nullable LocalDate dueOn;

    @Enumerated(EnumType.STRING)
    private ReportState state;

    private @Nullable String number;
    private @Nullable LocalDate issuedOn;
    private @Nullable String signer;
    private @Nullable UUID paperId;
    private @Nullable String snapshot;
    private @Nullable String sha256;
    private @Nullable Instant submittedAt;
    private @Nullable Instant firstSubmittedAt;
    private int attempt;

    protected Report() {}

    /**
     * A draft.
     *
     * @param period has a last day
     * @param cutOff day on which the figures are taken, within the period
     */
    public Report(
            UUID organisationId,
            UUID templateId,
            @Nullable UUID addresseeId,
            String title,
            Period period,
            LocalDate cutOff,
            @Nullable LocalDate dueOn) {
        this.id = UUID.randomUUID();
        this.organisationId = organisationId;
        this.templateId = templateId;
        this.addresseeId = addresseeId;
        this.period = period;
        this.state = ReportState.DRAFT;
        this.attempt = 1;
        if (organisationId.equals(addresseeId)) {
            throw new Refusal("report.toItself");
        }
        describe(title, cutOff, dueOn);
    }

    ReportEvent begun() {
        return new ReportEvent.Begun(organisationId, id, title);
    }

    /** Says anew what stands at its head, while it is a draft. */
    ReportEvent change(String newTitle, LocalDate newCutOff, @Nullable LocalDate newDueOn) {
        require(ReportState.DRAFT);
        describe(newTitle, newCutOff, newDueOn);
        return new ReportEvent.Changed(organisationId, id, title);
    }

    private void describe(String newTitle, LocalDate newCutOff, @Nullable LocalDate newDueOn) {
        if (!period.contains(newCutOff)) {
            throw new Refusal("report.cutOffOutside", newCutOff, period.from(), period.to());
        }
        title = newTitle.strip();
        cutOff = newCutOff;
        dueOn = newDueOn;
    }

    /** The head has read it. */
    ReportEvent review() {
        require(ReportState.DRAFT);
        state = ReportState.REVIEWED;
        return new ReportEvent.Reviewed(organisationId, id, title);
    }

    /** The head gives it back to who writes it. */
    ReportEvent sendBack(@Nullable String reason) {
        require(ReportState.REVIEWED);
        String why = given(reason);
        state = ReportState.DRAFT;
        return new ReportEvent.SentBack(organisationId, id, title, why);
    }

    /**
     * Fixes number, day, signer and figures. A report may bear a day before its period ends – offices do so – but not
     * unawares, and not a day before its figures were taken.
     */
    ReportEvent issue(Issue issue) {
        require(ReportState.REVIEWED);
        if (issue.day().isBefore(cutOff)) {
            throw new Refusal("report.issuedBeforeCutOff", issue.day(), cutOff);
        }
        if (isEarlyOn(issue.day()) && !issue.earlyConfirmed()) {
            throw new Refusal("report.issuedEarly", issue.day(), lastDay());
        }
        state = ReportState.ISSUED;
        number = issue.number();
        issuedOn = issue.day();
        signer = issue.signer();
        paperId = issue.paperId();
        snapshot = issue.snapshotJson();
        sha256 = issue.sha256();
        return new ReportEvent.Issued(organisationId, id, title, issue.number(), issue.sha256());
    }

    /** Goes to the addressee. */
    ReportEvent submit(Instant now) {
        require(ReportState.ISSUED);
        if (addresseeId == null) {
            throw new Refusal("report.noAddressee");
        }
        state = ReportState.SUBMITTED;
        submittedAt = now;
        firstSubmittedAt = firstSubmittedAt == null ? now : firstSubmittedAt;
        return new ReportEvent.Submitted(organisationId, id, title, attempt);
    }

    /** Comes back from the addressee, who has not answered yet. */
    ReportEvent withdraw(@Nullable ReportReply last) {
        require(ReportState.SUBMITTED);
        if (ReportReply.heeded(last) != null) {
            throw new Refusal("report.answered");
        }
        state = ReportState.ISSUED;
        submittedAt = null;
        firstSubmittedAt = attempt == 1 && last == null ? null : firstSubmittedAt;
        return new ReportEvent.Withdrawn(organisationId, id, title);
    }

    /**
     * Opens it for another attempt: after a return, within an unlocking, or because the issue itself was wrong. What the former
     * attempt froze stays in its history.
     */
    ReportEvent reopen(@Nullable String reason, @Nullable ReportReply last, LocalDate today) {
        ReportStanding standing = standing(last, today);
        if (!standing.isReopenable()) {
            throw new Refusal(
                    standing == ReportStanding.ACCEPTED && ReportReply.heeded(last) == ReplyVerdict.UNLOCKED
                            ? "report.unlockingOver"
                            : standing.isLocked() ? "report.locked" : "report.notReopenable");
        }
        String why = given(reason);
        state = ReportState.DRAFT;
        number = null;
        issuedOn = null;
        signer = null;
        paperId = null;
        snapshot = null;
        sha256 = null;
        submittedAt = null;
        attempt++;
        return new ReportEvent.Reopened(organisationId, id, title, why);
    }

    /** An answer of the addressee to the present attempt; whether it may follow the last one. */
    ReportReply answer(
            ReplyVerdict verdict,
            @Nullable String reason,
            @Nullable LocalDate mendUntil,
            @Nullable ReportReply last,
            String by,
            Instant now,
            LocalDate today) {
        if (!isAnswerable(verdict, last, today)) {
            throw new Refusal("report.answer." + verdict);
        }
        if (mendUntil != null && mendUntil.isBefore(today)) {
            throw new Refusal("report.mendUntilPast", mendUntil);
        }
        if (verdict == ReplyVerdict.UNLOCKED && mendUntil == null) {
            throw new Refusal("report.mendUntilMissing");
        }
        String why = verdict == ReplyVerdict.RETURNED || verdict == ReplyVerdict.UNLOCKED ? given(reason) : null;
        return new ReportReply(attempt, last == null ? 1 : last.turn() + 1, verdict, now, by, why, mendUntil);
    }

    private static String given(@Nullable String reason) {
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            throw new Refusal("report.reasonMissing");
        }
        return reason.strip();
    }

    /** Whether this answer may follow now: the same question guards the button and the verb. */
    boolean isAnswerable(ReplyVerdict verdict, @Nullable ReportReply last, LocalDate today) {
        ReportStanding standing = standing(last, today);
        return switch (verdict) {
            case ACCEPTED -> standing == ReportStanding.SUBMITTED || standing == ReportStanding.UNLOCKED;
            case RETURNED -> standing == ReportStanding.SUBMITTED;
            case UNLOCKED -> standing == ReportStanding.ACCEPTED;
            case TAKEN_BACK ->
                standing == ReportStanding.RETURNED
                        || standing == ReportStanding.ACCEPTED && ReportReply.heeded(last) == ReplyVerdict.ACCEPTED;
        };
    }

    /**
     * Where it stands.
     *
     * @param last the last answer to this report, of whatever attempt
     */
    public ReportStanding standing(@Nullable ReportReply last, LocalDate today) {
        boolean present = last != null && last.attempt() == attempt;
        return ReportStanding.of(
                state, present ? ReportReply.heeded(last) : null, present ? last.mendUntil() : null, today);
    }

    private void require(ReportState needed) {
        if (state != needed) {
            throw new Refusal("report.needs." + needed);
        }
    }

    /** Who writes a body's reports: its standing body, its secretary or officer, its head. */
    public static boolean isKeptBy(Viewer viewer, UUID organisation) {
        return viewer.is(Role.SCHOOL_SECRETARY, organisation) || isHeadedBy(viewer, organisation);
    }

    /** Who reviews and issues a body's reports: its head; in clusters and above, who acts for it. */
    public static boolean isHeadedBy(Viewer viewer, UUID organisation) {
        return viewer.is(Role.RECTOR, organisation) || isAnsweredBy(viewer, organisation);
    }

    /** Who answers the reports addressed to a body. */
    public static boolean isAnsweredBy(Viewer viewer, @Nullable UUID addressee) {
        return addressee != null
                && (viewer.is(Role.CLUSTER_SECRETARY, addressee) || viewer.is(Role.ACADEMY_OFFICER, addressee));
    }

    /** Its words and figures may still be changed. */
    public boolean isEditable() {
        return state == ReportState.DRAFT;
    }

    /** Whoever keeps it may change it as a whole; heads of units write their own sections. */
    public boolean isEditableBy(Viewer viewer) {
        return isEditable() && isKeptBy(viewer, organisationId);
    }

    /** A report that nobody has issued yet may be thrown away. */
    public boolean isDiscardableBy(Viewer viewer) {
        return attempt == 1 && isEditableBy(viewer);
    }

    public boolean isReviewableBy(Viewer viewer) {
        return state == ReportState.DRAFT && isHeadedBy(viewer, organisationId);
    }

    /** Reviewed, and the viewer is the head: may issue it, or send it back. */
    public boolean isIssuableBy(Viewer viewer) {
        return state == ReportState.REVIEWED && isHeadedBy(viewer, organisationId);
    }

    public boolean isSubmittableBy(Viewer viewer) {
        return state == ReportState.ISSUED && addresseeId != null && isKeptBy(viewer, organisationId);
    }

    /** The day lies before the end of its period, which is to be confirmed. */
    public boolean isEarlyOn(LocalDate day) {
        return day.isBefore(lastDay());
    }

    public LocalDate lastDay() {
        return Objects.requireNonNull(period.to());
    }

    public UUID id() {
        return id;
    }

    public int version() {
        return version;
    }

    public UUID organisationId() {
        return organisationId;
    }

    public UUID templateId() {
        return templateId;
    }

    public @Nullable UUID addresseeId() {
        return addresseeId;
    }

    public String title() {
        return title;
    }

    public Period period() {
        return period;
    }

    public LocalDate cutOff() {
        return cutOff;
    }

    public @Nullable LocalDate dueOn() {
        return dueOn;
    }

    public ReportState state() {
        return state;
    }

    public @Nullable String number() {
        return number;
    }

    public @Nullable LocalDate issuedOn() {
        return issuedOn;
    }

    public @Nullable String signer() {
        return signer;
    }

    public @Nullable UUID paperId() {
        return paperId;
    }

    /** The figures as issued, {@code null} before. */
    public @Nullable String snapshot() {
        return snapshot;
    }

    public @Nullable String sha256() {
        return sha256;
    }

    public @Nullable Instant submittedAt() {
        return submittedAt;
    }

    /** When it was handed in for the first time, which says whether it was in time. */
    public @Nullable Instant firstSubmittedAt() {
        return firstSubmittedAt;
    }

    public int attempt() {
        return attempt;
    }
}
