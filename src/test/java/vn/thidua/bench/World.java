package vn.thidua.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Year;
import java.util.List;
import java.util.Map;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.thidua.persistence.EmbeddedServer;

/**
 * Fills the database with invented schools, set by set in SQL. It writes as superuser without foreign-key triggers, since
 * what it writes is consistent by construction; the application reads it as the role that row-level security binds.
 */
final class World {

    static final String PASSWORD = "mot-nghin-truong";

    /** Scripts in order, each with a table without which it has nothing to fill. */
    private static final Map<String, String> SCRIPTS = Map.of(
            "1-organisations.sql", "organisation",
            "2-staff.sql", "person",
            "3-campaign.sql", "campaign",
            "4-registration.sql", "registration");

    private final EmbeddedServer server;
    private final String hash;
    private int schools;

    World(EmbeddedServer server) {
        this.server = server;
        this.hash = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(PASSWORD);
    }

    /** Adds schools until there are this many, with everything that belongs to a school. */
    void growTo(int wanted) throws SQLException {
        grow(wanted, List.of("1-organisations.sql", "2-staff.sql", "3-campaign.sql", "4-registration.sql"), 0);
    }

    /** Adds schools with their people only, for the search by name. */
    void growPeopleTo(int wanted) throws SQLException {
        grow(wanted, List.of("1-organisations.sql", "2-staff.sql"), 1);
    }

    private void grow(int wanted, List<String> scripts, int peopleOnly) throws SQLException {
        try (Connection connection = server.superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '64MB'");
            statement.execute("create or replace function pg_temp.id(name text) returns uuid language sql immutable"
                    + " return md5('bench/' || name)::uuid");
            connection.setAutoCommit(false);
            for (String script : scripts) {
                if (exists(statement, SCRIPTS.get(script))) {
                    statement.execute(read(script)
                            .replace(":first", Integer.toString(schools + 1))
                            .replace(":last", Integer.toString(wanted))
                            .replace(":year", Integer.toString(Year.now().getValue()))
                            .replace(":people_only", Integer.toString(peopleOnly))
                            .replace(":password", hash));
                    connection.commit();
                }
            }
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
        schools = wanted;
    }

    /** Rows of all tables together. */
    long rows() throws SQLException {
        return number("select sum(n_live_tup) from pg_stat_user_tables");
    }

    long people() throws SQLException {
        return number("select count(*) from person");
    }

    /** Bytes of the database on disk. */
    long size() throws SQLException {
        return number("select pg_database_size(current_database())");
    }

    private long number(String sql) throws SQLException {
        try (Connection connection = server.superuserConnection();
                Statement statement = connection.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }

    private static boolean exists(Statement statement, String table) throws SQLException {
        try (var row = statement.executeQuery("select to_regclass('" + table + "') is not null")) {
            return row.next() && row.getBoolean(1);
        }
    }

    private static String read(String script) {
        try (InputStream in = World.class.getResourceAsStream("/bench/" + script)) {
            if (in == null) {
                throw new IllegalStateException("no script " + script);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new IllegalStateException(script, e);
        }
    }
}
