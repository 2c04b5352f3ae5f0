package vn.thidua.paper;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.OfficialDocument;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.typesetting.WordFile;
import vn.thidua.typesetting.WordTemplate;

/** A body's own Word files, one a kind, into which its documents are written instead of the built-in form. */
@Component
@Transactional
public class PaperTemplates {

    private final JdbcClient database;
    private final EntityManager entities;
    private final Attachments attachments;
    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    PaperTemplates(
            JdbcClient database,
            EntityManager entities,
            Attachments attachments,
            OrganisationRepository organisations,
            ApplicationEventPublisher events,
            Clock clock) {
        this.database = database;
        this.entities = entities;
        this.attachments = attachments;
        this.organisations = organisations;
        this.events = events;
        this.clock = clock;
    }

    /** A template as the list shows it. */
    public record Own(PaperKind kind, UUID attachmentId, String fileName, Instant addedAt) {}

    /** Names of the fields that a template may use, besides those of tables ({@code bang_1}, {@code bang2_1} …). */
    public static List<String> fields() {
        return TemplateMerge.FIELDS;
    }

    /** The body's own templates. */
    @Transactional(readOnly = true)
    public List<Own> of(UUID body) {
        return database.sql("""
                        select t.kind, t.attachment_id, a.name, a.added_at from paper_template t join attachment a on a.id = t.attachment_id
                         where t.organisation_id = :body order by t.kind
                        """)
                .param("body", body)
                .query((row, number) -> new Own(
                        PaperKind.valueOf(row.getString("kind")),
                        row.getObject("attachment_id", UUID.class),
                        row.getString("name"),
                        row.getTimestamp("added_at").toInstant()))
                .list();
    }

    /**
     * Takes a file as the template of a kind, in place of the one before.
     *
     * @throws Refusal for what is no sound Word file, names no field, or names one that there is not
     */
    public void put(PaperKind kind, @Nullable String fileName, byte[] content, Viewer viewer) throws IOException {
        UUID body = keeper(viewer);
        if (fileName == null || fileName.isEmpty()) {
            throw new Refusal("attachment.missing");
        }
        Attachment file = attachments.accept(organisations.require(body), fileName, content);
        if (!WordFile.MEDIA_TYPE.equals(file.mediaType())) {
            throw new Refusal("paper.templateNotWord", file.name());
        }
        var fields = WordTemplate.fieldsOf(content);
        if (fields.isEmpty()) {
            throw new Refusal("paper.templateWithoutFields", file.name());
        }
        List<String> unknown =
                fields.stream().filter(field -> !TemplateMerge.isKnown(field)).toList();
        if (!unknown.isEmpty()) {
            throw new Refusal("paper.templateUnknownField", String.join(", ", unknown));
        }
        Attachment before = find(body, kind).orElse(null);
        database.sql("""
                        insert into paper_template (organisation_id, kind, attachment_id, added_at) values (:body, :kind, :file, :now)
                        on conflict (organisation_id, kind) do update set attachment_id = excluded.attachment_id, added_at = excluded.added_at
                        """)
                .param("body", body)
                .param("kind", kind.name())
                .param("file", file.id())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        attachments.discard(before);
        events.publishEvent(new PaperEvent.TemplatePut(body, file.id(), kind.inWords(), file.name(), file.sha256()));
    }

    /** Goes back to the built-in form. */
    public void remove(PaperKind kind, Viewer viewer) {
        UUID body = keeper(viewer);
        Attachment file = find(body, kind).orElseThrow(NotFound::new);
        database.sql("delete from paper_template where organisation_id = :body and kind = :kind")
                .param("body", body)
                .param("kind", kind.name())
                .update();
        attachments.discard(file);
        events.publishEvent(new PaperEvent.TemplateRemoved(body, file.id(), kind.inWords()));
    }

    private static UUID keeper(Viewer viewer) {
        if (!OfficialDocument.isKeptBy(viewer, viewer.homeId())) {
            throw new NotFound();
        }
        return viewer.homeId();
    }

    /** The body's own template of a kind, as it was uploaded. */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(UUID body, PaperKind kind) {
        return database.sql("select attachment_id from paper_template where organisation_id = :body and kind = :kind")
                .param("body", body)
                .param("kind", kind.name())
                .query(UUID.class)
                .optional()
                .map(id -> entities.find(Attachment.class, id));
    }

    /** The document written into the body's own template; nothing where there is none. */
    Optional<byte[]> fill(UUID body, Paper paper, @Nullable String seal) throws IOException {
        Optional<Attachment> template = find(body, paper.kind());
        return template.isEmpty()
                ? Optional.empty()
                : Optional.of(TemplateMerge.fill(attachments.content(template.get()), paper, seal));
    }
}
