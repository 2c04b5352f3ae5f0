package vn.thidua.yearend;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What service means for the rating of a year, as dated data; leave, study and secondment are told by the rules of absence. */
@Repository
@Transactional(readOnly = true)
class RatingLimits {

    /** What in somebody's service it is about. */
    enum LimitKind {
        SHORT_SERVICE,
        TRANSFER,
        DISCIPLINE,
        UNDER_CONSIDERATION,
        HEAD
    }

    /**
     * One limit as it stands on the last day of a year.
     *
     * @param monthsFrom at least so many months
     * @param monthsBelow fewer than so many; {@code null}: however many
     */
    record Limit(LimitKind kind, int monthsFrom, @Nullable Integer monthsBelow, String legalBasis, boolean verified) {

        boolean isFor(long months) {
            return months >= monthsFrom && (monthsBelow == null || months < monthsBelow);
        }
    }

    private final JdbcClient database;

    RatingLimits(JdbcClient database) {
        this.database = database;
    }

    List<Limit> on(LocalDate day) {
        return database.sql("""
                select kind, months_from, months_below, legal_basis, verified from rating_limit
                 where valid_from <= :day and (valid_to is null or valid_to >= :day)
                 order by kind
                """).param("day", day).query(Limit.class).list();
    }
}
