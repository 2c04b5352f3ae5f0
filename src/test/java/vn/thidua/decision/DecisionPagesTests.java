package vn.thidua.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class DecisionPagesTests {

    @Autowired
    Pages pages;

    private String title(String user, String place, String name) {
        return pages.get(user, place + "/lines/new").page().select("#title option").stream()
                .filter(option -> option.text().equals(name))
                .findFirst()
                .orElseThrow()
                .val();
    }

    private String draft(String user, String subject) {
        var answer = pages.post(user, "/decisions", "year", "2021", "subject", subject, "prize", "true");
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location();
    }

    private void list(String user, String place, String names) {
        var answer = pages.post(
                user,
                place + "/lines",
                "title",
                title(user, place, "Giấy khen"),
                "year",
                "2021",
                "kind",
                "DOT_XUAT",
                "names",
                names,
                "outsiders",
                "true",
                "achievement",
                "Giúp dân trong mưa lũ");
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
    }

    private String write(String user, String place) {
        var answer = pages.post(user, place + "/paper");
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location();
    }

    private Pages.Answer issue(String user, String paper, String number, String on) {
        return pages.post(
                user, paper + "/issue", "number", number, "issuedOn", on, "signer", "", "password", Pages.PASSWORD);
    }

    @Test
    void a_decision_is_drafted_written_signed_and_stands_in_the_ledger_until_it_is_annulled() {
        String subject = "Về việc tặng Giấy khen đột xuất " + UUID.randomUUID();
        String place = draft("thuky.lc", subject);
        assertThat(pages.post("thuky.lc", place + "/paper").status()).isEqualTo(409);
        list("thuky.lc", place, "Lường Thị Quyết Định\nCà Văn Quyết Định\n");
        String paper = write("thuky.lc", place);
        assertThat(pages.get("hieutruong.lc", paper).main())
                .contains("QUYẾT ĐỊNH")
                .contains("Lường Thị Quyết Định")
                .contains("Giấy khen");
        assertThat(pages.get("giangvien.lc", place).status()).isEqualTo(404);
        var wrong = pages.post(
                "hieutruong.lc",
                paper + "/issue",
                "number",
                "4711",
                "issuedOn",
                "2022-02-09",
                "password",
                "không phải");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(pages.get("giangvien.lc", "/awards?q=4711").main()).contains("Không có mục");

        var issued = issue("hieutruong.lc", paper, "4711", "2022-02-09");
        assertThat(issued.status()).as(issued.main()).isEqualTo(302);
        assertThat(pages.get("giangvien.lc", place).main()).contains("4711").contains("Đã ban hành");
        assertThat(pages.get("giangvien.lc", "/awards?q=4711").main())
                .contains("Lường Thị Quyết Định")
                .contains("Cà Văn Quyết Định")
                .contains("Đã xác nhận")
                .contains("Hiệu trưởng");
        assertThat(pages.get("thuky.lc", "/documents?q=4711").main()).contains("4711");
        assertThat(pages.get("thuky.lc", "/prizes?state=DUE").main()).contains("Cà Văn Quyết Định");
        assertThat(pages.post("thuky.lc", place + "/removal").status()).isEqualTo(409);

        var annulled = pages.post("hieutruong.lc", paper + "/annulment", "reason", "Sai thẩm quyền");
        assertThat(annulled.status()).as(annulled.main()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", place).main()).contains("Đã hủy. Lý do: Sai thẩm quyền");
        assertThat(pages.get("thuky.lc", "/awards?q=4711").main()).contains("Không có mục");
        assertThat(pages.get("thuky.lc", "/awards/ledger").main()).contains("Sổ nguyên vẹn");
    }

    @Test
    void a_number_is_used_once_and_money_paid_holds_a_decision() {
        String first = draft("thuky.sl", "Về việc tặng Giấy khen lần một");
        list("thuky.sl", first, "Người Lần Một");
        String paper = write("thuky.sl", first);
        assertThat(issue("hieutruong.sl", paper, "4721", "2022-02-08").status()).isEqualTo(302);
        String second = draft("thuky.sl", "Về việc tặng Giấy khen lần hai");
        list("thuky.sl", second, "Người Lần Hai");
        var twice = issue("hieutruong.sl", write("thuky.sl", second), "4721", "2022-02-09");
        assertThat(twice.status()).isEqualTo(422);
        assertThat(pages.get("thuky.sl", second).main()).contains("Dự thảo");
        assertThat(pages.get("thuky.sl", "/awards?q=L%E1%BA%A7n%20Hai").main()).contains("Không có mục");

        String award = pages.get("thuky.sl", first)
                .page()
                .selectFirst("tbody th a")
                .attr("href")
                .replace("/awards/", "");
        assertThat(pages.post(
                                "thuky.sl",
                                "/prizes/payments",
                                "awards",
                                award,
                                "paidOn",
                                "2022-02-09",
                                "document",
                                "PC 4721")
                        .status())
                .isEqualTo(302);
        var annulled = pages.post("hieutruong.sl", paper + "/annulment", "reason", "Muốn hủy");
        assertThat(annulled.status()).isEqualTo(422);
        assertThat(annulled.main()).contains("đã chi tiền thưởng");
        assertThat(pages.get("thuky.sl", first).main()).contains("Đã ban hành");
    }

    @Test
    void of_two_who_take_a_number_at_once_one_has_it_and_the_other_a_sentence() throws Exception {
        var papers = new ArrayList<String>();
        for (String name : List.of("Người Cùng Số Một", "Người Cùng Số Hai")) {
            String place = draft("thuky.sl", "Về việc tặng Giấy khen cho " + name);
            list("thuky.sl", place, name);
            papers.add(write("thuky.sl", place));
        }
        pages.as("hieutruong.sl");
        var together = new CyclicBarrier(2);
        var pool = Executors.newFixedThreadPool(2);
        var issued = papers.stream()
                .map(paper -> pool.submit(() -> {
                    together.await();
                    return issue("hieutruong.sl", paper, "4731", "2022-02-09");
                }))
                .toList();
        var statuses = new ArrayList<Integer>();
        for (var one : issued) {
            Pages.Answer answer = one.get(60, TimeUnit.SECONDS);
            statuses.add(answer.status());
            if (answer.status() != 302) {
                assertThat(answer.main()).contains("4731").contains("đã");
            }
        }
        pool.shutdown();
        assertThat(statuses).containsExactlyInAnyOrder(302, 422);
        assertThat(pages.get("thuky.sl", "/awards?q=C%C3%B9ng%20S%E1%BB%91")
                        .page()
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(pages.get("thuky.sl", "/awards/ledger").main()).contains("Sổ nguyên vẹn");
    }

    @Test
    void names_must_be_known_and_titles_within_competence() {
        String place = draft("thuky.lc", "Về việc thử danh sách " + UUID.randomUUID());
        String ldtt = title("thuky.lc", place, "Lao động tiên tiến");
        var unknown = pages.post(
                "thuky.lc",
                place + "/lines",
                "title",
                ldtt,
                "year",
                "2021",
                "kind",
                "CONG_TRANG",
                "names",
                "Không Ai Biết",
                "_outsiders",
                "on");
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.main()).contains("Không có ai, đơn vị nào mang tên “Không Ai Biết”");
        assertThat(pages.get("thuky.lc", place + "/lines/new")
                        .page()
                        .select("#title option")
                        .eachText())
                .contains("Giấy khen", "Chiến sĩ thi đua cơ sở")
                .doesNotContain("Bằng khen của Thủ tướng Chính phủ");
        assertThat(pages.post(
                                "thuky.lc",
                                place + "/lines",
                                "title",
                                ldtt,
                                "year",
                                "2018",
                                "kind",
                                "CONG_TRANG",
                                "names",
                                "LC020",
                                "_outsiders",
                                "on")
                        .status())
                .isEqualTo(302);
        var twice = pages.post(
                "thuky.lc",
                place + "/lines",
                "title",
                ldtt,
                "year",
                "2018",
                "kind",
                "CONG_TRANG",
                "names",
                "LC020",
                "_outsiders",
                "on");
        assertThat(twice.main()).contains("đã có trong danh sách");
        String removal =
                pages.get("thuky.lc", place).page().selectFirst("tbody form").attr("action");
        assertThat(pages.post("thuky.lc", removal).status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", place).main()).contains("Danh sách còn trống");
        assertThat(pages.post("thuky.lc", place + "/removal").status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", place).status()).isEqualTo(404);
    }

    @Test
    void one_school_never_sees_the_decisions_of_another_and_the_list_is_frugal() {
        String place = draft("thuky.lc", "Về việc riêng của Lai Châu");
        assertThat(pages.get("thuky.sl", place).status()).isEqualTo(404);
        assertThat(pages.post("thuky.sl", place + "/paper").status()).isEqualTo(404);
        assertThat(pages.get("giangvien.lc", "/decisions").main()).doesNotContain("Về việc riêng của Lai Châu");
        assertThat(pages.get("thuky.lc", "/decisions/export.csv").text()).contains("Về việc riêng của Lai Châu");
        assertThat(pages.get("thuky.lc", "/decisions/candidates").status()).isEqualTo(200);
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/decisions")).size())
                .isLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("thuky.lc", place)).size()).isLessThanOrEqualTo(8);
    }

    @Test
    void a_draft_is_about_a_year_of_the_schools_kind_that_has_begun() {
        assertThat(drafted("2031").main()).contains("Năm thành tích 2031 chưa bắt đầu");
        assertThat(drafted("2020-2021").main()).contains("Năm thi đua không đúng loại");
        assertThat(drafted("2021-2031").status()).isEqualTo(422);
    }

    private Pages.Answer drafted(String year) {
        return pages.post("thuky.lc", "/decisions", "year", year, "_prize", "on", "subject", "Dự thảo sai năm");
    }
}
