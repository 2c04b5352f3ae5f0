package vn.thidua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
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
                form.kind(),
                parent,
                form.code(),
                form.name(),
                form.shortName(),
                form.yearKind() == null ? EmulationYear.Kind.CALENDAR : form.yearKind(),
                form.since());
        if (!organisation.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        refuseTakenCode(organisation);
        var entered = organisation.correct(form.name(), form.shortName(), form.educationLevel());
        organisations.save(organisation);
        events.publishEvent(entered);
        return organisation.id();
    }

    /** The school of a unit that the viewer is about to enter; none for a body, which only the administrator enters. */
    @Transactional(readOnly = true)
    @Nullable
    Organisation schoolOf(OrganisationForm form, Viewer viewer) {
        boolean unit = form.kind() != null && form.kind().isUnit();
        Organisation school = unit && form.parent() != null ? organisations.require(form.parent()) : null;
        if (unit ? school == null || !school.isEnlargeableBy(viewer) : !viewer.is(Role.SYSTEM_ADMINISTRATOR)) {
            throw new NotFound();
        }
        return school;
    }

    /** Corrects the particulars. */
    void update(UUID id, OrganisationForm.Correction form, Viewer viewer) {
        Organisation organisation = changeable(id, viewer);
        if (!Objects.equals(form.version(), organisation.version())) {
            throw new Stale(form, OrganisationForm.Correction.of(organisation));
        }
        events.publishEvent(organisation.correct(form.name(), form.shortName(), form.educationLevel()));
    }

    void rename(UUID id, String name, String shortName, LocalDate on, @Nullable String decision, Viewer viewer) {
        events.publishEvent(changeable(id, viewer).rename(name, shortName, on, decision));
    }

    void takeBackName(UUID id, String reason, Viewer viewer) {
        events.publishEvent(changeable(id, viewer).takeBackName(reason));
    }

    /** Merges it; the units of a merged body end with it. */
    void merge(UUID id, UUID into, LocalDate on, @Nullable String decision, Viewer viewer) {
        Organisation organisation = changeable(id, viewer);
        Organisation successor = changeable(into, viewer);
        events.publishEvent(organisation.mergeInto(successor, on, decision));
        eachUnit(organisation, unit -> unit.valid().to() == null, unit -> unit.close(on));
    }

    /** Closes it, and with a body its units. */
    void close(UUID id, LocalDate on, Viewer viewer) {
        Organisation organisation = changeable(id, viewer);
        events.publishEvent(organisation.close(on));
        eachUnit(organisation, unit -> unit.valid().to() == null, unit -> unit.close(on));
    }

    /** Takes a closing or merging back, and that of the units which ended with the body. */
    void reopen(UUID id, String reason, Viewer viewer) {
        Organisation organisation = changeable(id, viewer);
        LocalDate last = organisation.valid().to();
        events.publishEvent(organisation.reopen(reason));
        eachUnit(organisation, unit -> Objects.equals(unit.valid().to(), last), unit -> unit.reopen(reason));
    }

    private void eachUnit(
            Organisation body, Predicate<Organisation> which, Function<Organisation, OrganisationEvent> verb) {
        List<Organisation> units = body.kind().isUnit() ? List.of() : organisations.unitsOf(body.id());
        units.stream().filter(which).map(verb).forEach(events::publishEvent);
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
