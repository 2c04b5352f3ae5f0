package vn.thidua.turns;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.shared.EmulationYear;

/**
 * How each rater rated in closed months: number, mean, spread and levels, beside those of all raters of the same step. Shown, and
 * never put right silently: a unit may simply be better.
 */
@Repository
@Transactional(readOnly = true)
class RaterBook {

    /** At which step somebody rated. */
    enum RaterStep {
        HEAD,
        FINAL
    }

    /**
     * One rater.
     *
     * @param measured how many of the ratings have points; mean and spread are theirs
     * @param forCouncil wrote down what the council decided
     * @param meanOfAll mean of all raters of the step
     */
    record Line(
            RaterStep step,
            UUID rater,
            String name,
            long ratings,
            long excellent,
            long good,
            long fair,
            long poor,
            long measured,
            @Nullable BigDecimal mean,
            @Nullable BigDecimal spread,
            @Nullable BigDecimal lowest,
            @Nullable BigDecimal highest,
            @Nullable BigDecimal meanOfAll,
            long ratingsOfAll,
            long excellentOfAll,
            boolean forCouncil) {

        /** How far above the mean of all. */
        public @Nullable BigDecimal above() {
            return mean == null || meanOfAll == null ? null : mean.subtract(meanOfAll);
        }

        /** How many points of per cent above the share of excellent ones that all of the step give. */
        public BigDecimal shareAbove() {
            return percent(excellent, ratings).subtract(percent(excellentOfAll, ratingsOfAll));
        }

        private static BigDecimal percent(long part, long whole) {
            return BigDecimal.valueOf(part * 100).divide(BigDecimal.valueOf(whole), 1, RoundingMode.HALF_UP);
        }
    }

    private static final String LINES = """
            select g.*, round(sum(g.sum) over (partition by g.step) / nullif(sum(g.measured) over (partition by g.step), 0), 2) as mean_of_all,
                   sum(g.ratings) over (partition by g.step) as ratings_of_all, sum(g.excellent) over (partition by g.step) as excellent_of_all
              from (select x.step, x.rater, max(x.name) as name, count(*) as ratings,
                           count(*) filter (where x.level = 'HTXSNV') as excellent, count(*) filter (where x.level = 'HTTNV') as good,
                           count(*) filter (where x.level = 'HTNV') as fair, count(*) filter (where x.level = 'KHTNV') as poor,
                           count(x.total) as measured, round(avg(x.total), 2) as mean, round(stddev_pop(x.total), 2) as spread, min(x.total) as lowest, max(x.total) as highest,
                           sum(x.total) as sum, bool_or(x.for_council) as for_council
                      from (select 'HEAD' as step, r.head_by as rater, r.head_name as name, r.head_level as level, r.head_total as total, false as for_council
                              from month_result r
                             where r.organisation_id = :school and r.subject_kind = :kind and r.month between :first and :last and r.closed and r.head_by is not null
                             union all
                            select 'FINAL', r.final_by, r.final_name, r.final_level, r.final_total,
                                   exists (select from rating_month m where m.organisation_id = r.organisation_id and m.month = r.month and m.decided_by = 'COUNCIL')
                              from month_result r
                             where r.organisation_id = :school and r.subject_kind = :kind and r.month between :first and :last and r.closed and r.final_by is not null) x
                     group by x.step, x.rater) g
             order by g.step desc, g.mean desc nulls last, g.name
            """;

    private final JdbcClient database;

    RaterBook(JdbcClient database) {
        this.database = database;
    }

    List<Line> of(UUID school, RatedSubject kind, EmulationYear year) {
        return database.sql(LINES)
                .param("school", school)
                .param("kind", kind.name())
                .param("first", year.firstDay())
                .param("last", year.lastDay())
                .query((row, number) -> new Line(
                        RaterStep.valueOf(row.getString("step")),
                        row.getObject("rater", UUID.class),
                        row.getString("name"),
                        row.getLong("ratings"),
                        row.getLong("excellent"),
                        row.getLong("good"),
                        row.getLong("fair"),
                        row.getLong("poor"),
                        row.getLong("measured"),
                        row.getBigDecimal("mean"),
                        row.getBigDecimal("spread"),
                        row.getBigDecimal("lowest"),
                        row.getBigDecimal("highest"),
                        row.getBigDecimal("mean_of_all"),
                        row.getLong("ratings_of_all"),
                        row.getLong("excellent_of_all"),
                        row.getBoolean("for_council")))
                .list();
    }
}
