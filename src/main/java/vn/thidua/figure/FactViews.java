package vn.thidua.figure;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The views {@code fact_…} as one table. A module that keeps records from which reports are made owns such a view, with the
 * columns
 *
 * <ul>
 *   <li>{@code organisation_id} – the school whose record it is
 *   <li>{@code fact}, {@code facet}, {@code level}, {@code state} – what it is: TRAINING_CLASS, TC, TC_LLCT, AT_SCHOOL
 *   <li>{@code begins}, {@code ends} – null while it lasts; a moment ends on the day on which it begins
 *   <li>{@code amount}, {@code qualifier} – learners, papers, đồng; null where the number is not known
 *   <li>{@code subject_id} – the person or unit concerned, or null
 *   <li>{@code label}, {@code link}, {@code record_id} – the record as lists show it, and its page
 * </ul>
 */
@Component
class FactViews {

    private final String all;

    /** Views come with migrations, so that looking for them once is enough. */
    FactViews(JdbcClient database) {
        this.all = database
                .sql(
                        "select viewname from pg_views where schemaname = 'public' and viewname ~ '^fact_[a-z_]+$' order by 1")
                .query(String.class)
                .list()
                .stream()
                .map(view -> "select %s from " + view + " where %s")
                .collect(Collectors.joining(" union all "));
    }

    /** One select over all views. Columns and condition are texts of this package, never of a request. */
    String select(List<String> columns, String condition) {
        return all.replace("select %s", "select " + String.join(", ", columns))
                .replace("where %s", "where " + condition);
    }
}
