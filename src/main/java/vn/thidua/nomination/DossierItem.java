package vn.thidua.nomination;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.document.Attachment;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/**
 * A document of a dossier: a record of the house by reference, or an uploaded file. What was accepted is tied to the hash of
 * the file that was looked at; exchanging it afterwards is refused here and by the database.
 */
@Entity
public class DossierItem {

    /** What kinds of documents the law knows (Decree 91/2017, Art. 49–51; Law of 2003, Art. 83–84). */
    public enum ItemKind {
        SUBMISSION,
        REPORT,
        UNIT_MINUTES,
        COUNCIL_MINUTES,
        INITIATIVE,
        PAST_AWARDS,
        RATINGS,
        REGISTRATION,
        DUTIES,
        OPINION,
        PUBLICITY,
        OTHER
    }

    /** Where it comes from. */
    public enum ItemSource {
        RATING,
        WORK,
        AWARD,
        REGISTRATION,
        MEETING,
        REPORT,
        PAPER,
        POSTING,
        UPLOAD
    }

    /** What the standing body says of it. */
    public enum ItemState {
        OPEN,
        ACCEPTED,
        REFUSED
    }

    @Id
    private UUID id;

    @Version
    private int version;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    @ManyToOne(fetch = FetchType.LAZY)
    private Dossier dossier;

    @Enumerated(EnumType.STRING)
    private ItemKind item;

    @Enumerated(EnumType.STRING)
    private ItemSource source;

    private @Nullable UUID referenceId;

    @ManyToOne(fetch = FetchType.LAZY)
    private @Nullable Attachment attachment;

    private String words;
    private boolean doubtful;

    @Enumerated(EnumType.STRING)
    private ItemState state;

    private @Nullable String note;
    private @Nullable String checkedHash;
    private @Nullable String checkedBy;
    private @Nullable Instant checkedAt;
    private Instant addedAt;

    protected DossierItem() {}

    /** An uploaded file. */
    DossierItem(Dossier dossier, ItemKind item, Attachment file, @Nullable String words, Instant now) {
        this(dossier, item, ItemSource.UPLOAD, words == null || words.isBlank() ? file.name() : words.strip(), now);
        this.attachment = file;
    }

    /** A record of the house. */
    DossierItem(Dossier dossier, ItemKind item, ItemSource source, UUID reference, String words, Instant now) {
        this(dossier, item, source, words, now);
        this.referenceId = reference;
    }

    private DossierItem(Dossier dossier, ItemKind item, ItemSource source, String words, Instant now) {
        this.id = UUID.randomUUID();
        this.organisation = dossier.school();
        this.dossier = dossier;
        this.item = item;
        this.source = source;
        this.words = words;
        this.state = ItemState.OPEN;
        this.addedAt = now;
    }

    /** Accepts, refuses (with a note), or opens the question again. */
    void check(ItemState verdict, @Nullable String remark, Viewer by, Instant now) {
        if (verdict == ItemState.REFUSED && (remark == null || remark.isBlank())) {
            throw new Refusal("dossier.noteNeeded");
        }
        state = verdict;
        note = remark == null || remark.isBlank() ? null : remark.strip();
        checkedBy = verdict == ItemState.OPEN ? null : by.displayName();
        checkedAt = verdict == ItemState.OPEN ? null : now;
        checkedHash = verdict == ItemState.ACCEPTED && attachment != null ? attachment.sha256() : null;
    }

    /** What was accepted is part of the verified dossier and stays. */
    void requireRemovable() {
        if (state == ItemState.ACCEPTED) {
            throw new Refusal("dossier.itemVerified", words);
        }
    }

    public UUID id() {
        return id;
    }

    Dossier dossier() {
        return dossier;
    }

    public ItemKind item() {
        return item;
    }

    public ItemSource source() {
        return source;
    }

    public @Nullable UUID reference() {
        return referenceId;
    }

    public @Nullable Attachment attachment() {
        return attachment;
    }

    public String words() {
        return words;
    }

    /** The record itself waits for its decision (chưa xác nhận). */
    public boolean isDoubtful() {
        return doubtful;
    }

    public ItemState state() {
        return state;
    }

    public @Nullable String note() {
        return note;
    }

    public @Nullable String checkedHash() {
        return checkedHash;
    }

    public @Nullable String checkedBy() {
        return checkedBy;
    }

    public @Nullable Instant checkedAt() {
        return checkedAt;
    }
}
