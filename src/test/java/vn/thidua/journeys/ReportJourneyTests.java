package vn.thidua.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.journeys.Screen.button;
import static vn.thidua.journeys.Screen.field;
import static vn.thidua.journeys.Screen.link;
import static vn.thidua.journeys.Screen.text;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.registration.TrialSchool;

/**
 * From a class that is entered to the cluster's own report: two schools of one cluster, their secretaries and heads, the
 * cluster's secretary, by what is written on the screen.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportJourneyTests {

    private static final int DESK = 1280;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    Browser browser;
    TrialSchool first;
    TrialSchool second;

    private final Map<String, Page> windows = new HashMap<>();
    private String clerk;

    @BeforeAll
    void open() {
        browser = Browser.open();
        first = new TrialSchool(database, transactions, 1, LocalDate.of(2022, 2, 28));
        second = new TrialSchool(database, transactions, 1, LocalDate.of(2022, 2, 28));
        clerk = first.user("thuky.cum");
        first.asSystem(this::cluster);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_class_becomes_a_figure_and_eight_reports_would_become_one() {
        ask();
        enterClass(first, "40");
        enterClass(second, "55");
        String report = begin(first);
        seeFigureMove(report);
        issue(first, report, "3");
        handIn(first, report);
        String other = begin(second);
        issue(second, other, "4");
        handIn(second, other);
        sendBackAndMend(other);
        accept(report);
        accept(other);
        compile();
        assertThat(browser.complaints()).isEmpty();
    }

    /** The cluster's secretary asks for the second half of 2021. */
    private void ask() {
        Page page = open(clerk, "/reports/received");
        link(page, "Yêu cầu báo cáo").click();
        field(page, "Mẫu báo cáo")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel("Báo cáo sơ kết 6 tháng (theo đề cương của cụm)"));
        field(page, "Năm").fill("2021");
        field(page, "Kỳ").selectOption("2");
        field(page, "Hạn nộp").fill("2022-02-15");
        button(page, "Yêu cầu báo cáo").click();
        assertThat(text(page)).contains("0/2 đơn vị đã nộp", "Chưa nộp: Trường thử");
    }

    private void enterClass(TrialSchool school, String learners) {
        Page page = open(school.user("thuky"), "/training/new");
        field(page, "Chương trình")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption().setLabel("Trung cấp lý luận chính trị"));
        field(page, "Mã lớp").fill("TC-01");
        field(page, "Tên lớp").fill("Trung cấp lý luận chính trị khóa 1");
        field(page, "Ngày khai giảng").fill("2021-09-06");
        field(page, "Số học viên").fill(learners);
        button(page, "Lưu").click();
        assertThat(text(page)).contains("Đã lưu lớp");
    }

    /** From the home page, where the cluster's wish stands as work to be done. */
    private String begin(TrialSchool school) {
        Page page = open(school.user("thuky"), "/");
        link(page, "Báo cáo sơ kết 6 tháng (theo đề cương của cụm)").click();
        button(page, "Bắt đầu").click();
        assertThat(text(page)).contains("Đã bắt đầu báo cáo", "Công tác 6 tháng cuối năm 2021");
        return page.url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    private void seeFigureMove(String report) {
        Page page = open(first.user("thuky"), report + "/text");
        assertThat(text(page)).contains("Mở mới: 01 lớp, 40 học viên");
        Page training = open(first.user("thuky"), "/training/new");
        field(training, "Chương trình")
                .selectOption(
                        new com.microsoft.playwright.options.SelectOption().setLabel("Bồi dưỡng ngạch chuyên viên"));
        field(training, "Mã lớp").fill("CV-01");
        field(training, "Tên lớp").fill("Bồi dưỡng ngạch chuyên viên đợt 1");
        field(training, "Ngày khai giảng").fill("2021-10-04");
        field(training, "Số học viên").fill("30");
        button(training, "Lưu").click();
        page = open(first.user("thuky"), report + "/text");
        assertThat(text(page)).contains("Mở mới: 02 lớp, 70 học viên");
        page.locator("main a[href*='/figures/new_learners']").first().click();
        assertThat(text(page)).contains("Trung cấp lý luận chính trị khóa 1", "Bồi dưỡng ngạch chuyên viên đợt 1");
    }

    private void issue(TrialSchool school, String report, String number) {
        Page page = open(school.user("hieutruong"), report);
        button(page, "Xác nhận đã soát xét").click();
        issue(page, number);
        assertThat(text(page)).contains(number + "-BC/");
    }

    private void issue(Page page, String number) {
        link(page, "Ban hành").click();
        dismissErrors(page);
        field(page, "Số").fill(number);
        field(page, "Ngày").fill("2022-02-10");
        field(page, "Người ký").fill("Phạm Thử Trưởng");
        page.fill("#password", Pages.PASSWORD);
        page.locator("input[type=checkbox][name=bare]").all().forEach(Locator::check);
        button(page, "Ban hành").click();
        page.waitForLoadState();
    }

    /** Nothing to do where the checks find no error. */
    private void dismissErrors(Page page) {
        assertThat(text(page)).doesNotContain("Lỗi chưa xử lý");
    }

    private void handIn(TrialSchool school, String report) {
        Page page = open(school.user("thuky"), report);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(Pattern.compile("^Gửi đến")))
                .click();
        assertThat(text(page)).contains("Đang chờ nơi nhận trả lời");
    }

    private void sendBackAndMend(String report) {
        Page page = open(clerk, report);
        page.locator("summary", new Page.LocatorOptions().setHasText("Trả lại")).click();
        page.locator("details[open] textarea").fill("Thiếu đánh giá khó khăn");
        page.locator("details[open] button").click();
        assertThat(text(page)).contains("Bị trả lại");
        Page head = open(second.user("hieutruong"), report);
        assertThat(text(head)).contains("Thiếu đánh giá khó khăn");
        head.locator("summary", new Page.LocatorOptions().setHasText("Mở lại để sửa"))
                .click();
        head.locator("details[open] textarea").fill("Bổ sung đánh giá khó khăn");
        head.locator("details[open] button").click();
        assertThat(text(head)).contains("Dự thảo");
        issue(second, report, "5");
        handIn(second, report);
    }

    private void accept(String report) {
        Page page = open(clerk, report);
        button(page, "Tiếp nhận").click();
        assertThat(text(page)).contains("Đã tiếp nhận");
    }

    private void compile() {
        Page page = open(clerk, "/reports/new");
        field(page, "Mẫu và nơi nhận")
                .selectOption(new com.microsoft.playwright.options.SelectOption()
                        .setLabel("Báo cáo tổng hợp 6 tháng của cụm – gửi Học viện CTQG Hồ Chí Minh"));
        field(page, "Năm").fill("2021");
        field(page, "Kỳ").selectOption("2");
        button(page, "Bắt đầu").click();
        link(page, "Tổng hợp").click();
        assertThat(text(page)).contains("Tổng hợp từ 2/2 đơn vị");
        page.navigate(page.url() + "/figures/new_learners");
        assertThat(text(page)).contains("Cộng các báo cáo", "125 học viên", "56 % trong tổng số 125 học viên");
        page.goBack();
        link(page, "Nội dung").click();
        assertThat(text(page)).contains("Mở mới: 03 lớp, 125 học viên");
        link(page, "Tổng quan").click();
        button(page, "Xác nhận đã soát xét").click();
        issue(page, "1");
        button(page, "Gửi đến Học viện CTQG Hồ Chí Minh").click();
        assertThat(text(page)).contains("Đang chờ nơi nhận trả lời");
    }

    /** Below the Academy, with both schools as members and a secretary. */
    private void cluster() {
        UUID cluster = UUID.randomUUID();
        String code = "CUM-" + cluster.toString().substring(0, 8).toUpperCase();
        database.sql("""
                        insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                        select :id, 0, :id, a.id, a.path || :code || '.', 'CLUSTER', :code, 'Cụm thi đua thử ' || :code, 'Cụm thử', 'CALENDAR', date '2016-01-01'
                          from organisation a where a.code = 'HVCTQG'
                        """).param("id", cluster).param("code", code).update();
        for (UUID school : List.of(first.id, second.id)) {
            for (String year : List.of("2021", "2022")) {
                database.sql(
                                "insert into membership (id, version, organisation_id, member_id, emulation_year, role) values (gen_random_uuid(), 0, ?, ?, ?, ?)")
                        .params(cluster, school, year, school.equals(first.id) ? "HEAD" : "MEMBER")
                        .update();
            }
        }
        UUID account = UUID.randomUUID();
        database.sql("""
                        insert into account (id, version, organisation_id, user_name, display_name, password, must_change_password, created_at)
                        select ?, 0, ?, ?, 'Thư ký cụm thử', password, false, now() from account where user_name = 'thuky.lc'
                        """).params(account, cluster, clerk).update();
        database.sql("insert into account_grant (account_id, organisation_id, role) values (?, ?, 'CLUSTER_SECRETARY')")
                .params(account, cluster)
                .update();
    }

    private Page open(String user, String path) {
        Page page = windows.computeIfAbsent(user, name -> {
            Page window = browser.signedIn(address(), name, DESK, false);
            window.onDialog(Dialog::accept);
            return window;
        });
        page.navigate(address() + path);
        return page;
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
