package vn.thidua.registration;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.registration.RegistrationState.RegistrationVerb;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;

/** The verbs of a registration, each one transaction; the list's row is shared first, so that none slips into a closed list. */
@Service
@Transactional
class RegistrationService {

    private final RegistrationRepository registrations;
    private final RegistrationWindows windows;
    private final OrganisationRepository organisations;
    private final TitleRepository titles;
    private final EntityManager entities;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RegistrationService(
            RegistrationRepository registrations,
            RegistrationWindows windows,
            OrganisationRepository organisations,
            TitleRepository titles,
            EntityManager entities,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.windows = windows;
        this.organisations = organisations;
        this.titles = titles;
        this.entities = entities;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Saves, or saves and hands in at once, as the pressed button says. */
    UUID keep(RegistrationForm form, Viewer viewer) {
        Registration registration = write(form, viewer);
        if (form.handsIn()) {
            submit(registration, viewer);
        }
        return registration.id();
    }

    /** Saves what was typed, as a draft; the first save of a subject and year begins its registration. */
    UUID save(RegistrationForm form, Viewer viewer) {
        return write(form, viewer).id();
    }

    void submit(UUID id, Viewer viewer) {
        submit(changeable(id, viewer), viewer);
    }

    void endorse(UUID id, Viewer viewer) {
        Registration registration = changeable(id, viewer);
        did(registration, RegistrationVerb.ENDORSE, registration.endorse(viewer), viewer, null);
    }

    /**
     * Endorses a selection; what somebody else has endorsed or its owner has withdrawn meanwhile is passed over.
     *
     * @return how many were endorsed
     */
    int endorseAll(Collection<UUID> ids, Viewer viewer) {
        if (ids.isEmpty()) {
            throw new Refusal("registration.nothingChosen");
        }
        int endorsed = 0;
        // Always in the same order, so that two heads at once wait for each other instead of blocking each other.
        for (UUID id : ids.stream().sorted().toList()) {
            Registration registration = changeable(id, viewer);
            if (registration.state().allows(RegistrationVerb.ENDORSE)) {
                did(registration, RegistrationVerb.ENDORSE, registration.endorse(viewer), viewer, null);
                endorsed++;
            }
        }
        return endorsed;
    }

    void sendBack(UUID id, @Nullable String reason, Viewer viewer) {
        Registration registration = changeable(id, viewer);
        did(registration, RegistrationVerb.SEND_BACK, registration.sendBack(reason, viewer), viewer, reason);
    }

    void withdraw(UUID id, @Nullable String reason, Viewer viewer) {
        Registration registration = changeable(id, viewer);
        did(registration, RegistrationVerb.WITHDRAW, registration.withdraw(viewer), viewer, reason);
    }

    private Registration write(RegistrationForm form, Viewer viewer) {
        EmulationYear year = EmulationYear.parse(form.year());
        RegistrationWindow window =
                windows.windowForEntry(viewer.homeId(), year).orElseThrow(() -> new Refusal("registration.noWindow"));
        // Two first saves of one subject wait for each other here; the unique index behind it would refuse the second.
        holdSubject(form, viewer);
        Optional<Registration> existing = existing(form, year, viewer.homeId());
        Registration registration = existing.orElseGet(() -> begin(form, window, viewer));
        if (!registration.isChangeableBy(viewer)) {
            throw new NotFound();
        }
        if (existing.isPresent()) {
            entities.lock(registration, jakarta.persistence.LockModeType.PESSIMISTIC_WRITE);
            refuseStale(registration, form);
        }
        if (registration.save(form, sought(form), viewer, LocalDate.now(clock), clock.instant())) {
            entities.persist(registration);
            entities.persist(registration.step(RegistrationVerb.SAVE, viewer, clock.instant(), form.lateReason()));
        }
        return registration;
    }

    private void refuseStale(Registration registration, RegistrationForm form) {
        boolean own = form.sheet() != null && form.sheet().equals(registration.sheet());
        if (registration.state().isEditable() && !own && !Objects.equals(form.version(), registration.version())) {
            throw new Stale(form, form.saved(registration, titles.inUse()));
        }
    }

    private void holdSubject(RegistrationForm form, Viewer viewer) {
        String table = form.subject() == Registration.RegistrationSubject.PERSON ? "person" : "organisation";
        UUID subject =
                switch (form.subject()) {
                    case PERSON -> form.person();
                    case UNIT -> form.unit();
                    case SCHOOL -> viewer.homeId();
                };
        database.sql("select id from " + table + " where id = :id and organisation_id = :school for no key update")
                .param("id", subject)
                .param("school", viewer.homeId())
                .query(UUID.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Optional<Registration> existing(RegistrationForm form, EmulationYear year, UUID school) {
        var years = List.of(year);
        var found =
                switch (form.subject()) {
                    case PERSON -> registrations.ofPerson(Objects.requireNonNull(form.person()), years);
                    case UNIT -> registrations.ofUnit(Objects.requireNonNull(form.unit()), years);
                    case SCHOOL -> registrations.ofSchool(school, years);
                };
        return found.stream().findFirst();
    }

    private Registration begin(RegistrationForm form, RegistrationWindow window, Viewer viewer) {
        return switch (form.subject()) {
            case PERSON -> {
                var person = registrations
                        .person(Objects.requireNonNull(form.person()), viewer.homeId())
                        .orElseThrow(NotFound::new);
                var appointment = person.currentAppointment(LocalDate.now(clock));
                yield Registration.ofPerson(
                        window, person, appointment.map(a -> a.unit()).orElse(null));
            }
            case UNIT -> Registration.ofUnit(window, organisations.require(Objects.requireNonNull(form.unit())));
            case SCHOOL -> Registration.ofSchool(window);
        };
    }

    private List<Title> sought(RegistrationForm form) {
        return titles.inUse().stream()
                .filter(title -> Objects.requireNonNull(form.titles()).contains(title.code()))
                .toList();
    }

    private void submit(Registration registration, Viewer viewer) {
        RegistrationEvent event = registration.submit(viewer, LocalDate.now(clock));
        did(registration, RegistrationVerb.SUBMIT, event, viewer, registration.lateReason());
    }

    private Registration changeable(UUID id, Viewer viewer) {
        windows.windowForEntryOf(viewer.homeId(), id).orElseThrow(NotFound::new);
        return registrations
                .findForChange(id, viewer.homeId())
                .filter(registration -> registration.isVisibleTo(viewer))
                .orElseThrow(NotFound::new);
    }

    private void did(
            Registration registration,
            RegistrationVerb verb,
            RegistrationEvent event,
            Viewer viewer,
            @Nullable String reason) {
        entities.persist(registration.step(verb, viewer, clock.instant(), reason));
        events.publishEvent(event);
    }
}
