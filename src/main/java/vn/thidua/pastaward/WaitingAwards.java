package vn.thidua.pastaward;

import java.sql.Types;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Award;
import vn.thidua.award.AwardKind;
import vn.thidua.award.AwardLevel;
import vn.thidua.award.AwardSubject;
import vn.thidua.award.Conferral;
import vn.thidua.award.Ledger;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Imported rows whose person or unit is not certain, until somebody says who is meant. */
@Component
@Transactional
class WaitingAwards {

    private static final String ROWS = """
            select w.*, t.name as title from award_waiting w join title t on t.id = w.title_id where w.organisation_id = :school
            """;

    private final JdbcClient database;
    private final Ledger ledger;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    WaitingAwards(JdbcClient database, Ledger ledger, ApplicationEventPublisher events, Clock clock) {
        this.database = database;
        this.ledger = ledger;
        this.events = events;
        this.clock = clock;
    }

    /** A row as it was imported. */
    record Row(UUID id, String name, boolean person, String title, String year, Conferral facts) {}

    @Transactional(readOnly = true)
    public List<Row> of(UUID school) {
        return database.sql(ROWS + " order by w.added_at, w.name, w.emulation_year limit 200")
                .param("school", school)
                .query((row, number) -> row(row))
                .list();
    }

    /** Takes a row in; the caller's import is journalled. */
    void add(UUID id, UUID school, boolean person, Conferral facts, String by) {
        database.sql("""
                insert into award_waiting (id, organisation_id, name, person, title_id, emulation_year, award_kind, award_level,
                    decision_number, decided_on, issuer, achievement, added_at, added_by)
                values (:id, :school, :name, :person, :title, :year, :kind, :level, :number, :on, :issuer, :achievement, :now, :by)
                """)
                .param("id", id)
                .param("school", school)
                .param("name", facts.subject().name())
                .param("person", person)
                .param("title", facts.titleId())
                .param("year", facts.year().toString())
                .param("kind", facts.kind().name())
                .param("level", facts.level().name())
                .param("number", facts.decision().number())
                .param("on", facts.decision().on(), Types.DATE)
                .param("issuer", facts.decision().issuer())
                .param("achievement", facts.achievement())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by)
                .update();
    }

    /** Undoes an import; whether the row still waited. */
    boolean remove(UUID id, UUID school) {
        return database.sql("delete from award_waiting where id = :id and organisation_id = :school")
                        .param("id", id)
                        .param("school", school)
                        .update()
                == 1;
    }

    /** Says who is meant and enters the award. */
    UUID assign(UUID id, @Nullable String receiver, boolean outsider, Viewer viewer) {
        Row row = require(id, viewer);
        AwardSubject subject = outsider ? AwardSubject.other(row.name()) : meant(receiver, viewer.homeId());
        Conferral facts = row.facts();
        remove(id, viewer.homeId());
        return ledger.confer(
                new Conferral(
                        subject,
                        facts.titleId(),
                        facts.variant(),
                        facts.year(),
                        facts.kind(),
                        facts.level(),
                        facts.decision(),
                        facts.achievement(),
                        null),
                viewer.homeId(),
                viewer);
    }

    private AwardSubject meant(@Nullable String receiver, UUID school) {
        List<AwardSubject> meant = receiver == null || receiver.isBlank()
                ? List.of()
                : Receivers.of(database, school).meant(receiver);
        if (meant.size() != 1) {
            throw new Refusal(meant.isEmpty() ? "pastaward.unknown" : "pastaward.several", String.valueOf(receiver));
        }
        return meant.get(0);
    }

    /** Throws a row away that belongs in no ledger of this school. */
    void discard(UUID id, @Nullable String reason, Viewer viewer) {
        Row row = require(id, viewer);
        if (reason == null || reason.isBlank()) {
            throw new Refusal("award.reasonMissing");
        }
        remove(id, viewer.homeId());
        events.publishEvent(
                new WaitingDiscarded(viewer.homeId(), id, row.name(), row.title(), row.year(), reason.strip()));
    }

    private Row require(UUID id, Viewer viewer) {
        if (!Award.isKeptBy(viewer, viewer.homeId())) {
            throw new NotFound();
        }
        return database.sql(ROWS + " and w.id = :id for update of w")
                .param("school", viewer.homeId())
                .param("id", id)
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private static Row row(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("name"),
                row.getBoolean("person"),
                row.getString("title"),
                row.getString("emulation_year"),
                new Conferral(
                        AwardSubject.other(row.getString("name")),
                        row.getObject("title_id", UUID.class),
                        "",
                        EmulationYear.parse(row.getString("emulation_year")),
                        AwardKind.valueOf(row.getString("award_kind")),
                        AwardLevel.valueOf(row.getString("award_level")),
                        new Conferral.Decree(
                                row.getString("decision_number"),
                                row.getObject("decided_on", LocalDate.class),
                                row.getString("issuer")),
                        row.getString("achievement"),
                        null));
    }
}
