package vn.thidua.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;
import vn.thidua.persistence.HashChain;
import vn.thidua.shared.DomainEvent;

@IntegrationTest
class JournalTests {

    /** Something that happens only here. */
    record Tried(UUID organisationId, UUID subjectId, List<String> words, String reason) implements DomainEvent {}

    @Autowired
    Pages pages;

    @Autowired
    JournalChain chain;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    @Autowired
    ObjectProvider<FlywayConnectionDetails> owner;

    @Test
    void sixteen_verbs_at_the_same_moment_make_one_chain() throws Exception {
        UUID school = organisation("MN-HM");
        long before = verify(school).entries();
        var together = new CyclicBarrier(8);
        var pool = Executors.newFixedThreadPool(8);
        var done = IntStream.range(0, 16)
                .<Future<?>>mapToObj(i -> pool.submit(() -> {
                    together.await();
                    happen(school, "việc " + i);
                    return null;
                }))
                .toList();
        for (Future<?> one : done) {
            one.get();
        }
        pool.shutdown();
        var verdict = verify(school);
        assertThat(verdict.entries()).isEqualTo(before + 16);
        assertThat(verdict.broken()).isEmpty();
        assertThat(verdict.head()).hasSize(64);
    }

    @Test
    void what_is_undone_was_never_written() {
        UUID school = organisation("TH-TT");
        long before = verify(school).entries();
        asSystem(() -> new TransactionTemplate(transactions).executeWithoutResult(status -> {
            events.publishEvent(new Tried(school, UUID.randomUUID(), List.of("không"), null));
            status.setRollbackOnly();
        }));
        assertThat(verify(school).entries()).isEqualTo(before);
    }

    @Test
    void an_owner_who_changes_removes_or_cuts_off_entries_is_found_out() throws Exception {
        UUID school = organisation("THCS-NT");
        for (int i = 0; i < 4; i++) {
            happen(school, "việc " + i);
        }
        assertThat(verify(school).intact()).isTrue();
        FlywayConnectionDetails details = owner.getIfAvailable();
        Assumptions.assumeTrue(details != null, "the owner's access is not known");
        for (String tampering : List.of(
                "update journal_entry set words = array['khác'] where chain = ? and number = 2",
                "update journal_entry set actor = 'Người khác' where chain = ? and number = 2",
                "update journal_entry set happened_at = happened_at + interval '1 second' where chain = ? and number = 1",
                "delete from journal_entry where chain = ? and number = 2",
                "delete from journal_entry where chain = ? and number = (select max(number) from journal_entry e where e.chain = journal_entry.chain)",
                "update journal_head set number = number - 1 where chain = ?")) {
            try (Connection connection =
                    DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute("set app.reads = '*'; set app.changes = '*'");
                }
                try (var statement = connection.prepareStatement(tampering)) {
                    statement.setObject(1, school);
                    assertThat(statement.executeUpdate()).as(tampering).isPositive();
                }
                try {
                    var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                    assertThat(new JournalChain(client).verify(school).intact())
                            .as(tampering)
                            .isFalse();
                } finally {
                    connection.rollback();
                }
            }
        }
    }

    @Test
    void the_application_itself_can_add_and_nothing_else() {
        for (String forbidden : List.of(
                "update journal_entry set actor = 'ai'",
                "delete from journal_entry",
                "truncate journal_entry",
                "update journal_head set number = 0",
                "insert into journal_head values (gen_random_uuid(), 1, '')",
                "delete from journal_head")) {
            assertThatThrownBy(() -> asSystem(() -> new TransactionTemplate(transactions)
                            .executeWithoutResult(
                                    status -> database.sql(forbidden).update())))
                    .as(forbidden)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void a_school_reads_its_own_journal_only() {
        happen(organisation("TCT-LC"), "chuyện riêng của Lai Châu");
        assertThat(pages.get("thuky.lc", "/journal").main()).contains("chuyện riêng của Lai Châu");
        assertThat(pages.get("hieutruong.lc", "/journal").main()).contains("chuyện riêng của Lai Châu");
        assertThat(pages.get("thuky.sl", "/journal").main()).doesNotContain("chuyện riêng của Lai Châu");
        assertThat(pages.get("thuky.sl", "/journal/export.csv").text()).doesNotContain("chuyện riêng của Lai Châu");
        assertThat(pages.get("giangvien.lc", "/journal").status()).isEqualTo(403);
        assertThat(pages.get("thuky.cum", "/journal").status()).isEqualTo(403);
        assertThat(pages.get("quantri", "/journal?person=khong-co-ai").main()).contains("Không có dòng nhật ký nào");
    }

    @Test
    void the_reason_is_shown_and_days_are_written_as_we_write_them() {
        happen(organisation("TCT-DB"), "2022-01-03");
        assertThat(pages.get("quantri", "/journal?from=2022-02-10&until=2022-02-10")
                        .main())
                .contains("Lý do: vì thế");
        assertThat(pages.get("quantri", "/journal/export.csv").text()).contains("vì thế");
    }

    private void happen(UUID organisation, String word) {
        asSystem(() -> new TransactionTemplate(transactions)
                .executeWithoutResult(status ->
                        events.publishEvent(new Tried(organisation, UUID.randomUUID(), List.of(word), "vì thế"))));
    }

    private HashChain.Verdict verify(UUID organisation) {
        return Acting.asSystem(() -> chain.verify(organisation));
    }

    private UUID organisation(String code) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> database.sql(
                        "select id from organisation where code = :code and organisation_id = id")
                .param("code", code)
                .query(UUID.class)
                .single()));
    }

    private static void asSystem(Runnable work) {
        Acting.asSystem(() -> {
            work.run();
            return null;
        });
    }
}
