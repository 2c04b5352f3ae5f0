package vn.thidua.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.persistence.Acting;
import vn.thidua.signin.Browser;

@IntegrationTest
class AccountPagesTests {

    @LocalServerPort
    int port;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void a_standing_body_sees_the_accounts_of_its_own_school_only() {
        assertThat(pages.get("thuky.lc", "/accounts?q=giangvien.lc").main()).contains("giangvien.lc");
        for (String stranger : new String[] {"giangvien.sl", "quantri", "thuky.cum"}) {
            assertThat(pages.get("thuky.lc", "/accounts?q=" + stranger)
                            .page()
                            .select("main td, main th")
                            .text())
                    .doesNotContain(stranger);
        }
        assertThat(pages.get("thuky.lc", "/accounts/export.csv").text())
                .contains("giangvien.lc")
                .doesNotContain("giangvien.sl", "quantri");
        for (String name : new String[] {"giangvien.lc", "giangvien.sl"}) {
            assertThat(pages.get("quantri", "/accounts?q=" + name)
                            .page()
                            .select("main td, main th")
                            .text())
                    .contains(name);
        }
    }

    @Test
    void who_keeps_one_school_is_not_asked_which() {
        assertThat(pages.get("thuky.lc", "/accounts/new").page().select("#userName, #displayName"))
                .isNotEmpty();
        assertThat(pages.get("quantri", "/accounts/new").page().select("select#home"))
                .isNotEmpty();
    }

    @Test
    void accounts_of_other_schools_and_of_the_administrator_do_not_exist_for_a_standing_body() {
        for (String name : new String[] {"giangvien.sl", "thuky.sl", "quantri", "thuky.cum"}) {
            String account = "/accounts/" + id(name);
            assertThat(pages.get("thuky.lc", account).status()).as(name).isEqualTo(404);
            assertThat(pages.get("thuky.lc", account + "/edit").status()).isEqualTo(404);
            assertThat(pages.post("thuky.lc", account + "/code").status()).isEqualTo(404);
            assertThat(pages.post("thuky.lc", account + "/disablement").status())
                    .isEqualTo(404);
            assertThat(pages.post("thuky.lc", account + "/enablement").status()).isEqualTo(404);
            assertThat(pages.post(
                                    "thuky.lc",
                                    account,
                                    "home",
                                    home("TCT-LC"),
                                    "userName",
                                    name,
                                    "displayName",
                                    "Tên",
                                    "roles",
                                    "RECTOR",
                                    "version",
                                    "0")
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void a_standing_body_cannot_raise_itself_nor_grant_what_is_not_the_schools() {
        String self = id("thuky.lc");
        assertThat(pages.post(
                                "thuky.lc",
                                "/accounts/" + self,
                                "home",
                                home("TCT-LC"),
                                "userName",
                                "thuky.lc",
                                "displayName",
                                "Tên",
                                "roles",
                                "RECTOR",
                                "version",
                                version("thuky.lc"))
                        .page()
                        .text())
                .contains("không thể tự thay đổi vai trò");
        for (String role : new String[] {"SYSTEM_ADMINISTRATOR", "ACADEMY_OFFICER", "CLUSTER_SECRETARY"}) {
            assertThat(create(
                                    "thuky.lc",
                                    "TCT-LC",
                                    "len." + UUID.randomUUID().toString().substring(0, 6),
                                    role)
                            .status())
                    .as(role)
                    .isEqualTo(422);
        }
        assertThat(create("thuky.lc", "TCT-SL", "sang.ngang", "STAFF_MEMBER").status())
                .isEqualTo(404);
    }

    @Test
    void a_lecturer_has_no_business_with_accounts() {
        for (String path : new String[] {"/accounts", "/accounts/new", "/accounts/batch", "/accounts/export.csv"}) {
            assertThat(pages.get("giangvien.lc", path).status()).isEqualTo(403);
            assertThat(pages.get("hieutruong.lc", path).status()).isEqualTo(403);
        }
    }

    @Test
    void a_taken_user_name_of_another_school_is_refused_beside_the_form() {
        var answer = create("thuky.lc", "TCT-LC", "giangvien.sl", "STAFF_MEMBER");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst(".form-errors").text()).contains("đã có người dùng");
        assertThat(answer.page().selectFirst("#userName").val()).isEqualTo("giangvien.sl");
    }

    @Test
    void whoever_is_changed_or_disabled_has_to_sign_in_again() {
        String name = "doi." + UUID.randomUUID().toString().substring(0, 6);
        String account = create("quantri", "TCT-QN", name, "STAFF_MEMBER").location();
        String code = pages.post("quantri", account + "/code")
                .page()
                .selectFirst(".slip-code")
                .text();
        Browser browser = new Browser(port);
        browser.signIn(name, code);
        assertThat(browser.get("/account/password").statusCode()).isEqualTo(200);
        pages.post(
                "quantri",
                account,
                "home",
                home("TCT-QN"),
                "userName",
                name,
                "displayName",
                "Tên mới",
                "roles",
                "RECTOR",
                "version",
                version(name));
        assertThat(browser.get("/account/password").statusCode()).isEqualTo(302);
        assertThat(pages.get("quantri", account).main()).contains("Hiệu trưởng", "Tên mới");
        String next = pages.post("quantri", account + "/code")
                .page()
                .selectFirst(".slip-code")
                .text();
        pages.post("quantri", account + "/disablement");
        assertThat(new Browser(port).signIn(name, next)).contains("failed");
        pages.post("quantri", account + "/enablement");
        assertThat(new Browser(port).signIn(name, next)).doesNotContain("failed");
    }

    @Test
    void a_stale_edit_shows_both_versions() {
        String name = "cu." + UUID.randomUUID().toString().substring(0, 6);
        String account = create("quantri", "TCT-QN", name, "STAFF_MEMBER").location();
        assertThat(pages.post(
                                "quantri",
                                account,
                                "home",
                                home("TCT-QN"),
                                "userName",
                                name,
                                "displayName",
                                "Khác",
                                "roles",
                                "RECTOR",
                                "version",
                                "77")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void a_code_is_shown_once_and_stored_nowhere_in_clear() {
        String name = "ma." + UUID.randomUUID().toString().substring(0, 6);
        String account = create("quantri", "TCT-QN", name, "STAFF_MEMBER").location();
        String code = pages.post("quantri", account + "/code")
                .page()
                .selectFirst(".slip-code")
                .text();
        assertThat(pages.get("quantri", account).text()).doesNotContain(code);
        String stored = asSystem("select one_time_code from account where user_name = '" + name + "'");
        assertThat(stored).startsWith("{argon2id}").doesNotContain(OneTimeCode.plain(code));
        assertThat(pages.get("quantri", "/journal").text()).doesNotContain(code);
    }

    @Test
    void a_whole_staff_list_gets_accounts_and_slips_in_one_step() {
        var page =
                pages.get("quantri", "/accounts/batch?home=" + home("TCT-CB")).page();
        var people = page.select("input[name=person]").eachAttr("value");
        assertThat(people).hasSizeGreaterThan(3);
        var form = new ArrayList<String>();
        form.add("home");
        form.add(home("TCT-CB"));
        for (String person : people.subList(0, 3)) {
            form.add("person");
            form.add(person);
        }
        var slips = pages.post("quantri", "/accounts/batch", form.toArray(String[]::new))
                .page();
        assertThat(slips.select(".slips > li")).hasSize(3);
        assertThat(slips.select(".slip-code").eachText()).doesNotHaveDuplicates();
        assertThat(pages.get("quantri", "/accounts/batch?home=" + home("TCT-CB"))
                        .page()
                        .select("input[name=person]"))
                .hasSize(people.size() - 3);
        assertThat(pages.post("quantri", "/accounts/batch", form.toArray(String[]::new))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void two_administrators_who_disable_each_other_at_the_same_moment_leave_one() throws Exception {
        String first = administrator();
        String second = administrator();
        String demo = id("quantri");
        // Only these two hold the keys for the length of this test.
        asSystemUpdate("update account set disabled_at = now() where id = '" + demo + "'");
        try {
            var pool = Executors.newFixedThreadPool(2);
            var answers = new ArrayList<Future<Integer>>();
            answers.add(pool.submit(() ->
                    pages.post("quantri", "/accounts/" + first + "/disablement").status()));
            answers.add(pool.submit(() -> pages.post("quantri", "/accounts/" + second + "/disablement")
                    .status()));
            assertThat(java.util.List.of(answers.get(0).get(), answers.get(1).get()))
                    .containsExactlyInAnyOrder(302, 409);
            pool.shutdown();
        } finally {
            asSystemUpdate("update account set disabled_at = null where id = '" + demo + "'");
            asSystemUpdate("update account set disabled_at = now() where id in ('" + first + "', '" + second + "')");
        }
    }

    @Test
    void lists_cost_no_more_than_six_statements_and_pages_no_more_than_eight() {
        pages.as("quantri");
        for (String path : new String[] {
            "/accounts",
            "/accounts?q=giang&role=RECTOR&state=ACTIVE",
            "/journal",
            "/accounts/batch?home=" + home("TCT-LC")
        }) {
            assertThat(Statements.of(() -> pages.get("quantri", path))).as(path).hasSizeLessThanOrEqualTo(6);
        }
        assertThat(Statements.of(() -> pages.get("quantri", "/accounts/" + id("thuky.sl"))))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("quantri", "/account"))).hasSizeLessThanOrEqualTo(8);
    }

    private String administrator() {
        String location = create(
                        "quantri",
                        "HVCTQG",
                        "qt." + UUID.randomUUID().toString().substring(0, 8),
                        "SYSTEM_ADMINISTRATOR")
                .location();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private Pages.Answer create(String as, String home, String userName, String role) {
        return pages.post(
                as,
                "/accounts",
                "home",
                home(home),
                "userName",
                userName,
                "displayName",
                "Lò Thị Thử",
                "roles",
                role,
                "version",
                "0");
    }

    private String id(String userName) {
        return asSystem("select id::text from account where user_name = '" + userName + "'");
    }

    private String version(String userName) {
        return asSystem("select version::text from account where user_name = '" + userName + "'");
    }

    private String home(String code) {
        return asSystem("select id::text from organisation where code = '" + code + "' and organisation_id = id");
    }

    private String asSystem(String sql) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> database.sql(sql).query(String.class).single()));
    }

    private void asSystemUpdate(String sql) {
        Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status -> database.sql(sql).update()));
    }
}
