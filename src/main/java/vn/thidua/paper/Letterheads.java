package vn.thidua.paper;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.document.OfficialDocument;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The letterheads of the bodies. */
@Component
@Transactional(readOnly = true)
public class Letterheads {

    private final EntityManager entities;
    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;

    Letterheads(EntityManager entities, OrganisationRepository organisations, ApplicationEventPublisher events) {
        this.entities = entities;
        this.organisations = organisations;
        this.events = events;
    }

    /** As the body has said, or as follows from its name. */
    public LetterheadSetting of(UUID body) {
        return Optional.ofNullable(entities.find(LetterheadSetting.class, body))
                .orElseGet(() -> LetterheadSetting.usual(organisations.require(body)));
    }

    /** Who says how a body heads its documents: who keeps its register. */
    public static boolean isKeptBy(Viewer viewer, UUID body) {
        return OfficialDocument.isKeptBy(viewer, body);
    }

    /** Says how a body heads its documents from now on; drafts and issued documents stay as they are. */
    @Transactional
    public void write(
            UUID body,
            @Nullable String superior,
            String issuer,
            String symbol,
            String place,
            boolean party,
            @Nullable Integer version,
            Viewer viewer) {
        if (!isKeptBy(viewer, body)) {
            throw new NotFound();
        }
        LetterheadSetting setting = of(body);
        if (version != null && version != setting.version()) {
            throw new Refusal("paper.editedMeanwhile");
        }
        setting.write(superior, issuer, symbol, place, party);
        if (!entities.contains(setting)) {
            entities.persist(setting);
        }
        events.publishEvent(new PaperEvent.LetterheadChanged(body, body, setting.issuer()));
    }
}
