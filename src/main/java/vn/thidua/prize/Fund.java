package vn.thidua.prize;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.prize.FundForm.Direction;

/** The fund's ledger with its balance after each entry. */
@Repository
@Transactional(readOnly = true)
class Fund {

    private static final String ENTRIES = """
            select x.*, count(*) over () as total, sum(case when direction = 'INCOME' then amount end) over () as income,
                   sum(case when direction = 'SPENDING' then amount end) over () as spending
              from (select e.*, (select count(*) from prize_payment p where p.fund_entry_id = e.id) as prizes,
                           sum(case direction when 'INCOME' then amount else -amount end)
                             over (order by e.booked_on, e.recorded_at, e.id) as balance
                      from fund_entry e where e.organisation_id = :school) x
             where cast(:year as int) is null or extract(year from booked_on) = :year
             order by booked_on desc, recorded_at desc, id desc
            """;

    private final JdbcClient database;

    Fund(JdbcClient database) {
        this.database = database;
    }

    /** An entry. */
    record Booking(
            UUID id,
            Direction direction,
            LocalDate on,
            long amount,
            String purpose,
            @Nullable String document,
            String by,
            long prizes,
            long balance,
            long income,
            long spending) {

        List<@Nullable Object> cells(Words words) {
            return Arrays.asList(
                    on,
                    purpose,
                    document,
                    direction == Direction.INCOME ? amount : null,
                    direction == Direction.SPENDING ? amount : null,
                    balance,
                    by);
        }
    }

    List<Booking> page(UUID school, @Nullable Integer year, Paging paging) {
        return ask(school, year, " limit " + Paging.ROWS + " offset " + paging.offset(), paging);
    }

    List<Booking> all(UUID school, @Nullable Integer year) {
        return ask(school, year, "", null);
    }

    private List<Booking> ask(UUID school, @Nullable Integer year, String part, @Nullable Paging paging) {
        return database.sql(ENTRIES + part)
                .param("school", school)
                .param("year", year)
                .query((row, number) -> {
                    if (paging != null) {
                        paging.of(row.getLong("total"));
                    }
                    return new Booking(
                            row.getObject("id", UUID.class),
                            Direction.valueOf(row.getString("direction")),
                            row.getObject("booked_on", LocalDate.class),
                            row.getLong("amount"),
                            row.getString("purpose"),
                            row.getString("document"),
                            row.getString("recorded_by"),
                            row.getLong("prizes"),
                            row.getLong("balance"),
                            row.getLong("income"),
                            row.getLong("spending"));
                })
                .list();
    }

    /** What is in it today. */
    long balance(UUID school) {
        return database.sql(
                        "select coalesce(sum(case direction when 'INCOME' then amount else -amount end), 0) from fund_entry where organisation_id = :school")
                .param("school", school)
                .query(Long.class)
                .single();
    }
}
