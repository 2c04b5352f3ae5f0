package vn.thidua.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import vn.thidua.page.Paging;

/** Reads the directory of bodies as rows; what the viewer may not see, row-level security leaves out. */
@Repository
class OrganisationDirectory {

    private static final Map<String, String> COLUMNS = Map.of(
            "path",
            "o.path",
            "name",
            "coalesce(f.name, o.name) collate \"vi-x-icu\"",
            "kind",
            "o.kind",
            "code",
            "o.code");

    private static final String ROWS = """
            select count(*) over () as total, o.id, o.kind, o.code, o.valid_from, o.valid_to,
                   coalesce(f.name, o.name) as name, p.short_name as parent,
                   (select string_agg(distinct c.short_name, ', ') from membership m join organisation c on c.id = m.organisation_id
                     where m.member_id = o.id) as clusters
              from organisation o
              left join organisation p on p.id = o.parent_id
              left join former_name f on f.subject_id = o.id and cast(:on as date) between f.valid_from and f.valid_to
             where o.organisation_id = o.id
               and (cast(:q as text) is null or search_text(coalesce(f.name, o.name) || ' ' || o.code) like '%' || search_text(:q) || '%')
               and (cast(:kind as text) is null or o.kind = :kind)
               and (o.valid_to is null or o.valid_to >= :on)
             order by /*order*/ limit :limit offset :offset
            """;

    private final JdbcClient database;

    OrganisationDirectory(JdbcClient database) {
        this.database = database;
    }

    List<OrganisationRow> find(OrganisationFilter filter, LocalDate on, Paging paging) {
        String order = COLUMNS.get(paging.column()) + (paging.descending() ? " desc" : "") + ", o.path";
        return database.sql(ROWS.replace("/*order*/", order))
                .param("q", filter.q())
                .param("kind", filter.kind() == null ? null : filter.kind().name())
                .param("on", on)
                .param("limit", Paging.ROWS)
                .param("offset", paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return new OrganisationRow(
                            row.getObject("id", java.util.UUID.class),
                            OrganisationKind.valueOf(row.getString("kind")),
                            row.getString("code"),
                            row.getString("name"),
                            row.getString("parent"),
                            row.getString("clusters"),
                            row.getObject("valid_from", LocalDate.class),
                            row.getObject("valid_to", LocalDate.class));
                })
                .list();
    }
}
