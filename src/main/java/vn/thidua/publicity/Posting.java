package vn.thidua.publicity;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.nomination.DossierStep;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;

/**
 * A list of proposals that hangs out for everybody to see before it goes further (công khai): from when, for how many working
 * days, where, and to whom to speak. Its end is computed once and stays as it was announced.
 */
@Entity
@Table(name = "publicity_posting")
class Posting {

    /** Whether it still hangs. */
    public enum PostingState {
        POSTED,
        CLOSED,
        CANCELLED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    private EmulationYear emulationYear;
    private String subject;
    private String place;
    private String contact;
    private LocalDate startsOn;
    private int workingDays;
    private LocalDate endsOn;

    @Enumerated(EnumType.STRING)
    private PostingState state;

    private @Nullable String reason;
    private @Nullable Instant closedAt;

    protected Posting() {}

    Posting(Organisation school, PostingForm form, WorkingDays calendar) {
        this.id = UUID.randomUUID();
        this.organisation = school;
        this.emulationYear = EmulationYear.parse(form.year());
        this.subject = form.subject();
        this.place = form.place();
        this.contact = form.contact();
        this.startsOn = form.startsOn();
        this.workingDays = form.workingDays();
        this.endsOn = calendar.last(form.startsOn(), form.workingDays());
        this.state = PostingState.POSTED;
    }

    PostingEvent posted(int dossiers) {
        return new PostingEvent.Posted(organisation.id(), id, subject, startsOn, endsOn, dossiers);
    }

    /** Ends it; only after its last day, and when every comment has been handled. */
    PostingEvent close(int unhandled, LocalDate today, Instant now) {
        requirePosted();
        if (!today.isAfter(endsOn)) {
            throw new Refusal("publicity.notOver", endsOn);
        }
        if (unhandled > 0) {
            throw new Refusal("publicity.unhandled", unhandled);
        }
        state = PostingState.CLOSED;
        closedAt = now;
        return new PostingEvent.Closed(organisation.id(), id, subject);
    }

    /** Takes it down before its time; its dossiers may be posted anew. */
    PostingEvent cancel(@Nullable String why) {
        requirePosted();
        reason = DossierStep.required(why);
        state = PostingState.CANCELLED;
        return new PostingEvent.Cancelled(organisation.id(), id, subject, reason);
    }

    void requirePosted() {
        if (state != PostingState.POSTED) {
            throw new Refusal("publicity.notPosted");
        }
    }

    public UUID id() {
        return id;
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

    public String place() {
        return place;
    }

    public String contact() {
        return contact;
    }

    public LocalDate startsOn() {
        return startsOn;
    }

    public int workingDays() {
        return workingDays;
    }

    public LocalDate endsOn() {
        return endsOn;
    }

    public PostingState state() {
        return state;
    }

    public boolean isPosted() {
        return state == PostingState.POSTED;
    }

    public @Nullable String reason() {
        return reason;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }
}
