package vn.thidua.registration;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.campaign.DeadlineSource;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Task;
import vn.thidua.shared.Viewer;

/** What registration asks of a viewer: to register, to correct, to endorse, to consolidate, to lock; and until when. */
@Component
class RegistrationDuties implements Task.Source, DeadlineSource {

    /** Of each list of the school that is not locked: my own registration, what waits for me, and how the list stands. */
    private static final String DUTIES = """
            select w.emulation_year, w.opens_on, w.closes_on, w.state, mine.id as mine, mine.state as mine_state,
                   exists (select from person p where p.id = :person and p.organisation_id = :school and p.joined_on <= w.closes_on
                            and (p.left_on is null or p.left_on >= w.closes_on)) as expected,
                   (select max(m.reminded_on) from registration_reminder m where m.window_id = w.id and m.person_id = :person) as reminded_on,
                   (select count(*) from registration r where r.window_id = w.id and r.state = 'SUBMITTED'
                     and (:rector or r.person_id is distinct from :person)
                     and (:rector or :secretary and r.subject_kind <> 'SCHOOL'
                          or r.subject_kind = 'PERSON' and r.unit_id = any (cast(:units as uuid[])))) as waiting,
                   (select count(*) from registration r where r.window_id = w.id and r.state = 'ENDORSED') as endorsed
              from registration_window w
              left join registration mine on mine.window_id = w.id and mine.person_id = :person
             where w.organisation_id = :school and w.state <> 'LOCKED' and w.opens_on <= :today
             order by w.closes_on
            """;

    private final JdbcClient database;
    private final MessageSource messages;
    private final Clock clock;

    RegistrationDuties(JdbcClient database, MessageSource messages, Clock clock) {
        this.database = database;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public List<Task> tasksOf(Viewer viewer) {
        if (viewer.personId() == null && !viewer.isAny(Role.SCHOOL_SECRETARY, Role.RECTOR, Role.UNIT_HEAD)) {
            return List.of();
        }
        UUID school = viewer.homeId();
        LocalDate today = LocalDate.now(clock);
        boolean rector = viewer.is(Role.RECTOR, school);
        boolean secretary = viewer.is(Role.SCHOOL_SECRETARY, school);
        var tasks = new ArrayList<Task>();
        database.sql(DUTIES)
                .param("person", viewer.personId() == null ? new UUID(0, 0) : viewer.personId())
                .param("school", school)
                .param("rector", rector)
                .param("secretary", secretary)
                .param("units", EndorsementReader.array(viewer.organisationsAs(Role.UNIT_HEAD)))
                .param("today", today)
                .query(row -> {
                    String year = row.getString("emulation_year");
                    LocalDate closes = row.getObject("closes_on", LocalDate.class);
                    boolean open = "OPEN".equals(row.getString("state"));
                    boolean over = today.isAfter(closes);
                    String mine = row.getString("mine_state");
                    if (open && "RETURNED".equals(mine)) {
                        tasks.add(task("returned", year, "/registrations/mine?year=" + year, over ? null : closes));
                    } else if (open
                            && !over
                            && row.getBoolean("expected")
                            && (mine == null || "DRAFT".equals(mine) || "WITHDRAWN".equals(mine))) {
                        String what = row.getObject("reminded_on") != null
                                ? "reminded"
                                : "DRAFT".equals(mine) ? "finish" : "register";
                        tasks.add(task(what, year, "/registrations/mine?year=" + year, closes));
                    }
                    if (open && row.getLong("waiting") > 0) {
                        tasks.add(new Task(
                                "task.registration.endorse",
                                List.of(row.getLong("waiting"), year),
                                "/registrations/endorsements?year=" + year,
                                null));
                    }
                    if (secretary && open && over && row.getLong("endorsed") > 0) {
                        tasks.add(task("consolidate", year, "/registrations?year=" + year, null));
                    }
                    if (rector && !open) {
                        tasks.add(task("lock", year, "/registrations?year=" + year, null));
                    }
                });
        return tasks;
    }

    private static Task task(String what, String year, String link, @org.jspecify.annotations.Nullable LocalDate due) {
        return new Task("task.registration." + what, List.of(year), link, due);
    }

    @Override
    public List<Deadline> deadlines(Viewer viewer, EmulationYear year) {
        LocalDate today = LocalDate.now(clock);
        return database.sql("""
                        select id, emulation_year, opens_on, closes_on, guidance from registration_window
                         where organisation_id = :school and closes_on between :from and :to order by closes_on
                        """)
                .param("school", viewer.homeId())
                .param("from", year.firstDay())
                .param("to", year.lastDay())
                .query((row, number) -> new Deadline(
                        "registration/" + row.getString("id"),
                        say("registration.deadline", row.getString("emulation_year")),
                        row.getString("guidance") == null
                                ? say("registration.deadline.context")
                                : say("registration.deadline.guidance", row.getString("guidance")),
                        row.getObject("opens_on", LocalDate.class),
                        row.getObject("closes_on", LocalDate.class),
                        false,
                        today.isAfter(row.getObject("closes_on", LocalDate.class)),
                        viewer.personId() == null
                                ? "/registrations"
                                : "/registrations/mine?year=" + row.getString("emulation_year")))
                .list();
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, LocaleContextHolder.getLocale());
    }
}
