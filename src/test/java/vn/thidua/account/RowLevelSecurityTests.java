package vn.thidua.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Scope;

/** The walls between organisations, tried with raw SQL as the role that the application runs as. */
@IntegrationTest
class RowLevelSecurityTests {

    private static final Pattern WALL = Pattern.compile("call behind_wall\\('(\\w+)'\\s*(,)?");
    private static final Pattern POLICY = Pattern.compile("create policy (\\w+) on (\\w+)");
    private static final Pattern DROPPED = Pattern.compile("drop policy (?:if exists )?(\\w+) on (\\w+)");

    /**
     * Accounts hold passwords, envelopes and slips votes, drafts of reports are at home only, scores open with the state of a round:
     * to read a school is not to read these.
     */
    private static final Set<String> UNREADABLE_TO_READERS = Set.of(
            "account",
            "ballot_envelope",
            "ballot_slip",
            "report",
            "report_step",
            "report_section",
            "report_binding",
            "compilation_override",
            "compilation_quote",
            "score_line");

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ObjectProvider<FlywayConnectionDetails> owner;

    @Test
    void the_application_runs_as_a_role_that_the_walls_bind() {
        assertThat(holds(Scope.NONE, sql -> sql.sql("""
                        select rolsuper or rolbypassrls or exists (select from pg_tables where schemaname = 'public' and tableowner = current_user)
                          from pg_roles where rolname = current_user""").query(Boolean.class).single()))
                .isFalse();
    }

    @Test
    void nothing_bound_means_nothing_visible() {
        for (String table : tenantTables()) {
            if (!Set.of("organisation", "former_name", "succession", "membership")
                    .contains(table)) {
                assertThat(number(Scope.NONE, sql -> count(sql, table, "organisation_id is not null")))
                        .as(table)
                        .isZero();
            }
        }
    }

    @Test
    void every_table_of_an_organisations_rows_has_the_policies_that_its_migration_declares() throws Exception {
        assertThat(found(Scope.SYSTEM, sql -> policies(sql::sql))).isEqualTo(declared());
        assertThat(found(Scope.SYSTEM, sql -> sql.sql("""
                        select relname::text from pg_class where relname in (:tables) and not (relrowsecurity and relforcerowsecurity)""")
                        .param("tables", tenantTables())
                        .query(String.class)
                        .list()))
                .isEmpty();
        for (String table : tenantTables()) {
            assertThat(declared()).as(table).contains(table + ".readable", table + ".changeable");
        }
    }

    @Test
    void dropping_any_one_policy_is_noticed() throws Exception {
        FlywayConnectionDetails details = owner.getIfAvailable();
        Assumptions.assumeTrue(details != null, "the owner's access is not known");
        try (Connection connection =
                DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
            connection.setAutoCommit(false);
            for (String policy : declared()) {
                String[] parts = policy.split("\\.");
                try (var statement = connection.createStatement()) {
                    statement.execute("set local lock_timeout = '5s'");
                    statement.execute("drop policy " + parts[1] + " on " + parts[0]);
                    assertThat(policies(connection))
                            .as(policy)
                            .doesNotContain(policy)
                            .isNotEqualTo(declared());
                } finally {
                    connection.rollback();
                }
            }
        }
    }

    @Test
    void rows_of_another_organisation_can_neither_be_seen_nor_changed_nor_added() {
        UUID own = pages.viewer("thuky.lc").homeId();
        Scope mine = new Scope(false, false, Set.of(own), Set.of(own), Set.of());
        for (String table : tenantTables()) {
            UUID other = within(Scope.SYSTEM, sql -> sql.sql("select organisation_id from " + table
                            + " where organisation_id is not null and organisation_id <> :own limit 1")
                    .param("own", own)
                    .query(UUID.class)
                    .optional()
                    .orElse(null));
            // A grant names its place, not its owner, and has a test of its own below.
            if (other == null || table.equals("account_grant")) {
                continue;
            }
            // Whose report is answered reads the answer, which is the answering body's row.
            String others = "organisation_id = '" + other + "'"
                    + (table.equals("report_reply") ? " and author_id <> '" + own + "'" : "");
            Scope reader = new Scope(false, false, Set.of(own, other), Set.of(own), Set.of());
            if (!Set.of("organisation", "former_name", "succession", "membership")
                    .contains(table)) {
                assertThat(number(mine, sql -> count(sql, table, others)))
                        .as(table + " seen")
                        .isZero();
                if (!UNREADABLE_TO_READERS.contains(table)) {
                    assertThat(number(reader, sql -> count(sql, table, others)))
                            .as(table + " read")
                            .isPositive();
                }
            }
            // What only grows cannot be changed or deleted by anybody, its own organisation included.
            if (may("update", table)) {
                assertThat(number(reader, sql -> sql.sql(
                                        "update " + table + " set organisation_id = organisation_id where " + others)
                                .update()))
                        .as(table + " changed")
                        .isZero();
            }
            if (may("delete", table)) {
                assertThat(number(reader, sql -> sql.sql("delete from " + table + " where " + others)
                                .update()))
                        .as(table + " deleted")
                        .isZero();
            }
            // Nobody can copy what nobody but its owner can read.
            if (may("insert", table)
                    && !table.equals("journal_entry")
                    && (table.equals("account") || !UNREADABLE_TO_READERS.contains(table))) {
                assertThatThrownBy(() -> within(reader, sql -> sql.sql(
                                        table.equals("account") ? opening(other) : copy(sql, table, others))
                                .update()))
                        .as(table + " added")
                        .rootCause()
                        // A rule of the table's own, kept by a trigger, may speak before the wall does.
                        .hasMessageMatching("(?s).*(row-level security|PL/pgSQL function).*");
            }
        }
    }

    private boolean may(String verb, String table) {
        return within(Scope.NONE, sql -> sql.sql("select has_table_privilege(:table, :verb)")
                .param("table", table)
                .param("verb", verb)
                .query(Boolean.class)
                .single());
    }

    @Test
    void whoever_reads_other_schools_reads_neither_their_passwords_nor_their_codes_nor_their_roles() {
        for (String user : new String[] {"thuky.cum", "hocvien", "chuyenvien.pgd"}) {
            Scope scope = pages.viewer(user).scope();
            assertThat(scope.reads()).as(user).hasSizeGreaterThan(2);
            for (String table : new String[] {"account", "account_grant"}) {
                assertThat(number(scope, sql -> sql.sql(
                                        "select count(*) from " + table + " where not organisation_id = any (:own)")
                                .param("own", scope.changes().toArray(UUID[]::new))
                                .query(Long.class)
                                .single()))
                        .as(table + " as " + user)
                        .isZero();
            }
        }
    }

    @Test
    void the_account_and_person_of_another_school_are_out_of_reach_even_for_a_standing_body_by_raw_sql() {
        Scope scope = pages.viewer("thuky.lc").scope();
        assertThat(number(scope, sql -> count(sql, "account", "user_name = 'giangvien.sl'")))
                .isZero();
        assertThat(number(scope, sql -> count(sql, "person", "code = 'SL001'"))).isZero();
        assertThat(number(scope, sql -> sql.sql("update account set password = 'x' where user_name = 'quantri'")
                        .update()))
                .isZero();
        assertThat(number(scope, sql -> sql.sql(
                                "delete from account_grant where account_id = (select demo_id('account/giangvien.sl'))")
                        .update()))
                .isZero();
        assertThatThrownBy(() -> within(scope, sql -> sql.sql(
                                "insert into account_grant (account_id, organisation_id, role) values (demo_id('account/thuky.lc'), demo_id('TCT-SL'), 'RECTOR')")
                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
        assertThatThrownBy(() -> within(scope, sql -> sql.sql(
                                "insert into account_grant (account_id, organisation_id, role) values (demo_id('account/giangvien.sl'), demo_id('TCT-LC'), 'RECTOR')")
                        .update()))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void a_reader_from_above_cannot_touch_the_accounts_below() {
        Scope scope = pages.viewer("thuky.cum").scope();
        assertThat(number(scope, sql -> sql.sql(
                                "delete from account_grant where account_id = demo_id('account/thuky.lc')")
                        .update()))
                .isZero();
        assertThat(number(scope, sql -> sql.sql("update account set password = 'x' where user_name = 'thuky.lc'")
                        .update()))
                .isZero();
    }

    @Test
    void the_read_only_role_sees_neither_passwords_nor_sessions() {
        assertThat(holds(Scope.SYSTEM, sql -> sql.sql("""
                        select has_column_privilege('thidua_read', 'account', 'password', 'select')
                            or has_column_privilege('thidua_read', 'account', 'one_time_code', 'select')
                            or has_table_privilege('thidua_read', 'session_attributes', 'select')
                            or has_table_privilege('thidua_read', 'session', 'select')""").query(Boolean.class).single()))
                .isFalse();
    }

    private static String copy(JdbcClient sql, String table, String others) {
        String columns = sql.sql(
                        "select string_agg(quote_ident(column_name), ', ') from information_schema.columns "
                                + "where table_schema = 'public' and table_name = :table and is_generated = 'NEVER' and is_identity = 'NO'")
                .param("table", table)
                .query(String.class)
                .single();
        return "insert into " + table + " (" + columns + ") select " + columns + " from " + table + " where " + others
                + " limit 1";
    }

    private static String opening(UUID other) {
        return "insert into account (id, version, organisation_id, user_name, display_name, must_change_password, created_at) "
                + "values (gen_random_uuid(), 0, '" + other + "', 'la.mat', 'Lạ mặt', true, now())";
    }

    private List<String> tenantTables() {
        return within(Scope.SYSTEM, sql -> sql.sql("""
                        select c.table_name::text from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
                         where c.table_schema = 'public' and c.column_name = 'organisation_id' and t.table_type = 'BASE TABLE' order by 1""").query(String.class).list());
    }

    private static Set<String> policies(Function<String, JdbcClient.StatementSpec> sql) {
        return new TreeSet<>(
                sql.apply("select tablename || '.' || policyname from pg_policies where schemaname = 'public'")
                        .query(String.class)
                        .list());
    }

    private static Set<String> policies(Connection connection) throws SQLException {
        var found = new TreeSet<String>();
        try (var rows = connection
                .createStatement()
                .executeQuery("select tablename || '.' || policyname from pg_policies where schemaname = 'public'")) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }

    private static Set<String> declared() throws IOException {
        var declared = new TreeSet<String>();
        var files = new ArrayList<>(
                List.of(new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/V*.sql")));
        files.sort(java.util.Comparator.comparing(file -> String.valueOf(file.getFilename())));
        for (var file : files) {
            String text = file.getContentAsString(StandardCharsets.UTF_8);
            DROPPED.matcher(text).results().forEach(found -> declared.remove(found.group(2) + "." + found.group(1)));
            WALL.matcher(text).results().forEach(found -> {
                declared.add(found.group(1) + ".readable");
                declared.add(found.group(1) + ".changeable");
                if (found.group(2) != null) {
                    declared.add(found.group(1) + ".published_from_above");
                }
            });
            POLICY.matcher(text)
                    .results()
                    .filter(found -> !found.group(2).startsWith("%"))
                    .forEach(found -> declared.add(found.group(2) + "." + found.group(1)));
        }
        return declared;
    }

    private static long count(JdbcClient sql, String table, String condition) {
        return sql.sql("select count(*) from " + table + " where " + condition)
                .query(Long.class)
                .single();
    }

    private long number(Scope scope, Function<JdbcClient, Number> work) {
        return within(scope, work).longValue();
    }

    private boolean holds(Scope scope, Function<JdbcClient, Boolean> work) {
        return within(scope, work);
    }

    private Set<String> found(Scope scope, Function<JdbcClient, java.util.Collection<String>> work) {
        return new TreeSet<>(within(scope, work));
    }

    /** Runs in a transaction of this scope that is undone at the end. */
    private <T> T within(Scope scope, Function<JdbcClient, T> work) {
        return Acting.within(scope, () -> new TransactionTemplate(transactions).execute(status -> {
            status.setRollbackOnly();
            return work.apply(database);
        }));
    }
}
