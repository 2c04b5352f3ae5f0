package vn.thidua.research;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.research.ResearchWork.WorkKind;
import vn.thidua.research.ResearchWork.WorkScope;
import vn.thidua.shared.EmulationYear;

/** The works of a school that ran in a year, counted by kind and level; initiatives stand apart from topics and schemes. */
@Repository
@Transactional(readOnly = true)
class WorkOverview {

    private static final String COUNTS = """
            select facet, level, count(*) filter (where begins < emulation_year_begins(:year)) as carried,
                   count(*) filter (where begins >= emulation_year_begins(:year)) as fresh,
                   count(*) filter (where ends is null or ends > emulation_year_ends(:year)) as running,
                   count(*) filter (where ends <= emulation_year_ends(:year) and state in ('RECOGNISED', 'ACCEPTED')) as done
              from fact_research
             where organisation_id = :school and state <> 'REFUSED' and begins <= emulation_year_ends(:year)
               and (ends is null or ends >= emulation_year_begins(:year))
             group by facet, level
            """;

    private final JdbcClient database;

    WorkOverview(JdbcClient database) {
        this.database = database;
    }

    /**
     * A line of the table.
     *
     * @param carried begun before the year
     * @param fresh begun in it
     * @param running not decided at its end
     * @param done recognised or accepted in it
     */
    record Line(WorkKind kind, WorkScope scope, int carried, int fresh, int running, int done) {

        public int all() {
            return carried + fresh;
        }
    }

    /** Lines in the order of kinds, the highest level first; none where there is nothing to count. */
    List<Line> of(UUID school, EmulationYear year) {
        var found = database.sql(COUNTS)
                .param("school", school)
                .param("year", year.toString())
                .query((row, number) -> new Line(
                        WorkKind.valueOf(row.getString("facet")),
                        WorkScope.valueOf(row.getString("level")),
                        row.getInt("carried"),
                        row.getInt("fresh"),
                        row.getInt("running"),
                        row.getInt("done")))
                .list();
        return Arrays.stream(WorkKind.values())
                .flatMap(kind -> Arrays.stream(WorkScope.values())
                        .sorted((one, other) -> other.compareTo(one))
                        .flatMap(scope -> found.stream().filter(line -> line.kind() == kind && line.scope() == scope)))
                .toList();
    }
}
