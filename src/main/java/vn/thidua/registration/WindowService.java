package vn.thidua.registration;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
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
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a school's list of a year: announce, consolidate, lock, open again, remind. */
@Service
@Transactional
class WindowService {

    private final RegistrationRepository registrations;
    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WindowService(
            RegistrationRepository registrations,
            OrganisationRepository organisations,
            EntityManager entities,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.registrations = registrations;
        this.organisations = organisations;
        this.entities = entities;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Announces the days of a year's registration, or moves them. */
    void set(WindowForm form, Viewer viewer) {
        EmulationYear year = EmulationYear.parse(form.year());
        var existing = registrations.windowForChange(viewer.homeId(), year);
        RegistrationWindow window =
                existing.orElseGet(() -> new RegistrationWindow(organisations.require(viewer.homeId()), year));
        if (existing.isPresent() && !Objects.equals(form.version(), window.version())) {
            throw new Stale(form, WindowForm.of(window));
        }
        RegistrationEvent event = window.set(form.opensOn(), form.closesOn(), form.guidance(), viewer);
        entities.persist(window);
        events.publishEvent(event);
    }

    /** Puts the list together out of all that is endorsed. */
    void consolidate(EmulationYear year, Viewer viewer) {
        RegistrationWindow window = list(year, viewer);
        List<Registration> endorsed = registrations.inStates(window.id(), EnumSet.of(RegistrationState.ENDORSED));
        long waiting = registrations.count(window.id(), RegistrationState.SUBMITTED);
        RegistrationEvent event = window.consolidate(waiting, endorsed.size(), viewer);
        did(window, RegistrationVerb.CONSOLIDATE, endorsed, event, viewer, null);
    }

    void lock(EmulationYear year, Viewer viewer) {
        RegistrationWindow window = list(year, viewer);
        RegistrationEvent event = window.lock(viewer);
        var listed = registrations.inStates(window.id(), EnumSet.of(RegistrationState.CONSOLIDATED));
        did(window, RegistrationVerb.LOCK, listed, event, viewer, null);
    }

    /** Opens the list again; what was on it is endorsed as before. */
    void reopen(EmulationYear year, String reason, Viewer viewer) {
        RegistrationWindow window = list(year, viewer);
        RegistrationEvent event = window.reopen(reason, viewer);
        var listed = registrations.inStates(
                window.id(), EnumSet.of(RegistrationState.CONSOLIDATED, RegistrationState.LOCKED));
        did(window, RegistrationVerb.REOPEN, listed, event, viewer, reason);
    }

    /**
     * Reminds people who have not registered; at most once a day each.
     *
     * @param units heads remind their own units' people only; {@code null} for the whole school
     * @return how many were reminded now
     */
    int remind(EmulationYear year, Collection<UUID> people, @Nullable Set<UUID> units, Viewer viewer) {
        RegistrationWindow window =
                registrations.windowForEntry(viewer.homeId(), year).orElseThrow(NotFound::new);
        int reminded = people.isEmpty()
                ? 0
                : database.sql("""
                        insert into registration_reminder (window_id, person_id, reminded_on, organisation_id, by_name)
                        select e.window_id, e.person_id, :today, e.organisation_id, :by from person_expected_to_register e
                         where e.window_id = :window and not e.registered and e.person_id in (:people)
                           and (cast(:units as text) is null or e.unit_id = any (cast(:units as uuid[])))
                            on conflict do nothing
                        """)
                        .param("today", LocalDate.now(clock))
                        .param("by", viewer.displayName())
                        .param("window", window.id())
                        .param("people", people)
                        .param("units", RegistrationReader.array(units))
                        .update();
        if (reminded > 0) {
            events.publishEvent(
                    new RegistrationEvent.Reminded(viewer.homeId(), window.id(), year.toString(), reminded));
        }
        return reminded;
    }

    private RegistrationWindow list(EmulationYear year, Viewer viewer) {
        return registrations.windowForChange(viewer.homeId(), year).orElseThrow(NotFound::new);
    }

    private void did(
            RegistrationWindow window,
            RegistrationVerb verb,
            List<Registration> listed,
            RegistrationEvent event,
            Viewer viewer,
            @Nullable String reason) {
        entities.persist(window.step(verb, viewer, clock.instant(), reason));
        listed.forEach(registration -> entities.persist(registration.follow(verb, viewer, clock.instant(), reason)));
        events.publishEvent(event);
    }
}
