package vn.thidua.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import vn.thidua.persistence.EmbeddedServer;

/** Lets PostgreSQL itself note every statement that takes more than 50 ms. */
final class SlowStatements {

    private final Path log;

    private SlowStatements(Path log) {
        this.log = log;
    }

    static SlowStatements watch(EmbeddedServer server, Path log) throws SQLException {
        try (var connection = server.superuserConnection();
                var statement = connection.createStatement()) {
            statement.execute("alter system set log_min_duration_statement = '50ms'");
            statement.execute("select pg_reload_conf()");
        }
        return new SlowStatements(log);
    }

    void add(Report report) throws IOException {
        List<String> slow = Files.readAllLines(log).stream()
                .filter(line -> line.contains(" duration: "))
                .toList();
        report.add("Statements over 50 ms under all this load", Integer.toString(slow.size()), "none", slow.isEmpty());
        slow.stream().limit(5).forEach(Report::say);
    }
}
