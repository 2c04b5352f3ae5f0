package vn.thidua.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Period;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The records that a figure was counted from: of a figure made of others, those of its parts. */
@Repository
@Transactional(readOnly = true)
public class FigureRecords {

    private static final String ROWS = """
            select count(*) over () as total, r.*, o.short_name as school
              from (select x.organisation_id, x.fact, x.record_id, x.label, x.link, x.begins, x.ends, x.amount, x.qualifier,
                           string_agg(distinct f.name, '; ') as parts
                      from (select *, /*lies*/ as lies from (/*facts*/) f cross join (select cast(:first as date) as first, cast(:last as date) as last) p) x
                      join figure f on f.fact = x.fact and f.code = any (cast(:codes as text[])) and x.lies & cast(cast(:masks as jsonb) ->> f.timing as int) <> 0
                       and (f.facets is null or x.facet = any (f.facets)) and (f.levels is null or x.level = any (f.levels)) and (f.states is null or x.state = any (f.states))
                     group by x.organisation_id, x.fact, x.record_id, x.label, x.link, x.begins, x.ends, x.amount, x.qualifier
                    having not bool_or(f.code = any (cast(:minus as text[])))) r
              join organisation o on o.id = r.organisation_id
             order by o.path, r.begins desc, r.label collate "vi-x-icu", r.record_id
            """;

    private static final List<String> COLUMNS = List.of(
            "organisation_id",
            "fact",
            "facet",
            "level",
            "state",
            "begins",
            "ends",
            "amount",
            "qualifier",
            "record_id",
            "subject_id",
            "label",
            "link");

    /** What is a matter between the school and the person, or of the school's purse: others see the figure alone. */
    private static final Set<String> PRIVATE =
            Set.of("RATING", "MONTH_RATING", "MONTH_POINTS", "REGISTRATION", "SALARY", "PARTY_MEMBER", "FUND");

    private static final Set<String> OPEN_ABOVE = Set.of(
            "TRAINING_CLASS",
            "TRAINING_TOWARDS_PLAN",
            "TRAINING_CERTIFICATE",
            "TRAINING_COMMENDED",
            "AWARD",
            "AWARD_GROUP");

    /** Reports and the year's plan open to those who keep them. */
    private static final Set<String> KEPT = Set.of("REPORT", "TRAINING_PLAN", "TRAINING_PLAN_CLASSES");

    private final JdbcClient database;
    private final FactViews facts;

    FigureRecords(JdbcClient database, FactViews facts) {
        this.database = database;
        this.facts = facts;
    }

    /** A page of the records, latest first within each school. */
    List<Row> find(
            Figure figure,
            List<Figure> catalogue,
            Collection<UUID> schools,
            @Nullable UUID unit,
            Period period,
            Paging paging) {
        var rows = new ArrayList<Row>();
        select(figure, catalogue, schools, unit, period, " limit " + Paging.ROWS + " offset " + paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return rows.add(ROW.mapRow(row, number));
                })
                .list();
        return rows;
    }

    /** All of them, read while they are written out. */
    Stream<Row> stream(
            Figure figure, List<Figure> catalogue, Collection<UUID> schools, @Nullable UUID unit, Period period) {
        return select(figure, catalogue, schools, unit, period, "").withFetchSize(500).query(ROW).stream();
    }

    private JdbcClient.StatementSpec select(
            Figure figure,
            List<Figure> catalogue,
            Collection<UUID> schools,
            @Nullable UUID unit,
            Period period,
            String part) {
        var codes = new LinkedHashSet<String>();
        var minus = new LinkedHashSet<String>();
        leaves(figure, catalogue, false, codes, minus);
        String wanted =
                "organisation_id = any (cast(:schools as uuid[])) and begins <= :last and (ends is null or ends >= :first)";
        String all = facts.select(COLUMNS, wanted);
        String rows =
                unit == null ? all : "select f.* from (" + all + ") f " + Figures.UNITS + " where x.unit_id = :unit";
        return database.sql(ROWS.replace("/*facts*/", rows).replace("/*lies*/", Figures.LIES) + part)
                .param("unit", unit)
                .param("codes", Figures.array(codes))
                .param("minus", Figures.array(minus))
                .param("masks", Figures.MASKS)
                .param("schools", Figures.array(schools))
                .param("first", period.from())
                .param("last", Figures.lastDay(period));
    }

    /** The figures of facts that a figure comes down to. */
    private static void leaves(
            Figure figure, List<Figure> catalogue, boolean away, Set<String> codes, Set<String> minus) {
        List<String> parts = figure.parts();
        if (parts == null) {
            codes.add(figure.code());
            if (away) {
                minus.add(figure.code());
            }
            return;
        }
        for (String part : parts) {
            boolean taken = part.startsWith("-");
            catalogue.stream()
                    .filter(other ->
                            other.code().equals(taken ? part.substring(1) : part) && !codes.contains(other.code()))
                    .forEach(other -> leaves(other, catalogue, away ^ taken, codes, minus));
        }
    }

    /** Whether the viewer may see the single records of a figure: what is personal, only who keeps the school's records or heads the unit. */
    static boolean isOpenTo(
            Viewer viewer, Figure figure, List<Figure> catalogue, Collection<UUID> schools, @Nullable UUID unit) {
        var codes = new LinkedHashSet<String>();
        leaves(figure, catalogue, false, codes, new LinkedHashSet<>());
        boolean personal = catalogue.stream()
                .anyMatch(other ->
                        codes.contains(other.code()) && other.fact() != null && PRIVATE.contains(other.fact()));
        return !personal
                || unit != null && viewer.is(Role.UNIT_HEAD, unit)
                || schools.stream()
                        .allMatch(school -> viewer.is(Role.SCHOOL_SECRETARY, school) || viewer.is(Role.RECTOR, school));
    }

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getObject("organisation_id", UUID.class),
            row.getString("school"),
            row.getString("fact"),
            row.getString("parts"),
            row.getString("label"),
            row.getString("link"),
            row.getObject("begins", LocalDate.class),
            row.getObject("ends", LocalDate.class),
            row.getBigDecimal("amount"),
            Qualifier.valueOf(row.getString("qualifier")));

    /**
     * A record.
     *
     * @param parts as what it counts: the name of the figure, or of its part
     */
    record Row(
            UUID schoolId,
            String school,
            String fact,
            String parts,
            String label,
            String link,
            LocalDate begins,
            @Nullable LocalDate ends,
            @Nullable BigDecimal amount,
            Qualifier qualifier) {

        /** Whether the record's own page opens to the viewer. */
        public boolean opensTo(Viewer viewer) {
            return viewer.homeId().equals(schoolId)
                            && (!KEPT.contains(fact) || viewer.isAny(Role.SCHOOL_SECRETARY, Role.RECTOR))
                    || OPEN_ABOVE.contains(fact);
        }

        /** The amount as written, with how exact it is. */
        public String counted(Words words) {
            return amount == null ? "" : qualifier.word() + words.number(amount);
        }

        List<?> cells(Words words) {
            return Arrays.asList(school, label, parts, begins, ends, amount, words.label(qualifier));
        }
    }
}
