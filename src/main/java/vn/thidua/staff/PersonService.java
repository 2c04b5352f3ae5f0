package vn.thidua.staff;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a person's service, each one transaction; only the school's standing body keeps these records. */
@Service
@Transactional
class PersonService {

    private static final UUID NOBODY = new UUID(0, 0);

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

    /** Enters a person together with the first appointment, which begins on the day of joining. */
    UUID create(PersonController.PersonForm form, UUID school, Viewer viewer) {
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
        return person.id();
    }

    /** Corrects the particulars. */
    void update(UUID id, PersonController.PersonForm form, Viewer viewer) {
        Person person = changeable(id, viewer);
        if (!Objects.equals(form.version(), person.version())) {
            throw new Stale(form, PersonController.PersonForm.of(person));
        }
        refuseTakenCode(person.school().id(), form.code(), id);
        events.publishEvent(correct(person, form));
    }

    private static StaffEvent correct(Person person, PersonController.PersonForm form) {
        return person.correct(
                form.code(),
                form.fullName(),
                form.birthDate(),
                form.sex(),
                form.partyMember(),
                form.email(),
                form.joinedOn());
    }

    void appoint(UUID id, AppointmentController.AppointmentForm form, Viewer viewer) {
        change(
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

    void takeBackLastAppointment(UUID id, Viewer viewer) {
        change(id, viewer, Person::takeBackLastAppointment);
    }

    void leave(UUID id, DepartureController.DepartureForm form, Viewer viewer) {
        change(id, viewer, person -> person.leave(form.lastDay()));
    }

    void stay(UUID id, Viewer viewer) {
        change(id, viewer, Person::stay);
    }

    void note(UUID id, PersonnelEventController.PersonnelEventForm form, Viewer viewer) {
        change(
                id,
                viewer,
                person -> person.note(new PersonnelEvent(
                        person, form.kind(), form.detail(), form.discipline(), form.period(), form.decision())));
    }

    void amend(UUID id, UUID eventId, PersonnelEventController.PersonnelEventForm form, Viewer viewer) {
        change(id, viewer, person -> {
            PersonnelEvent event = person.requireEvent(eventId);
            if (!Objects.equals(form.version(), event.version())) {
                throw new Stale(form, PersonnelEventController.PersonnelEventForm.of(event));
            }
            return person.amend(event, form.kind(), form.detail(), form.discipline(), form.period(), form.decision());
        });
    }

    void strike(UUID id, UUID eventId, String reason, Viewer viewer) {
        change(id, viewer, person -> person.strike(person.requireEvent(eventId), reason));
    }

    /** One verb on a person; whoever has the person's form open will notice, even when only a part has changed. */
    private void change(UUID id, Viewer viewer, Function<Person, StaffEvent> verb) {
        Person person = changeable(id, viewer);
        StaffEvent event = verb.apply(person);
        entities.lock(person, LockModeType.OPTIMISTIC_FORCE_INCREMENT);
        events.publishEvent(event);
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
