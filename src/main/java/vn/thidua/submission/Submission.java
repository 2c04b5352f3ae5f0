package vn.thidua.submission;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.award.Award;
import vn.thidua.decision.Proposed;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** A submission upward: a draft, submitted as a numbered document, replied to line by line. */
@Entity
@Table(name = "award_submission")
public class Submission {

    /** Where it stands. */
    public enum SubmissionState {
        /** Dự thảo: its list may be changed. */
        DRAFT("waiting", "pencil-square"),
        /** Đã trình: has a number; some nominees still wait for a reply. */
        SUBMITTED("done", "send"),
        /** Đã có trả lời for every nominee. */
        REPLIED("good", "check-circle"),
        /** Đã hủy: the document was annulled before anybody replied. */
        ANNULLED("bad", "x-circle");

        private final String tone;
        private final String icon;

        SubmissionState(String tone, String icon) {
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

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    private EmulationYear emulationYear;

    @Enumerated(EnumType.STRING)
    private SubmissionChannel channel;

    private String addressee;
    private String subject;

    @Enumerated(EnumType.STRING)
    private SubmissionState state;

    private @Nullable String number;
    private @Nullable LocalDate submittedOn;
    private @Nullable String reason;
    private Instant draftedAt;
    private String draftedBy;

    @OneToMany(mappedBy = "submission", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<SubmissionLine> lines = new ArrayList<>();

    protected Submission() {}

    Submission(Organisation school, SubmissionForm form, Viewer by, Instant now, LocalDate today) {
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.state = SubmissionState.DRAFT;
        this.draftedAt = now;
        this.draftedBy = by.displayName();
        describe(form, today);
    }

    void describe(SubmissionForm form, LocalDate today) {
        requireDraft();
        emulationYear = Proposed.yearOf(organisation, form.year(), today);
        channel = form.channel();
        addressee = form.addressee().strip();
        subject = form.subject().strip();
    }

    void add(Proposed proposed) {
        requireDraft();
        if (lines.stream().anyMatch(line -> line.proposed().isSameAs(proposed))) {
            throw new Refusal("decision.listedAlready", proposed.subjectName());
        }
        int place = lines.isEmpty() ? 1 : lines.get(lines.size() - 1).place() + 1;
        lines.add(new SubmissionLine(this, organisation, place, proposed));
    }

    void remove(UUID line) {
        requireDraft();
        lines.removeIf(one -> one.id().equals(line));
    }

    void requireSubmittable() {
        requireDraft();
        if (lines.isEmpty()) {
            throw new Refusal("decision.empty");
        }
    }

    SubmissionEvent submit(String fullNumber, LocalDate on) {
        requireSubmittable();
        state = SubmissionState.SUBMITTED;
        number = fullNumber;
        submittedOn = on;
        return new SubmissionEvent.Submitted(organisation.id(), id, fullNumber, addressee, lines.size());
    }

    /** Its document was annulled; once somebody has replied it cannot be. */
    SubmissionEvent annul(String why) {
        if (lines.stream().anyMatch(line -> !line.isAwaited())) {
            throw new Refusal("submission.builtUpon");
        }
        state = SubmissionState.ANNULLED;
        reason = why;
        return new SubmissionEvent.Annulled(organisation.id(), id, String.valueOf(number), why);
    }

    /** A line of it to be replied to. */
    SubmissionLine requireSubmitted(UUID line, LocalDate repliedOn) {
        if (state != SubmissionState.SUBMITTED && state != SubmissionState.REPLIED) {
            throw new Refusal("submission.notSubmitted");
        }
        if (submittedOn != null && repliedOn.isBefore(submittedOn)) {
            throw new Refusal("submission.repliedBefore", repliedOn, submittedOn);
        }
        return require(line);
    }

    SubmissionLine require(UUID line) {
        return lines.stream().filter(one -> one.id().equals(line)).findFirst().orElseThrow(NotFound::new);
    }

    /** Follows from its lines. */
    void settle() {
        state = lines.stream().anyMatch(SubmissionLine::isAwaited)
                ? SubmissionState.SUBMITTED
                : SubmissionState.REPLIED;
    }

    private void requireDraft() {
        if (state != SubmissionState.DRAFT) {
            throw new Refusal("decision.notDraft");
        }
    }

    public boolean isChangeableBy(Viewer viewer) {
        return state == SubmissionState.DRAFT && Award.isKeptBy(viewer, organisation.id());
    }

    public boolean isAnswerableBy(Viewer viewer) {
        return (state == SubmissionState.SUBMITTED || state == SubmissionState.REPLIED)
                && Award.isKeptBy(viewer, organisation.id());
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

    public SubmissionChannel channel() {
        return channel;
    }

    public String addressee() {
        return addressee;
    }

    public String subject() {
        return subject;
    }

    public SubmissionState state() {
        return state;
    }

    public @Nullable String number() {
        return number;
    }

    public @Nullable LocalDate submittedOn() {
        return submittedOn;
    }

    public @Nullable String reason() {
        return reason;
    }

    public List<SubmissionLine> lines() {
        return List.copyOf(lines);
    }
}
