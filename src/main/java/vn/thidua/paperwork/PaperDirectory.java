package vn.thidua.paperwork;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.PaperState;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The documents that a viewer may read, as rows: the same rule as {@link vn.thidua.paper.PaperFile#isReadableBy}. */
@Repository
@Transactional(readOnly = true)
class PaperDirectory {

    static final String[] SORTED = {"recent", "number", "kind", "subject", "issued"};

    private static final Map<String, String> COLUMNS = Map.of(
            "recent", "p.drafted_at desc",
            "number", "p.number",
            "kind", "p.kind",
            "subject", "p.subject collate \"vi-x-icu\"",
            "issued", "p.issued_on");

    private static final String ROWS = """
            select count(*) over () as total, p.id, p.kind, p.state, p.subject, p.full_number, p.issued_on, p.drafted_at::date as drafted_on,
                   o.short_name as body
              from paper p join organisation o on o.id = p.organisation_id
             where (:everything or p.organisation_id = any (cast(:kept as uuid[])) or p.unit_id = any (cast(:units as uuid[]))
                    or p.owner_id = :account or (:above and p.state <> 'DRAFT' and p.organisation_id = any (cast(:reads as uuid[]))))
               and (cast(:kind as text) is null or p.kind = :kind)
               and (cast(:state as text) is null or p.state = :state)
               and (cast(:q as text) is null or strpos(search_text(p.subject || ' ' || coalesce(p.full_number, '')), search_text(:q)) > 0)
             order by /*order*/
            """;

    private final JdbcClient database;

    PaperDirectory(JdbcClient database) {
        this.database = database;
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
        String order = COLUMNS.get(paging.column()) + (paging.descending() ? " desc" : "") + " nulls last, p.id";
        Set<UUID> kept = new TreeSet<>(viewer.organisationsAs(Role.RECTOR));
        for (Role role : List.of(Role.SCHOOL_SECRETARY, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER)) {
            kept.addAll(viewer.organisationsAs(role));
        }
        boolean everything = viewer.is(Role.SYSTEM_ADMINISTRATOR);
        return database.sql(ROWS.replace("/*order*/", order.replace("desc desc", "asc") + part))
                .param("everything", everything)
                .param("kept", array(kept))
                .param("units", array(viewer.organisationsAs(Role.UNIT_HEAD)))
                .param("account", viewer.accountId())
                .param("above", viewer.isAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER))
                .param(
                        "reads",
                        viewer.scope().everything() ? "{}" : viewer.scope().readsSetting())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("q", filter.q());
    }

    private static String array(Set<UUID> ids) {
        return ids.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getObject("id", UUID.class),
            PaperKind.valueOf(row.getString("kind")),
            PaperState.valueOf(row.getString("state")),
            row.getString("subject"),
            row.getString("full_number"),
            row.getObject("issued_on", LocalDate.class),
            row.getObject("drafted_on", LocalDate.class),
            row.getString("body"));

    /** What the list's query string says. */
    record Filter(
            @Nullable String q,
            @Nullable PaperKind kind,
            @Nullable PaperState state) {}

    /** A line of the list. */
    record Row(
            UUID id,
            PaperKind kind,
            PaperState state,
            String subject,
            @Nullable String number,
            @Nullable LocalDate issuedOn,
            LocalDate draftedOn,
            String body) {

        /** The line as a spreadsheet shows it. */
        List<?> cells(Words words) {
            return Arrays.asList(number, issuedOn, words.label(kind), subject, words.label(state), draftedOn, body);
        }
    }
}
