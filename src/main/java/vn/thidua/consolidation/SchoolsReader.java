package vn.thidua.consolidation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.consolidation.Matrix.Line;
import vn.thidua.registration.RegistrationWindow.ListState;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** The lists of all schools in a viewer's reach, as numbers. */
@Repository
@Transactional(readOnly = true)
class SchoolsReader {

    private static final String SCHOOLS = """
            select o.id, o.short_name as label, o.path, w.state as list_state, m.denominator as expected, m.numerator as registered,
                   t.code, t.short_name, t.name, t.category, t.rank, t.subject, count(r.id) as many
              from organisation o
              left join registration_window w on w.organisation_id = o.id and w.emulation_year = :year
              left join measure_people_registered m on m.organisation_id = o.id and m.emulation_year = :year and w.state <> 'OPEN'
              left join registration r on r.window_id = w.id and w.state <> 'OPEN' and r.state in ('CONSOLIDATED', 'LOCKED')
              left join registration_title s on s.registration_id = r.id
              left join title t on t.id = s.title_id
             where o.kind = 'SCHOOL' and (:everything or o.id = any (cast(:schools as uuid[]))) and o.year_kind = :kind
             group by o.id, o.short_name, o.path, w.state, m.denominator, m.numerator, t.code, t.short_name, t.name, t.category, t.rank, t.subject
             order by t.category desc nulls last, t.subject desc, t.rank, o.path
            """;

    private final JdbcClient database;

    SchoolsReader(JdbcClient database) {
        this.database = database;
    }

    /** Numbers of each school in reach; those whose list is still open say so and nothing more. */
    Matrix schools(String year, String yearKind, Viewer viewer) {
        return Matrix.read(
                database.sql(SCHOOLS)
                        .param("year", year)
                        .param("kind", yearKind)
                        .param("everything", viewer.scope().everything())
                        .param("schools", Reach.array(viewer.scope().reads())),
                SchoolsReader::line);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        String state = row.getString("list_state");
        return new Line(
                row.getObject("id", UUID.class),
                row.getString("label"),
                new LinkedHashMap<>(),
                state == null ? null : ListState.valueOf(state),
                row.getLong("expected"),
                row.getLong("registered"));
    }

    /** How the organisations below (or the body itself) count their years. */
    EmulationYear.Kind kindOf(UUID body) {
        return EmulationYear.Kind.valueOf(database.sql("select year_kind from organisation where id = :body")
                .param("body", body)
                .query(String.class)
                .single());
    }

    /** The years of windows that may be read, newest first. */
    List<String> years(String yearKind) {
        return database.sql("""
                        select w.emulation_year from registration_window w join organisation o on o.id = w.organisation_id
                         where o.year_kind = :kind group by 1 order by 1 desc
                        """).param("kind", yearKind).query(String.class).list();
    }
}
