package vn.thidua.sitting;

import jakarta.persistence.EntityManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Paging;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.SittingAttendance.Quorum;
import vn.thidua.sitting.SittingState.SittingVerb;
import vn.thidua.title.Title;

/** Sessions for whoever works at the council's table: read as far as the viewer may, and told what was voted. */
@Component
@Transactional
public class Sittings {

    /** What the list's query string says. */
    record Filter(@Nullable String year, @Nullable SittingState state) {}

    /** A line of the list. */
    record Row(
            UUID id,
            String subject,
            String council,
            String year,
            LocalDate heldOn,
            LocalTime beginsAt,
            @Nullable String place,
            SittingState state,
            long nominees,
            long present,
            long members) {}

    static final String[] SORTED = {"day", "subject", "state"};

    private static final Map<String, String> COLUMNS =
            Map.of("day", "s.held_on desc, s.begins_at", "subject", "s.subject", "state", "s.state");

    private static final String ROWS = """
            select count(*) over () as total, s.id, s.subject, c.name as council, s.emulation_year, s.held_on, s.begins_at, s.place, s.state,
                   (select count(*) from sitting_nominee n join agenda_item i on i.id = n.item_id where i.sitting_id = s.id) as nominees,
                   (select count(*) from sitting_attendance a join council_member m on m.id = a.member_id where a.sitting_id = s.id and m.voting and a.state = 'PRESENT') as present,
                   (select count(*) from sitting_attendance a join council_member m on m.id = a.member_id where a.sitting_id = s.id and m.voting) as members
              from sitting s join council c on c.id = s.council_id
             where s.organisation_id = :body
               and (cast(:year as text) is null or s.emulation_year = :year)
               and (cast(:state as text) is null or s.state = :state)
               and (:keeper or s.state not in ('PLANNED', 'CANCELLED') and exists (
                    select from sitting_attendance a join council_member m on m.id = a.member_id where a.sitting_id = s.id and m.person_id = :person))
             order by /*order*/, s.id limit :limit offset :offset
            """;

    private final SittingRepository sittings;
    private final JdbcClient database;
    private final EntityManager entities;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Sittings(
            SittingRepository sittings,
            JdbcClient database,
            EntityManager entities,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sittings = sittings;
        this.database = database;
        this.entities = entities;
        this.events = events;
        this.clock = clock;
    }

    /** The session, if the viewer keeps it, or is a member and has the notice; else a 404. */
    @Transactional(readOnly = true)
    public Sitting require(UUID id, List<SittingAttendance> attendance, Viewer viewer) {
        Optional<Sitting> known =
                attendance.stream().map(SittingAttendance::sitting).findFirst();
        return known.or(() -> sittings.find(id, viewer.homeId()))
                .filter(sitting -> sitting.body().id().equals(viewer.homeId()))
                .filter(sitting ->
                        sitting.isKeptBy(viewer) || sitting.state().isKnown() && memberOf(attendance, viewer) != null)
                .orElseThrow(NotFound::new);
    }

    /** The session if the viewer keeps it, or a 404. */
    @Transactional(readOnly = true)
    public Sitting requireKept(UUID id, Viewer viewer) {
        return sittings.find(id, viewer.homeId())
                .filter(sitting -> sitting.isKeptBy(viewer))
                .orElseThrow(NotFound::new);
    }

    /** The session, held until the transaction ends, if the viewer keeps it. */
    public Sitting hold(UUID id, Viewer viewer) {
        return sittings.findForChange(id, viewer.homeId())
                .filter(sitting -> sitting.isKeptBy(viewer))
                .orElseThrow(NotFound::new);
    }

    /** The session, held until the transaction ends, for something that its members do themselves. */
    public Sitting holdAsMember(UUID id, Viewer viewer) {
        return sittings.findForChange(id, viewer.homeId())
                .filter(sitting -> sitting.state().isKnown() && memberOf(sittings.attendance(id), viewer) != null)
                .orElseThrow(NotFound::new);
    }

    /** The session, held until the transaction ends, for either of the two. */
    public Sitting holdFor(UUID id, Viewer viewer) {
        return sittings.findForChange(id, viewer.homeId())
                .filter(sitting -> sitting.isKeptBy(viewer)
                        || sitting.state().isKnown() && memberOf(sittings.attendance(id), viewer) != null)
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<AgendaItem> agenda(UUID sitting) {
        return sittings.agenda(sitting);
    }

    /** An item of the agenda, for those who keep it. */
    @Transactional(readOnly = true)
    AgendaItem item(UUID id, Viewer viewer) {
        UUID sitting = sittings.sittingOfItem(id, viewer.homeId()).orElseThrow(NotFound::new);
        requireKept(sitting, viewer);
        return sittings.agenda(sitting).stream()
                .filter(item -> item.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional(readOnly = true)
    public List<SittingAttendance> attendance(UUID sitting) {
        return sittings.attendance(sitting);
    }

    @Transactional(readOnly = true)
    public List<SittingStep> steps(UUID sitting) {
        return sittings.steps(sitting);
    }

    /** The session that an item, or a nominee, belongs to. */
    @Transactional(readOnly = true)
    public UUID ofNominee(UUID nominee, Viewer viewer) {
        return sittings.sittingOfNominee(nominee, viewer.homeId()).orElseThrow(NotFound::new);
    }

    /** The viewer's own place among the members, if there is one. */
    public static @Nullable SittingAttendance memberOf(List<SittingAttendance> attendance, Viewer viewer) {
        return attendance.stream()
                .filter(each -> each.isOf(viewer.personId()))
                .findFirst()
                .orElse(null);
    }

    public static Quorum quorum(List<SittingAttendance> attendance) {
        var voting =
                attendance.stream().filter(each -> each.member().isVoting()).toList();
        return new Quorum(
                voting.size(),
                (int) voting.stream().filter(SittingAttendance::isPresent).count(),
                (int) voting.stream()
                        .filter(each -> each.state() == SittingAttendance.AttendanceState.WRITTEN)
                        .count());
    }

    /** Puts somebody on the agenda under the item of the title, which is made if it is not there; twice is once. */
    public @Nullable SittingNominee nominate(Sitting sitting, Title title, SittingNominee.Proposed proposed) {
        sitting.requireArrangeable();
        List<AgendaItem> agenda = sittings.agenda(sitting.id());
        AgendaItem item = agenda.stream()
                .filter(each -> each.title() != null && each.title().id().equals(title.id()))
                .findFirst()
                .orElseGet(() -> {
                    var made = new AgendaItem(sitting, next(agenda), title.name(), null, title);
                    entities.persist(made);
                    return made;
                });
        if (item.has(proposed)) {
            return null;
        }
        SittingNominee nominee = item.nominate(proposed);
        entities.persist(nominee);
        return nominee;
    }

    static int next(List<AgendaItem> agenda) {
        return agenda.stream().mapToInt(AgendaItem::place).max().orElse(0) + 1;
    }

    /** The council has voted on a nominee. */
    public void voted(SittingNominee nominee, boolean passed, String arithmetic, @Nullable String lowerTitle) {
        nominee.voted(passed, arithmetic, lowerTitle);
    }

    /** The result was set aside: the nominee waits for another vote. */
    public void reset(SittingNominee nominee) {
        nominee.reset();
        if (nominee.item().state() == AgendaItem.AgendaItemState.DONE) {
            events.publishEvent(nominee.item().takeUpAgain());
        }
    }

    /** The minutes are signed by chair and secretary on a day. */
    public void sign(Sitting sitting, LocalDate day, Viewer viewer) {
        SittingEvent event = sitting.sign(day, LocalDate.now(clock));
        entities.persist(new SittingStep(sitting, SittingVerb.SIGN, viewer, clock.instant(), null));
        events.publishEvent(event);
    }

    public void unsign(Sitting sitting, String reason, Viewer viewer) {
        SittingEvent event = sitting.back(SittingVerb.UNSIGN, reason);
        entities.persist(new SittingStep(sitting, SittingVerb.UNSIGN, viewer, clock.instant(), reason));
        events.publishEvent(event);
    }

    /** The year in which the body's work is, to begin a form with. */
    @Transactional(readOnly = true)
    public EmulationYear yearOf(UUID body) {
        String kind = database.sql("select year_kind from organisation where id = :body")
                .param("body", body)
                .query(String.class)
                .single();
        return EmulationYear.of(LocalDate.now(clock), EmulationYear.Kind.valueOf(kind));
    }

    @Transactional(readOnly = true)
    List<Row> rows(Filter filter, Viewer viewer, Paging paging, int limit) {
        return database.sql(ROWS.replace("/*order*/", order(paging)))
                .param("body", viewer.homeId())
                .param(
                        "year",
                        filter.year() == null || filter.year().isBlank()
                                ? null
                                : filter.year().strip())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("keeper", viewer.isAny(Role.SCHOOL_SECRETARY, Role.RECTOR))
                .param("person", viewer.personId())
                .param("limit", limit)
                .param("offset", limit == Paging.ROWS ? paging.offset() : 0)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return row(row);
                })
                .list();
    }

    private static String order(Paging paging) {
        String column = COLUMNS.get(paging.column());
        if (paging.column().equals("day")) {
            return paging.descending() ? "s.held_on, s.begins_at" : column;
        }
        return column + (paging.descending() ? " desc" : "");
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                row.getString("council"),
                row.getString("emulation_year"),
                row.getObject("held_on", LocalDate.class),
                row.getObject("begins_at", LocalTime.class),
                row.getString("place"),
                SittingState.valueOf(row.getString("state")),
                row.getLong("nominees"),
                row.getLong("present"),
                row.getLong("members"));
    }
}
