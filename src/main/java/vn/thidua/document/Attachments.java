package vn.thidua.document;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;

/** Keeps files in the database, so that one backup holds everything; the only way in is past the inspection. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Attachments {

    private final EntityManager entities;
    private final JdbcClient database;
    private final Clock clock;

    Attachments(EntityManager entities, JdbcClient database, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.clock = clock;
    }

    /**
     * Looks into a file and keeps it.
     *
     * @param claimedName file name as the browser sent it
     * @throws Refusal with a sentence for everything that is not a sound PDF, DOCX, XLSX, PNG or JPEG of at most 25 MB
     */
    public Attachment accept(Organisation owner, String claimedName, byte[] content) {
        var inspection = new Inspection(claimedName, content);
        FileKind kind = inspection.accepted();
        var attachment = new Attachment(
                owner, inspection.name(), kind.mediaType(), content.length, sha256(content), clock.instant());
        entities.persist(attachment);
        entities.flush();
        database.sql("insert into attachment_content (attachment_id, organisation_id, bytes) values (?, ?, ?)")
                .param(attachment.id())
                .param(owner.id())
                .param(content)
                .update();
        return attachment;
    }

    /** The bytes; they must still be those that were accepted. */
    public byte[] content(Attachment attachment) {
        byte[] content = database.sql("select bytes from attachment_content where attachment_id = ?")
                .param(attachment.id())
                .query(byte[].class)
                .optional()
                .orElseThrow(NotFound::new);
        if (!sha256(content).equals(attachment.sha256())) {
            throw new Refusal("attachment.damaged", attachment.name());
        }
        return content;
    }

    /** Always a download, never a page of ours, whatever is in it. */
    public void send(@Nullable Attachment file, HttpServletResponse response) throws IOException {
        if (file == null) {
            throw new NotFound();
        }
        byte[] content = content(file);
        response.setContentType(file.mediaType());
        response.setContentLength(content.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(file.name(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(content);
    }

    /** Deletes a file that its record has let go. */
    public void discard(@Nullable Attachment attachment) {
        if (attachment != null) {
            entities.remove(attachment);
        }
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
