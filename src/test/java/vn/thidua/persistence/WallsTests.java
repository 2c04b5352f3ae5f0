package vn.thidua.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.IntegrationTest;

/** The walls between organisations stand in the database itself, whatever the queries say. */
@IntegrationTest
class WallsTests {

    private static final String TENANT_TABLES = """
            select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
             where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
               and a.attname = 'organisation_id' and not a.attisdropped
            """;

    @Autowired
    JdbcClient database;

    @Autowired
    DataSource dataSource;

    @Test
    void every_table_of_organisations_is_behind_a_forced_policy() {
        assertThat(database.sql(TENANT_TABLES).query(String.class).list()).contains("organisation", "membership");
        assertThat(database.sql(TENANT_TABLES + """
                                and not (c.relrowsecurity and c.relforcerowsecurity
                                         and exists (select from pg_policy p where p.polrelid = c.oid))
                                """).query(String.class).list()).isEmpty();
    }

    @Test
    void the_run_time_role_owns_nothing_and_bypasses_nothing() {
        assertThat(database.sql(
                                "select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
        assertThat(database.sql(
                                "select count(*) from pg_class where relnamespace = 'public'::regnamespace and pg_has_role(current_user, relowner, 'member')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void without_a_scope_every_table_of_organisations_is_empty() throws SQLException {
        List<String> leaking = new ArrayList<>();
        // Examples that are shipped belong to nobody and are for all.
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            for (String table : database.sql(TENANT_TABLES).query(String.class).list()) {
                try (var rows = statement.executeQuery(
                        "select count(*) from \"" + table + "\" where organisation_id is not null")) {
                    rows.next();
                    if (rows.getLong(1) > 0) {
                        leaking.add(table);
                    }
                }
            }
        }
        assertThat(leaking).isEmpty();
    }
}
