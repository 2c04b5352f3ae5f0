package vn.thidua.monthboard;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.MonthEvent;
import vn.thidua.appraisal.MonthRoster;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffDirectory;

/** Who is not rated by decision of the school, and why. */
@Repository
@Transactional
class Exemptions {

    private static final int SHORTEST = 3;
    private static final int LONGEST = 300;

    /** One of them. */
    record Exemption(
            UUID id,
            UUID person,
            String code,
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            String reason) {}

    private static final String ALL = """
            select e.id, e.person_id as person, p.code, p.full_name as name, e.valid_from as "from", e.valid_to as "to", e.reason
              from month_exemption e join person p on p.id = e.person_id
             where e.organisation_id = :school and (cast(:id as uuid) is null or e.id = :id)
             order by e.valid_from desc, p.given_name collate "vi-x-icu" limit 100
            """;

    private final JdbcClient database;
    private final StaffDirectory directory;
    private final MonthRoster roster;
    private final ApplicationEventPublisher events;

    Exemptions(JdbcClient database, StaffDirectory directory, MonthRoster roster, ApplicationEventPublisher events) {
        this.database = database;
        this.directory = directory;
        this.roster = roster;
        this.events = events;
    }

    @Transactional(readOnly = true)
    List<Exemption> of(UUID school) {
        return found(school, null);
    }

    private List<Exemption> found(UUID school, @Nullable UUID id) {
        return database.sql(ALL)
                .param("school", school)
                .param("id", id)
                .query(Exemption.class)
                .list();
    }

    void create(
            @Nullable String namecard,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String why,
            Viewer viewer) {
        UUID school = requireKeeper(viewer);
        String reason = why == null ? "" : why.strip();
        if (namecard == null || from == null || reason.length() < SHORTEST || reason.length() > LONGEST) {
            throw new Refusal("appraisal.reasonMissing");
        }
        UUID person = directory
                .byNamecard(namecard, school)
                .orElseThrow(() -> new Refusal("appraisal.unknownPerson", namecard));
        Period period = new Period(from, to);
        UUID id = UUID.randomUUID();
        if (of(school).stream()
                .anyMatch(other ->
                        other.person().equals(person) && new Period(other.from(), other.to()).overlaps(period))) {
            throw new Refusal("appraisal.exemptedTwice", namecard);
        }
        database.sql(
                        "insert into month_exemption (id, version, organisation_id, person_id, valid_from, valid_to, reason) values (?, 0, ?, ?, ?, ?, ?)")
                .params(Arrays.asList(id, school, person, from, to, reason))
                .update();
        events.publishEvent(new MonthEvent.Exempted(school, id, namecard, from, reason));
        roster.refresh(school, person, viewer.displayName());
    }

    void delete(UUID id, Viewer viewer) {
        UUID school = requireKeeper(viewer);
        Exemption ended = found(school, id).stream().findFirst().orElseThrow(NotFound::new);
        database.sql("delete from month_exemption where id = ?").param(id).update();
        events.publishEvent(new MonthEvent.ExemptionEnded(school, id, ended.name(), ended.from()));
        roster.refresh(school, ended.person(), viewer.displayName());
    }

    private static UUID requireKeeper(Viewer viewer) {
        if (!RatingMonth.isKeptBy(viewer, viewer.homeId())) {
            throw new AccessDeniedException("role");
        }
        return viewer.homeId();
    }
}
