package vn.thidua.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.registration.Registration.RegistrationSubject;
import vn.thidua.registration.RegistrationState;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** The list of registrations, each question one statement; titles and forms are told apart everywhere. */
@Repository
@Transactional(readOnly = true)
class ListReader {

    /** A line of the list. */
    record Row(
            UUID id,
            RegistrationSubject subject,
            @Nullable UUID personId,
            @Nullable UUID unitId,
            String name,
            @Nullable String code,
            @Nullable String position,
            @Nullable String unit,
            RegistrationState state,
            boolean late,
            @Nullable String titles,
            @Nullable String forms,
            @Nullable String awarding,
            int initiatives,
            List<String> targets) {}

    /** Who signs a printed list, and under which names it is headed. */
    record Letterhead(
            @Nullable String superior,
            String school,
            boolean office,
            @Nullable String signatory,
            boolean education) {}

    /** What the list may be sorted by, the usual order first. */
    static final String[] SORTED = {"name", "unit", "state", "saved"};

    private static final Map<String, String> COLUMNS = Map.of(
            "name",
            "case r.subject_kind when 'SCHOOL' then 0 when 'UNIT' then 1 else 2 end, p.given_name collate \"vi-x-icu\", p.full_name collate \"vi-x-icu\", u.path",
            "unit",
            "u.path, p.given_name collate \"vi-x-icu\"",
            "state",
            "r.state",
            "saved",
            "r.saved_at",
            "place",
            "case r.subject_kind when 'SCHOOL' then 0 else 1 end, u.path, case r.subject_kind when 'UNIT' then 0 else 1 end, p.given_name collate \"vi-x-icu\", p.full_name collate \"vi-x-icu\"");

    private static final String ROWS = """
            select count(*) over () as total, r.id, r.subject_kind, r.person_id, r.unit_id, r.state, r.late_reason is not null as late, r.awarding, r.targets,
                   case r.subject_kind when 'PERSON' then p.full_name when 'UNIT' then u.name else o.name end as name, p.code,
                   case when r.subject_kind = 'PERSON' then u.short_name end as unit,
                   case when r.subject_kind = 'PERSON' then (select x.position from appointment x where x.person_id = p.id and x.unit_id = r.unit_id
                     order by x.valid_from desc limit 1) end as position,
                   (select string_agg(t.short_name, ', ' order by t.rank) from registration_title s join title t on t.id = s.title_id
                     where s.registration_id = r.id and t.category = 'TITLE') as titles,
                   (select string_agg(t.short_name, ', ' order by t.rank) from registration_title s join title t on t.id = s.title_id
                     where s.registration_id = r.id and t.category = 'FORM') as forms,
                   (select count(*) from registration_initiative i where i.registration_id = r.id) as initiatives
              from registration r
              join organisation o on o.id = r.organisation_id
              left join person p on p.id = r.person_id
              left join organisation u on u.id = r.unit_id
             where r.organisation_id = :school and r.emulation_year = :year
               and (cast(:units as text) is null or r.unit_id = any (cast(:units as uuid[])))
               and (cast(:unit as uuid) is null or r.unit_id = :unit)
               and (cast(:state as text) is null or r.state = :state)
               and (cast(:subject as text) is null or r.subject_kind = :subject)
               and (not :counted or r.state in ('SUBMITTED', 'ENDORSED', 'CONSOLIDATED', 'LOCKED'))
               and (not :late or r.late_reason is not null)
               and (cast(:title as text) is null or exists (select from registration_title s join title t on t.id = s.title_id
                     where s.registration_id = r.id and t.code = :title))
               and (cast(:q as text) is null or coalesce(p.searchable, search_text(coalesce(u.name, o.name))) like '%' || search_text(:q) || '%')
             order by /*order*/ limit :limit offset :offset
            """;

    private final JdbcClient database;

    ListReader(JdbcClient database) {
        this.database = database;
    }

    /** A page of the list, titles as the short names that everybody uses on a screen. */
    List<Row> rows(ListFilter filter, EmulationYear year, Viewer viewer, Paging paging) {
        return rows(ROWS, filter, year, viewer, paging, Paging.ROWS, paging.offset());
    }

    /** All of the list, titles with their full names as a document writes them. */
    List<Row> document(ListFilter filter, EmulationYear year, Viewer viewer, Paging paging, int limit) {
        return rows(ROWS.replace("t.short_name", "t.name"), filter, year, viewer, paging, limit, 0);
    }

    private List<Row> rows(
            String sql, ListFilter filter, EmulationYear year, Viewer viewer, Paging paging, int limit, int offset) {
        String order = COLUMNS.get(paging.column());
        return database.sql(sql.replace(
                        "/*order*/", (paging.descending() ? order.replace(",", " desc,") + " desc" : order) + ", r.id"))
                .param("school", viewer.homeId())
                .param("year", year.toString())
                .param("units", Reach.array(Reach.of(viewer)))
                .param("unit", filter.unit())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param(
                        "subject",
                        filter.subject() == null ? null : filter.subject().name())
                .param("counted", Boolean.TRUE.equals(filter.counted()))
                .param("late", Boolean.TRUE.equals(filter.late()))
                .param("title", filter.title())
                .param("q", filter.q())
                .param("limit", limit)
                .param("offset", offset)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return row(row);
                })
                .list();
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                RegistrationSubject.valueOf(row.getString("subject_kind")),
                row.getObject("person_id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("name"),
                row.getString("code"),
                row.getString("position"),
                row.getString("unit"),
                RegistrationState.valueOf(row.getString("state")),
                row.getBoolean("late"),
                row.getString("titles"),
                row.getString("forms"),
                row.getString("awarding"),
                row.getInt("initiatives"),
                List.of((String[]) row.getArray("targets").getArray()));
    }

    /** Units of the school and titles of the catalogue to filter by, in one statement. */
    Map<String, List<Option>> filters(UUID school) {
        return database
                .sql("""
                        select 'unit' as what, id::text as value, short_name as label, path as place from organisation
                         where parent_id = :school and organisation_id = :school
                        union all
                        select 'title', code, short_name, category || to_char(1000 - rank, '0000') from title where enabled and subject <> 'HOUSEHOLD'
                         order by 1, 4 desc
                        """)
                .param("school", school)
                .query((row, number) ->
                        Map.entry(row.getString("what"), new Option(row.getString("value"), row.getString("label"))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    Letterhead letterhead(UUID school, LocalDate on) {
        return database.sql("""
                        select a.name as superior, o.name, o.kind = 'EDUCATION_OFFICE' as office, o.year_kind = 'SCHOOL' as education,
                               head_of(o.id, :on) as signatory
                          from organisation o left join organisation a on a.id = o.parent_id where o.id = :school
                        """)
                .param("school", school)
                .param("on", on)
                .query((row, number) -> new Letterhead(
                        row.getString("superior"),
                        row.getString("name"),
                        row.getBoolean("office"),
                        row.getString("signatory"),
                        row.getBoolean("education")))
                .single();
    }
}
