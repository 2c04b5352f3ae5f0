package vn.thidua.document;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.unit.DataSize;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Keeps files in the database, so that one backup holds everything; the only way in is past the inspection. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Attachments {

    private final EntityManager entities;
    private final JdbcClient database;
    private final Quota quota;
    private final Antivirus antivirus;
    private final Clock clock;

    Attachments(EntityManager entities, JdbcClient database, Quota quota, Antivirus antivirus, Clock clock) {
        this.entities = entities;
        this.database = database;
        this.quota = quota;
        this.antivirus = antivirus;
        this.clock = clock;
    }

    /**
     * Looks into a file and keeps it.
     *
     * @param claimedName file name as the browser sent it
     * @throws Refusal with a sentence for everything that is not a sound PDF, DOCX, XLSX, PNG or JPEG of at most 25 MB,
     *     that the scanner dislikes or that is one too many
     */
    public Attachment accept(Organisation owner, String claimedName, byte[] content) {
        var inspection = new Inspection(claimedName, content);
        FileKind kind = inspection.accepted();
        UUID person = person();
        refuseBeyondQuota(owner, person, content.length);
        antivirus.scan(inspection.name(), content);
        var attachment = new Attachment(
                owner, inspection.name(), kind.mediaType(), content.length, sha256(content), clock.instant(), person);
        entities.persist(attachment);
        entities.flush();
        database.sql("insert into attachment_content (attachment_id, organisation_id, bytes) values (?, ?, ?)")
                .param(attachment.id())
                .param(owner.id())
                .param(content)
                .update();
        return attachment;
    }

    /** The same for a file as a form posts it; none chosen is refused. */
    public Attachment accept(Organisation owner, @Nullable MultipartFile file) throws IOException {
        String name = file == null ? null : file.getOriginalFilename();
        if (name == null || name.isEmpty()) {
            throw new Refusal("attachment.missing");
        }
        return accept(owner, name, file.getBytes());
    }

    /** Looks into a file of which only the words are wanted; refuses what {@link #accept} would refuse, and keeps nothing. */
    public void inspect(String claimedName, byte[] content) {
        var inspection = new Inspection(claimedName, content);
        inspection.accepted();
        antivirus.scan(inspection.name(), content);
    }

    private static @Nullable UUID person() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        return authentication != null && authentication.getPrincipal() instanceof Viewer viewer
                ? viewer.accountId()
                : null;
    }

    /** Uploads of one organisation follow each other here, so that two at once cannot both be the last that fits. */
    private void refuseBeyondQuota(Organisation owner, @Nullable UUID person, long more) {
        database.sql("select pg_advisory_xact_lock(hashtextextended('attachment ' || cast(? as text), 0))::text")
                .param(owner.id().toString())
                .query()
                .listOfRows();
        Stored own = person == null ? new Stored(0, 0) : stored("added_by", person);
        if (own.files() + 1 > quota.filesPerPerson()
                || own.bytes() + more > quota.sizePerPerson().toBytes()) {
            throw new Refusal(
                    "attachment.quotaOfPerson",
                    own.files(),
                    own.megabytes(),
                    quota.filesPerPerson(),
                    quota.sizePerPerson().toMegabytes());
        }
        Stored all = stored("organisation_id", owner.id());
        if (all.files() + 1 > quota.filesPerOrganisation()
                || all.bytes() + more > quota.sizePerOrganisation().toBytes()) {
            throw new Refusal(
                    "attachment.quotaOfOrganisation",
                    all.files(),
                    all.megabytes(),
                    quota.filesPerOrganisation(),
                    quota.sizePerOrganisation().toMegabytes());
        }
    }

    private Stored stored(String column, UUID id) {
        return database.sql("select count(*) as files, coalesce(sum(size), 0)::bigint as bytes from attachment where "
                        + column + " = ?")
                .param(id)
                .query(Stored.class)
                .single();
    }

    /** How much lies there already. */
    record Stored(long files, long bytes) {
        long megabytes() {
            return DataSize.ofBytes(bytes).toMegabytes();
        }
    }

    /**
     * How much may lie there, so that nobody fills the disk of all.
     *
     * @param filesPerPerson by one account, in all organisations
     * @param filesPerOrganisation by all people together
     */
    @ConfigurationProperties("thidua.files")
    record Quota(
            @DefaultValue("2000") int filesPerPerson,
            @DefaultValue("4GB") DataSize sizePerPerson,
            @DefaultValue("20000") int filesPerOrganisation,
            @DefaultValue("40GB") DataSize sizePerOrganisation) {}

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
