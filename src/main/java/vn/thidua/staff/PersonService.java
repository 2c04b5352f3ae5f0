package vn.thidua.staff;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.personnel.PersonnelEvent;
import vn.thidua.personnel.PersonnelEventForm;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffForms.AppointmentForm;
import vn.thidua.staff.StaffForms.DepartureForm;
import vn.thidua.staff.StaffForms.PersonForm;

/**
 * The verbs of a person's service, each one transaction; only the school's standing body keeps these records. Each answers with
 * the path of the person's page.
 */
@Service
@Transactional
class PersonService {

    private static final UUID NOBODY = new UUID(0, 0);
    private static final int LONGEST_REASON = 300;

    private final PersonRepository people;
    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;

    PersonService(
            PersonRepository people,
            OrganisationRepository organisations,
            EntityManager entities,
            ApplicationEventPublisher events) {
        this.people = people;
        this.organisations = organisations;
        this.entities = entities;
        this.events = events;
    }

    /** The person whose record the viewer keeps, to begin a form with. */
    @Transactional(readOnly = true)
    Person require(UUID id, Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY);
        return people.findWithAppointments(id)
                .filter(person -> Sight.mayChange(viewer, person.school().id()))
                .orElseThrow(NotFound::new);
    }

    /** Enters a person together with the first appointment, which begins on the day of joining. */
    String create(PersonForm form, Viewer viewer) {
        UUID school = viewer.homeId();
        if (!Sight.mayChange(viewer, school)) {
            throw new NotFound();
        }
        refuseTakenCode(school, form.code(), NOBODY);
        Person person = new Person(organisations.require(school), form.code(), form.fullName(), form.joinedOn());
        correct(person, form);
        if (form.unit() == null || form.rank() == null || form.contract() == null) {
            throw new Refusal("staff.firstAppointment");
        }
        person.appoint(new Appointment(
                person,
                unit(form.unit()),
                form.position(),
                form.rank(),
                form.leadership(),
                form.contract(),
                Period.since(form.joinedOn()),
                null));
        people.save(person);
        events.publishEvent(person.joined());
        return page(person);
    }

    /** Corrects the particulars. */
    String update(UUID id, PersonForm form, Viewer viewer) {
        Person person = changeable(id, viewer);
        if (!Objects.equals(form.version(), person.version())) {
            throw new Stale(form, PersonForm.of(person));
        }
        refuseTakenCode(person.school().id(), form.code(), id);
        events.publishEvent(correct(person, form));
        return page(person);
    }

    private static StaffEvent correct(Person person, PersonForm form) {
        return person.correct(
                form.code(),
                form.fullName(),
                form.birthDate(),
                form.sex(),
                form.partyMember(),
                form.email(),
                form.joinedOn());
    }

    String appoint(UUID id, AppointmentForm form, Viewer viewer) {
        return change(
                id,
                viewer,
                person -> person.appoint(new Appointment(
                        person,
                        unit(form.unit()),
                        form.position(),
                        form.rank(),
                        form.leadership(),
                        form.contract(),
                        Period.since(form.from()),
                        form.decision())));
    }

    String takeBackLastAppointment(UUID id, Viewer viewer) {
        return change(id, viewer, Person::takeBackLastAppointment);
    }

    String leave(UUID id, DepartureForm form, Viewer viewer) {
        return change(id, viewer, person -> person.leave(form.lastDay()));
    }

    String stay(UUID id, Viewer viewer) {
        return change(id, viewer, Person::stay);
    }

    String note(UUID id, PersonnelEventForm form, Viewer viewer) {
        return change(
                id,
                viewer,
                person -> person.note(new PersonnelEvent(
                        person.school(),
                        person.id(),
                        form.kind(),
                        form.detail(),
                        form.discipline(),
                        form.period(),
                        form.decision())));
    }

    String amend(UUID id, UUID eventId, PersonnelEventForm form, Viewer viewer) {
        return change(id, viewer, person -> {
            PersonnelEvent event = person.requireEvent(eventId);
            if (!Objects.equals(form.version(), event.version())) {
                throw new Stale(form, PersonnelEventForm.of(event));
            }
            return person.amend(event, form.kind(), form.detail(), form.discipline(), form.period(), form.decision());
        });
    }

    String strike(UUID id, UUID eventId, @Nullable String reason, Viewer viewer) {
        if (reason == null || reason.isBlank() || reason.length() > LONGEST_REASON) {
            throw new Refusal("staff.reasonMissing");
        }
        return change(id, viewer, person -> person.strike(person.requireEvent(eventId), reason));
    }

    /** One verb on a person; whoever has the person's form open will notice, even when only a part has changed. */
    private String change(UUID id, Viewer viewer, Function<Person, StaffEvent> verb) {
        Person person = changeable(id, viewer);
        StaffEvent event = verb.apply(person);
        entities.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        events.publishEvent(event);
        return page(person);
    }

    private static String page(Person person) {
        return "/staff/" + person.id();
    }

    private Person changeable(UUID id, Viewer viewer) {
        return people.findForChange(id)
                .filter(person -> Sight.mayChange(viewer, person.school().id()))
                .orElseThrow(NotFound::new);
    }

    private Organisation unit(UUID id) {
        return organisations.findById(id).orElseThrow(() -> new Refusal("staff.unitOfAnotherSchool"));
    }

    private void refuseTakenCode(UUID school, String code, UUID except) {
        if (people.hasCode(school, code, except)) {
            throw new Refusal("staff.codeTaken", code);
        }
    }
}
