package vn.thidua.bench;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.Year;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.thidua.figure.Figures;
import vn.thidua.figure.FiguresOver;
import vn.thidua.persistence.EmbeddedServer;
import vn.thidua.shared.Period;

/** How long all figures of a report take for one school, a cluster of eight and an Academy of a hundred, behind the wall. */
final class FigureTimes {

    private static final int TIMES = 5;
    private static final Map<Integer, Integer> TARGETS = new TreeMap<>(Map.of(1, 300, 8, 500, 100, 2000));

    private final EmbeddedServer server;

    FigureTimes(EmbeddedServer server) {
        this.server = server;
    }

    /** Adds a row for each size that the world has. */
    void add(Report report, int schools) throws SQLException {
        int year = Year.now().getValue() - 1;
        var period = new Period(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
        try (Connection connection = DriverManager.getConnection(server.url(), "thidua_app", server.password())) {
            connection.setAutoCommit(false);
            for (var target : TARGETS.entrySet()) {
                if (target.getKey() <= schools) {
                    double wait = median(connection, target.getKey(), period);
                    report.add(
                            "All figures of a year, %d schools, five years of records".formatted(target.getKey()),
                            "%.0f ms".formatted(wait),
                            "≤ %d ms".formatted(target.getValue()),
                            wait <= target.getValue());
                }
            }
        }
    }

    private static double median(Connection connection, int count, Period period) throws SQLException {
        List<UUID> schools = IntStream.rangeClosed(1, count)
                .mapToObj(school -> UUID.fromString(PageOfSchool.id("school/" + school)))
                .toList();
        try (var bind = connection.prepareStatement("select set_config('app.reads', ?, true)")) {
            bind.setString(1, schools.stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")));
            bind.execute();
        }
        Figures figures = FiguresOver.the(new SingleConnectionDataSource(connection, true));
        double[] waits = new double[TIMES];
        for (int i = -1; i < TIMES; i++) {
            long start = System.nanoTime();
            figures.over(schools, period);
            if (i >= 0) {
                waits[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        connection.rollback();
        Arrays.sort(waits);
        return waits[TIMES / 2];
    }
}
