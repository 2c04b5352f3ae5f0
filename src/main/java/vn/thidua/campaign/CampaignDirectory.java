package vn.thidua.campaign;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Role;
import vn.thidua.shared.Task;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;

/** Reads movements as rows: the list, a movement's plan and partakers, and what is due when. */
@Repository
class CampaignDirectory implements DeadlineSource, Task.Source {

    private static final Map<String, String> COLUMNS = Map.of(
            "from", "c.valid_from desc",
            "name", "c.name collate \"vi-x-icu\"",
            "level",
                    "array_position(array['PRIME_MINISTER','MINISTRY','ACADEMY','PROVINCE','DISTRICT','CLUSTER','EDUCATION_OFFICE','SCHOOL'], c.level)",
            "state", "array_position(array['DRAFT','LAUNCHED','CLOSED'], c.state)");

    private static final String ROWS = """
            select count(*) over () as total, c.id, c.name, c.level, c.kind, c.state, c.emulation_year, c.valid_from, c.valid_to,
                   c.document_number, c.document_date, o.short_name as keeper,
                   (select count(*) from plan_task t where t.campaign_id = c.id) as tasks,
                   (select count(*) from plan_task t where t.campaign_id = c.id and t.done_on is not null) as tasks_done
              from campaign c join organisation o on o.id = c.organisation_id
             where (:everything or c.organisation_id = any(:scope))
               and (c.state <> 'DRAFT' or c.organisation_id = any(:kept))
               and (cast(:from as date) is null or (c.valid_from <= :to and (c.valid_to is null or c.valid_to >= :from)))
               and (cast(:level as text) is null or c.level = :level)
               and (cast(:kind as text) is null or c.kind = :kind)
               and (cast(:state as text) is null or c.state = :state)
               and (cast(:q as text) is null or c.searchable like '%' || search_text(:q) || '%')
             order by /*order*/ limit :limit offset :offset
            """;

    private static final String PLAN =
            "select id, task, lead, co_operating, timing, starts_on, ends_on, done_on from plan_task where campaign_id = :campaign order by position";

    /** Units with the day on which they launched, pledges, and the movements that answer this one, in one go. */
    private static final String AROUND = """
            select 'UNIT' as part, u.id, u.name, l.launched_on as day, null as text, u.path as place
              from organisation u left join campaign_unit l on l.unit_id = u.id and l.campaign_id = :campaign
             where u.organisation_id = :keeper and u.kind in ('FACULTY', 'OFFICE')
               and (l.unit_id is not null or u.valid_to is null or u.valid_to >= :today)
            union all
            select 'PLEDGE', p.id, p.parties, p.signed_on, p.content, p.signed_on::text from pledge p where p.campaign_id = :campaign
            union all
            select 'CHILD', c.id, c.name, c.launched_on, o.short_name, o.short_name
              from campaign c join organisation o on o.id = c.organisation_id
             where c.parent_id = :campaign and c.state <> 'DRAFT' and (:everything or c.organisation_id = any(:scope))
             order by part, place, name
            """;

    private static final String PARENTS = """
            select c.id, c.name || ' (' || o.short_name || ', ' || c.emulation_year || ')' as label
              from campaign c join organisation o on o.id = c.organisation_id
             where c.state <> 'DRAFT' and c.organisation_id = any(:scope) and c.id is distinct from :self
             order by c.valid_from desc, c.name limit 200
            """;

    private static final String DEADLINES = """
            select 'campaign/' || c.id as key, c.name as title, o.short_name as context, c.valid_from as starts_on, c.valid_to as ends_on,
                   false as months, c.state = 'CLOSED' as done, c.id
              from campaign c join organisation o on o.id = c.organisation_id
             where c.state <> 'DRAFT' and c.organisation_id = any(:scope) and c.valid_from <= :last
               and (c.valid_to is null or c.valid_to >= :first)
            union all
            select 'plan-task/' || t.id, t.task, c.name, t.starts_on, t.ends_on, t.timing = 'MONTHS', t.done_on is not null, c.id
              from plan_task t join campaign c on c.id = t.campaign_id
             where c.state <> 'DRAFT' and t.organisation_id = any(:scope) and c.valid_from <= :last
               and (c.valid_to is null or c.valid_to >= :first)
               and (t.starts_on is null or (t.starts_on <= :last and t.ends_on >= :first))
             order by starts_on nulls last, ends_on, title
            """;

    private static final String DUE = """
            select c.id, t.task, t.ends_on from plan_task t join campaign c on c.id = t.campaign_id
             where t.organisation_id = any(:kept) and c.state = 'LAUNCHED' and t.done_on is null and t.ends_on <= :until
             order by t.ends_on, t.position limit 5
            """;

    private static final int DAYS_AHEAD = 14;

    private static final int MOST_ROWS = 10_000;

    private final JdbcClient database;
    private final Words words;
    private final Clock clock;

    CampaignDirectory(JdbcClient database, Words words, Clock clock) {
        this.database = database;
        this.words = words;
        this.clock = clock;
    }

    List<Row> find(Filter filter, Viewer viewer, Paging paging) {
        return find(filter, viewer, paging, Paging.ROWS, paging.offset());
    }

    /** The whole list as it is filtered and sorted, for a spreadsheet; movements are counted in hundreds. */
    Sheet sheet(Filter filter, Viewer viewer, Paging paging) {
        var rows = find(filter, viewer, paging, MOST_ROWS, 0).stream()
                .map(row -> Arrays.asList(
                        row.name(),
                        row.keeper(),
                        words.label(row.level()),
                        words.label(row.kind()),
                        row.year(),
                        row.from(),
                        row.to(),
                        row.documentNumber(),
                        row.documentDate(),
                        words.label(row.state()),
                        row.tasksDone(),
                        row.tasks()))
                .toList();
        List<String> headers = Stream.of(
                        "name",
                        "organisation",
                        "level",
                        "kind",
                        "emulationYear",
                        "from",
                        "to",
                        "documentNumber",
                        "documentDate")
                .map(field -> words.say("CampaignForm." + field))
                .collect(Collectors.toCollection(ArrayList::new));
        headers.add(words.say("campaign.state"));
        headers.add(words.say("campaign.tasksDone"));
        headers.add(words.say("campaign.tasks"));
        return new Sheet(words.say("campaign.list.title"), headers, rows);
    }

    private List<Row> find(Filter filter, Viewer viewer, Paging paging, int limit, int offset) {
        EmulationYear year = filter.year() == null ? null : EmulationYear.parse(filter.year());
        String column = COLUMNS.get(paging.column());
        boolean turned = paging.descending();
        String order = column.endsWith(" desc")
                ? column.replace(" desc", turned ? "" : " desc")
                : column + (turned ? " desc" : "");
        return database.sql(ROWS.replace("/*order*/", order + ", c.name, c.id"))
                .param("everything", viewer.scope().everything())
                .param("scope", scope(viewer))
                .param("kept", array(kept(viewer)))
                .param("from", year == null ? null : year.firstDay())
                .param("to", year == null ? null : year.lastDay())
                .param("level", name(filter.level()))
                .param("kind", name(filter.kind()))
                .param("state", name(filter.state()))
                .param("q", filter.q())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("name"),
                            row.getString("keeper"),
                            CampaignLevel.valueOf(row.getString("level")),
                            CampaignKind.valueOf(row.getString("kind")),
                            CampaignState.valueOf(row.getString("state")),
                            row.getString("emulation_year"),
                            day(row, "valid_from"),
                            day(row, "valid_to"),
                            row.getString("document_number"),
                            day(row, "document_date"),
                            row.getInt("tasks"),
                            row.getInt("tasks_done"));
                })
                .list();
    }

    List<PlanRow> plan(UUID campaign) {
        return database.sql(PLAN)
                .param("campaign", campaign)
                .query((row, number) -> new PlanRow(
                        row.getObject("id", UUID.class),
                        row.getString("task"),
                        row.getString("lead"),
                        row.getString("co_operating"),
                        new PlanTask.PlanTime(
                                PlanTask.Timing.valueOf(row.getString("timing")),
                                day(row, "starts_on"),
                                day(row, "ends_on")),
                        day(row, "done_on")))
                .list();
    }

    /** Units ({@code UNIT}), pledges ({@code PLEDGE}) and answering movements ({@code CHILD}), by part. */
    Map<String, List<Around>> around(Campaign campaign, Viewer viewer) {
        return database
                .sql(AROUND)
                .param("campaign", campaign.id())
                .param("keeper", campaign.organisation().id())
                .param("today", LocalDate.now(clock))
                .param("everything", viewer.scope().everything())
                .param("scope", scope(viewer))
                .query((row, number) -> new Around(
                        row.getString("part"),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        day(row, "day"),
                        row.getString("text")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Around::part));
    }

    /** What a movement of this viewer may answer: launched movements of one's own and from above. */
    @Transactional(readOnly = true)
    List<Option> parents(Viewer viewer, @Nullable UUID self) {
        var own = Stream.concat(kept(viewer).stream(), viewer.scope().above().stream());
        return database.sql(PARENTS)
                .param("scope", own.toArray(UUID[]::new))
                .param("self", self)
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("label")))
                .list();
    }

    @Transactional(readOnly = true)
    List<Option> measures() {
        return database.sql(
                        "select code, case when :english then label_en else label_vi end as label from measure order by position")
                .param("english", CampaignTargets.english())
                .query((row, number) -> new Option(row.getString("code"), row.getString("label")))
                .list();
    }

    /** The bodies whose records the viewer keeps, as choices. */
    @Transactional(readOnly = true)
    List<Option> keepers(Viewer viewer) {
        return options("select id, name as label from organisation where id = any(:id) order by name", kept(viewer));
    }

    /** The units for which the viewer may say something: all of a keeper's body, one's own as its head. */
    @Transactional(readOnly = true)
    List<Option> units(Campaign campaign, Viewer viewer) {
        Set<UUID> ids = campaign.isKeptBy(viewer)
                ? Set.of(campaign.organisation().id())
                : viewer.organisationsAs(Role.UNIT_HEAD);
        return options(
                "select id, name as label from organisation where (id = any(:id) or organisation_id = any(:id)) and id <> organisation_id order by path",
                ids);
    }

    private List<Option> options(String sql, Set<UUID> ids) {
        return database.sql(sql)
                .param("id", array(ids))
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("label")))
                .list();
    }

    @Override
    public List<Deadline> deadlines(Viewer viewer, EmulationYear year) {
        var near = Stream.concat(Stream.of(viewer.homeId()), viewer.scope().above().stream());
        return database.sql(DEADLINES)
                .param("scope", near.toArray(UUID[]::new))
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query((row, number) -> new Deadline(
                        row.getString("key"),
                        row.getString("title"),
                        row.getString("context"),
                        day(row, "starts_on"),
                        day(row, "ends_on"),
                        row.getBoolean("months"),
                        row.getBoolean("done"),
                        "/campaigns/" + row.getString("id")))
                .list();
    }

    @Override
    public List<Task> tasksOf(Viewer viewer) {
        Set<UUID> kept = kept(viewer);
        if (kept.isEmpty()) {
            return List.of();
        }
        return database.sql(DUE)
                .param("kept", array(kept))
                .param("until", LocalDate.now(clock).plusDays(DAYS_AHEAD))
                .query((row, number) -> new Task(
                        "task.campaign.plan",
                        List.of(row.getString("task")),
                        "/campaigns/" + row.getString("id"),
                        day(row, "ends_on")))
                .list();
    }

    /** The bodies whose records the viewer keeps. */
    static Set<UUID> kept(Viewer viewer) {
        var kept = new HashSet<UUID>();
        for (Role keeper : Campaign.KEEPERS) {
            kept.addAll(viewer.organisationsAs(keeper));
        }
        return kept;
    }

    private static UUID[] scope(Viewer viewer) {
        return Stream.concat(viewer.scope().reads().stream(), viewer.scope().above().stream())
                .toArray(UUID[]::new);
    }

    private static UUID[] array(Set<UUID> ids) {
        return ids.toArray(UUID[]::new);
    }

    private static @Nullable String name(@Nullable Enum<?> value) {
        return value == null ? null : value.name();
    }

    private static @Nullable LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    /** What the list's query string says; the year keeps what touches it. */
    record Filter(
            @Nullable String q,
            @Nullable String year,
            @Nullable CampaignLevel level,
            @Nullable CampaignKind kind,
            @Nullable CampaignState state) {}

    /** A line of the list. */
    record Row(
            UUID id,
            String name,
            String keeper,
            CampaignLevel level,
            CampaignKind kind,
            CampaignState state,
            String year,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String documentNumber,
            @Nullable LocalDate documentDate,
            int tasks,
            int tasksDone) {}

    /** A line of the plan. */
    record PlanRow(
            UUID id,
            String task,
            String lead,
            @Nullable String coOperating,
            PlanTask.PlanTime time,
            @Nullable LocalDate doneOn) {

        /** As plans write it; nothing for what goes on all the time. */
        public String when() {
            return time.text();
        }

        public boolean lateOn(LocalDate day) {
            return doneOn == null && time.endsOn() != null && time.endsOn().isBefore(day);
        }
    }

    /** A unit, a pledge, or a movement that answers this one. */
    record Around(
            String part,
            UUID id,
            String name,
            @Nullable LocalDate day,
            @Nullable String text) {}
}
