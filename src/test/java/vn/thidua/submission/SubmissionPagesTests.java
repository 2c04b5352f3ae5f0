package vn.thidua.submission;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class SubmissionPagesTests {

    @Autowired
    Pages pages;

    private String draft(String channel, String addressee) {
        var answer = pages.post(
                "thuky.lc",
                "/submissions",
                "year",
                "2018",
                "channel",
                channel,
                "addressee",
                addressee,
                "subject",
                "Đề nghị tặng Bằng khen năm 2018");
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location();
    }

    private void list(String place, String names) {
        String title = pages.get("thuky.lc", place + "/lines/new").page().select("#title option").stream()
                .filter(option -> option.text().equals("Bằng khen của Bộ, ban, ngành, tỉnh"))
                .findFirst()
                .orElseThrow()
                .val();
        var answer = pages.post(
                "thuky.lc",
                place + "/lines",
                "title",
                title,
                "year",
                "2018",
                "kind",
                "CONG_TRANG",
                "names",
                names,
                "outsiders",
                "true");
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
    }

    private void send(String place, String number) {
        String paper = pages.post("thuky.lc", place + "/paper").location();
        assertThat(pages.get("thuky.lc", paper).main()).contains("TỜ TRÌNH");
        var answer = pages.post("thuky.lc", paper + "/issue", "number", number, "issuedOn", "2022-01-20");
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
    }

    private List<String> lines(String place) {
        return pages.get("thuky.lc", place).page().select("input[name=lines]").eachAttr("value");
    }

    @Test
    void a_submission_is_sent_and_those_above_grant_refuse_and_return() {
        String place = draft("PROVINCE", "Chủ tịch Ủy ban nhân dân tỉnh");
        list(place, "Người Được Tặng\nNgười Không Được\nNgười Trả Lại\n");
        assertThat(pages.post("thuky.lc", place + "/replies", "reply", "GRANTED", "repliedOn", "2022-02-01")
                        .status())
                .isEqualTo(422);
        send(place, "4731");
        List<String> waiting = lines(place);
        assertThat(waiting).hasSize(3);
        assertThat(pages.post(
                                "thuky.lc",
                                place + "/replies",
                                "lines",
                                waiting.get(0),
                                "reply",
                                "GRANTED",
                                "repliedOn",
                                "2022-01-19",
                                "decisionNumber",
                                "88/QĐ-UBND",
                                "issuer",
                                "Chủ tịch UBND tỉnh Lai Châu")
                        .main())
                .contains("trước ngày trình");
        assertThat(pages.post(
                                "thuky.lc",
                                place + "/replies",
                                "lines",
                                waiting.get(0),
                                "reply",
                                "GRANTED",
                                "repliedOn",
                                "2022-02-01")
                        .main())
                .contains("số quyết định và cơ quan ban hành");
        assertThat(pages.post(
                                "thuky.lc",
                                place + "/replies",
                                "lines",
                                waiting.get(0),
                                "reply",
                                "GRANTED",
                                "repliedOn",
                                "2022-02-01",
                                "decisionNumber",
                                "88/QĐ-UBND",
                                "issuer",
                                "Chủ tịch UBND tỉnh Lai Châu")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(
                                "thuky.lc",
                                place + "/replies",
                                "lines",
                                waiting.get(1),
                                "reply",
                                "REFUSED",
                                "repliedOn",
                                "2022-02-02",
                                "reason",
                                "")
                        .main())
                .contains("Hãy nêu lý do");
        pages.post(
                "thuky.lc",
                place + "/replies",
                "lines",
                waiting.get(1),
                "reply",
                "REFUSED",
                "repliedOn",
                "2022-02-02",
                "reason",
                "Chưa đủ hai năm");
        pages.post(
                "thuky.lc",
                place + "/replies",
                "lines",
                waiting.get(2),
                "reply",
                "RETURNED",
                "repliedOn",
                "2022-02-02",
                "reason",
                "Thiếu báo cáo");
        assertThat(pages.get("thuky.lc", place).main())
                .contains("Đã có trả lời")
                .contains("Chưa đủ hai năm")
                .contains("Thiếu báo cáo");
        assertThat(pages.get("giangvien.lc", "/awards?year=2018&title=BK_BT").main())
                .contains("Người Được Tặng")
                .contains("88/QĐ-UBND")
                .contains("Tỉnh/Bộ")
                .doesNotContain("Người Không Được");
        assertThat(pages.post("thuky.lc", place + "/replies/" + waiting.get(0) + "/removal", "reason", "Ghi nhầm người")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.lc", place).main()).contains("Đã trình");
        assertThat(pages.get("giangvien.lc", "/awards?year=2018&title=BK_BT").main())
                .doesNotContain("Người Được Tặng");
        assertThat(pages.get("giangvien.lc", place).status()).isEqualTo(403);
        assertThat(pages.get("thuky.sl", place).status()).isEqualTo(404);
    }

    @Test
    void who_goes_upward_by_both_channels_is_named_on_both_pages() {
        String province = draft("PROVINCE", "Chủ tịch Ủy ban nhân dân tỉnh");
        list(province, "Người Hai Kênh");
        String academy = draft("ACADEMY", "Giám đốc Học viện");
        list(academy, "Người Hai Kênh");
        assertThat(pages.get("thuky.lc", province).main()).contains("đề nghị ở cả hai kênh");
        assertThat(pages.get("thuky.lc", academy).main()).contains("Kênh kia cũng đề nghị");
        assertThat(pages.get("thuky.lc", "/submissions?channel=ACADEMY").main()).contains("Giám đốc Học viện");
        assertThat(pages.get("thuky.lc", "/submissions/export.csv").text()).contains("Giám đốc Học viện");
        assertThat(pages.post("thuky.lc", academy + "/removal").status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", province).main()).doesNotContain("cả hai kênh");
    }

    @Test
    void a_draft_is_about_a_year_of_the_schools_kind_that_has_begun() {
        assertThat(drafted("2031").main()).contains("Năm thành tích 2031 chưa bắt đầu");
        assertThat(drafted("2020-2021").main()).contains("Năm thi đua không đúng loại");
        assertThat(drafted("2021-2031").status()).isEqualTo(422);
    }

    private Pages.Answer drafted(String year) {
        return pages.post(
                "thuky.lc",
                "/submissions",
                "year",
                year,
                "channel",
                "PROVINCE",
                "addressee",
                "Chủ tịch UBND tỉnh",
                "subject",
                "Dự thảo sai năm");
    }
}
