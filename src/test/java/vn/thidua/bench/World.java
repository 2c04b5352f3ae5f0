package vn.thidua.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import vn.thidua.persistence.EmbeddedServer;

/**
 * Fills the database with invented schools, set by set in SQL. It writes as superuser without foreign-key triggers, since
 * what it writes is consistent by construction; the application reads it as the role that row-level security binds.
 */
final class World {

    static final String PASSWORD = "mot-nghin-truong";

    private static final int PEOPLE_OF_A_SCHOOL = 55;

    private static final List<String> PEOPLE = List.of("1-organisations.sql", "2-staff.sql");
    private static final List<String> RECORDS =
            List.of("3-campaign.sql", "4-registration.sql", "5-evidence.sql", "6-nomination.sql", "7-report.sql");

    private final EmbeddedServer server;
    private final String hash;
    private int schools;

    World(EmbeddedServer server) {
        this.server = server;
        this.hash = "{argon2id}" + new Argon2PasswordEncoder(16, 32, 1, 19456, 2).encode(PASSWORD);
    }

    /** Adds schools until there are this many, with everything that belongs to a school. */
    void growTo(int wanted) throws SQLException {
        grow(schools + 1, wanted, PEOPLE_OF_A_SCHOOL, true);
        schools = wanted;
    }

    /** Adds schools with their people only, for the search by name. */
    void growPeopleTo(int wanted) throws SQLException {
        grow(schools + 1, wanted, PEOPLE_OF_A_SCHOOL, false);
        schools = wanted;
    }

    /** Adds one more school, far behind the others, with so many people and everything that belongs to them. */
    void addSchool(int number, int people) throws SQLException {
        grow(number, number, people, true);
    }

    /** Adds a half year's accepted reports of a cluster of eight and of one of many, all of schools that there are. */
    void addReports(int many) throws SQLException {
        try (Connection connection = server.superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create or replace function pg_temp.id(name text) returns uuid language sql immutable"
                    + " return md5('bench/' || name)::uuid");
            statement.execute(read("7-reports.sql")
                    .replace(":many", Integer.toString(many))
                    .replace(":year", Integer.toString(Year.now().getValue())));
            statement.execute("analyze report, report_section, report_reply");
        }
    }

    /** Adds twelve months of ratings, forty criteria on each sheet, to one school that there is. */
    void addMonths(int number) throws SQLException {
        try (Connection connection = server.superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("create or replace function pg_temp.id(name text) returns uuid language sql immutable"
                    + " return md5('bench/' || name)::uuid");
            statement.execute(read("8-months.sql")
                    .replace(":number", Integer.toString(number))
                    .replace(":year", Integer.toString(Year.now().getValue())));
            statement.execute("vacuum analyze month_sheet, month_item, rating_month");
        }
    }

    private void grow(int first, int last, int people, boolean records) throws SQLException {
        try (Connection connection = server.superuserConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("set session_replication_role = replica");
            statement.execute("set synchronous_commit = off");
            statement.execute("set work_mem = '64MB'");
            statement.execute("create or replace function pg_temp.id(name text) returns uuid language sql immutable"
                    + " return md5('bench/' || name)::uuid");
            connection.setAutoCommit(false);
            List<String> scripts = new ArrayList<>(PEOPLE);
            if (records) {
                scripts.addAll(RECORDS);
            }
            for (String script : scripts) {
                statement.execute(read(script)
                        .replace(":first", Integer.toString(first))
                        .replace(":last", Integer.toString(last))
                        .replace(":year", Integer.toString(Year.now().getValue()))
                        .replace(":people_only", records ? "0" : "1")
                        .replace(":people", Integer.toString(people))
                        .replace(":password", hash));
                connection.commit();
            }
            connection.setAutoCommit(true);
            statement.execute("vacuum analyze");
            statement.execute("checkpoint");
        }
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
