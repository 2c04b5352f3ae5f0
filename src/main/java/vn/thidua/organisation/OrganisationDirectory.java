package vn.thidua.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;

/** Reads the directory of bodies and what a body's page shows as rows; what the viewer may not see, row-level security leaves out. */
@Repository
@Transactional(readOnly = true)
class OrganisationDirectory {

    private static final Map<String, String> COLUMNS = Map.of(
            "path", "y.path",
            "name", "y.name collate \"vi-x-icu\"",
            "kind", "y.kind",
            "code", "y.code",
            "level", "y.education_level");

    /** What stands beside a row – the body above, clusters – is fetched for the rows of the page only. */
    private static final String ROWS = """
            select x.*, p.short_name as parent,
                   (select string_agg(c.short_name, ', ' order by c.path) from membership m join organisation c on c.id = m.organisation_id
                     where m.member_id = x.id and m.emulation_year in (:calendarYear, :schoolYear)) as clusters
              from (select count(*) over () as total, y.*
                      from (select o.id, o.kind, o.code, o.education_level, o.valid_from, o.valid_to, o.path, o.parent_id,
                                   coalesce(f.name, o.name) as name
                              from organisation o
                              left join former_name f on f.subject_id = o.id and cast(:on as date) between f.valid_from and f.valid_to
                             where o.organisation_id = o.id
                               and (cast(:kind as text) is null or o.kind = :kind)
                               and (cast(:level as text) is null or o.education_level = :level)
                               and o.valid_from <= :on and (o.valid_to is null or o.valid_to >= :on)) y
                     where cast(:q as text) is null or strpos(search_text(y.name || ' ' || y.code), search_text(:q)) > 0
                     order by /*order*/ /*part*/) x
              left join organisation p on p.id = x.parent_id
             order by /*again*/
            """;

    private static final String UNITS = """
            select u.id, u.kind, u.code, u.valid_from, u.valid_to, coalesce(f.name, u.name) as name
              from organisation u
              left join former_name f on f.subject_id = u.id and cast(:on as date) between f.valid_from and f.valid_to
             where u.organisation_id = :body and u.id <> :body and (u.valid_to is null or u.valid_to >= :on)
             order by array_position(array['LEADERSHIP', 'FACULTY', 'OFFICE'], u.kind), coalesce(f.name, u.name) collate "vi-x-icu"
            """;

    private static final String SUCCESSIONS = """
            select s.successor_id = :id as came_in, o.id, o.name, s.effective_on, s.decision
              from succession s
              join organisation o on o.id = case when s.successor_id = :id then s.predecessor_id else s.successor_id end
             where :id in (s.successor_id, s.predecessor_id)
             order by s.effective_on, o.path
            """;

    private static final String MEMBERSHIPS = """
            select m.id, o.id as other, coalesce(f.name, o.name) as name, c.kind = 'BLOCK' as block, m.emulation_year, m.role, m.decision, m.place
              from membership m
              join organisation o on o.id = /*other*/
              join organisation c on c.id = m.organisation_id
              left join former_name f on f.subject_id = o.id and cast(:on as date) between f.valid_from and f.valid_to
             where /*whose*/ = :id and (cast(:year as text) is null or m.emulation_year = :year)
             order by m.emulation_year desc, array_position(array['HEAD', 'STANDING_DEPUTY', 'DEPUTY', 'MEMBER'], m.role), coalesce(f.name, o.name) collate "vi-x-icu"
            """;

    private final JdbcClient database;

    OrganisationDirectory(JdbcClient database) {
        this.database = database;
    }

    List<Row> find(Filter filter, LocalDate on, Paging paging) {
        var rows = new ArrayList<Row>();
        select(filter, on, paging, " limit " + Paging.ROWS + " offset " + paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return rows.add(ROW.mapRow(row, number));
                })
                .list();
        return rows;
    }

    /** All that the filter lets through, read while it is written out. */
    Stream<Row> stream(Filter filter, LocalDate on, Paging paging) {
        return select(filter, on, paging, "").withFetchSize(500).query(ROW).stream();
    }

    private JdbcClient.StatementSpec select(Filter filter, LocalDate on, Paging paging, String part) {
        String order = COLUMNS.get(paging.column()) + (paging.descending() ? " desc nulls last" : "") + ", y.path";
        return database.sql(ROWS.replace("/*order*/", order)
                        .replace("/*part*/", part)
                        .replace("/*again*/", order.replace("y.", "x.")))
                .param("q", filter.q())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("on", on)
                .param(
                        "calendarYear",
                        EmulationYear.of(on, EmulationYear.Kind.CALENDAR).toString())
                .param(
                        "schoolYear",
                        EmulationYear.of(on, EmulationYear.Kind.SCHOOL).toString());
    }

    private List<Unit> unitsOf(UUID body, LocalDate on) {
        return database.sql(UNITS)
                .param("body", body)
                .param("on", on)
                .query((row, number) -> new Unit(
                        row.getObject("id", UUID.class),
                        OrganisationKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_to", LocalDate.class)))
                .list();
    }

    /** What it came from and what it went on in. */
    List<Link> successionsOf(UUID id) {
        return database.sql(SUCCESSIONS)
                .param("id", id)
                .query((row, number) -> new Link(
                        row.getBoolean("came_in"),
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("effective_on", LocalDate.class),
                        row.getString("decision")))
                .list();
    }

    /** Whom a cluster or block has as members in a year, head first, and the years for which it has any. */
    Map<String, Object> membersOf(UUID cluster, EmulationYear year) {
        return Map.of(
                "year",
                year,
                "years",
                yearsOf(cluster),
                "members",
                places("m.member_id", "m.organisation_id", cluster, year.toString(), year.lastDay()));
    }

    /** The units of a body, and in which clusters and blocks it is, latest year first. */
    Map<String, Object> partsOf(Organisation organisation, LocalDate on) {
        if (organisation.kind().isUnit()) {
            return Map.of();
        }
        UUID id = organisation.id();
        return Map.of(
                "places",
                places("m.organisation_id", "m.member_id", id, null, on),
                "units",
                organisation.kind().hasUnits() ? unitsOf(id, on) : List.of());
    }

    private List<Place> places(String other, String whose, UUID id, @Nullable String year, LocalDate on) {
        return database.sql(MEMBERSHIPS.replace("/*other*/", other).replace("/*whose*/", whose))
                .param("id", id)
                .param("year", year)
                .param("on", on)
                .query((row, number) -> new Place(
                        row.getObject("id", UUID.class),
                        row.getObject("other", UUID.class),
                        row.getString("name"),
                        row.getBoolean("block"),
                        row.getString("emulation_year"),
                        row.getString("role"),
                        row.getString("decision"),
                        row.getObject("place", Integer.class)))
                .list();
    }

    /** The years for which a cluster or block has members, latest first. */
    private List<String> yearsOf(UUID cluster) {
        return database.sql(
                        "select distinct emulation_year from membership where organisation_id = :id order by 1 desc")
                .param("id", cluster)
                .query(String.class)
                .list();
    }

    /** Bodies that exist today and may stand above others. */
    List<Option> superiors() {
        return options("kind in ('ACADEMY', 'PROVINCE', 'EDUCATION_OFFICE') and organisation_id = id", new UUID(0, 0));
    }

    /** What an organisation may be merged into. */
    List<Option> mergeable(Organisation organisation) {
        return organisation.kind().isUnit()
                ? options(
                        "kind in ('FACULTY', 'OFFICE') and id <> :id and organisation_id = (select organisation_id from organisation where id = :id)",
                        organisation.id())
                : options(
                        "organisation_id = id and id <> :id and kind = (select kind from organisation where id = :id)",
                        organisation.id());
    }

    private List<Option> options(String condition, UUID id) {
        return database.sql("select id, name from organisation where valid_to is null and :id is not null and "
                        + condition + " order by name collate \"vi-x-icu\"")
                .param("id", id)
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getObject("id", UUID.class),
            OrganisationKind.valueOf(row.getString("kind")),
            row.getString("code"),
            row.getString("name"),
            row.getString("education_level") == null ? null : EducationLevel.valueOf(row.getString("education_level")),
            row.getString("parent"),
            row.getString("clusters"),
            row.getObject("valid_from", LocalDate.class),
            row.getObject("valid_to", LocalDate.class));

    /** What the directory's query string says: words of the name or code, a kind, a level, and the day on which names are shown. */
    record Filter(
            @Nullable String q,
            @Nullable OrganisationKind kind,
            @Nullable EducationLevel level,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate on) {

        LocalDate onOr(LocalDate today) {
            return on == null ? today : on;
        }
    }

    /** A line of the directory, with the names that were in force on the chosen day. */
    record Row(
            UUID id,
            OrganisationKind kind,
            String code,
            String name,
            @Nullable EducationLevel level,
            @Nullable String parent,
            @Nullable String clusters,
            LocalDate from,
            @Nullable LocalDate to) {

        /** The line as a spreadsheet shows it. */
        List<?> cells(Words words) {
            return Arrays.asList(code, name, words.label(kind), words.label(level), parent, clusters, from, to);
        }
    }

    /** A faculty or office of a school. */
    record Unit(
            UUID id,
            OrganisationKind kind,
            String code,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {}

    /** A predecessor ({@code cameIn}) or a successor. */
    record Link(
            boolean cameIn,
            UUID id,
            String name,
            LocalDate on,
            @Nullable String decision) {}

    /** A place in a cluster or block in a year; {@code other} is the member, or the cluster seen from the member. */
    record Place(
            UUID id,
            UUID other,
            String name,
            boolean block,
            String year,
            String role,
            @Nullable String decision,
            @Nullable Integer place) {

        /** Message key of the role, which blocks call by another word than clusters. */
        public String roleKey() {
            return "enum.MembershipRole." + role + (block ? ".block" : "");
        }
    }
}
