package vn.thidua.campaign;

import jakarta.servlet.http.HttpServletRequest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;

/** Reads movements as rows: the list, and those who take part in a movement. */
@Repository
class CampaignDirectory implements CampaignPart {

    private static final Map<String, String> COLUMNS = Map.of(
            "from", "c.valid_from desc",
            "name", "c.name collate \"vi-x-icu\"",
            "level",
                    "array_position(array['PRIME_MINISTER','MINISTRY','ACADEMY','PROVINCE','DISTRICT','CLUSTER','EDUCATION_OFFICE','SCHOOL'], c.level)",
            "state", "array_position(array['DRAFT','LAUNCHED','CLOSED'], c.state)");

    private static final String ROWS = """
            select count(*) over () as total, c.id, c.name, c.level, c.kind, c.state, c.emulation_year, c.valid_from, c.valid_to,
                   c.document_number, c.document_date, o.short_name as keeper,
                   (select count(*) from plan_task t where t.campaign_id = c.id and t.timing <> 'RECURRING') as tasks,
                   (select count(*) from plan_task t where t.campaign_id = c.id and t.timing <> 'RECURRING' and t.done_on is not null) as tasks_done
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

    /** Units with the day on which they launched, pledges, the movements that answer this one and its document, in one go. */
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
            union all
            select 'DOCUMENT', d.id, d.number, d.issued_on, d.subject, ''
              from official_document d join campaign c on c.document_id = d.id
             where c.id = :campaign and (:everything or d.organisation_id = any(:reads) or d.published and d.organisation_id = any(:above))
             order by part, place, name
            """;

    private static final int MOST_ROWS = 10_000;

    private final JdbcClient database;
    private final Words words;
    private final Clock clock;

    CampaignDirectory(JdbcClient database, Words words, Clock clock) {
        this.database = database;
        this.words = words;
        this.clock = clock;
    }

    /** Page and order as the query string says. */
    static Paging paging(HttpServletRequest request) {
        return Paging.of(request, "from", "name", "level", "state");
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
                .param("kept", array(Campaign.keptBy(viewer)))
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

    @Override
    public String name() {
        return "around";
    }

    /** Units ({@code UNIT}), pledges ({@code PLEDGE}) answering movements ({@code CHILD}) and the document ({@code DOCUMENT}), by part. */
    @Override
    public Map<String, List<Around>> of(Campaign campaign, Viewer viewer) {
        return database
                .sql(AROUND)
                .param("campaign", campaign.id())
                .param("keeper", campaign.organisation().id())
                .param("today", LocalDate.now(clock))
                .param("everything", viewer.scope().everything())
                .param("scope", scope(viewer))
                .param("reads", array(viewer.scope().reads()))
                .param("above", array(viewer.scope().above()))
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

    /** A unit, a pledge, or a movement that answers this one. */
    record Around(
            String part,
            UUID id,
            String name,
            @Nullable LocalDate day,
            @Nullable String text) {}
}
