package vn.thidua.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Role;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Viewer;

/** Reads the register as rows and choices, within the viewer's scope. */
@Repository
@Transactional(readOnly = true)
public class DocumentRegister {

    private static final int CHOICES = 300;

    private static final Map<String, String> COLUMNS = Map.of(
            "recent", "d.issued_on desc, d.number",
            "issued", "d.issued_on",
            "number", "d.number",
            "issuer", "d.issuer collate \"vi-x-icu\"",
            "subject", "d.subject collate \"vi-x-icu\"");

    private static final String VISIBLE = """
             (:everything or d.organisation_id = any (cast(:reads as uuid[]))
                or d.published and d.organisation_id = any (cast(:above as uuid[])))
            """;

    private static final String ROWS = """
            select count(*) over () as total, d.id, d.direction, d.kind, d.number, d.issued_on, d.issuer, d.subject,
                   d.arrived_on, d.arrival_number, o.short_name as register, d.attachment_id is not null as filed
              from official_document d join organisation o on o.id = d.organisation_id
             where /*visible*/
               and (cast(:q as text) is null or strpos(d.search, search_text(:q)) > 0)
               and (cast(:direction as text) is null or d.direction = :direction)
               and (cast(:kind as text) is null or d.kind = :kind)
               and (cast(:from as date) is null or d.issued_on between :from and :to)
             order by /*order*/
            """.replace("/*visible*/", VISIBLE);

    private final JdbcClient database;
    private final Words words;

    DocumentRegister(JdbcClient database, Words words) {
        this.database = database;
        this.words = words;
    }

    List<Row> find(Filter filter, Viewer viewer, Paging paging) {
        var rows = new ArrayList<Row>();
        select(filter, viewer, paging, " limit " + Paging.ROWS + " offset " + paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return rows.add(ROW.mapRow(row, number));
                })
                .list();
        return rows;
    }

    /** All that the filter lets through, read while it is written out. */
    Stream<Row> stream(Filter filter, Viewer viewer, Paging paging) {
        return select(filter, viewer, paging, "").withFetchSize(500).query(ROW).stream();
    }

    private JdbcClient.StatementSpec select(Filter filter, Viewer viewer, Paging paging, String part) {
        String order = COLUMNS.get(paging.column()) + (paging.descending() ? " desc" : "") + ", d.id";
        Integer year = filter.year();
        return within(viewer.scope(), ROWS.replace("/*order*/", order + part))
                .param("q", filter.q())
                .param(
                        "direction",
                        filter.direction() == null ? null : filter.direction().name())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("from", year == null ? null : LocalDate.of(year, 1, 1))
                .param("to", year == null ? null : LocalDate.of(year, 12, 31));
    }

    private JdbcClient.StatementSpec within(Scope scope, String sql) {
        return database.sql(sql)
                .param("everything", scope.everything())
                .param("reads", scope.everything() ? "{}" : scope.readsSetting())
                .param("above", scope.everything() ? "{}" : scope.aboveSetting());
    }

    /**
     * What a record of an organisation may refer to: its own register and what is published from above, latest first, at most
     * three hundred.
     */
    public List<Option> choices(UUID organisation, Viewer viewer) {
        return within(viewer.scope(), """
                        select d.id, d.number, d.issued_on, d.subject from official_document d
                         where (d.organisation_id = :organisation or d.published) and """ + VISIBLE + """
                         order by d.issued_on desc, d.number limit
                        """ + CHOICES)
                .param("organisation", organisation)
                .query((row, number) -> new Option(
                        row.getObject("id", UUID.class),
                        words.say(
                                "document.choice",
                                row.getString("number"),
                                row.getObject("issued_on", LocalDate.class),
                                row.getString("subject"))))
                .list();
    }

    /** The organisations whose registers the viewer keeps. */
    List<Option> keptBy(Viewer viewer) {
        boolean all = viewer.is(Role.SYSTEM_ADMINISTRATOR);
        Set<UUID> kept = new HashSet<>(Set.of(new UUID(0, 0)));
        for (Role role : List.of(Role.SCHOOL_SECRETARY, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER)) {
            viewer.organisationsAs(role).stream()
                    .filter(organisation -> OfficialDocument.isKeptBy(viewer, organisation))
                    .forEach(kept::add);
        }
        return database.sql("""
                        select id, name from organisation
                         where organisation_id = id and valid_to is null and (:all or id in (:kept)) order by path
                        """)
                .param("all", all)
                .param("kept", kept)
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getObject("id", UUID.class),
            DocumentDirection.valueOf(row.getString("direction")),
            DocumentKind.valueOf(row.getString("kind")),
            row.getString("number"),
            row.getObject("issued_on", LocalDate.class),
            row.getString("issuer"),
            row.getString("subject"),
            row.getObject("arrived_on", LocalDate.class),
            row.getString("arrival_number"),
            row.getString("register"),
            row.getBoolean("filed"));

    /** What the list's query string says. */
    record Filter(
            @Nullable String q,
            @Nullable DocumentDirection direction,
            @Nullable DocumentKind kind,
            @Nullable Integer year) {

        Filter {
            year = year == null || year < 1900 || year > 2200 ? null : year;
        }
    }

    /** A line of the register. */
    record Row(
            UUID id,
            DocumentDirection direction,
            DocumentKind kind,
            String number,
            LocalDate issuedOn,
            String issuer,
            String subject,
            @Nullable LocalDate arrivedOn,
            @Nullable String arrivalNumber,
            String register,
            boolean filed) {

        /** The line as a spreadsheet shows it. */
        List<?> cells(Words words) {
            return Arrays.asList(
                    number,
                    issuedOn,
                    words.label(kind),
                    issuer,
                    subject,
                    words.label(direction),
                    arrivalNumber,
                    arrivedOn,
                    register);
        }
    }
}
