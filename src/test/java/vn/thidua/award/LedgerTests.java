package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayConnectionDetails;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;
import vn.thidua.persistence.HashChain;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

@IntegrationTest
class LedgerTests {

    @Autowired
    Pages pages;

    @Autowired
    Ledger ledger;

    @Autowired
    Awards awards;

    @Autowired
    AwardChain chain;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    ObjectProvider<FlywayConnectionDetails> owner;

    private Viewer secretary() {
        return pages.viewer("thuky.sl");
    }

    private UUID school() {
        return secretary().homeId();
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        return Acting.within(viewer.scope(), () -> new TransactionTemplate(transactions).execute(status -> work.get()));
    }

    private UUID title(String code) {
        return as(secretary(), () -> database.sql("select id from title where code = :code")
                .param("code", code)
                .query(UUID.class)
                .single());
    }

    private Conferral certificate(String name, String year, String number) {
        return new Conferral(
                AwardSubject.other(name),
                title("GK"),
                "",
                EmulationYear.parse(year),
                AwardKind.DOT_XUAT,
                AwardLevel.BASE,
                new Conferral.Decree(number, number == null ? null : LocalDate.of(2021, 6, 1), "Hiệu trưởng"),
                "Giúp dân trong mưa lũ",
                null);
    }

    private UUID confer(Conferral award) {
        return as(secretary(), () -> ledger.confer(award, school(), secretary()));
    }

    private Award now(UUID id) {
        return as(secretary(), () -> awards.require(id, secretary()));
    }

    @Test
    void an_award_is_conferred_confirmed_corrected_and_withdrawn_and_every_entry_stays() {
        UUID id = confer(certificate("Người Sổ Một", "2021", null));
        assertThat(now(id).confirmed()).isFalse();
        assertThat(now(id).publicCode()).matches("[A-Z0-9]{26}");
        var decree = new Conferral.Decree("99-QĐ/TCT", LocalDate.of(2021, 7, 1), null);
        as(secretary(), () -> {
            ledger.confirm(id, decree, "Đã tìm thấy quyết định", secretary());
            return id;
        });
        assertThat(now(id).decision())
                .isEqualTo(new Conferral.Decree("99-QĐ/TCT", LocalDate.of(2021, 7, 1), "Hiệu trưởng"));
        as(secretary(), () -> {
            ledger.correct(id, certificate("Người Sổ Một Đúng", "2021", "100-QĐ/TCT"), "Ghi sai tên", secretary());
            return id;
        });
        assertThat(now(id).subject().name()).isEqualTo("Người Sổ Một Đúng");
        assertThat(now(id).state()).isEqualTo(Award.AwardState.CONFIRMED);
        as(secretary(), () -> {
            ledger.withdraw(id, decree, "Khai man thành tích", secretary());
            return id;
        });
        assertThat(now(id).state()).isEqualTo(Award.AwardState.WITHDRAWN);
        assertThat(as(secretary(), () -> awards.entriesOf(id)))
                .extracting(LedgerEntry::entry)
                .containsExactly(
                        LedgerEntry.EntryKind.CONFERRAL,
                        LedgerEntry.EntryKind.CONFIRMATION,
                        LedgerEntry.EntryKind.CORRECTION,
                        LedgerEntry.EntryKind.WITHDRAWAL);
        assertThatThrownBy(() -> as(secretary(), () -> {
                    ledger.cancel(id, Conferral.Decree.UNKNOWN, "Lần nữa", secretary());
                    return id;
                }))
                .hasMessage("award.ended");
        assertThat(as(secretary(), () -> chain.verify(school())).intact()).isTrue();
    }

    @Test
    void every_later_entry_needs_a_reason_and_a_withdrawal_a_decision() {
        UUID id = confer(certificate("Người Sổ Hai", "2021", "98-QĐ/TCT"));
        assertThatThrownBy(() -> as(secretary(), () -> {
                    ledger.cancel(id, Conferral.Decree.UNKNOWN, " ", secretary());
                    return id;
                }))
                .isInstanceOf(Refusal.class)
                .hasMessage("award.reasonMissing");
        assertThatThrownBy(() -> as(secretary(), () -> {
                    ledger.withdraw(id, Conferral.Decree.UNKNOWN, "Khai man", secretary());
                    return id;
                }))
                .hasMessage("award.decisionIncomplete");
        assertThat(now(id).stands()).isTrue();
    }

    @Test
    void a_title_is_held_once_for_a_year_and_a_decision_entered_once() {
        UUID person = as(secretary(), () -> database.sql(
                        "select id from person where organisation_id = :school and code = 'SL040'")
                .param("school", school())
                .query(UUID.class)
                .single());
        var advanced = new Conferral(
                AwardSubject.person(person, "Tẩn Văn Đạt"),
                title("LDTT"),
                "",
                EmulationYear.parse("2012"),
                AwardKind.CONG_TRANG,
                AwardLevel.BASE,
                Conferral.Decree.UNKNOWN,
                null,
                null);
        UUID first = confer(advanced);
        assertThatThrownBy(() -> confer(advanced)).isInstanceOf(Refusal.class).hasMessage("award.alreadyHeld");
        assertThatThrownBy(() -> as(
                        secretary(), () -> database.sql("""
                        insert into award_entry (id, organisation_id, entry, subject_kind, person_id, subject_name, title_id, emulation_year,
                            award_kind, award_level, confirmed, recorded_at, recorded_by)
                        select gen_random_uuid(), organisation_id, entry, subject_kind, person_id, subject_name, title_id, emulation_year,
                               award_kind, award_level, confirmed, recorded_at, recorded_by from award_entry where id = :id
                        """).param("id", first).update()))
                .hasStackTraceContaining("one title a year");
        as(secretary(), () -> {
            ledger.cancel(first, Conferral.Decree.UNKNOWN, "Ghi nhầm người", secretary());
            return first;
        });
        assertThat(now(confer(advanced)).stands()).isTrue();

        confer(certificate("Người Sổ Ba", "2021", "97-QĐ/TCT"));
        assertThatThrownBy(() -> confer(certificate("người sổ ba", "2021", "97-QĐ/TCT")))
                .hasMessage("award.alreadyHeld");
        assertThat(now(confer(certificate("Người Sổ Ba", "2021", "96-QĐ/TCT"))).stands())
                .isTrue();
    }

    @Test
    void a_stranger_or_a_title_for_others_is_not_entered() {
        UUID stranger = as(pages.viewer("thuky.lc"), () -> database.sql("select id from person where code = 'LC012'")
                .query(UUID.class)
                .single());
        var award = certificate("Ai đó", "2021", null);
        assertThatThrownBy(() -> confer(new Conferral(
                        AwardSubject.person(stranger, "Ai đó"),
                        award.titleId(),
                        "",
                        award.year(),
                        award.kind(),
                        award.level(),
                        award.decision(),
                        null,
                        null)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> confer(new Conferral(
                        AwardSubject.school("Trường"),
                        title("LDTT"),
                        "",
                        award.year(),
                        award.kind(),
                        award.level(),
                        award.decision(),
                        null,
                        null)))
                .hasMessage("award.titleNotForSubject");
        assertThatThrownBy(() -> as(
                        pages.viewer("giangvien.sl"),
                        () -> ledger.confer(award, school(), pages.viewer("giangvien.sl"))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        as(pages.viewer("thuky.lc"), () -> ledger.confer(award, school(), pages.viewer("thuky.lc"))))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void sixteen_entries_at_the_same_moment_make_one_chain_and_one_title() throws Exception {
        Viewer secretary = pages.viewer("thuky.pgd");
        UUID office = secretary.homeId();
        UUID gk = title("GK");
        UUID tt = title("TTLDTT");
        var before = as(secretary, () -> chain.verify(office));
        var together = new CyclicBarrier(8);
        var pool = Executors.newFixedThreadPool(8);
        var done = IntStream.range(0, 16)
                .<Future<Boolean>>mapToObj(i -> pool.submit(() -> {
                    together.await();
                    try {
                        as(
                                secretary,
                                () -> ledger.confer(
                                        new Conferral(
                                                i % 2 == 0
                                                        ? AwardSubject.other("Người cùng lúc " + i)
                                                        : AwardSubject.school("Phòng GD&ĐT"),
                                                i % 2 == 0 ? gk : tt,
                                                "",
                                                EmulationYear.parse("2009-2010"),
                                                AwardKind.CONG_TRANG,
                                                AwardLevel.BASE,
                                                Conferral.Decree.UNKNOWN,
                                                null,
                                                null),
                                        office,
                                        secretary));
                        return true;
                    } catch (Refusal refusal) {
                        return false;
                    }
                }))
                .toList();
        int entered = 0;
        for (Future<Boolean> one : done) {
            entered += one.get() ? 1 : 0;
        }
        pool.shutdown();
        HashChain.Verdict after = as(secretary, () -> chain.verify(office));
        assertThat(entered).as("eight people and the office once").isEqualTo(9);
        assertThat(after.entries()).isEqualTo(before.entries() + 9);
        assertThat(after.broken()).isEmpty();
    }

    @Test
    void an_owner_who_changes_removes_inserts_or_cuts_off_entries_is_found_out() throws Exception {
        for (int i = 0; i < 4; i++) {
            confer(certificate("Người Chuỗi " + i, "2021", null));
        }
        FlywayConnectionDetails details = owner.getIfAvailable();
        Assumptions.assumeTrue(details != null, "the owner's access is not known");
        for (String tampering : List.of(
                "update award_entry set subject_name = 'Người khác' where organisation_id = ? and number = 2",
                "update award_entry set decision_number = '1' where organisation_id = ? and number = 2",
                "update award_entry set emulation_year = '2018' where organisation_id = ? and number = 1",
                "update award_entry set recorded_at = recorded_at + interval '1 second' where organisation_id = ? and number = 1",
                "update award_entry set number = number + 1000 where organisation_id = ? and number = (select max(number) from award_entry e where e.organisation_id = award_entry.organisation_id)",
                "delete from award_entry where organisation_id = ? and number = (select max(number) from award_entry e where e.organisation_id = award_entry.organisation_id)",
                "update award_head set number = number - 1 where chain = ?",
                "delete from award_head where chain = ?")) {
            try (Connection connection =
                    DriverManager.getConnection(details.getJdbcUrl(), details.getUsername(), details.getPassword())) {
                connection.setAutoCommit(false);
                try (var statement = connection.createStatement()) {
                    statement.execute("set app.reads = '*'; set app.changes = '*'");
                }
                try (var statement = connection.prepareStatement(tampering)) {
                    statement.setObject(1, school());
                    assertThat(statement.executeUpdate()).as(tampering).isPositive();
                }
                try {
                    var client = JdbcClient.create(new SingleConnectionDataSource(connection, true));
                    assertThat(new AwardChain(client).verify(school()).intact())
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
                "update award_entry set reason = 'x'",
                "delete from award_entry",
                "truncate award_entry",
                "update award_head set number = 0",
                "insert into award_head values (gen_random_uuid(), 1, '')",
                "delete from award_head")) {
            assertThatThrownBy(
                            () -> as(secretary(), () -> database.sql(forbidden).update()))
                    .as(forbidden)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void whoever_holds_the_export_can_check_each_hash() throws Exception {
        confer(certificate("Người Băm", "2021", null));
        try (var stream =
                pages.get("thuky.sl", "/awards/ledger/export.csv").text().lines()) {
            assertThat(stream.findFirst().orElse("")).contains("Mã băm").contains("Nội dung được băm");
        }
        var entries = as(secretary(), () -> {
            try (var all = awards.ledgerOf(school())) {
                return all.toList();
            }
        });
        String before = "";
        for (LedgerEntry entry : entries) {
            var digest = java.security.MessageDigest.getInstance("SHA-256");
            digest.update(java.util.HexFormat.of().parseHex(before));
            digest.update(entry.text().getBytes(java.nio.charset.StandardCharsets.UTF_8));
            assertThat(entry.previous()).isEqualTo(before);
            before = java.util.HexFormat.of().formatHex(digest.digest());
            assertThat(entry.hash()).isEqualTo(before);
        }
    }
}
