package vn.thidua.figure;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Viewer;

/** Whose figures a viewer looks at: the own school, or those of the cluster, province, office or Academy. */
@Repository
@Transactional(readOnly = true)
public class FigureSchools {

    private static final String SCHOOLS = """
            select o.id, o.short_name
              from organisation o cross join (select h.id, h.path from organisation h where h.id = :home) h
             where o.organisation_id = o.id and o.kind = 'SCHOOL' and o.valid_from <= :last and (o.valid_to is null or o.valid_to >= :first)
               and (starts_with(o.path, h.path)
                    or exists (select from membership m join organisation k on k.id = m.organisation_id
                                where m.member_id = o.id and starts_with(k.path, h.path) and right(m.emulation_year, 4) = :year))
             order by o.path
            """;

    private final JdbcClient database;

    FigureSchools(JdbcClient database) {
        this.database = database;
    }

    /** The schools of the viewer's house that existed in the period and may be read, as choices; one statement. */
    public List<Option> of(Viewer viewer, Period period) {
        LocalDate last = Figures.lastDay(period);
        return database
                .sql(SCHOOLS)
                .param("home", viewer.homeId())
                .param("first", period.from())
                .param("last", last)
                .param("year", Integer.toString(last.getYear()))
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("short_name")))
                .list()
                .stream()
                .filter(school -> viewer.mayRead((UUID) school.value()))
                .toList();
    }

    /** The name of a faculty or office of the one school that was chosen; any other is a 404. */
    String unit(UUID unit, List<UUID> chosen) {
        return database.sql(
                        "select name from organisation where id = :unit and organisation_id = any (cast(:schools as uuid[]))")
                .param("unit", unit)
                .param("schools", chosen.size() == 1 ? Figures.array(chosen) : "{}")
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The one that was asked for, or all; one that may not be read is a 404. */
    public static List<UUID> chosen(List<Option> schools, @Nullable UUID asked, Viewer viewer) {
        if (asked == null) {
            return schools.stream().map(school -> (UUID) school.value()).toList();
        }
        if (!viewer.mayRead(asked)) {
            throw new NotFound();
        }
        return List.of(asked);
    }
}
