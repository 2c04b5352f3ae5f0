package vn.thidua.pastaward;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.award.Award;
import vn.thidua.award.AwardSubject;
import vn.thidua.award.Awards;
import vn.thidua.award.Ledger;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Scans of decisions, tied to the ledger: the entry that attaches one names its hash, which so becomes part of the chain. */
@Service
@Transactional
class Scans {

    private final Awards awards;
    private final Ledger ledger;
    private final Attachments attachments;
    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final Words words;

    Scans(
            Awards awards,
            Ledger ledger,
            Attachments attachments,
            OrganisationRepository organisations,
            EntityManager entities,
            Words words) {
        this.awards = awards;
        this.ledger = ledger;
        this.attachments = attachments;
        this.organisations = organisations;
        this.entities = entities;
        this.words = words;
    }

    /** The scan, for those who keep the ledger and for who received the award; a 404 for others. */
    @Transactional(readOnly = true)
    @Nullable
    Attachment of(UUID id, Viewer viewer) {
        Award award = awards.require(id, viewer);
        boolean own = award.subject().kind() == AwardSubject.Receiver.PERSON
                && viewer.personId() != null
                && viewer.personId().equals(award.subject().personId());
        if (award.attachmentId() == null || !own && !Award.isKeptBy(viewer, award.school())) {
            throw new NotFound();
        }
        return entities.find(Attachment.class, award.attachmentId());
    }

    void attach(UUID id, @Nullable MultipartFile file, Viewer viewer) throws IOException {
        Award award = awards.require(id, viewer);
        if (!award.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        Attachment scan = attachments.accept(organisations.require(award.school()), file);
        ledger.attach(id, scan.id(), words.official("award.scan.reason", scan.name(), scan.sha256()), viewer);
    }
}
