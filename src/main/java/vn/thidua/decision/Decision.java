package vn.thidua.decision;

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
import vn.thidua.award.Conferral;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** A decision of the school's head to give titles and forms (Law 2003, Art. 79; Law 2022, Art. 79): a draft, issued, annulled. */
@Entity
@Table(name = "award_decision")
public class Decision {

    /** Where it stands. */
    public enum DecisionState {
        /** Dự thảo: its list may be changed. */
        DRAFT("waiting", "pencil-square"),
        /** Đã ban hành: has a number, and its awards stand in the ledger. */
        ISSUED("good", "check-circle"),
        /** Đã hủy: its awards were cancelled. */
        ANNULLED("bad", "x-circle");

        private final String tone;
        private final String icon;

        DecisionState(String tone, String icon) {
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
    private String subject;
    private @Nullable String proposer;
    private boolean prize;

    @Enumerated(EnumType.STRING)
    private DecisionState state;

    private @Nullable String number;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;
    private Instant draftedAt;
    private String draftedBy;

    @OneToMany(mappedBy = "decision", cascade = CascadeType.ALL, orphanRemoval = true)
    @OrderBy("place")
    private List<DecisionLine> lines = new ArrayList<>();

    protected Decision() {}

    Decision(Organisation school, DecisionForm form, Viewer by, Instant now, LocalDate today) {
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.state = DecisionState.DRAFT;
        this.draftedAt = now;
        this.draftedBy = by.displayName();
        describe(form, today);
    }

    /** Says what it is about. */
    void describe(DecisionForm form, LocalDate today) {
        requireDraft();
        emulationYear = Proposed.yearOf(organisation, form.year(), today);
        subject = form.subject().strip();
        proposer = form.proposer();
        prize = form.prize();
    }

    /** Puts somebody on the list; nobody stands on it twice for the same. */
    void add(Proposed proposed) {
        requireDraft();
        if (lines.stream().anyMatch(line -> line.proposed().isSameAs(proposed))) {
            throw new Refusal("decision.listedAlready", proposed.subjectName());
        }
        int place = lines.isEmpty() ? 1 : lines.get(lines.size() - 1).place() + 1;
        lines.add(new DecisionLine(this, organisation, place, proposed));
    }

    /** Takes somebody off the list. */
    void remove(UUID line) {
        requireDraft();
        lines.removeIf(one -> one.id().equals(line));
    }

    /** Refuses what cannot be issued: an empty list, a day before the session that voted. */
    void requireIssuable(LocalDate on, @Nullable LocalDate lastSession) {
        requireDraft();
        if (lines.isEmpty()) {
            throw new Refusal("decision.empty");
        }
        if (lastSession != null && on.isBefore(lastSession)) {
            throw new Refusal("decision.beforeSession", on, lastSession);
        }
    }

    /** Takes number and day from the document. */
    DecisionEvent issue(String fullNumber, LocalDate on) {
        state = DecisionState.ISSUED;
        number = fullNumber;
        decidedOn = on;
        return new DecisionEvent.Issued(organisation.id(), id, fullNumber, on, lines.size());
    }

    DecisionEvent annul(String why) {
        if (state != DecisionState.ISSUED) {
            throw new Refusal("decision.notIssued");
        }
        state = DecisionState.ANNULLED;
        reason = why;
        lines.forEach(line -> line.standsAs(null));
        return new DecisionEvent.Annulled(organisation.id(), id, String.valueOf(number), why);
    }

    private void requireDraft() {
        if (state != null && state != DecisionState.DRAFT) {
            throw new Refusal("decision.notDraft");
        }
    }

    public boolean isChangeableBy(Viewer viewer) {
        return state == DecisionState.DRAFT && Award.isKeptBy(viewer, organisation.id());
    }

    /** As an award cites it. */
    Conferral.Decree decree(String issuer) {
        return new Conferral.Decree(number, decidedOn, issuer);
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

    public String subject() {
        return subject;
    }

    public @Nullable String proposer() {
        return proposer;
    }

    public boolean grantsPrize() {
        return prize;
    }

    public DecisionState state() {
        return state;
    }

    public @Nullable String number() {
        return number;
    }

    public @Nullable LocalDate decidedOn() {
        return decidedOn;
    }

    public @Nullable String reason() {
        return reason;
    }

    public Instant draftedAt() {
        return draftedAt;
    }

    public String draftedBy() {
        return draftedBy;
    }

    public List<DecisionLine> lines() {
        return List.copyOf(lines);
    }
}
