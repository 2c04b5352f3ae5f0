package vn.thidua.document;

import java.io.IOException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a document, each one transaction. */
@Service
@Transactional
class DocumentService {

    private final OfficialDocumentRepository documents;
    private final OrganisationRepository organisations;
    private final Attachments attachments;
    private final ApplicationEventPublisher events;

    DocumentService(
            OfficialDocumentRepository documents,
            OrganisationRepository organisations,
            Attachments attachments,
            ApplicationEventPublisher events) {
        this.documents = documents;
        this.organisations = organisations;
        this.attachments = attachments;
        this.events = events;
    }

    UUID create(DocumentForm form, Viewer viewer) {
        if (!OfficialDocument.isKeptBy(viewer, form.organisation())) {
            throw new NotFound();
        }
        var document = new OfficialDocument(organisations.require(form.organisation()), form);
        refuseSecondEntry(document, form);
        documents.saveAndFlush(document);
        events.publishEvent(document.entered());
        return document.id();
    }

    void update(UUID id, DocumentForm form, Viewer viewer) {
        OfficialDocument document = changeable(id, viewer);
        if (!Objects.equals(form.version(), document.version())) {
            throw new Stale(form, DocumentForm.of(document));
        }
        refuseSecondEntry(document, form);
        events.publishEvent(document.correct(form));
    }

    /** Strikes the entry out with its file, unless something refers to it. */
    void delete(UUID id, Viewer viewer) {
        OfficialDocument document = changeable(id, viewer);
        Attachment file = document.attachment();
        documents.delete(document);
        try {
            documents.flush();
        } catch (DataIntegrityViolationException e) {
            throw new Refusal("document.inUse", document.number());
        }
        attachments.discard(file);
        events.publishEvent(document.deleted());
    }

    void attach(UUID id, @Nullable MultipartFile file, Viewer viewer) throws IOException {
        OfficialDocument document = changeable(id, viewer);
        Attachment before = document.attachment();
        var attached = document.attach(attachments.accept(document.organisation(), file));
        documents.flush();
        attachments.discard(before);
        events.publishEvent(attached);
    }

    void detach(UUID id, Viewer viewer) {
        OfficialDocument document = changeable(id, viewer);
        Attachment before = document.attachment();
        var removed = document.detach();
        documents.flush();
        attachments.discard(before);
        events.publishEvent(removed);
    }

    private void refuseSecondEntry(OfficialDocument document, DocumentForm form) {
        if (documents.hasOther(
                document.organisation().id(), form.number(), form.issuedOn(), form.issuer(), document.id())) {
            throw new Refusal("document.alreadyEntered", form.number(), form.issuedOn());
        }
    }

    private OfficialDocument changeable(UUID id, Viewer viewer) {
        return documents
                .findForChange(id)
                .filter(document -> document.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
