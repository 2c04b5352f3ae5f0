package vn.thidua.turns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.shared.EmulationYear;

/** The years of which a school has months, and its units; one statement. */
@Repository
@Transactional(readOnly = true)
public class SummaryYears {

    /**
     * What may be chosen.
     *
     * @param year the one asked for, else the latest of which a month is closed
     * @param years newest first
     */
    public record Choice(EmulationYear year, List<String> years, List<Option> units) {}

    private final JdbcClient database;
    private final Clock clock;

    SummaryYears(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public Choice of(UUID school, @Nullable String wanted) {
        var years = new TreeSet<EmulationYear>();
        var closed = new TreeSet<EmulationYear>();
        var units = new ArrayList<Option>();
        var kind = new EmulationYear.Kind[] {EmulationYear.Kind.CALENDAR};
        database.sql("""
                select 'KIND' as what, s.year_kind as label, null::uuid as id, null::date as month, false as closed, '' as path from organisation s where s.id = :school
                union all
                select 'MONTH', null, null, m.month, m.state = 'CLOSED', '' from rating_month m where m.organisation_id = :school
                union all
                select 'UNIT', u.name, u.id, null, false, u.path from organisation u
                 where u.organisation_id = :school and u.kind in ('FACULTY', 'OFFICE', 'LEADERSHIP') and (u.valid_to is null or u.valid_to >= :today)
                 order by path, what
                """)
                .param("school", school)
                .param("today", LocalDate.now(clock))
                .query(row -> {
                    switch (row.getString("what")) {
                        case "KIND" -> kind[0] = EmulationYear.Kind.valueOf(row.getString("label"));
                        case "MONTH" -> {
                            EmulationYear year = EmulationYear.of(row.getObject("month", LocalDate.class), kind[0]);
                            years.add(year);
                            if (row.getBoolean("closed")) {
                                closed.add(year);
                            }
                        }
                        default -> units.add(new Option(row.getObject("id", UUID.class), row.getString("label")));
                    }
                });
        EmulationYear now = EmulationYear.of(LocalDate.now(clock), kind[0]);
        years.add(now);
        EmulationYear latest = closed.isEmpty() ? now : closed.last();
        return new Choice(
                years.stream()
                        .filter(year -> year.toString().equals(wanted))
                        .findFirst()
                        .orElse(latest),
                years.descendingSet().stream().map(EmulationYear::toString).toList(),
                units);
    }
}
