package vn.thidua.training;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.programme.ProgrammeFamily;
import vn.thidua.shared.Viewer;
import vn.thidua.training.HalfYear.Half;

/** Reads a school's classes as rows, and as counts by programme with the year's plan beside them. */
@Repository
@Transactional(readOnly = true)
class TrainingRegister {

    private static final Map<String, String> COLUMNS = Map.of(
            "opened", "c.opened_on desc, c.code",
            "code", "c.code collate \"vi-x-icu\"",
            "name", "c.name collate \"vi-x-icu\"",
            "closed", "c.closed_on",
            "learners", "c.learners");

    private static final String ROWS = """
            select count(*) over () as total, c.id, c.code, c.name, p.short_name as programme, c.mode, c.partner, c.place, c.opened_on,
                   c.closed_on, c.learners, c.certificates, c.commended
              from training_class c join programme p on p.id = c.programme_id
             where c.organisation_id = :school and c.opened_on <= :last and (c.closed_on is null or c.closed_on >= :first)
               and (cast(:q as text) is null or strpos(c.search, search_text(:q)) > 0)
               and (cast(:programme as uuid) is null or c.programme_id = :programme)
               and case :part when 'CARRIED' then c.opened_on < :first when 'OPENED' then c.opened_on >= :first
                              when 'CLOSED' then c.closed_on <= :last else true end
             order by
            """;

    private static final String SUMMARY = """
            select p.id, p.name, p.family, t.carried, t.carried_learners, t.opened, t.opened_learners, t.closed, t.closed_learners,
                   t.certificates, t.commended, a.classes as planned, a.learners as planned_learners, a.with_carried, t.programme_id is not null as held
              from programme p
              left join training_between(:school, :first, :last) t on t.programme_id = p.id
              left join training_plan a on a.programme_id = p.id and a.organisation_id = :school and a.year = :year
             where t.programme_id is not null or a.id is not null
             order by p.position, p.name
            """;

    private final JdbcClient database;
    private final Clock clock;

    TrainingRegister(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Classes that open or close later stand in the list as well: they are announced, not held. */
    LocalDate today() {
        return LocalDate.now(clock);
    }

    HalfYear span(Filter filter) {
        return HalfYear.of(filter.year(), filter.half(), today());
    }

    List<Row> find(UUID school, Filter filter, Paging paging) {
        var rows = new ArrayList<Row>();
        select(school, filter, paging, " limit " + Paging.ROWS + " offset " + paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return rows.add(ROW.mapRow(row, number));
                })
                .list();
        return rows;
    }

    /** All that the filter lets through, read while it is written out. */
    Stream<Row> stream(UUID school, Filter filter, Paging paging) {
        return select(school, filter, paging, "").withFetchSize(500).query(ROW).stream();
    }

    private JdbcClient.StatementSpec select(UUID school, Filter filter, Paging paging, String part) {
        HalfYear span = span(filter);
        String order = COLUMNS.get(paging.column()) + (paging.descending() ? " desc" : "") + ", c.id";
        return database.sql(ROWS + order + part)
                .param("school", school)
                .param("first", span.firstDay())
                .param("last", span.lastDay())
                .param("q", filter.q())
                .param("programme", filter.programme())
                .param("part", filter.part() == null ? "" : filter.part().name());
    }

    /** Counts by programme; programmes that are planned and not yet held stand there too. */
    List<Count> counts(UUID school, HalfYear span) {
        return database.sql(SUMMARY)
                .param("school", school)
                .param("first", span.firstDay())
                .param("last", span.lastDay())
                .param("year", span.year())
                .query((row, number) -> count(row))
                .list();
    }

    /** Lays out the page of one class. */
    void lay(TrainingClass held, Viewer viewer, Model model) {
        model.addAttribute("held", held);
        model.addAttribute("changeable", held.isChangeableBy(viewer));
        model.addAttribute("elsewhere", elsewhere(held.id()));
    }

    /** Other schools' classes that look like the same one, held together: counted by both, it would be counted twice. */
    private List<Elsewhere> elsewhere(UUID held) {
        return database.sql("select school, code from class_elsewhere(?)")
                .param(held)
                .query(Elsewhere.class)
                .list();
    }

    private static Count count(ResultSet row) throws SQLException {
        boolean planned = row.getObject("planned") != null;
        boolean withCarried = row.getBoolean("with_carried");
        return new Count(
                row.getObject("id", UUID.class),
                row.getString("name"),
                ProgrammeFamily.valueOf(row.getString("family")),
                row.getInt("carried"),
                row.getInt("carried_learners"),
                row.getInt("opened"),
                row.getInt("opened_learners"),
                row.getInt("closed"),
                row.getObject("certificates", Integer.class),
                row.getObject("commended", Integer.class),
                row.getObject("planned", Integer.class),
                row.getObject("planned_learners", Integer.class),
                withCarried,
                planned ? row.getInt("opened") + (withCarried ? row.getInt("carried") : 0) : 0);
    }

    private static final RowMapper<Row> ROW = (row, number) -> new Row(
            row.getObject("id", UUID.class),
            row.getString("code"),
            row.getString("name"),
            row.getString("programme"),
            TrainingMode.valueOf(row.getString("mode")),
            row.getString("partner"),
            row.getString("place"),
            row.getObject("opened_on", LocalDate.class),
            row.getObject("closed_on", LocalDate.class),
            row.getInt("learners"),
            row.getObject("certificates", Integer.class),
            row.getObject("commended", Integer.class));

    /** A class of another school. */
    record Elsewhere(String school, String code) {}

    /** Which of the period's classes. */
    enum ClassPart {
        CARRIED,
        OPENED,
        CLOSED
    }

    /** What the list's query string says. */
    record Filter(
            @Nullable Integer year,
            @Nullable Half half,
            @Nullable UUID programme,
            @Nullable ClassPart part,
            @Nullable String q) {}

    /** A line of the list. */
    record Row(
            UUID id,
            String code,
            String name,
            String programme,
            TrainingMode mode,
            @Nullable String partner,
            @Nullable String place,
            LocalDate openedOn,
            @Nullable LocalDate closedOn,
            int learners,
            @Nullable Integer certificates,
            @Nullable Integer commended) {

        /** The line as a spreadsheet shows it, in the columns of the import. */
        List<?> cells(Words words) {
            return Arrays.asList(
                    code,
                    name,
                    programme,
                    words.label(mode),
                    partner,
                    place,
                    openedOn,
                    closedOn,
                    learners,
                    certificates,
                    commended);
        }
    }

    /**
     * A programme in a period.
     *
     * @param certificates {@code null} when no class that closed tells
     * @param planned classes by the year's plan, {@code null} when it says nothing
     * @param withCarried whether the plan counts the classes carried over
     * @param againstPlan what stands against the plan, with or without the classes carried over, as it says; nought outside the plan
     */
    record Count(
            UUID programme,
            String name,
            ProgrammeFamily family,
            int carried,
            int carriedLearners,
            int opened,
            int openedLearners,
            int closed,
            @Nullable Integer certificates,
            @Nullable Integer commended,
            @Nullable Integer planned,
            @Nullable Integer plannedLearners,
            boolean withCarried,
            int againstPlan) {

        public int classes() {
            return carried + opened;
        }

        public int learners() {
            return carriedLearners + openedLearners;
        }

        /** The sum of several programmes; it names no plan unless one of them has one, and holds against it only what was planned. */
        static Count sum(List<Count> counts) {
            return new Count(
                    new UUID(0, 0),
                    "",
                    ProgrammeFamily.KHAC,
                    counts.stream().mapToInt(Count::carried).sum(),
                    counts.stream().mapToInt(Count::carriedLearners).sum(),
                    counts.stream().mapToInt(Count::opened).sum(),
                    counts.stream().mapToInt(Count::openedLearners).sum(),
                    counts.stream().mapToInt(Count::closed).sum(),
                    known(counts, Count::certificates),
                    known(counts, Count::commended),
                    known(counts, Count::planned),
                    null,
                    counts.stream().anyMatch(Count::withCarried),
                    counts.stream().mapToInt(Count::againstPlan).sum());
        }

        /** The sum of what is known; unknown when nothing is. */
        private static @Nullable Integer known(List<Count> counts, Function<Count, @Nullable Integer> of) {
            return counts.stream()
                    .map(of)
                    .filter(Objects::nonNull)
                    .reduce(Integer::sum)
                    .orElse(null);
        }
    }
}
