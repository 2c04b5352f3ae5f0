package vn.thidua.organisation;

import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of an organisation, each one transaction. */
@Service
@Transactional
class OrganisationService {

    private final OrganisationRepository organisations;
    private final ApplicationEventPublisher events;

    OrganisationService(OrganisationRepository organisations, ApplicationEventPublisher events) {
        this.organisations = organisations;
        this.events = events;
    }

    /** Enters a body (administrator) or a unit of one's own school (standing body). */
    UUID create(OrganisationForm form, Viewer viewer) {
        Organisation parent = form.parent() == null ? null : organisations.require(form.parent());
        Organisation organisation = new Organisation(
                form.kind(), parent, form.code(), form.name(), form.shortName(), form.yearKind(), form.since());
        organisation.correct(form.name(), form.shortName(), form.educationLevel());
        if (!organisation.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        refuseTakenCode(organisation);
        organisations.save(organisation);
        events.publishEvent(organisation.correct(form.name(), form.shortName(), form.educationLevel()));
        return organisation.id();
    }

    /** Corrects the particulars. */
    void update(UUID id, OrganisationForm form, Viewer viewer) {
        Organisation organisation = changeable(id, viewer);
        if (!Objects.equals(form.version(), organisation.version())) {
            throw new Stale(form, OrganisationForm.of(organisation));
        }
        events.publishEvent(organisation.correct(form.name(), form.shortName(), form.educationLevel()));
    }

    private void refuseTakenCode(Organisation organisation) {
        boolean taken = organisation.kind().isUnit()
                ? organisations.hasUnit(organisation.body().id(), organisation.code())
                : organisations.hasBody(organisation.code());
        if (taken) {
            throw new Refusal("organisation.codeTaken", organisation.code());
        }
    }

    private Organisation changeable(UUID id, Viewer viewer) {
        return organisations
                .findForChange(id)
                .filter(organisation -> organisation.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
