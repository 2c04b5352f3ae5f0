package vn.thidua.award;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class AwardPagesTests {

    @Autowired
    Pages pages;

    private static final String[] ROW = {
        "lines[0].receiver",
        "",
        "lines[0].year",
        "2013",
        "lines[0].title",
        "GK",
        "lines[0].kind",
        "DOT_XUAT",
        "lines[0].number",
        "",
        "lines[0].on",
        "",
        "lines[0].issuer",
        "",
        "lines[0].achievement",
        "",
        "lines[0].outsider",
        "true"
    };

    private static String[] row(String receiver, String... changes) {
        var row = ROW.clone();
        row[1] = receiver;
        for (int i = 0; i < changes.length; i += 2) {
            for (int j = 0; j < row.length; j += 2) {
                if (row[j].equals("lines[0]." + changes[i])) {
                    row[j + 1] = changes[i + 1];
                }
            }
        }
        return row;
    }

    private String enter(String receiver, String... changes) {
        assertThat(pages.post("thuky.lc", "/awards/entry", row(receiver, changes))
                        .status())
                .isEqualTo(302);
        return pages.get(
                        "thuky.lc",
                        "/awards?q="
                                + java.net.URLEncoder.encode(receiver, java.nio.charset.StandardCharsets.UTF_8)
                                        .replace("+", "%20")
                                + "&year=2013")
                .page()
                .selectFirst("tbody th a")
                .attr("href");
    }

    @Test
    void a_scan_of_the_decision_is_one_entry_more_whose_hash_is_part_of_the_chain() {
        String award = enter("Nguyễn Thị Bản Chụp", "title", "GK", "achievement", "Góp sách cho thư viện xã");
        byte[] picture = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");
        assertThat(pages.upload("thuky.lc", award + "/attachment", "file", "quyet-dinh.exe", picture)
                        .status())
                .isEqualTo(409);
        assertThat(pages.upload("thuky.sl", award + "/attachment", "file", "quyet-dinh.png", picture)
                        .status())
                .isEqualTo(404);
        assertThat(pages.upload("thuky.lc", award + "/attachment", "file", "quyet-dinh.png", picture)
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.lc", award).main())
                .contains("Tải bản chụp", "quyet-dinh.png, SHA-256", "Đính chính");
        assertThat(pages.get("hieutruong.lc", award + "/attachment").bytes()).isEqualTo(picture);
        assertThat(pages.get("giangvien.lc", award + "/attachment").status()).isEqualTo(404);
        assertThat(pages.get("thuky.sl", award + "/attachment").status()).isEqualTo(404);
    }

    @Test
    void the_list_is_filtered_searched_taken_away_and_frugal() {
        var list = pages.get("giangvien.lc", "/awards?year=2020&title=CSTDCS");
        assertThat(list.main()).contains("Chiến sĩ thi đua cơ sở").doesNotContain("Lao động tiên tiến 2020");
        assertThat(list.page().select("tbody tr")).isNotEmpty();
        assertThat(pages.get("giangvien.lc", "/awards?q=khong-co-ai").main()).contains("Không có mục khen thưởng");
        assertThat(pages.get("giangvien.lc", "/awards/export.csv?year=2020&title=CSTDCS")
                        .text()
                        .lines()
                        .count())
                .isEqualTo(list.page().select("tbody tr").size() + 1L);
        assertThat(pages.get("giangvien.lc", "/awards/export.xlsx").bytes()).startsWith('P', 'K');
        assertThat(Statements.of(() -> pages.get("giangvien.lc", "/awards")).size())
                .isLessThanOrEqualTo(6);
    }

    @Test
    void a_school_sees_its_own_awards_the_cluster_those_of_its_members() {
        assertThat(pages.get("giangvien.lc", "/awards").main()).doesNotContain("TCT Sơn La");
        assertThat(pages.get("thuky.cum", "/awards?title=TTLDXS").main())
                .contains("TCT Sơn La")
                .doesNotContain("MN Hoa Mai");
        String one = pages.get("thuky.sl", "/awards")
                .page()
                .selectFirst("tbody th a")
                .attr("href");
        assertThat(pages.get("thuky.lc", one).status()).isEqualTo(404);
        assertThat(pages.get("thuky.lc", one + "/correction").status()).isEqualTo(404);
        assertThat(pages.get("thuky.cum", one).status()).isEqualTo(200);
        assertThat(pages.get("thuky.cum", one + "/correction").status()).isEqualTo(404);
    }

    @Test
    void the_history_of_a_person_a_unit_and_the_school_is_a_page_each() {
        String award = pages.get("thuky.lc", "/awards?subject=PERSON&title=CSTDCS")
                .page()
                .selectFirst("tbody th a")
                .attr("href");
        var show = pages.get("thuky.lc", award);
        String person = show.page().select("main .lead a").attr("href");
        assertThat(person).startsWith("/awards/people/");
        assertThat(pages.get("giangvien.lc", person).main())
                .contains("Quá trình khen thưởng")
                .contains("Danh hiệu thi đua")
                .contains("Chiến sĩ thi đua cơ sở");
        assertThat(pages.get("giangvien.sl", person).status()).isEqualTo(404);
        assertThat(pages.get("giangvien.lc", "/awards/school").main())
                .contains("Cá nhân, đơn vị trong trường theo năm");
        assertThat(pages.get("giangvien.lc", "/awards/units/" + UUID.randomUUID())
                        .status())
                .isEqualTo(404);
        assertThat(Statements.of(() -> pages.get("giangvien.lc", "/awards/school"))
                        .size())
                .isLessThanOrEqualTo(8);
    }

    @Test
    void a_row_below_takes_over_what_the_row_above_says() {
        var answer = pages.post(
                "thuky.lc",
                "/awards/entry",
                "lines[0].receiver",
                "LC020",
                "lines[0].year",
                "2011",
                "lines[0].title",
                "LDTT",
                "lines[0].number",
                "11-QĐ/TCT",
                "lines[0].on",
                "2011-12-20",
                "lines[0].issuer",
                "Hiệu trưởng",
                "lines[1].receiver",
                "LC021",
                "lines[1].year",
                "",
                "lines[1].title",
                "",
                "lines[2].receiver",
                "");
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        var list = pages.get("thuky.lc", "/awards?year=2011&title=LDTT&q=11-QĐ/TCT".replace("Đ", "%C4%90"));
        assertThat(list.page().select("tbody tr")).hasSize(2);
        assertThat(list.main()).contains("Đã xác nhận").contains("11-QĐ/TCT");
    }

    @Test
    void errors_stand_beside_the_cells_and_nothing_is_entered() {
        var answer = pages.post(
                "thuky.lc",
                "/awards/entry",
                "lines[0].receiver",
                "Không Có Ai Tên Này",
                "lines[0].year",
                "20x1",
                "lines[0].title",
                "",
                "lines[1].receiver",
                "LC022",
                "lines[1].year",
                "2010",
                "lines[1].title",
                "TTLDTT");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main())
                .contains("Không có ai, đơn vị nào mang tên này")
                .contains("Năm dạng 2021")
                .contains("Hãy chọn danh hiệu")
                .contains("không dành cho đối tượng");
        assertThat(answer.page().selectFirst("#receiver0").val()).isEqualTo("Không Có Ai Tên Này");
        assertThat(pages.get("thuky.lc", "/awards?year=2010").page().select("tbody tr"))
                .isEmpty();
        assertThat(pages.post("thuky.lc", "/awards/entry").main()).contains("Chưa có dòng nào ghi tên");
        assertThat(pages.post("thuky.lc", "/awards/entry", "more", "true", "lines[0].receiver", "Đang gõ")
                        .page()
                        .select("div.grid-lines > .grid-line"))
                .hasSize(9);
    }

    @Test
    void a_second_form_for_one_achievement_is_entered_only_when_the_note_was_read() {
        enter("Lê Thị Một Thành Tích", "achievement", "Giúp dân dựng lại nhà");
        var again = pages.post(
                "thuky.lc",
                "/awards/entry",
                row("Lê Thị Một Thành Tích", "title", "KNC", "achievement", "Giúp dân dựng lại nhà"));
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.main())
                .contains("không tặng nhiều hình thức cho một thành tích")
                .contains("Đã xem lưu ý");
        var heeded = java.util.stream.Stream.concat(
                        java.util.Arrays.stream(
                                row("Lê Thị Một Thành Tích", "title", "KNC", "achievement", "Giúp dân dựng lại nhà")),
                        java.util.stream.Stream.of("heeded", "true"))
                .toArray(String[]::new);
        assertThat(pages.post("thuky.lc", "/awards/entry", heeded).status()).isEqualTo(302);
    }

    @Test
    void an_award_is_confirmed_corrected_and_cancelled_on_its_pages() {
        String place = enter("Lê Tên Sai");
        assertThat(pages.get("thuky.lc", place).main())
                .contains("Chưa xác nhận")
                .contains("không được tính làm căn cứ");
        assertThat(pages.post("thuky.lc", place + "/confirmation", "decisionNumber", "", "reason", "")
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(
                                "thuky.lc",
                                place + "/confirmation",
                                "decisionNumber",
                                "77-QĐ/TCT",
                                "decidedOn",
                                "2013-12-30",
                                "reason",
                                "Bản gốc lưu tại văn thư")
                        .status())
                .isEqualTo(302);
        String[] correction = {
            "subjectName", "Lê Tên Đúng", "title", id(place, "title"), "variant", "", "year", "2013", "kind",
                    "PHONG_TRAO",
            "level", "BASE", "decisionNumber", "78-QĐ/TCT", "decidedOn", "2013-12-30", "issuer", "", "achievement", "",
            "reason", "Ghi sai số", "version", version(place)
        };
        assertThat(pages.post("thuky.lc", place + "/correction", correction).status())
                .isEqualTo(302);
        var stale = pages.post("thuky.lc", place + "/correction", correction);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(pages.get("thuky.lc", place).main()).contains("78-QĐ/TCT").contains("Lý do: Ghi sai số");
        assertThat(pages.post("thuky.lc", place + "/withdrawal", "reason", "Khai man")
                        .main())
                .contains("Hãy nhập số và ngày của quyết định");
        assertThat(pages.post("thuky.lc", place + "/cancellation", "reason", "Ghi nhầm người")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.lc", place).main()).contains("Đã hủy bỏ. Lý do: Ghi nhầm người");
        assertThat(pages.get("thuky.lc", place + "/correction").status()).isEqualTo(404);
        assertThat(pages.get("hieutruong.lc", "/journal").main()).contains("Ghi nhầm người");
    }

    private String version(String place) {
        return pages.get("thuky.lc", place + "/correction")
                .page()
                .selectFirst("[name=version]")
                .val();
    }

    private String id(String place, String field) {
        return pages.get("thuky.lc", place + "/correction")
                .page()
                .selectFirst("[name=" + field + "] option[selected]")
                .val();
    }

    @Test
    void the_ledger_is_verified_on_a_page() {
        assertThat(pages.get("thuky.lc", "/awards/ledger").main()).contains("Sổ nguyên vẹn");
        assertThat(pages.get("giangvien.lc", "/awards/ledger").status()).isEqualTo(403);
    }
}
