package vn.thidua.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.cluster.MembershipEvent;
import vn.thidua.persistence.Acting;

@IntegrationTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    Pages pages;

    @Autowired
    SignInThrottle throttle;

    @Autowired
    JdbcClient database;

    TransactionTemplate transaction;

    @Autowired
    void transactions(PlatformTransactionManager transactions) {
        transaction = new TransactionTemplate(transactions);
    }

    @Autowired
    org.springframework.context.ApplicationEventPublisher events;

    @Test
    void a_wrong_password_keeps_the_name_and_says_the_same_as_a_wrong_name() {
        Browser one = new Browser(port);
        assertThat(one.signIn("hocvien", "sai mật khẩu")).isEqualTo("/sign-in?failed");
        var page = one.page("/sign-in?failed");
        assertThat(page.selectFirst("#userName").val()).isEqualTo("hocvien");
        assertThat(page.selectFirst("#password").val()).isEmpty();
        Browser two = new Browser(port);
        two.signIn("khong.co.ai", "sai mật khẩu");
        assertThat(two.page("/sign-in?failed").selectFirst(".form-errors").text())
                .isEqualTo(page.selectFirst(".form-errors").text())
                .contains("chưa đúng");
    }

    @Test
    void the_key_of_the_session_changes_at_the_door() {
        Browser browser = new Browser(port);
        browser.get("/sign-in");
        String before = browser.session();
        browser.signIn("hocvien", Pages.PASSWORD);
        assertThat(browser.session()).isNotEmpty().isNotEqualTo(before);
        assertThat(browser.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void after_a_sign_in_one_arrives_where_one_wanted_to_go() {
        Browser browser = new Browser(port);
        browser.get("/titles");
        assertThat(browser.signIn("hocvien", Pages.PASSWORD)).startsWith("/titles");
    }

    @Test
    void five_wrong_guesses_from_one_address_have_to_wait_and_the_wait_grows() {
        String name = "doan." + UUID.randomUUID();
        for (int i = 0; i < 5; i++) {
            throttle.claim(name, "192.0.2.1");
        }
        assertThatThrownBy(() -> throttle.claim(name, "192.0.2.1"))
                .isInstanceOfSatisfying(SignInThrottle.TooSoon.class, soon -> assertThat(soon.seconds())
                        .isBetween(1L, 2L));
        assertThatCode(() -> throttle.claim(name, "192.0.2.77")).doesNotThrowAnyException();
    }

    @Test
    void forty_guesses_at_the_same_moment_get_five_tries() throws Exception {
        String name = "doan." + UUID.randomUUID();
        assertThat(together(40, i -> () -> {
                            try {
                                throttle.claim(name, "192.0.2.2");
                                return true;
                            } catch (SignInThrottle.TooSoon soon) {
                                return false;
                            }
                        })
                        .stream()
                        .filter(tried -> tried)
                        .count())
                .isEqualTo(5);
    }

    @Test
    void an_attack_from_many_addresses_delays_the_owner_once_by_five_seconds_and_never_locks() {
        String name = "chu." + UUID.randomUUID();
        for (int i = 0; i < 200; i++) {
            try {
                throttle.claim(name, "198.51.100." + i);
            } catch (SignInThrottle.TooSoon expected) {
                continue;
            }
        }
        assertThatThrownBy(() -> throttle.claim(name, "203.0.113.9"))
                .isInstanceOfSatisfying(SignInThrottle.TooSoon.class, soon -> assertThat(soon.seconds())
                        .isLessThanOrEqualTo(5));
        database.sql("update sign_in_delay set not_before = not_before - interval '5 seconds' where kind = 'PAIR'")
                .update();
        for (int i = 0; i < 50; i++) {
            try {
                throttle.claim(name, "198.51.100." + i);
            } catch (SignInThrottle.TooSoon expected) {
                continue;
            }
        }
        assertThatCode(() -> throttle.claim(name, "203.0.113.9")).doesNotThrowAnyException();
    }

    @Test
    void a_household_of_version_six_addresses_is_one_address() {
        assertThat(SignInThrottle.network("2001:db8:1:2:3:4:5:6")).isEqualTo(SignInThrottle.network("2001:db8:1:2::9"));
        assertThat(SignInThrottle.network("2001:db8:1:3::9")).isNotEqualTo(SignInThrottle.network("2001:db8:1:2::9"));
    }

    @Test
    void the_page_says_how_long_to_wait() {
        Browser browser = new Browser(port);
        String name = "cho." + UUID.randomUUID().toString().substring(0, 8);
        for (int i = 0; i < 6; i++) {
            browser.signIn(name, "sai mật khẩu");
        }
        assertThat(browser.page("/sign-in?failed").selectFirst(".form-errors").text())
                .containsPattern("Hãy đợi \\d+ giây");
    }

    @Test
    void a_one_time_code_opens_the_door_once_even_if_two_try_at_the_same_moment() throws Exception {
        String[] slip = newAccount("TCT-HG");
        List<String> answers = together(4, i -> () -> new Browser(port).signIn(slip[0], slip[1]));
        assertThat(answers).filteredOn(answer -> !answer.contains("failed")).hasSize(1);
        assertThat(new Browser(port).signIn(slip[0], slip[1])).contains("failed");
    }

    @Test
    void whoever_came_with_a_code_gets_nothing_but_the_password_page_until_it_is_done() {
        String[] slip = newAccount("TCT-HG");
        Browser browser = new Browser(port);
        browser.signIn(slip[0], slip[1].toUpperCase(java.util.Locale.ROOT));
        assertThat(browser.get("/").headers().firstValue("Location").orElse("")).endsWith("/account/password");
        assertThat(browser.get("/accounts").headers().firstValue("Location").orElse(""))
                .endsWith("/account/password");
        assertThat(browser.get("/account").headers().firstValue("Location").orElse(""))
                .endsWith("/account/password");
        var weak = browser.post(
                "/account/password", "/account/password", "newPassword", "thidua2022", "again", "thidua2022");
        assertThat(weak.statusCode()).isEqualTo(422);
        String before = browser.session();
        var done = browser.post(
                "/account/password",
                "/account/password",
                "newPassword",
                "con bò gặm cỏ trên đê",
                "again",
                "con bò gặm cỏ trên đê");
        assertThat(done.statusCode()).isEqualTo(302);
        assertThat(browser.session()).isNotEqualTo(before);
        assertThat(browser.get("/").statusCode()).isEqualTo(200);
        assertThat(new Browser(port).signIn(slip[0], "con bò gặm cỏ trên đê")).isEqualTo("/");
    }

    @Test
    void the_owner_hears_of_a_changed_password_and_changed_roles_until_the_account_was_looked_at() {
        String[] slip = newAccount("TCT-HG");
        Browser first = new Browser(port);
        first.signIn(slip[0], slip[1]);
        first.post(
                "/account/password",
                "/account/password",
                "newPassword",
                "suối reo dưới chân núi",
                "again",
                "suối reo dưới chân núi");
        assertThat(first.page("/").text()).doesNotContain("Mật khẩu của bạn đã đổi");
        Browser second = new Browser(port);
        second.signIn(slip[0], "suối reo dưới chân núi");
        assertThat(second.page("/").select(".warning").text())
                .containsPattern(
                        "Mật khẩu của bạn đã đổi lúc 10/02/2022 \\d\\d:\\d\\d từ địa chỉ (127\\.0\\.0\\.1|0:0)")
                .doesNotContain("Vai trò");
        assertThat(second.page("/account").text()).contains("Đổi mật khẩu gần nhất");
        assertThat(second.page("/").select(".warning").text()).isEmpty();

        String id = pages.get("quantri", "/accounts?q=" + slip[0])
                .page()
                .selectFirst("#rows tbody a")
                .attr("href");
        var form = pages.get("quantri", id + "/edit").page();
        pages.post(
                "quantri",
                id,
                "version",
                form.selectFirst("input[name=version]").val(),
                "home",
                form.selectFirst("input[name=home]").val(),
                "userName",
                slip[0],
                "displayName",
                "Lò Thị Thử",
                "roles",
                "STAFF_MEMBER",
                "roles",
                "SCHOOL_SECRETARY");
        assertThat(second.get("/").statusCode()).isEqualTo(302);
        Browser third = new Browser(port);
        third.signIn(slip[0], "suối reo dưới chân núi");
        assertThat(third.page("/").select(".warning").text()).contains("Vai trò của bạn đã được");
    }

    @Test
    void many_people_sign_in_at_the_same_moment() throws Exception {
        List<String> people = List.of(
                "giangvien.sl",
                "truongkhoa.sl",
                "thuky.sl",
                "hieutruong.sl",
                "giangvien.lc",
                "truongkhoa.lc",
                "hocvien",
                "giaovien.ps");
        assertThat(together(people.size(), i -> () -> new Browser(port).signIn(people.get(i), Pages.PASSWORD)))
                .allMatch(answer -> answer.equals("/"));
    }

    @Test
    void my_sessions_are_listed_and_ended_one_by_one_or_all_at_once() {
        String[] slip = newAccount("TCT-HG");
        Browser phone = new Browser(port);
        phone.signIn(slip[0], slip[1]);
        phone.post(
                "/account/password",
                "/account/password",
                "newPassword",
                "trăng sáng trên đèo",
                "again",
                "trăng sáng trên đèo");
        Browser desk = new Browser(port);
        desk.signIn(slip[0], "trăng sáng trên đèo");
        Browser home = new Browser(port);
        home.signIn(slip[0], "trăng sáng trên đèo");
        var page = desk.page("/account");
        assertThat(page.select(".sessions > li")).hasSize(3);
        assertThat(page.html()).doesNotContain(desk.session());
        desk.post(
                "/account",
                "/account/sessions/end",
                "handle",
                page.selectFirst(".sessions input[name=handle]").val());
        assertThat(desk.page("/account").select(".sessions > li")).hasSize(2);
        desk.post("/account", "/account/sessions/end");
        assertThat(desk.page("/account").select(".sessions > li")).hasSize(1);
        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
        assertThat(home.get("/account").statusCode()).isEqualTo(302);
    }

    @Test
    void a_changed_membership_ends_the_sessions_of_those_whose_scope_it_decides() {
        Browser secretary = new Browser(port);
        secretary.signIn("thuky.cum", Pages.PASSWORD);
        Browser member = new Browser(port);
        member.signIn("giangvien.lc", Pages.PASSWORD);
        Browser teacher = new Browser(port);
        teacher.signIn("giaovien.ps", Pages.PASSWORD);
        UUID cluster = pages.viewer("thuky.cum").homeId();
        Acting.asSystem(() -> transaction.execute(status -> {
            events.publishEvent(new MembershipEvent.Entered(
                    cluster,
                    UUID.randomUUID(),
                    pages.viewer("giangvien.lc").homeId(),
                    "Cụm",
                    "Trường Chính trị tỉnh Lai Châu",
                    "2022"));
            return null;
        }));
        assertThat(secretary.get("/account").statusCode()).isEqualTo(302);
        assertThat(member.get("/account").statusCode()).isEqualTo(302);
        assertThat(teacher.get("/account").statusCode()).isEqualTo(200);
    }

    @Test
    void who_takes_a_member_into_the_cluster_is_not_signed_out_for_it_but_from_elsewhere() {
        Browser secretary = new Browser(port);
        secretary.signIn("thuky.cum", Pages.PASSWORD);
        Browser phone = new Browser(port);
        phone.signIn("thuky.cum", Pages.PASSWORD);
        String cluster = "/organisations/" + pages.viewer("thuky.cum").homeId();
        String form = cluster + "/memberships/new?year=2041";
        String school = secretary.page(form).select("#member option").stream()
                .filter(option -> option.text().contains("Sơn La"))
                .findFirst()
                .orElseThrow()
                .val();
        assertThat(secretary
                        .post(form, cluster + "/memberships", "member", school, "year", "2041", "role", "MEMBER")
                        .headers()
                        .firstValue("Location"))
                .hasValueSatisfying(location -> assertThat(location).contains("/organisations/"));
        assertThat(secretary.get("/account").statusCode()).isEqualTo(200);
        assertThat(phone.get("/account").statusCode()).isEqualTo(302);
    }

    /** A browser restores its tabs: the first pages of a session come together, and the forms on all of them are good. */
    @Test
    void the_first_pages_of_a_session_may_come_together() throws Exception {
        for (int attempt = 0; attempt < 5; attempt++) {
            Browser browser = new Browser(port);
            browser.signIn("truongkhoa.lc", Pages.PASSWORD);
            List<Document> tabs = together(8, tab -> () -> {
                var answer = browser.get(tab % 2 == 0 ? "/calendar" : "/titles");
                assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
                return Jsoup.parse(answer.body());
            });
            for (Document tab : tabs) {
                String token = tab.selectFirst("input[name=_csrf]").val();
                assertThat(browser.send("/language", "language=vi&_csrf=" + token)
                                .statusCode())
                        .isEqualTo(302);
            }
        }
    }

    @Test
    void a_sign_in_and_a_failed_one_stand_in_the_journal_of_the_school() {
        new Browser(port).signIn("truongphong.lc", "sai mật khẩu");
        new Browser(port).signIn("truongphong.lc", Pages.PASSWORD);
        assertThat(pages.get("thuky.lc", "/journal?kind=AccountEvent").main())
                .contains("đăng nhập không thành công vào tài khoản của")
                .contains("đăng nhập từ địa chỉ");
    }

    /** User name and code of a new account of the school, opened by its administrator. */
    @Test
    void a_session_lasts_twelve_hours_and_no_longer() {
        long half = Duration.ofHours(12).toMillis();
        assertThat(SecurityConfiguration.Guard.isOver(0, half)).isFalse();
        assertThat(SecurityConfiguration.Guard.isOver(0, half + 1)).isTrue();
    }

    private String[] newAccount(String school) {
        String name = "thu." + UUID.randomUUID().toString().substring(0, 8);
        String home = Acting.asSystem(
                () -> transaction.execute(status -> database.sql("select id::text from organisation where code = :code")
                        .param("code", school)
                        .query(String.class)
                        .single()));
        String location = pages.post(
                        "quantri",
                        "/accounts",
                        "home",
                        home,
                        "userName",
                        name,
                        "displayName",
                        "Lò Thị Thử",
                        "roles",
                        "STAFF_MEMBER")
                .location();
        var slip = pages.post("quantri", location + "/code").page();
        return new String[] {name, slip.selectFirst(".slip-code").text()};
    }

    private static <T> List<T> together(int count, java.util.function.IntFunction<Callable<T>> work) throws Exception {
        var pool = Executors.newFixedThreadPool(count);
        try {
            var futures = new ArrayList<Future<T>>();
            for (int i = 0; i < count; i++) {
                futures.add(pool.submit(work.apply(i)));
            }
            var results = new ArrayList<T>();
            for (Future<T> future : futures) {
                results.add(future.get());
            }
            return results;
        } finally {
            pool.shutdown();
        }
    }
}
