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
import com.microsoft.playwright.options.SelectOption;
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
import vn.thidua.ballot.TrialCluster;

/**
 * A cluster's year of scoring by what is written on the screen: three schools score themselves and one another, one score is disputed
 * and explained, the conference votes the second before the first, and the flag arrives among the dossiers of the school.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ScoringJourneyTests {

    private static final int DESK = 1280;
    private static final int SCHOOLS = 3;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    Browser browser;
    TrialCluster cluster;

    private final Map<String, Page> windows = new HashMap<>();
    private String round;

    @BeforeAll
    void open() {
        browser = Browser.open();
        cluster = new TrialCluster(database, transactions, SCHOOLS);
        cluster.ask(this::criteria);
    }

    @AfterAll
    void close() {
        if (browser != null) {
            browser.close();
        }
    }

    @Test
    void from_opening_a_round_to_the_proposal_among_the_dossiers() {
        prepare();
        step("Mở cho các đơn vị tự chấm");
        scoreOneself(0, "48", "47");
        scoreOneself(1, "45", "47");
        scoreOneself(2, "30", "30");
        step("Chuyển sang chấm chéo");
        scoreOthers();
        step("Mở điểm chấm chéo và thẩm định");
        review();
        step("Chuyển sang giải trình");
        explain();
        step("Tổng hợp");
        step("Đưa ra hội nghị");
        rankBeforeTheVote();
        convene();
        String vote = voteOnPaper();
        count(vote);
        rankAfterTheVote();
        step("Kết thúc đợt chấm");
        propose();
        takeOver();
        assertThat(browser.complaints()).isEmpty();
    }

    private void prepare() {
        Page page = open(cluster.secretary(), "/scoring-rounds/new");
        field(page, "Tên đợt chấm").fill("Chấm điểm thử " + cluster.mark);
        field(page, "Năm thi đua").fill("2021");
        field(page, "Bộ tiêu chí")
                .selectOption(new SelectOption().setLabel(labelOf(page, "Bộ tiêu chí " + cluster.mark)));
        field(page, "Quy tắc suy tôn").selectOption("SCORE_THEN_VOTE");
        button(page, "Lưu").click();
        assertThat(text(page)).contains("Đã lưu đợt chấm");
        round = page.url().replaceAll("^https?://[^/]+", "").replaceAll("[?#].*", "");
    }

    private static String labelOf(Page page, String part) {
        return page.locator("#set option", new Page.LocatorOptions().setHasText(part))
                .first()
                .innerText();
    }

    private void step(String name) {
        Page page = open(cluster.secretary(), round);
        button(page, name).click();
        assertThat(text(page)).as(name).contains("Đã chuyển bước");
    }

    /** The head of a school fills both sections from the round's page, then signs. */
    private void scoreOneself(int school, String first, String second) {
        Page page = open(cluster.representative(school), round);
        button(page, "Bắt đầu tự chấm").click();
        link(page, "Chấm từng mục").click();
        fill(page, first, second);
        if (school == 0) {
            breakTheLine(page, first, second);
        }
        button(page, "Lưu và sang mục sau").click();
        fill(page, second, first);
        button(page, "Lưu và xem cả phiếu").click();
        button(page, "Ký và khóa phiếu").click();
        assertThat(text(page)).contains("Đã ký và khóa phiếu");
    }

    /** What was typed is there again after the line broke and the page was loaded anew; a box that was ticked as well. */
    private static void breakTheLine(Page page, String... points) {
        page.waitForLoadState();
        Locator notOurs = page.locator("input[type=checkbox][name^='lines[0]']").first();
        notOurs.check();
        page.context().setOffline(true);
        button(page, "Lưu và sang mục sau").click();
        assertThat(page.locator(".draft-note").innerText()).contains("Mất kết nối");
        page.context().setOffline(false);
        page.reload();
        assertThat(page.locator("input[name='lines[1].points']").inputValue()).isEmpty();
        assertThat(notOurs.isChecked()).isFalse();
        button(page, "Lấy lại").click();
        assertThat(page.locator("input[name='lines[1].points']").inputValue()).isEqualTo(points[1]);
        assertThat(notOurs.isChecked()).isTrue();
        notOurs.uncheck();
    }

    private static void fill(Page page, String... points) {
        for (int i = 0; i < points.length; i++) {
            page.locator("input[name='lines[" + i + "].points']").fill(points[i]);
        }
    }

    /** Everybody agrees with everybody but for one criterion: the second school sees less in the first. */
    private void scoreOthers() {
        for (int scorer = 0; scorer < SCHOOLS; scorer++) {
            for (int unit = 0; unit < SCHOOLS; unit++) {
                if (scorer != unit) {
                    String sheet = round + "/crossing/" + cluster.schools.get(unit) + "/sections/";
                    Page page = open(cluster.representative(scorer), sheet + 0);
                    if (scorer == 1 && unit == 0) {
                        page.locator("input[name='lines[0].points']").fill("40");
                        page.locator("input[name='lines[0].comment']").fill("Thiếu một kết luận kiểm tra");
                    }
                    button(page, "Lưu, chỗ trống lấy điểm tự chấm").click();
                    page = open(cluster.representative(scorer), sheet + 1);
                    button(page, "Lưu, chỗ trống lấy điểm tự chấm").click();
                    button(page, "Gửi phiếu").click();
                    assertThat(text(page)).as(scorer + " → " + unit).contains("Đã gửi phiếu");
                }
            }
        }
    }

    /** The head's own school is reviewed by a deputy, the others by the secretary. */
    private void review() {
        for (int unit = 0; unit < SCHOOLS; unit++) {
            String reviewer = unit == 0 ? cluster.representative(1) : cluster.secretary();
            Page page = open(reviewer, round + "/reviews/" + cluster.schools.get(unit) + "/sections/0");
            if (unit == 0) {
                page.locator("input[name='lines[0].points']").fill("44");
                page.locator("input[name='lines[0].comment']").fill("Còn thiếu kết luận kiểm tra quý IV");
                button(page, "Lưu").first().click();
            }
            button(page, "Gửi phiếu").click();
            assertThat(text(page)).as("review of " + unit).contains("Đã gửi phiếu");
        }
    }

    private void explain() {
        Page page = open(cluster.representative(0), round + "/units/" + cluster.schools.get(0) + "/explanations");
        assertThat(text(page)).contains("Tự chấm 48/50 điểm", "thẩm định 44");
        field(page, "Giải trình").fill("Kết luận quý IV ban hành ngày 05/01/2022, đã bổ sung.");
        button(page, "Gửi giải trình").click();
        assertThat(text(page)).contains("Đã gửi giải trình");
    }

    private void rankBeforeTheVote() {
        Page page = open(cluster.secretary(), round + "/ranking");
        assertThat(text(page)).contains("186 điểm, cao nhất trong 3 đơn vị", "chưa có kết quả bỏ phiếu");
    }

    private void convene() {
        Page page = open(cluster.secretary(), round + "/conference");
        link(page, "Tổ chức hội nghị").click();
        field(page, "Nơi họp").fill("Hội trường A");
        field(page, "Cách bỏ phiếu").selectOption("PAPER");
        button(page, "Lưu").click();
        link(page, "Ghi đại biểu").click();
        for (int i = 0; i < SCHOOLS; i++) {
            page.locator("#person-" + i).selectOption(cluster.people.get(i).toString());
            if (i < 2) {
                page.locator("input[name='lines[" + i + "].teller']").check();
            }
        }
        button(page, "Lưu").click();
        assertThat(text(page)).contains("Đại biểu: 3/3 đơn vị");
    }

    private String voteOnPaper() {
        Page page = open(cluster.secretary(), round + "/conference");
        button(page, "Lập phiếu suy tôn").click();
        String vote = page.url().replaceAll("^https?://[^/]+", "").replace("/desk", "");
        press(page, vote + "/opening");
        press(page, vote + "/closing");
        return vote;
    }

    /** A step of the desk, with the password where it asks for one. */
    private static void press(Page page, String action) {
        Locator form = page.locator("form[action='" + action + "']");
        if (form.locator("input[name=password]").count() > 0) {
            form.locator("input[name=password]").fill(Pages.PASSWORD);
        }
        form.locator("button").first().click();
        page.waitForLoadState();
    }

    /** Two of three ballots are for the second school; both tellers type so. */
    private void count(String vote) {
        for (int teller = 0; teller < 2; teller++) {
            Page page = open(cluster.representative(teller), vote + "/typing");
            for (String[] field : List.of(
                    new String[] {"issued", "3"},
                    new String[] {"collected", "3"},
                    new String[] {"valid", "3"},
                    new String[] {"invalid", "0"},
                    new String[] {"blank", "0"},
                    new String[] {"lines[0].agree", "1"},
                    new String[] {"lines[0].disagree", "2"},
                    new String[] {"lines[1].agree", "2"},
                    new String[] {"lines[1].disagree", "1"})) {
                page.locator("input[name='" + field[0] + "']").fill(field[1]);
            }
            press(page, vote + "/typing");
        }
        press(open(cluster.representative(1), vote + "/typing"), vote + "/typing/result");
    }

    private void rankAfterTheVote() {
        Page page = open(cluster.secretary(), "/");
        link(page, "Ghi kết quả phiếu suy tôn").click();
        button(page, "Ghi kết quả vào xếp hạng").click();
        page = open(cluster.secretary(), round + "/ranking");
        String first = page.locator("table.ranking tbody tr").first().innerText();
        assertThat(text(page)).contains("được 2 phiếu, vượt");
        assertThat(first).contains("theo điểm: 2");
    }

    private void propose() {
        Page page = open(cluster.secretary(), round + "/proposal");
        button(page, "Công bố đề nghị và ghi thứ hạng").click();
        assertThat(text(page)).contains("Đã công bố đề nghị");
    }

    /** From the home page of whoever got the flag, into a dossier of the school's own. */
    private void takeOver() {
        UUID winner = cluster.ask(() -> database.sql(
                        "select member_id from membership where organisation_id = ? and emulation_year = '2021' and place = 1")
                .params(cluster.cluster)
                .query(UUID.class)
                .single());
        Page page = open(cluster.secretaryOf(cluster.schools.indexOf(winner)), "/");
        page.locator("main")
                .getByRole(
                        AriaRole.LINK,
                        new Locator.GetByRoleOptions().setName(Pattern.compile("mà cụm, khối đề nghị tặng")))
                .first()
                .click();
        button(page, "Lập hồ sơ đề nghị").click();
        assertThat(text(page)).contains("Đã lập hồ sơ từ đề nghị của hội nghị", "Hạng 1");
        page = open(cluster.secretaryOf(cluster.schools.indexOf(winner)), "/nominations");
        assertThat(text(page)).contains("Trường Chính trị", "Nháp");
    }

    /** Two sections of two criteria of fifty points each. */
    private Void criteria() {
        UUID set = UUID.randomUUID();
        database.sql("""
                        insert into criteria_set (id, version, organisation_id, arena, name, state, valid_from, scale)
                        values (?, 0, ?, 'CLUSTER', ?, 'DRAFT', date '2021-01-01', 200)
                        """)
                .params(set, cluster.cluster, "Bộ tiêu chí " + cluster.mark)
                .update();
        for (int section = 0; section < 2; section++) {
            UUID group = UUID.randomUUID();
            String code = section == 0 ? "I" : "II";
            criterion(set, group, null, section, code, "GROUP", 100);
            for (int leaf = 0; leaf < 2; leaf++) {
                criterion(set, UUID.randomUUID(), group, leaf, code + "." + (leaf + 1), "POINTS", 50);
            }
        }
        database.sql("update criteria_set set state = 'IN_FORCE' where id = ?")
                .params(set)
                .update();
        return null;
    }

    private void criterion(UUID set, UUID id, UUID parent, int position, String code, String kind, int maximum) {
        database.sql("""
                        insert into criterion (id, set_id, organisation_id, parent_id, position, code, name, kind, maximum)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(java.util.Arrays.asList(
                        id, set, cluster.cluster, parent, position, code, "Nội dung " + code, kind, maximum))
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
