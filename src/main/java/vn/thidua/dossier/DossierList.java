package vn.thidua.dossier;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.Dossier.DossierKind;
import vn.thidua.nomination.Dossier.DossierSubject;
import vn.thidua.nomination.DossierState;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The list of dossiers, each question one statement; what a viewer sees is in the statement. */
@Repository
@Transactional(readOnly = true)
class DossierList {

    /** Longer than this without a step, a dossier is marked as not moving. */
    static final int STILL_DAYS = 14;

    /**
     * A line of the list.
     *
     * @param accepted documents that the standing body has accepted
     * @param items documents in it
     */
    record Row(
            UUID id,
            DossierSubject subject,
            String name,
            @Nullable String unit,
            String title,
            String titleName,
            boolean form,
            String year,
            DossierKind kind,
            DossierState state,
            @Nullable Instant receivedAt,
            Instant movedAt,
            long still,
            long accepted,
            long items,
            int people) {

        public boolean isStill() {
            return still > STILL_DAYS && !state.isOver();
        }
    }

    /** What the list may be sorted by, the usual order first. */
    static final String[] SORTED = {"title", "name", "unit", "state", "moved"};

    private static final String BY_NAME =
            "p.given_name collate \"vi-x-icu\"/*d*/, p.full_name collate \"vi-x-icu\"/*d*/, d.subject_name/*d*/";

    private static final Map<String, String> COLUMNS = Map.of(
            "title",
            "t.category desc, t.subject desc, t.rank desc, case d.subject_kind when 'SCHOOL' then 0 when 'UNIT' then 1 when 'PERSON' then 2 else 3 end, u.path, "
                    + BY_NAME,
            "name",
            BY_NAME,
            "unit",
            "u.path/*d*/, " + BY_NAME,
            "state",
            "d.state/*d*/",
            "moved",
            "d.moved_at/*d*/");

    private static final String SEEN = """
              from dossier d
              join title t on t.id = d.title_id
              left join organisation u on u.id = d.unit_id
              left join person p on p.id = d.person_id
             where d.organisation_id = :school
               and (:keeper or d.unit_id = any (cast(:units as uuid[])) or d.person_id = :person)
               and (cast(:year as text) is null or d.emulation_year = :year)
               and (cast(:title as text) is null or t.code = :title)
               and (cast(:unit as uuid) is null or d.unit_id = :unit)
               and (cast(:kind as text) is null or d.kind = :kind)
               and (not :onlyStill or d.moved_at < :since and d.state not in ('AWARDED', 'INELIGIBLE', 'WITHDRAWN', 'REVOKED'))
               and (cast(:q as text) is null or coalesce(p.searchable, search_text(d.subject_name || ' ' || array_to_string(d.names, ' ')))
                     like '%' || search_text(:q) || '%')
            """;

    private static final String ROWS = """
            select count(*) over () as total, d.id, d.subject_kind, d.subject_name, u.short_name as unit, t.short_name as title, t.name as title_name,
                   t.category = 'FORM' as form, d.emulation_year, d.kind, d.state, d.received_at, d.moved_at,
                   extract(epoch from (:now - d.moved_at)) / 86400 as still, cardinality(d.names) as people,
                   (select count(*) from dossier_item i where i.dossier_id = d.id and i.state = 'ACCEPTED') as accepted,
                   (select count(*) from dossier_item i where i.dossier_id = d.id) as items
            """;

    private final JdbcClient database;
    private final Clock clock;

    DossierList(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** A page of the list, or all of it. */
    List<Row> rows(DossierFilter filter, Viewer viewer, Paging paging, int limit, int offset) {
        String order = COLUMNS.get(paging.column()).replace("/*d*/", paging.descending() ? " desc" : "");
        return ask(
                        ROWS
                                + SEEN
                                + " and (cast(:state as text) is null or d.state = :state) order by "
                                + order
                                + ", t.rank, d.id limit :limit offset :offset",
                        filter,
                        viewer)
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("now", now())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return row(row);
                })
                .list();
    }

    /** How many are in each state, whatever state is chosen. */
    Map<DossierState, Long> counts(DossierFilter filter, Viewer viewer) {
        var counts = new EnumMap<DossierState, Long>(DossierState.class);
        ask("select d.state, count(*) as many " + SEEN + " group by d.state", filter, viewer)
                .query(row -> {
                    counts.put(DossierState.valueOf(row.getString("state")), row.getLong("many"));
                });
        return counts;
    }

    /** Years, units and titles to filter by, in one statement. */
    Map<String, List<Option>> filters(Viewer viewer) {
        return database
                .sql("""
                        select 'year' as what, emulation_year as value, emulation_year as label, to_char(9999 - left(emulation_year, 4)::int, '0000') as place from dossier
                         where organisation_id = :school
                        union
                        select 'unit', id::text, short_name, path from organisation
                         where organisation_id = :school and id <> organisation_id
                           and (:keeper or id = any (cast(:units as uuid[])))
                        union
                        select 'title', t.code, t.name, case t.category when 'TITLE' then '0' else '1' end || to_char(t.rank, '0000') from title t
                         where t.id in (select d.title_id from dossier d where d.organisation_id = :school)
                        union
                        select 'offer', link, title || ': ' || why, link || title from dossier_offer where organisation_id = :school and :keeper
                         order by 1, 4
                        """)
                .param("school", viewer.homeId())
                .param("keeper", Dossier.isKeptBy(viewer, viewer.homeId()))
                .param("units", array(viewer.organisationsAs(Role.UNIT_HEAD)))
                .query((row, number) ->
                        Map.entry(row.getString("what"), new Option(row.getString("value"), row.getString("label"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** The chosen lines, for the preview of a step with many. */
    List<Row> chosen(List<UUID> ids, Viewer viewer) {
        return ids.isEmpty()
                ? List.of()
                : ask(
                                ROWS + SEEN + " and d.id in (:ids) order by u.path, " + BY_NAME + ", t.rank",
                                new DossierFilter(null, null, null, null, null, null, null),
                                viewer)
                        .param("ids", ids)
                        .param("now", now())
                        .query((row, number) -> row(row))
                        .list();
    }

    private JdbcClient.StatementSpec ask(String sql, DossierFilter filter, Viewer viewer) {
        return database.sql(sql)
                .param("school", viewer.homeId())
                .param("keeper", Dossier.isKeptBy(viewer, viewer.homeId()))
                .param("units", array(viewer.organisationsAs(Role.UNIT_HEAD)))
                .param("person", viewer.personId() == null ? new UUID(0, 0) : viewer.personId())
                .param("year", filter.year())
                .param("title", filter.title())
                .param("unit", filter.unit())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("onlyStill", filter.onlyStill())
                .param("since", now().minusDays(STILL_DAYS))
                .param("q", filter.q());
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                DossierSubject.valueOf(row.getString("subject_kind")),
                row.getString("subject_name"),
                row.getString("unit"),
                row.getString("title"),
                row.getString("title_name"),
                row.getBoolean("form"),
                row.getString("emulation_year"),
                DossierKind.valueOf(row.getString("kind")),
                DossierState.valueOf(row.getString("state")),
                received == null ? null : received.toInstant(),
                row.getObject("moved_at", OffsetDateTime.class).toInstant(),
                row.getLong("still"),
                row.getLong("accepted"),
                row.getLong("items"),
                row.getInt("people"));
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
