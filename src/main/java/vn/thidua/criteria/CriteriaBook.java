package vn.thidua.criteria;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Paging;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/**
 * The sets of criteria that a viewer may know of, as lines: the own house's, those from above, those of the houses below, and the
 * examples. Drafts are only for who keeps them.
 */
@Repository
@Transactional(readOnly = true)
public class CriteriaBook {

    /** Whose a set is, as the viewer sees it. */
    public enum CriteriaSide {
        OWN,
        ABOVE,
        BELOW,
        EXAMPLE
    }

    /** What the list's query string says. */
    record Filter(@Nullable Arena arena, @Nullable String year) {

        @Nullable
        EmulationYear emulationYear() {
            return year == null || year.isBlank() ? null : EmulationYear.parse(year);
        }
    }

    /**
     * A set without its tree.
     *
     * @param owner short name of whose it is; {@code null}: shipped as an example
     * @param leaves how many criteria are scored
     */
    public record Line(
            UUID id,
            CriteriaSide side,
            @Nullable UUID organisationId,
            @Nullable String owner,
            Arena arena,
            String name,
            CriteriaState state,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            @Nullable UUID previousId,
            BigDecimal scale,
            @Nullable String basis,
            boolean verified,
            int leaves) {

        /** Who looks may work on it, and on what follows it. */
        public boolean isKeptBy(Viewer viewer) {
            return viewer.homeId().equals(organisationId) && arena.isKeptBy(viewer);
        }

        public boolean isDraft() {
            return state == CriteriaState.DRAFT;
        }

        public boolean isInForce() {
            return state == CriteriaState.IN_FORCE;
        }

        public boolean isExample() {
            return organisationId == null;
        }
    }

    private static final String LINES = """
            select s.id, s.organisation_id, o.short_name as owner, s.arena, s.name, s.state, s.valid_from, s.valid_to, s.previous_id, s.scale, s.basis, s.verified,
                   case when s.organisation_id is null then 'EXAMPLE' when s.organisation_id = :home then 'OWN'
                        when s.organisation_id = any (cast(:above as uuid[])) or starts_with(h.path, o.path) then 'ABOVE' else 'BELOW' end as side,
                   (select count(*) from criterion c where c.set_id = s.id and c.kind <> 'GROUP') as leaves, count(*) over () as total
              from criteria_set s
              left join organisation o on o.id = s.organisation_id
              left join organisation h on h.id = :home
             where (s.state <> 'DRAFT' or s.organisation_id = :home and s.arena = any (cast(:kept as text[])))
            """;

    private static final String FILTERED = """
               and (cast(:arena as text) is null or s.arena = :arena)
               and (cast(:first as date) is null or s.valid_from <= :last and (s.valid_to is null or s.valid_to >= :first))
             order by array_position(array['OWN', 'ABOVE', 'BELOW', 'EXAMPLE'], case when s.organisation_id is null then 'EXAMPLE' when s.organisation_id = :home then 'OWN'
                        when s.organisation_id = any (cast(:above as uuid[])) or starts_with(h.path, o.path) then 'ABOVE' else 'BELOW' end),
                      array_position(array['CLUSTER', 'BLOCK', 'UNITS', 'MONTH_LEADER', 'MONTH_STAFF', 'MONTH_UNIT'], s.arena), s.valid_from desc, s.name collate "vi-x-icu", s.id
            """;

    private final JdbcClient database;

    CriteriaBook(JdbcClient database) {
        this.database = database;
    }

    /** A page of the list. */
    List<Line> page(Filter filter, Viewer viewer, Paging paging) {
        EmulationYear year = filter.emulationYear();
        return ask(LINES + FILTERED + " limit " + paging.rows() + " offset " + paging.offset(), viewer)
                .param("arena", filter.arena() == null ? null : filter.arena().name())
                .param("first", year == null ? null : year.firstDay())
                .param("last", year == null ? null : year.lastDay())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return line(row);
                })
                .list();
    }

    /** One of them, or a 404. */
    public Line require(UUID id, Viewer viewer) {
        return ask(LINES + " and s.id = :id", viewer)
                .param("id", id)
                .query((row, number) -> line(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The draft or set that the viewer keeps, or a 404. */
    public Line requireKept(UUID id, Viewer viewer) {
        Line line = require(id, viewer);
        if (!line.isKeptBy(viewer)) {
            throw new NotFound();
        }
        return line;
    }

    private JdbcClient.StatementSpec ask(String sql, Viewer viewer) {
        return database.sql(sql)
                .param("home", viewer.homeId())
                .param("above", array(viewer.scope().above()))
                .param("kept", array(Arena.keptBy(viewer)));
    }

    private static String array(Collection<?> items) {
        return items.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                row.getObject("id", UUID.class),
                CriteriaSide.valueOf(row.getString("side")),
                row.getObject("organisation_id", UUID.class),
                row.getString("owner"),
                Arena.valueOf(row.getString("arena")),
                row.getString("name"),
                CriteriaState.valueOf(row.getString("state")),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                row.getObject("previous_id", UUID.class),
                row.getBigDecimal("scale"),
                row.getString("basis"),
                row.getBoolean("verified"),
                row.getInt("leaves"));
    }
}
