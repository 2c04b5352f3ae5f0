package vn.thidua.drafting;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.criteria.CriteriaBook;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a set of criteria, each one transaction. */
@Service
@Transactional
class DraftService {

    private static final LocalDate FOR_EVER = LocalDate.of(9999, 12, 31);

    private final CriteriaSetRepository repository;
    private final CriteriaSets sets;
    private final CriteriaBook book;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DraftService(
            CriteriaSetRepository repository,
            CriteriaSets sets,
            CriteriaBook book,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.repository = repository;
        this.sets = sets;
        this.book = book;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a draft, blank or as a copy. */
    UUID create(SetForm form, Viewer viewer) {
        if (!form.arena().isKeptBy(viewer)) {
            throw new AccessDeniedException("role");
        }
        return begin(
                new CriteriaSet(viewer.homeId(), form),
                form.from() == null ? null : book.require(form.from(), viewer).id());
    }

    /** Begins the version that will follow a set in force. */
    UUID next(UUID id, Viewer viewer) {
        return begin(repository.requireForChange(id, viewer).next(LocalDate.now(clock)), id);
    }

    private UUID begin(CriteriaSet draft, @Nullable UUID source) {
        repository.save(draft);
        repository.flush();
        if (source != null) {
            database.sql("call copy_criteria(:source, :target)")
                    .param("source", source)
                    .param("target", draft.id())
                    .update();
        }
        events.publishEvent(draft.begun());
        return draft.id();
    }

    void update(UUID id, SetForm form, Viewer viewer) {
        CriteriaSet set = repository.requireForChange(id, viewer);
        if (!Objects.equals(form.version(), set.version())) {
            throw new Stale(form.bare(), SetForm.of(set).bare());
        }
        events.publishEvent(set.change(form));
    }

    void discard(UUID id, Viewer viewer) {
        CriteriaSet set = repository.requireForChange(id, viewer);
        CriteriaEvent discarded = set.discarded();
        repository.delete(set);
        events.publishEvent(discarded);
    }

    /** What was in force on its first day ends the day before. */
    void putInForce(UUID id, Viewer viewer) {
        CriteriaSet set = repository.requireForChange(id, viewer);
        LocalDate last = Objects.requireNonNullElse(set.validTo(), FOR_EVER);
        repository
                .inForce(set.organisationId(), set.arena(), set.validFrom(), last)
                .forEach(other -> other.giveWay(set.validFrom()));
        repository.flush();
        events.publishEvent(set.putInForce(sets.tree(id)));
    }

    void withdraw(UUID id, @Nullable String reason, Viewer viewer) {
        CriteriaSet set = repository.requireForChange(id, viewer);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("criteria.reasonMissing");
        }
        events.publishEvent(set.withdraw(LocalDate.now(clock), reason.strip()));
    }
}
