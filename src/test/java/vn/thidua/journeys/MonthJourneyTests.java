package vn.thidua.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.journeys.Screen.button;
import static vn.thidua.journeys.Screen.field;
import static vn.thidua.journeys.Screen.link;
import static vn.thidua.journeys.Screen.text;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.registration.TrialSchool;

/** A month from the own rating, on a phone with a weak line and with the keyboard alone, to the lock; and opened again. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthJourneyTests {

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int MOST_TABS = 120;
    private static final long PATIENCE = 60_000;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    Browser browser;
    TrialSchool school;

    private final Map<String, Page> windows = new HashMap<>();

    @BeforeAll
    void open() {
        browser = Browser.open();
        school = new TrialSchool(database, transactions, 1, LocalDate.of(2022, 2, 28));
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_month_goes_from_the_own_rating_on_a_phone_to_the_lock_and_is_opened_again() {
        openMonth();
        rateOneself();
        headRates();
        rectorDecides();
        lock();
        unlock();
        assertThat(browser.complaints()).isEmpty();
    }

    private void openMonth() {
        Page page = open("thuky", DESK, "/months");
        link(page, "Mở tháng").click();
        field(page, "Tháng xếp loại").fill("2022-01");
        field(page, "Tự chấm từ ngày").fill("2022-02-01");
        field(page, "Đến hết ngày").fill("2022-02-15");
        button(page, "Mở tháng").click();
        assertThat(text(page)).contains("Đã mở tháng", "4 trên 4 người thuộc diện xếp loại");
    }

    /** From the home page; the line breaks in the middle, nothing typed is lost. */
    private void rateOneself() {
        Page page = open("giangvien0", PHONE, "/");
        link(page, "Tự chấm phiếu tháng 01/2022").click();
        page.waitForLoadState();
        page.locator("[name='v.A.2']").focus();
        page.keyboard().press("Control+A");
        page.keyboard().type("4,5");
        tabTo(page, "c.A.2");
        page.keyboard().type("Đi muộn một buổi họp");
        tabTo(page, "v.B.1");
        page.keyboard().type("100");
        tabTo(page, "v.B.2");
        page.keyboard().type("100");
        page.context().setOffline(true);
        button(page, "Lưu").click();
        assertThat(page.locator(".draft-note").innerText()).contains("Mất kết nối");
        page.context().setOffline(false);
        page.reload();
        assertThat(page.locator("[name='v.B.1']").inputValue()).isEmpty();
        button(page, "Lấy lại").click();
        assertThat(page.locator("[name='v.B.1']").inputValue()).isEqualTo("100");
        assertThat(page.locator("[name='c.A.2']").inputValue()).isEqualTo("Đi muộn một buổi họp");
        button(page, "Lưu").click();
        assertThat(text(page)).contains("Đã lưu, chưa nộp");
        assertThat(page.locator(".draft-note").isVisible()).isFalse();
        button(page, "Nộp").click();
        assertThat(text(page)).contains("còn 1 mục cần sửa", "Chưa chấm. Không có gì thì ghi 0.");
        page.locator("[name='v.B.1']").fill("95");
        button(page, "Nộp").click();
        assertThat(text(page)).contains("còn 1 mục cần sửa");
        page.locator("[name='note']").fill("Tháng nhiều lớp");
        page.navigate(page.url());
        button(page, "Lấy lại").click();
        assertThat(page.locator("[name='v.B.1']").inputValue()).isEqualTo("95");
        assertThat(page.locator("[name='note']").inputValue()).isEqualTo("Tháng nhiều lớp");
        page.locator("[name='v.B.1']").fill("100");
        page.locator("[name='note']").fill("");
        page.locator("[name='v.B.3']").focus();
        page.keyboard().type("92");
        page.keyboard().press("Enter");
        page.getByText("Đã lưu, chưa nộp").waitFor();
        button(page, "Nộp").click();
        assertThat(text(page)).contains("Đã nộp phiếu", "94,5", "Hoàn thành xuất sắc nhiệm vụ");
        assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(PHONE);
    }

    private static void tabTo(Page page, String name) {
        for (int i = 0; i < MOST_TABS; i++) {
            if (name.equals(page.evaluate("document.activeElement.name"))) {
                return;
            }
            page.keyboard().press("Tab");
        }
        throw new AssertionError(name + " is out of reach of the keyboard");
    }

    private void headRates() {
        Page page = open("truongkhoa", DESK, "/");
        link(page, "1 phiếu tháng 01/2022 chờ bạn chấm").click();
        link(page, "Phạm Thử Viên A").click();
        assertThat(text(page)).contains("Đi muộn một buổi họp");
        page.locator("[name='v.A.3.4']").fill("1,5");
        page.locator("#m-A\\.3\\.4 [name='c.A.3.4']").fill("Người học phản ánh");
        button(page, "Lưu kết quả của đơn vị").click();
        assertThat(text(page)).contains("Đã lưu kết quả của đơn vị", "93,5");
    }

    private void rectorDecides() {
        Page page = open("hieutruong", DESK, "/months/2022-01");
        link(page, "Phạm Thử Viên A").click();
        field(page, "Xếp loại").selectOption("HTTNV");
        button(page, "Lưu quyết định").click();
        assertThat(text(page)).contains("khác mức tính theo điểm");
        field(page, "Nhận xét chung").fill("Chưa có việc vượt mức trong tháng");
        button(page, "Lưu quyết định").click();
        assertThat(text(page)).contains("Đã lưu quyết định", "Chưa có việc vượt mức trong tháng");
        link(page, "Lịch sử thay đổi").click();
        assertThat(text(page)).contains("Người học phản ánh", "Chưa có việc vượt mức trong tháng");
    }

    private void lock() {
        Page page = open("thuky", DESK, "/months/2022-01");
        link(page, "Ai chậm").click();
        assertThat(text(page)).contains("Chưa nộp phiếu", "Khoa Một");
        page.goBack();
        link(page, "Khóa tháng").click();
        assertThat(text(page)).contains("chưa có kết quả");
        field(page, "Lý do khóa khi còn thiếu").fill("Những người khác nộp phiếu giấy");
        button(page, "Khóa tháng").click();
        button(page, "Mở khóa").waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE));
        assertThat(text(page)).contains("Đã khóa tháng 01/2022");
        Page mine = open("giangvien0", PHONE, "/months");
        assertThat(text(mine)).contains("đã khóa", "Hoàn thành tốt nhiệm vụ");
    }

    private void unlock() {
        Page page = open("hieutruong", DESK, "/months/2022-01/closing");
        field(page, "Lý do mở khóa").fill("Bổ sung phiếu giấy");
        button(page, "Mở khóa").click();
        assertThat(text(page)).contains("Đã mở khóa tháng", "đang mở");
        page.navigate(address() + "/journal");
        assertThat(text(page)).contains("mở khóa tháng xếp loại 01/2022, lần thứ 1", "Bổ sung phiếu giấy");
    }

    private Page open(String user, int width, String path) {
        Page page = windows.computeIfAbsent(user, name -> browser.signedIn(address(), school.user(name), width, false));
        page.navigate(address() + path);
        return page;
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
