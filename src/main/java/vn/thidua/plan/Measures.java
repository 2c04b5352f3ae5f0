package vn.thidua.plan;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;

/**
 * The catalogue of what can be measured. A module that can measure one owns a view {@code measure_<code>}; which of them
 * exist does not change while the application runs.
 */
@Repository
class Measures {

    private static final String NO_MEASURE =
            "select null::text as measure, null::text as emulation_year, 0::bigint as numerator, 0::bigint as denominator where false";

    private final JdbcClient database;
    private final String all;

    Measures(JdbcClient database) {
        this.database = database;
        this.all = union(database.sql(
                        "select code from measure where to_regclass('public.measure_' || lower(code)) is not null order by code")
                .query(String.class)
                .list());
    }

    /** One statement over the views that exist; their names come from the catalogue, whose codes are capitals only. */
    static String union(List<String> codes) {
        return codes.isEmpty()
                ? NO_MEASURE
                : codes.stream()
                        .filter(code -> code.matches("[A-Z][A-Z_]{2,40}"))
                        .map(code -> "select '" + code
                                + "' as measure, emulation_year, numerator, denominator from measure_"
                                + code.toLowerCase(Locale.ROOT) + " where organisation_id = :keeper")
                        .collect(Collectors.joining(" union all "));
    }

    /** The same over all views, with the parameter {@code :keeper}, for a statement that joins it. */
    String all() {
        return all;
    }

    /** As choices of a select. */
    @Transactional(readOnly = true)
    List<Option> choices() {
        return database.sql(
                        "select code, case when :english then label_en else label_vi end as label from measure order by position")
                .param("english", english())
                .query((row, number) -> new Option(row.getString("code"), row.getString("label")))
                .list();
    }

    static boolean english() {
        return "en".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long number = row.getLong(column);
        return row.wasNull() ? null : number;
    }
}
