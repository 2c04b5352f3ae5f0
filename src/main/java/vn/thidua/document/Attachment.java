package vn.thidua.document;

import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.organisation.Organisation;

/** What is known of a file that belongs to some record; its bytes are fetched through {@link Attachments} only when wanted. */
@Entity
public class Attachment {

    @Id
    private UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    private Organisation organisation;

    private String name;
    private String mediaType;
    private long size;
    private String sha256;
    private boolean published;
    private Instant addedAt;
    private @Nullable UUID addedBy;

    protected Attachment() {}

    Attachment(
            Organisation organisation,
            String name,
            String mediaType,
            long size,
            String sha256,
            Instant addedAt,
            @Nullable UUID addedBy) {
        this.id = UUID.randomUUID();
        this.organisation = organisation;
        this.name = name;
        this.mediaType = mediaType;
        this.size = size;
        this.sha256 = sha256;
        this.addedAt = addedAt;
        this.addedBy = addedBy;
    }

    /** Follows the record that it belongs to: whether those below may read it. */
    public void publish(boolean toThoseBelow) {
        published = toThoseBelow;
    }

    public UUID id() {
        return id;
    }

    /** File name as uploaded, without path and invisible characters. */
    public String name() {
        return name;
    }

    /** As found in its bytes, never as claimed. */
    public String mediaType() {
        return mediaType;
    }

    /** In bytes. */
    public long size() {
        return size;
    }

    /** Of the bytes, 64 hexadecimal digits. */
    public String sha256() {
        return sha256;
    }

    public Instant addedAt() {
        return addedAt;
    }
}
