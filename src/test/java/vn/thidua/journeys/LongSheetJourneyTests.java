package vn.thidua.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.thidua.journeys.Screen.button;
import static vn.thidua.journeys.Screen.field;
import static vn.thidua.journeys.Screen.link;
import static vn.thidua.journeys.Screen.text;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BooleanSupplier;
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

/**
 * A sheet of forty criteria of every kind, brought in from a spreadsheet: filled by the keyboard alone while the line breaks, then
 * looked at on a phone.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongSheetJourneyTests {

    private static final int DESK = 1280;
    private static final int PHONE = 360;
    private static final int FINGER = 44;
    private static final int MOST_OF_A_PHONE = 148;
    private static final int MOST_TABS = 160;
    private static final int SECTIONS = 5;
    private static final int BROKEN = 2;

    /** One line a criterion: its kind, then points, base and lines of points. */
    private static final List<String> LEAVES = List.of(
            "Kế hoạch công tác,theo chỉ tiêu,5,,",
            "Quy chế chuyên môn,đạt hoặc không đạt,5,,",
            "Đề tài và sáng kiến,theo số lượng,5,,Đề tài = 2; Sáng kiến = 1",
            "Báo cáo đúng hạn,\"cộng, trừ\",5,5,Lần chậm = -1",
            "Tỷ lệ việc đúng hạn,theo bậc tỷ lệ,5,,Từ 90 % = 5 | 90%; Từ 70 % = 3 | 70%",
            "Đoàn kết và văn hóa công sở,chấm trực tiếp,5,,",
            "Xếp loại tổ chức đảng,chọn một mức,5,,Xuất sắc = 5; Tốt = 4; Hoàn thành = 2",
            "Nhiệm vụ đột xuất,chấm trực tiếp,5,,");

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
        school = new TrialSchool(database, transactions, 0, LocalDate.of(2022, 2, 28));
        school.asSystem(
                () -> database.sql("""
                        insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                        select ?, 0, id, id, path || 'P1.', 'OFFICE', 'P1', 'Phòng Một', 'Phòng Một', 'CALENDAR', valid_from from organisation where id = ?
                        """).params(UUID.randomUUID(), school.id).update());
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void forty_criteria_are_filled_by_the_keyboard_alone_and_are_comfortable_on_a_phone() {
        criteria();
        round();
        String sheet = fill();
        lookOnAPhone(sheet);
        sign(sheet);
        assertThat(browser.complaints()).isEmpty();
    }

    private void criteria() {
        Page page = open("thuky", DESK, "/criteria/new?arena=UNITS");
        field(page, "Tên").fill("Bốn mươi tiêu chí");
        field(page, "Áp dụng từ").fill("2022-01-01");
        field(page, "Thang điểm").fill("200");
        button(page, "Lưu nháp").click();
        page.waitForLoadState();
        String set = page.url();
        page.navigate(address() + "/imports/criteria");
        page.locator("#file")
                .setInputFiles(new FilePayload("tiêu chí.csv", "text/csv", table().getBytes(StandardCharsets.UTF_8)));
        button(page, "Tải lên và xem trước").click();
        button(page, "Xác nhận ghi 45 dòng").click();
        page.navigate(set);
        link(page, "Đưa vào áp dụng").click();
        assertThat(text(page)).contains("40 tiêu chí");
        button(page, "Đưa vào áp dụng").click();
        assertThat(text(page)).contains("đang áp dụng");
    }

    private static String table() {
        var table = new StringBuilder(
                "Bộ tiêu chí,Mã,Nội dung,Cách chấm,Điểm tối đa,Điểm ban đầu,\"Điểm từng mục, từng bậc\"\n");
        for (int section = 1; section <= SECTIONS; section++) {
            table.append("Bốn mươi tiêu chí,%d,Mục %d,nhóm tiêu chí,40,,%n".formatted(section, section));
            for (int leaf = 0; leaf < LEAVES.size(); leaf++) {
                table.append("Bốn mươi tiêu chí,%d.%d,%s%n".formatted(section, leaf + 1, LEAVES.get(leaf)));
            }
        }
        return table.toString();
    }

    private void round() {
        Page page = open("thuky", DESK, "/scoring-rounds/new");
        field(page, "Tên đợt chấm").fill("Chấm khoa, phòng năm 2022");
        field(page, "Năm thi đua").fill("2022");
        field(page, "Bộ tiêu chí")
                .selectOption(new SelectOption()
                        .setLabel(page.locator("#set option", new Page.LocatorOptions().setHasText("Bốn mươi tiêu chí"))
                                .innerText()));
        button(page, "Lưu").click();
        page.onceDialog(Dialog::accept);
        button(page, "Mở cho các đơn vị tự chấm").click();
        assertThat(text(page)).contains("Đã chuyển bước");
    }

    /** From the home page on; the address of the sheet. */
    private String fill() {
        Page page = open("truongkhoa", DESK, "/");
        page.onDialog(Dialog::accept);
        walk(page, "Tự chấm điểm");
        walk(page, "Bắt đầu tự chấm");
        String sheet = page.url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");
        walk(page, "Chấm từng mục");
        for (int section = 0; section < SECTIONS; section++) {
            boolean last = section == SECTIONS - 1;
            skip(page);
            if (section == BROKEN) {
                breakTheLine(page);
            }
            type(page, last ? "Lưu và xem cả phiếu" : "Lưu và sang mục sau");
            enter(page);
        }
        assertThat(text(page)).contains("Đã chấm 40/40 tiêu chí", "Phiếu đã đủ để ký");
        return sheet;
    }

    private void sign(String sheet) {
        Page page = open("truongkhoa", DESK, sheet);
        walk(page, "Ký và khóa phiếu");
        assertThat(text(page)).contains("Đã ký và khóa phiếu");
    }

    /** Half of a section is typed when the line breaks; all of it is there again after the page was loaded anew. */
    private static void breakTheLine(Page page) {
        tab(page, () -> typeInto(page, "9").equals("lines[4].actual"));
        page.context().setOffline(true);
        page.keyboard().press("Enter");
        assertThat(page.locator(".draft-note").innerText()).contains("Mất kết nối");
        page.context().setOffline(false);
        page.reload();
        assertThat(page.locator("[name='lines[0].target']").inputValue()).isEmpty();
        skip(page);
        tab(page, () -> focused(page).equals("Lấy lại"));
        page.keyboard().press("Enter");
        for (String name : List.of("[0].target", "[0].actual", "[2].counts[0]", "[2].counts[1]", "[4].actual")) {
            assertThat(page.locator("[name='lines" + name + "']").inputValue())
                    .as(name)
                    .isEqualTo("9");
        }
        assertThat(page.locator("[name='lines[1].achieved'][value=true]").isChecked())
                .isTrue();
    }

    /** From field to field, each with what its kind asks for, to the button of that name. */
    private static void type(Page page, String button) {
        tab(page, () -> {
            String name = typeInto(page, "3");
            return name.equals("then") && focused(page).equals(button);
        });
    }

    /** What stands in the field that has the focus; its name. */
    private static String typeInto(Page page, String number) {
        String name = (String) page.evaluate("document.activeElement.name || ''");
        if (name.matches("lines\\[\\d+]\\.(target|actual|points|counts\\[\\d+])")) {
            page.keyboard().type(number);
        } else if (name.endsWith(".achieved") || name.endsWith(".chosen")) {
            page.keyboard().press(number.equals("3") ? "ArrowDown" : "Space");
        } else if (name.equals("lines[7].comment")) {
            page.keyboard().type("Năm nay không có");
        } else if (name.equals("lines[7].notAssigned")) {
            page.keyboard().press("Space");
        }
        return name;
    }

    /** Tabs to a button or link by its first words and presses it. */
    private static void walk(Page page, String words) {
        skip(page);
        tab(page, () -> focused(page).startsWith(words));
        enter(page);
    }

    private static void enter(Page page) {
        page.waitForNavigation(() -> page.keyboard().press("Enter"));
    }

    /** The link that skips what stands before the page's own content. */
    private static void skip(Page page) {
        page.waitForLoadState();
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
    }

    private static void tab(Page page, BooleanSupplier arrived) {
        for (int i = 0; i < MOST_TABS; i++) {
            page.keyboard().press("Tab");
            if (arrived.getAsBoolean()) {
                return;
            }
        }
        throw new AssertionError("out of reach of the keyboard on " + page.url() + ", at " + focused(page));
    }

    private static String focused(Page page) {
        return (String) page.evaluate("document.activeElement.textContent.trim().replace(/\\s+/g, ' ')");
    }

    private void lookOnAPhone(String sheet) {
        Page page = browser.signedIn(address(), school.user("truongkhoa"), PHONE, false);
        page.navigate(address() + sheet);
        assertComfortable(page);
        for (int section = 0; section < SECTIONS; section++) {
            page.navigate(address() + sheet + "/sections/" + section);
            assertComfortable(page);
            Locator bar = page.locator(".score-form .bottom");
            double covered = page.locator(".bar").boundingBox().height + bar.boundingBox().height;
            assertThat(covered).as("covered by bars that stay").isLessThanOrEqualTo(MOST_OF_A_PHONE);
        }
    }

    /** No scrolling sideways; all that is touched is as high as a finger, but for links within sentences. */
    private static void assertComfortable(Page page) {
        page.waitForLoadState();
        assertThat(page.evaluate("document.documentElement.scrollWidth"))
                .as(page.url())
                .isEqualTo(PHONE);
        assertThat(page.evaluate("""
                    least => [...document.querySelectorAll('main a, main button, main summary, main input:not([type=hidden]), main select, main textarea')]
                        .map(one => one.closest('label') || one)
                        .filter(one => one.offsetParent && !one.matches('p a, li a, .visually-hidden') && one.getBoundingClientRect().height < least)
                        .map(one => one.outerHTML.slice(0, 120) + ' ' + one.getBoundingClientRect().height)""", FINGER)).as(page.url()).isEqualTo(List.of());
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
