package vn.thidua.figure;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The figures of a database outside the application, for those who time them. */
public final class FiguresOver {

    private FiguresOver() {}

    public static Figures the(DataSource source) {
        JdbcClient database = JdbcClient.create(source);
        return new Figures(database, new FactViews(database));
    }
}
