package vn.thidua.scoresheet;

import jakarta.persistence.EntityManager;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.Criterion;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.scoring.Layer;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Files that prove a criterion: fetched by who may read the sheet, taken away by who fills it. */
@Component
@Transactional
class Proofs {

    private record Proof(UUID sheet, UUID criterion, UUID attachment) {}

    private final SheetReader reader;
    private final Attachments attachments;
    private final EntityManager entities;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    Proofs(
            SheetReader reader,
            Attachments attachments,
            EntityManager entities,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.attachments = attachments;
        this.entities = entities;
        this.database = database;
        this.events = events;
    }

    @Transactional(readOnly = true)
    void send(UUID file, Viewer viewer, HttpServletResponse response) throws IOException {
        Proof proof = require(file);
        reader.require(proof.sheet(), viewer);
        attachments.send(entities.find(Attachment.class, proof.attachment()), response);
    }

    /** The page of the criterion that it proved. */
    String remove(UUID file, Viewer viewer) {
        Proof proof = require(file);
        SheetReader.View view = reader.require(proof.sheet(), viewer);
        if (!view.isWritableBy(viewer)) {
            throw new Refusal("scoring.notOpen");
        }
        Attachment attachment = entities.find(Attachment.class, proof.attachment());
        String code = view.tree().of(proof.criterion()).map(Criterion::code).orElse("");
        database.sql("delete from score_file where id = :id").param("id", file).update();
        attachments.discard(attachment);
        events.publishEvent(new SheetEvent.ProofRemoved(
                view.sheet().room(),
                proof.sheet(),
                view.unit().name(),
                Layer.SELF,
                code,
                attachment == null ? "" : attachment.name()));
        return "/score-sheets/" + proof.sheet() + "/criteria/" + proof.criterion() + "/files";
    }

    private Proof require(UUID file) {
        return database.sql(
                        "select sheet_id as sheet, criterion_id as criterion, attachment_id as attachment from score_file where id = :id")
                .param("id", file)
                .query(Proof.class)
                .optional()
                .orElseThrow(NotFound::new);
    }
}
