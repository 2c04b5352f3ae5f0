package vn.thidua.nomination;

import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.nomination.DossierItem.ItemKind;
import vn.thidua.nomination.DossierItem.ItemState;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Filling a dossier with documents and looking at each of them; the dossier's row is locked first. */
@Component
@Transactional
public class DossierItems {

    private final DossierRepository dossiers;
    private final Evidence evidence;
    private final Attachments attachments;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DossierItems(
            DossierRepository dossiers,
            Evidence evidence,
            Attachments attachments,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.dossiers = dossiers;
        this.evidence = evidence;
        this.attachments = attachments;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** Adds a file, after a look inside. */
    public void upload(UUID id, ItemKind item, @Nullable String words, @Nullable MultipartFile file, Viewer by)
            throws IOException {
        Dossier dossier = of(id, by);
        if (!dossier.isAddableBy(by)) {
            throw new Refusal("dossier.closedForChange");
        }
        String name = file == null ? null : file.getOriginalFilename();
        if (name == null || name.isEmpty()) {
            throw new Refusal("attachment.missing");
        }
        Attachment attachment = attachments.accept(dossier.school(), name, file.getBytes());
        var added = new DossierItem(dossier, item, attachment, words, clock.instant());
        entities.persist(added);
        events.publishEvent(
                new DossierEvent.ItemAdded(dossier.school().id(), dossier.id(), dossier.name(), added.words()));
    }

    /** Looks once more for records of the house that speak for it. */
    public int gather(UUID id, Viewer by) {
        Dossier dossier = of(id, by);
        if (!dossier.isFillableBy(by)) {
            throw new Refusal("dossier.closedForChange");
        }
        return evidence.gather(List.of(id), clock.instant());
    }

    /** Takes a document out again, unless it has been accepted. */
    public void remove(UUID id, UUID itemId, Viewer by) {
        Dossier dossier = of(id, by);
        if (!dossier.isAddableBy(by)) {
            throw new Refusal("dossier.closedForChange");
        }
        DossierItem item = item(id, itemId, by);
        item.requireRemovable();
        entities.remove(item);
        entities.flush();
        attachments.discard(item.attachment());
        events.publishEvent(
                new DossierEvent.ItemRemoved(dossier.school().id(), dossier.id(), dossier.name(), item.words()));
    }

    /** Accepts a document, refuses it with a note, or opens the question again. */
    public void check(UUID id, UUID itemId, ItemState verdict, @Nullable String note, Viewer by) {
        Dossier dossier = of(id, by);
        if (!dossier.isCheckableBy(by)) {
            throw new Refusal("dossier.notToBeChecked");
        }
        DossierItem item = item(id, itemId, by);
        Attachment file = item.attachment();
        if (verdict == ItemState.ACCEPTED && file != null) {
            attachments.content(file);
        }
        if (verdict != ItemState.ACCEPTED && dossier.state() != DossierState.VERIFYING) {
            refuseLate(dossier);
        }
        item.check(verdict, note, by, clock.instant());
        events.publishEvent(new DossierEvent.ItemChecked(
                dossier.school().id(), dossier.id(), verdict, dossier.name(), item.words(), item.note()));
    }

    /** What the verification rests on is not taken back under a dossier that has gone on. */
    private static void refuseLate(Dossier dossier) {
        if (dossier.state() == DossierState.COUNCIL || dossier.state() == DossierState.PUBLICITY) {
            throw new Refusal("dossier.verifiedAlready");
        }
    }

    /** The file of a document as far as the viewer may know of the dossier. */
    @Transactional(readOnly = true)
    public @Nullable Attachment file(UUID id, UUID itemId, Viewer by) {
        return dossiers.item(id, itemId, by.homeId())
                .filter(item -> item.dossier().isVisibleTo(by))
                .orElseThrow(NotFound::new)
                .attachment();
    }

    private DossierItem item(UUID id, UUID itemId, Viewer by) {
        return dossiers.item(id, itemId, by.homeId()).orElseThrow(NotFound::new);
    }

    private Dossier of(UUID id, Viewer by) {
        return dossiers.findForChange(List.of(id), by.homeId()).stream()
                .filter(dossier -> dossier.isVisibleTo(by))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
