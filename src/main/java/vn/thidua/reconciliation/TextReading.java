package vn.thidua.reconciliation;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.report.Report;
import vn.thidua.shared.Viewer;

/** A text from elsewhere that was given to be checked; the text is kept, its file is not. */
@Entity
class TextReading {

    @Id
    private UUID id;

    @Version
    private int version;

    private UUID organisationId;
    private String title;
    private String body;
    private @Nullable String fileName;

    @Enumerated(EnumType.STRING)
    private @Nullable LegacyEncoding encoding;

    private boolean compared;
    private Instant enteredAt;
    private String enteredBy;
    private UUID accountId;

    protected TextReading() {}

    TextReading(String title, IncomingText text, boolean compared, Viewer viewer, Instant now) {
        this.id = UUID.randomUUID();
        this.organisationId = viewer.homeId();
        this.title = title.strip();
        this.body = text.words();
        this.fileName = text.fileName();
        this.encoding = text.encoding();
        this.compared = compared;
        this.enteredAt = now;
        this.enteredBy = viewer.displayName();
        this.accountId = viewer.accountId();
    }

    ReconciliationEvent entered() {
        return new ReconciliationEvent.TextEntered(organisationId, id, title);
    }

    ReconciliationEvent deleted() {
        return new ReconciliationEvent.TextDeleted(organisationId, id, title);
    }

    /** Who entered it may delete it, and who keeps the body's reports. */
    public boolean isDeletableBy(Viewer viewer) {
        return viewer.homeId().equals(organisationId)
                && (viewer.accountId().equals(accountId) || Report.isKeptBy(viewer, organisationId));
    }

    public UUID id() {
        return id;
    }

    UUID organisationId() {
        return organisationId;
    }

    public String title() {
        return title;
    }

    String body() {
        return body;
    }

    public @Nullable String fileName() {
        return fileName;
    }

    /** The old alphabet in which it came, {@code null} for Unicode. */
    public @Nullable LegacyEncoding encoding() {
        return encoding;
    }

    /** Whether it is held against the school's own figures. */
    public boolean isCompared() {
        return compared;
    }

    public Instant enteredAt() {
        return enteredAt;
    }

    public String enteredBy() {
        return enteredBy;
    }
}
