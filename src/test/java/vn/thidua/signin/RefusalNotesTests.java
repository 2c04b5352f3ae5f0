package vn.thidua.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;

@IntegrationTest
class RefusalNotesTests {

    @LocalServerPort
    int port;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_missing_role_a_foreign_record_and_a_forged_form_are_written_down_once_each() {
        Browser teacher = new Browser(port);
        teacher.signIn("giaovien.ps", Pages.PASSWORD);
        for (int i = 0; i < 3; i++) {
            assertThat(teacher.get("/operations").statusCode()).isEqualTo(403);
            var unknown = teacher.get("/documents/" + UUID.randomUUID());
            assertThat(unknown.statusCode()).as(unknown.body()).isEqualTo(404);
            assertThat(teacher.forge("/documents/" + UUID.randomUUID() + "/removal")
                            .statusCode())
                    .isEqualTo(403);
        }
        teacher.get("/no/such/page");
        assertThat(written("giaovien.ps"))
                .contains(
                        "enum.RefusedAccess.NOT_ALLOWED GET /operations",
                        "enum.RefusedAccess.UNKNOWN GET /documents/{id}",
                        "enum.RefusedAccess.FORGED POST /documents/{id}/removal")
                .noneMatch(line -> line.contains("/no/such/page"));
        assertThat(written("giaovien.ps").stream().filter(line -> line.endsWith("GET /operations")))
                .hasSizeBetween(1, 2);
    }

    @Test
    void nobody_fills_the_journal_with_forged_addresses() {
        Browser teacher = new Browser(port);
        teacher.signIn("truongphong.lc", Pages.PASSWORD);
        for (char i = 'a'; i <= 'z'; i++) {
            teacher.forge("/flood/" + i);
            teacher.forge("/flood/more/" + i);
        }
        assertThat(written("truongphong.lc").stream().filter(line -> line.contains("/flood/")))
                .hasSizeBetween(1, 60);
        assertThat(pages.get("thuky.lc", "/journal?kind=AccountEvent").main())
                .contains("bị từ chối khi gọi POST /flood/")
                .contains("biểu mẫu không thuộc phiên đăng nhập này");
    }

    @Test
    void what_was_typed_when_the_session_ended_is_shown_with_the_way_to_the_door() {
        Browser stranger = new Browser(port);
        var answer = stranger.sendFromHere("/activities", "title=H%E1%BB%99i+th%E1%BA%A3o&_csrf=old&password=secret");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body())
                .contains("Phiên làm việc đã hết", "Hội thảo", "/sign-in")
                .doesNotContain("secret", "Vai trò của bạn");
        assertThat(stranger.send("/activities", "title=H%E1%BB%99i+th%E1%BA%A3o")
                        .body())
                .as("a form from elsewhere cannot write on our page")
                .contains("Phiên làm việc đã hết")
                .doesNotContain("Hội thảo");
    }

    @Test
    void who_is_signed_in_is_told_of_the_role() {
        Browser teacher = new Browser(port);
        teacher.signIn("giaovien.ps", Pages.PASSWORD);
        assertThat(teacher.get("/operations").body()).doesNotContain("Phiên làm việc đã hết");
    }

    private List<String> written(String userName) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> database.sql("""
                                select words[2] || ' ' || words[3] from journal_entry
                                 where event = 'AccountEvent.AccessRefused' and subject_id = :account
                                """)
                .param("account", pages.viewer(userName).accountId())
                .query(String.class)
                .list()));
    }
}
