package vn.thidua.selection;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Dossier.Shortfall;
import vn.thidua.nomination.DossierState;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.selection.SelectionMeeting.MeetingState;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Meetings, who came, what was proposed: rows, each question one statement. */
@Repository
@Transactional(readOnly = true)
class SelectionReader {

    /** A unit with its latest meeting of the year, if there was one. */
    record UnitRow(
            UUID unitId,
            String unit,
            long registered,
            @Nullable UUID meetingId,
            @Nullable LocalDate heldOn,
            @Nullable MeetingState state,
            @Nullable String chair,
            long present,
            long expected,
            long proposals,
            long carried) {}

    /** One of the unit's staff on the day of the meeting. */
    record Attendant(
            UUID id,
            String name,
            @Nullable String position,
            boolean present,
            @Nullable String reason) {}

    /** A proposal with its votes. */
    record ProposalRow(
            UUID id,
            @Nullable UUID personId,
            String name,
            @Nullable String position,
            String title,
            String titleName,
            boolean form,
            boolean registered,
            @Nullable Integer votesFor,
            @Nullable Integer votesAgainst,
            @Nullable String remark,
            @Nullable Shortfall shortfall,
            @Nullable UUID dossierId,
            @Nullable DossierState dossierState) {

        /** As typed, where a posted line could not be accepted. */
        ProposalRow typed(VotesForm.Line line) {
            return new ProposalRow(
                    id,
                    personId,
                    name,
                    position,
                    title,
                    titleName,
                    form,
                    registered,
                    line.votesFor(),
                    line.votesAgainst(),
                    line.remark(),
                    line.shortfall(),
                    dossierId,
                    dossierState);
        }

        public boolean isVoted() {
            return votesFor != null;
        }

        public boolean isCarried(int present, int majority) {
            return votesFor != null && new Majority(majority).isFoundBy(votesFor, present);
        }
    }

    /** What was done to the minutes. */
    record Step(
            String verb,
            Instant at,
            String byName,
            @Nullable String reason) {}

    private static final String UNITS = """
            select count(*) over () as total, u.id as unit_id, u.name, m.id, m.held_on, m.state, c.full_name as chair,
                   (select count(distinct r.id) from registration r where r.unit_id = u.id and r.emulation_year = :year and r.state = 'LOCKED') as registered,
                   (select count(*) from selection_attendance a where a.meeting_id = m.id and a.present) as present,
                   (select count(*) from selection_attendance a where a.meeting_id = m.id) as expected,
                   (select count(*) from selection_proposal p where p.meeting_id = m.id) as proposals,
                   (select count(*) from selection_proposal p where p.meeting_id = m.id and p.dossier_id is not null and m.state = 'CLOSED') as carried
              from organisation u
              left join selection_meeting m on m.unit_id = u.id and m.emulation_year = :year
              left join person c on c.id = m.chair_id
             where u.organisation_id = :school and u.id <> u.organisation_id and (m.id is not null or u.valid_to is null or u.valid_to >= :today)
               and (cast(:units as text) is null or u.id = any (cast(:units as uuid[])))
             order by u.path, m.held_on, m.id limit :rows offset :offset
            """;

    private static final String ATTENDANTS = """
            select a.person_id, p.full_name, a.present, a.absence_reason,
                   (select x.position from appointment x where x.person_id = p.id and x.valid_from <= m.held_on
                     and (x.valid_to is null or x.valid_to >= m.held_on) limit 1) as position
              from selection_attendance a
              join selection_meeting m on m.id = a.meeting_id
              join person p on p.id = a.person_id
             where a.meeting_id = :meeting
             order by p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.code
            """;

    private static final String PROPOSALS = """
            select s.id, s.person_id, coalesce(p.full_name, u.name) as name, t.short_name, t.name as title_name, t.category = 'FORM' as form,
                   s.registration_id is not null as registered, s.votes_for, s.votes_against, s.remark, s.shortfall, s.dossier_id, d.state,
                   (select x.position from appointment x where x.person_id = p.id and x.valid_from <= m.held_on
                     and (x.valid_to is null or x.valid_to >= m.held_on) limit 1) as position
              from selection_proposal s
              join selection_meeting m on m.id = s.meeting_id
              join organisation u on u.id = m.unit_id
              join title t on t.id = s.title_id
              left join person p on p.id = s.person_id
              left join dossier d on d.id = s.dossier_id
             where s.meeting_id = :meeting
             order by s.person_id is null, t.category desc, p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", p.id, t.rank
            """;

    private final JdbcClient database;

    SelectionReader(JdbcClient database) {
        this.database = database;
    }

    /** The units in the viewer's reach with their meetings of a year; a unit without one has a line, too. */
    List<UnitRow> units(String year, LocalDate today, Viewer viewer, Paging paging) {
        return units(year, today, viewer, paging, paging.rows(), paging.offset());
    }

    /** The whole list, for a file. */
    List<UnitRow> allUnits(String year, LocalDate today, Viewer viewer) {
        return units(year, today, viewer, Paging.first("unit"), Integer.MAX_VALUE, 0);
    }

    private List<UnitRow> units(String year, LocalDate today, Viewer viewer, Paging paging, int rows, int offset) {
        return database.sql(UNITS)
                .param("rows", rows)
                .param("offset", offset)
                .param("year", year)
                .param("today", today)
                .param("school", viewer.homeId())
                .param("units", units(viewer))
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return new UnitRow(
                            row.getObject("unit_id", UUID.class),
                            row.getString("name"),
                            row.getLong("registered"),
                            row.getObject("id", UUID.class),
                            row.getObject("held_on", LocalDate.class),
                            row.getString("state") == null ? null : MeetingState.valueOf(row.getString("state")),
                            row.getString("chair"),
                            row.getLong("present"),
                            row.getLong("expected"),
                            row.getLong("proposals"),
                            row.getLong("carried"));
                })
                .list();
    }

    /** The years for which there are locked registrations or meetings, newest first. */
    List<String> years(UUID school) {
        return database.sql("""
                        select emulation_year from registration_window where organisation_id = :school and state = 'LOCKED'
                        union select emulation_year from selection_meeting where organisation_id = :school
                         order by 1 desc
                        """).param("school", school).query(String.class).list();
    }

    List<Attendant> attendants(UUID meeting) {
        return database.sql(ATTENDANTS)
                .param("meeting", meeting)
                .query((row, number) -> new Attendant(
                        row.getObject("person_id", UUID.class),
                        row.getString("full_name"),
                        row.getString("position"),
                        row.getBoolean("present"),
                        row.getString("absence_reason")))
                .list();
    }

    List<ProposalRow> proposals(UUID meeting) {
        return database.sql(PROPOSALS)
                .param("meeting", meeting)
                .query((row, number) -> new ProposalRow(
                        row.getObject("id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getString("position"),
                        row.getString("short_name"),
                        row.getString("title_name"),
                        row.getBoolean("form"),
                        row.getBoolean("registered"),
                        row.getObject("votes_for", Integer.class),
                        row.getObject("votes_against", Integer.class),
                        row.getString("remark"),
                        row.getString("shortfall") == null ? null : Shortfall.valueOf(row.getString("shortfall")),
                        row.getObject("dossier_id", UUID.class),
                        row.getString("state") == null ? null : DossierState.valueOf(row.getString("state"))))
                .list();
    }

    List<Step> steps(UUID meeting) {
        return database.sql(
                        "select verb, at, by_name, reason from selection_step where meeting_id = :meeting order by at")
                .param("meeting", meeting)
                .query((row, number) -> new Step(
                        row.getString("verb"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("by_name"),
                        row.getString("reason")))
                .list();
    }

    /** Titles and forms that a unit may propose: its people's and, marked by their subject, its own. */
    List<Option> titles() {
        return database.sql("""
                        select code, name from title where enabled and subject <> 'HOUSEHOLD'
                         order by category desc, case subject when 'INDIVIDUAL' then 0 when 'BOTH' then 1 else 2 end, rank
                        """)
                .query((row, number) -> new Option(row.getString("code"), row.getString("name")))
                .list();
    }

    /** The units to which a head is limited; nothing for those who keep the whole school. */
    static @Nullable String units(Viewer viewer) {
        boolean keeper = viewer.is(Role.SCHOOL_SECRETARY, viewer.homeId()) || viewer.is(Role.RECTOR, viewer.homeId());
        Set<UUID> units = viewer.organisationsAs(Role.UNIT_HEAD);
        return keeper ? null : units.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
