package vn.thidua.conference;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.scoring.RoundView;
import vn.thidua.shared.NotFound;

/** Who sits for whom at a conference, and who could. */
@Repository
@Transactional(readOnly = true)
class Seats {

    private static final int MOST = 15;

    /** Heads first, then everybody with an account: whoever is sent is one of them. */
    private static final String ELIGIBLE = """
            with serving as (
                select p.id, p.organisation_id, p.full_name, p.given_name, a.position, a.leadership, a.unit_id = p.organisation_id as heads
                  from person p join appointment a on a.person_id = p.id and a.valid_from <= :day and (a.valid_to is null or a.valid_to >= :day)
                 where p.organisation_id = any (:units)),
            known as (select have_accounts(array(select id from serving)) as id),
            listed as (
                select s.*, k.id is not null as account,
                       row_number() over (partition by s.organisation_id order by k.id is null, not s.heads, not s.leadership, s.given_name collate "vi-x-icu", s.id) as nth
                  from serving s left join known k on k.id = s.id
                 where k.id is not null or s.leadership)
            select * from listed where nth <= :most order by organisation_id, nth
            """;

    private final JdbcClient database;

    Seats(JdbcClient database) {
        this.database = database;
    }

    /**
     * Who sits for a unit.
     *
     * @param onPaper has no account: votes in writing
     */
    record Seated(UUID unitId, UUID personId, String name, boolean onPaper, boolean teller) {}

    /** Somebody who could be sent. */
    record Delegate(UUID unitId, UUID personId, String name, boolean account) {}

    /** By unit. */
    Map<UUID, Seated> of(UUID conference) {
        var seats = new LinkedHashMap<UUID, Seated>();
        database.sql("select * from conference_seat where conference_id = :conference")
                .param("conference", conference)
                .query(row -> {
                    UUID unit = row.getObject("unit_id", UUID.class);
                    seats.put(
                            unit,
                            new Seated(
                                    unit,
                                    row.getObject("person_id", UUID.class),
                                    row.getString("name"),
                                    row.getBoolean("on_paper"),
                                    row.getBoolean("teller")));
                });
        return seats;
    }

    /** Who could be sent by whom. */
    List<Delegate> delegates(RoundView round, java.time.LocalDate day) {
        return database.sql(ELIGIBLE)
                .param("units", round.present().stream().map(RoundView.Unit::id).toArray(UUID[]::new))
                .param("day", day)
                .param("most", MOST)
                .query((row, number) -> new Delegate(
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("id", UUID.class),
                        row.getString("full_name")
                                + (row.getString("position") == null ? "" : " – " + row.getString("position")),
                        row.getBoolean("account")))
                .list();
    }

    /** The same as choices, by unit; who has no account is marked. */
    Map<UUID, List<Option>> options(List<Delegate> delegates, String onPaper) {
        var options = new HashMap<UUID, List<Option>>();
        delegates.forEach(one -> options.computeIfAbsent(one.unitId(), unit -> new java.util.ArrayList<>())
                .add(new Option(one.personId(), one.account() ? one.name() : one.name() + " (" + onPaper + ")")));
        return options;
    }

    /** Writes down who sits where; whom a unit could not have sent is refused. */
    @Transactional
    void write(Conference conference, RoundView round, SeatsForm form, List<Delegate> delegates) {
        database.sql("delete from conference_seat where conference_id = :conference")
                .param("conference", conference.id())
                .update();
        for (SeatsForm.Line line : form.lines()) {
            if (line.person() == null) {
                continue;
            }
            Delegate one = delegates.stream()
                    .filter(each -> each.personId().equals(line.person())
                            && each.unitId().equals(line.unit()))
                    .findFirst()
                    .orElseThrow(NotFound::new);
            database.sql("""
                            insert into conference_seat (conference_id, unit_id, organisation_id, person_id, name, on_paper, teller)
                            values (:conference, :unit, :body, :person, :name, :paper, :teller)
                            """)
                    .param("conference", conference.id())
                    .param("unit", one.unitId())
                    .param("body", round.organisationId())
                    .param("person", one.personId())
                    .param("name", one.name())
                    .param("paper", !one.account())
                    .param("teller", line.isTeller())
                    .update();
        }
    }
}
