package vn.thidua.consolidation;

import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.registration.Registration;
import vn.thidua.registration.RegistrationEvent;
import vn.thidua.registration.RegistrationState;
import vn.thidua.registration.RegistrationState.RegistrationVerb;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.registration.RegistrationWindows;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a school's list of a year: announce, consolidate, lock, open again, remind. */
@Service
@Transactional
class ConsolidationService {

    private final RegistrationWindows windows;
    private final ListedRegistrations listed;
    private final OrganisationRepository organisations;
    private final EntityManager entities;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ConsolidationService(
            RegistrationWindows windows,
            ListedRegistrations listed,
            OrganisationRepository organisations,
            EntityManager entities,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.windows = windows;
        this.listed = listed;
        this.organisations = organisations;
        this.entities = entities;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** The form of a year's window; without a year a blank one for the coming year. */
    @Transactional(readOnly = true)
    WindowForm form(@Nullable String year, Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        if (year == null) {
            var kind = organisations.require(viewer.homeId()).yearKind();
            return WindowForm.blank(EmulationYear.of(today, kind).next(), today);
        }
        RegistrationWindow window = RegistrationWindow.choose(windows.of(viewer.homeId()), year, today);
        return window == null ? WindowForm.blank(EmulationYear.parse(year), today) : WindowForm.of(window);
    }

    /** Announces the days of a year's registration, or moves them. */
    void set(WindowForm form, Viewer viewer) {
        EmulationYear year = EmulationYear.parse(form.year());
        var existing = windows.windowForChange(viewer.homeId(), year);
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
        List<Registration> endorsed = listed.inStates(window.id(), EnumSet.of(RegistrationState.ENDORSED));
        long waiting = listed.count(window.id(), RegistrationState.SUBMITTED);
        RegistrationEvent event = window.consolidate(waiting, endorsed.size(), viewer);
        did(window, RegistrationVerb.CONSOLIDATE, endorsed, event, viewer, null);
    }

    void lock(EmulationYear year, Viewer viewer) {
        RegistrationWindow window = list(year, viewer);
        RegistrationEvent event = window.lock(viewer);
        var all = listed.inStates(window.id(), EnumSet.of(RegistrationState.CONSOLIDATED));
        did(window, RegistrationVerb.LOCK, all, event, viewer, null);
    }

    /** Opens the list again; what was on it is endorsed as before. */
    void reopen(EmulationYear year, @Nullable String reason, Viewer viewer) {
        RegistrationWindow window = list(year, viewer);
        RegistrationEvent event = window.reopen(reason, viewer);
        var all = listed.inStates(window.id(), EnumSet.of(RegistrationState.CONSOLIDATED, RegistrationState.LOCKED));
        did(window, RegistrationVerb.REOPEN, all, event, viewer, reason);
    }

    /**
     * Reminds people who have not registered; at most once a day each; heads their own units' people only.
     *
     * @return how many were reminded now
     */
    int remind(EmulationYear year, Collection<UUID> people, Viewer viewer) {
        RegistrationWindow window =
                windows.windowForEntry(viewer.homeId(), year).orElseThrow(NotFound::new);
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
                        .param("units", Reach.array(Reach.of(viewer)))
                        .update();
        if (reminded > 0) {
            events.publishEvent(
                    new RegistrationEvent.Reminded(viewer.homeId(), window.id(), year.toString(), reminded));
        }
        return reminded;
    }

    private RegistrationWindow list(EmulationYear year, Viewer viewer) {
        return windows.windowForChange(viewer.homeId(), year).orElseThrow(NotFound::new);
    }

    private void did(
            RegistrationWindow window,
            RegistrationVerb verb,
            List<Registration> all,
            RegistrationEvent event,
            Viewer viewer,
            @Nullable String reason) {
        entities.persist(window.step(verb, viewer, clock.instant(), reason));
        all.forEach(registration -> entities.persist(registration.follow(verb, viewer, clock.instant(), reason)));
        events.publishEvent(event);
    }
}
