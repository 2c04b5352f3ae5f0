package vn.thidua.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.journeys.Screen.button;
import static vn.thidua.journeys.Screen.text;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
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

/** The year's registration from the first tick to the locked list, as people meet it: by what is written on the screen. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RegistrationJourneyTests {

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    Browser browser;

    @BeforeAll
    void open() {
        browser = Browser.open();
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void a_lecturers_registration_ends_in_the_locked_list() {
        var school = new TrialSchool(database, transactions, 1, LocalDate.of(2022, 2, 28));

        Page phone = enter(browser.window(PHONE, false), school.user("giangvien0"));
        register(phone);
        assertThat(text(phone)).contains("Đã gửi bản đăng ký", "Chờ xác nhận", "Dạy đủ giờ chuẩn");

        Page head = enter(browser.window(PHONE, false), school.user("truongkhoa"));
        link(head, "1 bản đăng ký năm 2022 chờ bạn xác nhận").click();
        assertThat(text(head)).contains("Phạm Thử Viên A", "Dạy đủ giờ chuẩn");
        button(head, "Xác nhận các bản đã chọn").click();
        assertThat(text(head)).contains("Đã xác nhận 1 bản đăng ký");

        Page secretary = enter(browser.window(DESK, false), school.user("thuky"));
        secretary.onDialog(Dialog::accept);
        secretary
                .getByRole(AriaRole.NAVIGATION)
                .getByText("Đăng ký", exactly())
                .first()
                .click();
        button(secretary, "Tổng hợp danh sách (1)").click();
        assertThat(text(secretary)).contains("Danh sách chờ Hiệu trưởng khóa");

        Page rector = enter(browser.window(DESK, false), school.user("hieutruong"));
        rector.onDialog(Dialog::accept);
        link(rector, "Danh sách đăng ký thi đua năm 2022 chờ bạn khóa").click();
        button(rector, "Khóa danh sách").click();
        assertThat(text(rector)).contains("Đã khóa danh sách");

        phone.navigate(address() + "/registrations/mine");
        assertThat(text(phone)).contains("Đã khóa", "Khóa danh sách");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void a_browser_that_runs_no_script_registers_just_as_well() {
        var school = new TrialSchool(database, transactions, 1, LocalDate.of(2022, 2, 28));
        Page phone = enter(browser.withoutScript(), school.user("giangvien0"));
        register(phone);
        assertThat(text(phone)).contains("Đã gửi bản đăng ký");
        assertThat(school.stateOf(school.people.get(0))).isEqualTo("SUBMITTED");
    }

    private static void register(Page page) {
        link(page, "Đăng ký danh hiệu thi đua năm 2022").click();
        page.getByLabel(Pattern.compile("^Lao động tiên tiến")).check();
        page.getByLabel(Pattern.compile("^Chỉ tiêu phấn đấu")).fill("Dạy đủ giờ chuẩn\nHọc xong lớp bồi dưỡng");
        button(page, "Gửi").click();
    }

    private Page enter(Page page, String userName) {
        page.navigate(address() + "/sign-in");
        page.getByLabel(Pattern.compile("^Tên đăng nhập")).fill(userName);
        page.getByLabel(Pattern.compile("^Mật khẩu")).fill(Pages.PASSWORD);
        button(page, "Đăng nhập").click();
        return page;
    }

    private static Locator link(Page page, String words) {
        return page.locator("main").getByText(words);
    }

    private static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    private String address() {
        return "http://localhost:" + port;
    }
}
