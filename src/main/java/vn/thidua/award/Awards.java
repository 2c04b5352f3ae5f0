package vn.thidua.award;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Reads the ledger: awards as they stand, each with all its entries, within the viewer's scope. */
@Repository
@Transactional(readOnly = true)
public class Awards {

    /** Names of columns that a list may be sorted by; the first is the default. */
    static final String[] COLUMNS = {"recent", "name", "title", "decided", "year"};

    private static final Map<String, String> ORDER = Map.of(
            "recent", "a.emulation_year desc, t.category desc, t.rank desc, a.subject_name collate \"vi-x-icu\"",
            "name",
                    "coalesce(p.given_name, a.subject_name) collate \"vi-x-icu\"/*d*/, a.subject_name collate \"vi-x-icu\"/*d*/",
            "title", "t.category/*d*/, t.rank/*d*/",
            "decided", "a.decided_on/*d*/ nulls last",
            "year", "a.emulation_year/*d*/");

    private static final String FIELDS = """
            a.*, t.name as title, t.category = 'FORM' as form, s.short_name as school,
            case when a.subject_kind = 'PERSON' then (select u.short_name from appointment x join organisation u on u.id = x.unit_id
                  where x.person_id = a.person_id order by x.valid_from desc limit 1)
                 when a.subject_kind = 'UNIT' then s.short_name end as place
            """;

    private static final String FROM = """
              from award_current a
              join title t on t.id = a.title_id
              join organisation s on s.id = a.organisation_id
              left join person p on p.id = a.person_id
             where (:everything or a.organisation_id = any (cast(:reads as uuid[])))
            """;

    private static final String FILTER = """
               and (cast(:school as uuid) is null or a.organisation_id = :school)
               and (cast(:year as text) is null or a.emulation_year = :year)
               and (cast(:title as text) is null or a.title_code = :title)
               and (cast(:level as text) is null or a.award_level = :level)
               and (cast(:kind as text) is null or a.award_kind = :kind)
               and (cast(:confirmed as boolean) is null or a.confirmed = :confirmed)
               and (cast(:subject as text) is null or a.subject_kind = :subject)
               and (:ended or a.ended is null)
               and (cast(:q as text) is null or strpos(search_text(a.subject_name), search_text(:q)) > 0
                    or strpos(search_text(a.decision_number), search_text(:q)) > 0)
            """;

    private final JdbcClient database;

    Awards(JdbcClient database) {
        this.database = database;
    }

    List<Award> page(Filter filter, Viewer viewer, Paging paging) {
        return ask(
                        "select count(*) over () as total, " + FIELDS + FROM + FILTER + order(paging) + " limit "
                                + Paging.ROWS + " offset " + paging.offset(),
                        filter,
                        viewer)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return award(row);
                })
                .list();
    }

    /** All that the filter lets through, read while it is written out. */
    Stream<Award> stream(Filter filter, Viewer viewer, Paging paging) {
        return ask("select " + FIELDS + FROM + FILTER + order(paging), filter, viewer)
                .withFetchSize(500)
                .query((row, number) -> award(row))
                .stream();
    }

    private static String order(Paging paging) {
        return " order by " + ORDER.get(paging.column()).replace("/*d*/", paging.descending() ? " desc" : "")
                + ", a.emulation_year desc, a.number";
    }

    private JdbcClient.StatementSpec ask(String sql, Filter filter, Viewer viewer) {
        return within(sql, viewer)
                .param("school", filter.school())
                .param("year", filter.year())
                .param("title", filter.title())
                .param("level", filter.level() == null ? null : filter.level().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("confirmed", filter.confirmed())
                .param(
                        "subject",
                        filter.subject() == null ? null : filter.subject().name())
                .param("ended", Boolean.TRUE.equals(filter.ended()))
                .param("q", filter.q());
    }

    private JdbcClient.StatementSpec within(String sql, Viewer viewer) {
        return database.sql(sql)
                .param("everything", viewer.scope().everything())
                .param(
                        "reads",
                        viewer.scope().everything() ? "{}" : viewer.scope().readsSetting());
    }

    /** The award, or a 404 when the viewer may not know of it. */
    public Award require(UUID id, Viewer viewer) {
        return within("select " + FIELDS + FROM + " and a.id = :id", viewer)
                .param("id", id)
                .query((row, number) -> award(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All that a receiver ever got, latest first, the ended ones included. */
    List<Award> historyOf(AwardSubject.Receiver kind, UUID subject, Viewer viewer) {
        String whose =
                switch (kind) {
                    case PERSON -> " and a.person_id = :subject";
                    case UNIT -> " and a.unit_id = :subject and a.subject_kind = 'UNIT'";
                    case SCHOOL, OTHER -> " and a.organisation_id = :subject and a.subject_kind = 'SCHOOL'";
                };
        return within(
                        "select " + FIELDS + FROM + whose + " order by a.emulation_year desc, t.rank desc, a.number",
                        viewer)
                .param("subject", subject)
                .query((row, number) -> award(row))
                .list();
    }

    /** All that stands in a school. */
    public List<Award> standing(UUID school) {
        return standing(school, null);
    }

    /** What stands of these years in a school. */
    public List<Award> standing(UUID school, @Nullable Collection<EmulationYear> years) {
        return database.sql("select " + FIELDS + """
                  from award_current a join title t on t.id = a.title_id join organisation s on s.id = a.organisation_id
                 where a.organisation_id = :school and a.ended is null
                   and (cast(:years as text[]) is null or a.emulation_year = any (cast(:years as text[])))
                """)
                .param("school", school)
                .param(
                        "years",
                        years == null
                                ? null
                                : years.stream()
                                        .map(EmulationYear::toString)
                                        .collect(Collectors.joining(",", "{", "}")))
                .query((row, number) -> award(row))
                .list();
    }

    /** All entries about one award, in the order of the ledger. */
    List<LedgerEntry> entriesOf(UUID award) {
        return entries("e.id = :id or e.about_id = :id")
                .param("id", award)
                .query(ENTRY)
                .list();
    }

    /** A whole ledger, read while it is written out. */
    Stream<LedgerEntry> ledgerOf(UUID school) {
        return entries("e.organisation_id = :id").param("id", school).withFetchSize(500).query(ENTRY).stream();
    }

    private JdbcClient.StatementSpec entries(String which) {
        return database.sql("""
                select e.*, t.name as title, award_text(e) as text from award_entry e join title t on t.id = e.title_id
                 where %s order by e.number
                """.formatted(which));
    }

    /** How many of each title people and units of a school received in each of its last ten years. */
    YearCounts countsOf(UUID school) {
        var years = new TreeSet<String>(Comparator.reverseOrder());
        var lines = new LinkedHashMap<String, YearCounts.Line>();
        database.sql("""
                select a.emulation_year, t.code, t.name, t.category = 'FORM' as form, count(*) as awards
                  from award_current a join title t on t.id = a.title_id
                 where a.organisation_id = :school and a.ended is null and a.subject_kind <> 'SCHOOL'
                 group by a.emulation_year, t.id order by t.category desc, t.subject, t.rank
                """).param("school", school).query(row -> {
            years.add(row.getString("emulation_year"));
            lines.computeIfAbsent(row.getString("code"), code -> line(row))
                    .counts()
                    .put(row.getString("emulation_year"), row.getLong("awards"));
        });
        return new YearCounts(years.stream().limit(10).toList(), List.copyOf(lines.values()));
    }

    private static YearCounts.Line line(ResultSet row) {
        try {
            return new YearCounts.Line(
                    row.getString("code"), row.getString("name"), row.getBoolean("form"), new HashMap<>());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The schools whose awards a viewer from above may choose among. */
    List<Option> schools(Viewer viewer) {
        return within("""
                select s.id, s.short_name from organisation s
                 where s.id = s.organisation_id and s.kind in ('SCHOOL', 'EDUCATION_OFFICE') and s.valid_to is null
                   and (:everything or s.id = any (cast(:reads as uuid[])))
                 order by s.short_name collate "vi-x-icu"
                """, viewer)
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("short_name")))
                .list();
    }

    /** Titles by years. */
    record YearCounts(List<String> years, List<Line> lines) {

        /** A title with its number in each year. */
        record Line(String code, String title, boolean form, Map<String, Long> counts) {
            public long of(String year) {
                return counts.getOrDefault(year, 0L);
            }
        }
    }

    /** What the list's query string says. */
    record Filter(
            @Nullable String q,
            @Nullable UUID school,
            @Nullable String year,
            @Nullable String title,
            @Nullable AwardLevel level,
            @Nullable AwardKind kind,
            @Nullable Boolean confirmed,
            AwardSubject.@Nullable Receiver subject,
            @Nullable Boolean ended) {

        Filter {
            q = q == null || q.isBlank() ? null : q.strip();
            year = year == null || year.isBlank() ? null : year.strip();
            title = title == null || title.isBlank() ? null : title;
        }
    }

    private static Award award(ResultSet row) throws SQLException {
        String ended = row.getString("ended");
        return new Award(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("school"),
                row.getLong("number"),
                row.getLong("last_number"),
                new AwardSubject(
                        AwardSubject.Receiver.valueOf(row.getString("subject_kind")),
                        row.getObject("person_id", UUID.class),
                        row.getObject("unit_id", UUID.class),
                        row.getString("subject_name")),
                row.getString("place"),
                row.getObject("title_id", UUID.class),
                row.getString("title_code"),
                row.getString("title"),
                row.getBoolean("form"),
                row.getString("variant"),
                EmulationYear.parse(row.getString("emulation_year")),
                AwardKind.valueOf(row.getString("award_kind")),
                AwardLevel.valueOf(row.getString("award_level")),
                new Conferral.Decree(
                        row.getString("decision_number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("issuer")),
                row.getBoolean("confirmed"),
                row.getString("achievement"),
                row.getObject("attachment_id", UUID.class),
                row.getString("public_code"),
                ended == null
                        ? null
                        : new Award.Ending(
                                "WITHDRAWAL".equals(ended),
                                row.getString("ended_reason"),
                                row.getString("ended_by"),
                                row.getObject("ended_on", LocalDate.class)));
    }

    private static final org.springframework.jdbc.core.RowMapper<LedgerEntry> ENTRY = (row, number) -> new LedgerEntry(
            row.getObject("id", UUID.class),
            row.getLong("number"),
            LedgerEntry.EntryKind.valueOf(row.getString("entry")),
            row.getString("subject_name"),
            row.getString("title"),
            row.getString("emulation_year"),
            AwardKind.valueOf(row.getString("award_kind")),
            AwardLevel.valueOf(row.getString("award_level")),
            row.getString("decision_number"),
            row.getObject("decided_on", LocalDate.class),
            row.getString("issuer"),
            row.getBoolean("confirmed"),
            row.getString("achievement"),
            row.getString("reason"),
            row.getObject("recorded_at", OffsetDateTime.class).toInstant(),
            row.getString("recorded_by"),
            HexFormat.of().formatHex(row.getBytes("previous")),
            HexFormat.of().formatHex(row.getBytes("hash")),
            row.getString("text"));
}
