package vn.thidua.judging;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.persistence.Acting;
import vn.thidua.scoring.ScoringJourney;
import vn.thidua.shared.Scope;

/** A round of two schools from its opening to its end: one score is disputed, explained and reviewed. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CrossScoringTests {

    private static final UUID LAI_CHAU = Demo.id("TCT-LC");
    private static final UUID SON_LA = Demo.id("TCT-SL");

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private ScoringJourney journey;
    private String round;

    @Test
    @Order(1)
    void the_lead_opens_a_round_and_the_others_leave_it() {
        journey = new ScoringJourney(pages);
        round = journey.prepare("thuky.cum", "2021", "2", "FULL");
        assertThat(pages.get("thuky.lc", round).status()).isEqualTo(404);
        assertThat(journey.step("thuky.cum", round, "DRAFT").status()).isEqualTo(302);
        assertThat(journey.step("thuky.cum", round, "DRAFT").main()).contains("đã chuyển sang bước “Tự chấm”");
        for (String code : List.of("TCT-DB", "TCT-LCA", "TCT-HG", "TCT-QN", "TCT-LS")) {
            var left = pages.post(
                    "thuky.cum",
                    round + "/units/" + Demo.id(code) + "/departure",
                    "day",
                    "2022-02-09",
                    "reason",
                    "chuyển sang cụm khác");
            assertThat(left.status()).isEqualTo(302);
        }
        assertThat(pages.post(
                                "thuky.cum",
                                round + "/units/" + Demo.id("TCT-CB") + "/departure",
                                "day",
                                "",
                                "reason",
                                "x")
                        .status())
                .isEqualTo(422);
        pages.post(
                "thuky.cum",
                round + "/units/" + Demo.id("TCT-CB") + "/departure",
                "day",
                "2022-02-09",
                "reason",
                "thôi tham gia");
        assertThat(pages.get("thuky.cum", round).main()).contains("Ra khỏi đợt chấm từ ngày 09/02/2022");
        assertThat(pages.post("thuky.cum", round + "/units").status()).isEqualTo(302);
        assertThat(pages.post("thuky.lc", round + "/units").status()).isEqualTo(404);
        assertThat(journey.step("thuky.lc", round, "OPEN").status()).isEqualTo(404);
    }

    @Test
    @Order(2)
    void both_schools_sign_and_only_then_the_round_goes_on() {
        for (String school : List.of("lc", "sl")) {
            String sheet = journey.begin("thuky." + school, round, school.equals("lc") ? "TCT-LC" : "TCT-SL");
            journey.fill("thuky." + school, sheet, "1");
            journey.prove("thuky." + school, sheet, pdf());
            if (school.equals("sl")) {
                declare(sheet, "lines[0]", "trường không được giao mở lớp");
                declare(sheet, "lines[1]", "trường không được giao bồi dưỡng");
                assertThat(pages.get("hieutruong.sl", sheet).main()).contains("Bỏ ngoài mẫu số 2 trên");
            }
            if (school.equals("sl")) {
                assertThat(journey.step("thuky.cum", round, "OPEN").main())
                        .contains("Chưa ký phiếu tự chấm: TCT Sơn La");
                assertThat(due("2022-02-09", "").main()).contains("Hạn mới đã qua", "TCT Sơn La");
                assertThat(due("2022-02-09", "cụm chốt sớm").status()).isEqualTo(302);
                assertThat(pages.get("thuky.lc", round).main())
                        .contains("15/02/2022 → 09/02/2022", "cụm chốt sớm", "Hạn tự chấm");
                assertThat(journey.step("thuky.cum", round, "OPEN").main())
                        .contains("Chuyển bước thì các đơn vị này không tự chấm được nữa");
                assertThat(due("2022-02-15", "").status()).isEqualTo(302);
            }
            var signed = pages.post("hieutruong." + school, sheet + "/signature");
            assertThat(signed.status()).as(signed.main()).isEqualTo(302);
        }
        assertThat(pages.get("thuky.lc", round + "/crossing").main()).contains("Chưa có đơn vị nào");
        assertThat(journey.step("thuky.cum", round, "OPEN").status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", round + "/pairs").main()).contains("Mỗi đơn vị chấm tất cả");
        assertThat(pages.get("thuky.lc", "/").main()).contains("Còn 1 phiếu chấm chéo");
    }

    @Test
    @Order(3)
    void each_scores_the_other_blind_and_never_oneself() {
        String other = round + "/crossing/" + SON_LA;
        assertThat(pages.get("thuky.lc", round + "/crossing/" + LAI_CHAU + "/sections/0")
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.lc", round + "/crossing/" + Demo.id("TCT-DB") + "/sections/0")
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.lc", other + "/sections/0").main())
                .contains("Tự chấm", "Hoàn thành kế hoạch số lớp");
        assertThat(Statements.of(() -> pages.get("thuky.lc", other + "/sections/0")))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(pages.get("thuky.lc", other + "/sections/0").main())
                .contains("trường không được giao mở lớp", "không đồng ý thì cho điểm");
        agree("thuky.lc", other);
        List<String> level = form("thuky.lc", other, 3);
        ScoringJourney.type(level, "lines[0].points", "25");
        assertThat(send("thuky.lc", other, 3, level).main()).contains("không phải là điểm của một mức");
        List<String> objection = form("thuky.lc", other, 0);
        ScoringJourney.type(objection, "lines[0].points", "10");
        assertThat(send("thuky.lc", other, 0, objection).status()).isEqualTo(302);
        objection = form("thuky.lc", other, 0);
        ScoringJourney.type(objection, "lines[1].points", "10");
        assertThat(send("thuky.lc", other, 0, objection).status()).isEqualTo(302);
        assertThat(pages.post("thuky.lc", other + "/hand-in").main()).contains("hãy ghi vì sao");
        objection = form("thuky.lc", other, 0);
        ScoringJourney.type(objection, "lines[0].comment", "kế hoạch của tỉnh có giao");
        ScoringJourney.type(objection, "lines[1].comment", "kế hoạch của tỉnh có giao");
        assertThat(send("thuky.lc", other, 0, objection).status()).isEqualTo(302);
        List<String> first = form("thuky.lc", other, 0);
        ScoringJourney.type(first, "lines[3].points", "999");
        assertThat(send("thuky.lc", other, 0, first).status()).isEqualTo(422);
        ScoringJourney.type(first, "lines[3].points", "20");
        assertThat(send("thuky.lc", other, 0, first).status()).isEqualTo(302);
        assertThat(pages.post("thuky.lc", other + "/hand-in").main()).contains("hãy ghi nhận xét vì sao");
        first = form("thuky.lc", other, 0);
        ScoringJourney.type(first, "lines[3].comment", "kết luận thanh tra còn nêu một thiếu sót");
        assertThat(send("thuky.lc", other, 0, first).status()).isEqualTo(302);
        assertThat(pages.post("thuky.lc", other + "/hand-in").status()).isEqualTo(302);
        assertThat(send("thuky.lc", other, 0, first).status()).isEqualTo(409);

        assertThat(crossLinesSeenBy("thuky.sl")).isZero();
        assertThat(crossLinesSeenBy("thuky.cum")).isZero();
        assertThat(crossLinesSeenBy("hocvien")).isZero();
        assertThat(crossLinesSeenBy("thuky.lc")).isPositive();
        assertThat(pages.get("hieutruong.sl", round + "/comparison/" + SON_LA).main())
                .contains("giữ kín")
                .doesNotContain("còn nêu một thiếu sót");
        assertThat(journey.step("thuky.cum", round, "CROSS").main())
                .contains("Chưa gửi đủ phiếu chấm chéo: TCT Sơn La");
        agree("thuky.sl", round + "/crossing/" + LAI_CHAU);
        assertThat(pages.post("thuky.sl", round + "/crossing/" + LAI_CHAU + "/hand-in")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post("thuky.cum", round + "/steps/back", "from", "CROSS", "reason", "thử lùi")
                        .main())
                .contains("không lùi về bước tự chấm được");
        assertThat(journey.step("thuky.cum", round, "CROSS").status()).isEqualTo(302);
    }

    @Test
    @Order(4)
    void the_head_is_reviewed_by_the_deputies_and_nobody_reviews_oneself() {
        assertThat(pages.get("hieutruong.sl", round + "/comparison/" + SON_LA).main())
                .contains("còn nêu một thiếu sót", "Chênh quá ngưỡng");
        assertThat(pages.get("hieutruong.sl", round + "/reviews/" + SON_LA + "/sections/0")
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.cum", round + "/reviews/" + SON_LA + "/sections/0")
                        .status())
                .isEqualTo(404);
        assertThat(journey.step("thuky.cum", round, "REVIEW").main()).contains("Chưa thẩm định");
        assertThat(pages.post("hieutruong.lc", round + "/reviews/" + SON_LA + "/hand-in")
                        .main())
                .contains("hãy kết luận");
        String objected = round + "/reviews/" + SON_LA;
        List<String> settled = form("hieutruong.lc", objected, 0);
        ScoringJourney.type(settled, "lines[0].points", "12");
        ScoringJourney.type(settled, "lines[0].comment", "tỉnh có giao tại kế hoạch năm");
        ScoringJourney.type(settled, "lines[1].left", "true");
        assertThat(send("hieutruong.lc", objected, 0, settled).status()).isEqualTo(302);
        assertThat(pages.post("hieutruong.lc", round + "/reviews/" + SON_LA + "/hand-in")
                        .status())
                .isEqualTo(302);
        String lead = round + "/reviews/" + LAI_CHAU;
        List<String> review = form("hieutruong.sl", lead, 0);
        ScoringJourney.type(review, "lines[3].points", "30");
        ScoringJourney.type(review, "lines[3].comment", "thiếu hồ sơ khảo thí");
        assertThat(send("hieutruong.sl", lead, 0, review).status()).isEqualTo(302);
        assertThat(pages.post("hieutruong.sl", lead + "/hand-in").status()).isEqualTo(302);
        assertThat(pages.post(
                                "thuky.cum",
                                round + "/units/" + LAI_CHAU + "/adjustments",
                                "points",
                                "5",
                                "reason",
                                "đăng cai hội nghị cụm")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(
                                "hieutruong.lc",
                                round + "/units/" + LAI_CHAU + "/adjustments",
                                "points",
                                "5",
                                "reason",
                                "tự thưởng")
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(
                                "thuky.cum",
                                round + "/units/" + LAI_CHAU + "/bars",
                                "code",
                                "NO_REPORT",
                                "reason",
                                "không gửi báo cáo quý")
                        .status())
                .isEqualTo(302);
        assertThat(journey.step("thuky.cum", round, "REVIEW").status()).isEqualTo(302);
    }

    @Test
    @Order(5)
    void what_differs_is_explained_and_then_compiled() {
        assertThat(pages.get("hieutruong.lc", "/").main()).contains("Giải trình 1 tiêu chí chênh lệch");
        String list = round + "/units/" + LAI_CHAU + "/explanations";
        Element form = pages.get("thuky.lc", list).page().selectFirst("form[action*=/explanations/]");
        String path = form.attr("action");
        assertThat(pages.post("thuky.sl", path, "said", "trả lời thay").status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.lc", path, "said", "x").status()).isEqualTo(422);
        assertThat(journey.step("thuky.cum", round, "EXPLANATION").main()).contains("Chưa giải trình đủ");
        assertThat(pages.upload(
                                "thuky.lc",
                                path,
                                "file",
                                "ho-so.pdf",
                                pdf(),
                                "said",
                                "Hồ sơ khảo thí đã bổ sung ngày 05/02.")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.lc", list).main()).contains("đã bổ sung");
        String answers = round + "/units/" + SON_LA + "/explanations";
        assertThat(pages.get("hieutruong.sl", answers).main())
                .contains(
                        "Hoàn thành kế hoạch số lớp",
                        "Ghi không được giao (trường không được giao mở lớp)",
                        "thẩm định 12")
                .as("what the review agrees to leave out")
                .doesNotContain("Hoàn thành kế hoạch số học viên");
        for (Element open : pages.get("hieutruong.sl", answers).page().select("form[action*=/explanations/]")) {
            assertThat(pages.post("hieutruong.sl", open.attr("action"), "said", "Thiếu sót đã khắc phục trong năm.")
                            .status())
                    .isEqualTo(302);
        }
        String lead = round + "/reviews/" + LAI_CHAU;
        List<String> second = form("hieutruong.sl", lead, 0);
        ScoringJourney.type(second, "lines[3].points", "50");
        ScoringJourney.type(second, "lines[3].comment", "đã bổ sung hồ sơ");
        assertThat(send("hieutruong.sl", lead, 0, second).status()).isEqualTo(302);
        assertThat(journey.step("thuky.cum", round, "EXPLANATION").main()).contains("thẩm định đang làm dở");
        assertThat(pages.post("hieutruong.sl", lead + "/hand-in").status()).isEqualTo(302);
        assertThat(journey.step("thuky.cum", round, "EXPLANATION").status()).isEqualTo(302);
    }

    @Test
    @Order(6)
    void the_last_review_stands_never_the_highest_and_at_the_end_all_see_all() {
        String unit = round + "/comparison/" + LAI_CHAU;
        var page = pages.get("thuky.cum", unit).page();
        Element disputed = page.select("tr:has(.score-code:containsOwn(I.4))").first();
        assertThat(disputed.select("td").last().text()).isEqualTo("50");
        assertThat(page.text()).contains("Không được suy tôn", "gồm 5 điểm thưởng, phạt");
        var other = pages.get("thuky.cum", round + "/comparison/" + SON_LA).page();
        assertThat(other.select("tr:has(.score-code:containsOwn(I.1))")
                        .first()
                        .select("td")
                        .last()
                        .text())
                .isEqualTo("12");
        assertThat(other.select("tr:has(.score-code:containsOwn(I.1))").first().text())
                .contains("×", "trường không được giao mở lớp", "Nơi khác vẫn chấm điểm", "Thiếu sót đã khắc phục");
        assertThat(other.select("tr:has(.score-code:containsOwn(I.2))").first().text())
                .contains("×")
                .doesNotContain("Nơi khác vẫn chấm điểm");
        assertThat(Statements.of(() -> pages.get("thuky.cum", unit))).hasSizeLessThanOrEqualTo(8);
        assertThat(pages.get("thuky.cum", unit).bytes().length).isLessThan(50_000);
        assertThat(pages.get("thuky.cum", round + "/comparison").main())
                .contains("Kết luận")
                .doesNotContain("Mức chấm của từng đơn vị");
        assertThat(pages.get("thuky.sl", round + "/comparison/" + LAI_CHAU).status())
                .isEqualTo(200);
        assertThat(journey.step("thuky.cum", round, "COMPILED").status()).isEqualTo(302);
        assertThat(journey.step("thuky.cum", round, "CONFERENCE").status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", round + "/comparison").main()).contains("Trường Chính trị tỉnh Sơn La");
        assertThat(pages.post("thuky.cum", round + "/steps/back", "from", "FINAL", "reason", "")
                        .status())
                .isEqualTo(422);
        assertThat(pages.post("thuky.lc", round + "/steps/back", "from", "FINAL", "reason", "thử lùi")
                        .status())
                .isEqualTo(404);
    }

    /** Moves the deadline of scoring oneself. */
    private Pages.Answer due(String day, String why) {
        List<String> typed = new ArrayList<>();
        Element form = pages.get("thuky.cum", round + "/edit").page().selectFirst("form.form");
        typed.addAll(ScoringJourney.fields(form));
        for (int i = typed.size() - 2; i >= 0; i -= 2) {
            if (!form.select("select[name=" + typed.get(i) + "]").isEmpty()) {
                typed.remove(i + 1);
                typed.remove(i);
            }
        }
        for (Element choice : form.select("select[name]")) {
            Element chosen = choice.selectFirst("option[selected]");
            typed.add(choice.attr("name"));
            typed.add(chosen == null ? "" : chosen.val());
        }
        ScoringJourney.type(typed, "selfDue", day);
        ScoringJourney.type(typed, "dueReason", why);
        return pages.post("thuky.cum", round, typed.toArray(String[]::new));
    }

    private void declare(String sheet, String line, String why) {
        List<String> typed = new ArrayList<>(ScoringJourney.fields(
                pages.get("thuky.sl", sheet + "/sections/0").page().selectFirst("form.score-form")));
        ScoringJourney.type(typed, line + ".notAssigned", "true");
        ScoringJourney.type(typed, line + ".comment", why);
        assertThat(pages.post("thuky.sl", sheet + "/sections/0", typed.toArray(String[]::new))
                        .status())
                .isEqualTo(302);
    }

    private void agree(String user, String unit) {
        int sections = pages.get(user, unit + "/sections/0")
                .page()
                .select("nav.chips a")
                .size();
        for (int nth = 0; nth < sections; nth++) {
            List<String> fields = form(user, unit, nth);
            fields.add("then");
            fields.add("agree");
            var kept = send(user, unit, nth, fields);
            assertThat(kept.status()).as(kept.main()).isEqualTo(302);
        }
    }

    private List<String> form(String user, String unit, int nth) {
        return new ArrayList<>(ScoringJourney.fields(
                pages.get(user, unit + "/sections/" + nth).page().selectFirst("form.score-form")));
    }

    private Pages.Answer send(String user, String unit, int nth, List<String> fields) {
        return pages.post(user, unit + "/sections/" + nth, fields.toArray(String[]::new));
    }

    /** Straight from the table, with the scope of the viewer and no query of ours in between. */
    private int crossLinesSeenBy(String user) {
        Scope scope = pages.viewer(user).scope();
        return Acting.within(scope, () -> new TransactionTemplate(transactions).execute(status -> database.sql(
                        "select count(*) from score_line l join score_sheet s on s.id = l.sheet_id where s.layer = 'CROSS' and s.round_id = cast(:round as uuid)")
                .param("round", round.replaceAll(".*/", ""))
                .query(Integer.class)
                .single()));
    }

    private static byte[] pdf() {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                        + "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 3 3]>>endobj\nxref\n0 4\n0000000000 65535 f \n"
                        + "0000000009 00000 n \n0000000052 00000 n \n0000000101 00000 n \ntrailer<</Size 4/Root 1 0 R>>\nstartxref\n164\n%%EOF\n")
                .getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    }
}
