package vn.thidua.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class RatingPagesTests {

    @Autowired
    Pages pages;

    @Test
    void the_secretary_sees_the_year_with_its_levels_and_both_readings_of_the_cap() {
        var list = pages.get("thuky.lc", "/ratings?year=2021").main();
        assertThat(list)
                .contains("Xếp loại năm 2021", "Hoàn thành xuất sắc nhiệm vụ 5", "Chưa xếp loại 1")
                .contains("5/29 người = 17,2 %")
                .contains("từ “hoàn thành tốt” trở lên: tối đa 5 – trong mức")
                .contains("riêng số “hoàn thành tốt”: tối đa 4 – vượt 1");
        assertThat(pages.get("thuky.lc", "/ratings?year=2021&level=HTXSNV")
                        .page()
                        .select("tbody tr"))
                .hasSize(5);
        assertThat(pages.get("thuky.lc", "/ratings?year=2021&missing=true").main())
                .contains("Quàng Anh Nam");
        assertThat(pages.get("thuky.lc", "/ratings?year=2021&subject=UNIT").main())
                .contains("Phòng Quản lý đào tạo", "2/5 đơn vị = 40 %");
        assertThat(pages.get("thuky.lc", "/ratings?year=2021&subject=SCHOOL").main())
                .contains("Trường Chính trị tỉnh Lai Châu", "Hoàn thành xuất sắc");
    }

    @Test
    void the_list_is_searched_filtered_sorted_and_taken_away() {
        assertThat(pages.get("thuky.sl", "/ratings?year=2021&q=bui%20hong").main())
                .contains("Bùi Hồng Xuân")
                .doesNotContain("Lường Văn Kiên");
        assertThat(pages.get("thuky.sl", "/ratings?year=2021&unit=" + Demo.id("TCT-SL/KLLCS"))
                        .main())
                .contains("Lường Văn Kiên")
                .doesNotContain("Bùi Hồng Xuân");
        assertThat(pages.get("thuky.sl", "/ratings?year=2021&sort=level")
                        .page()
                        .selectFirst("tbody tr")
                        .text())
                .contains("xuất sắc");
        assertThat(pages.get("hieutruong.sl", "/ratings/export.csv?year=2021&q=SL034")
                        .text())
                .contains("SL034", "Bùi Hồng Xuân", "Hoàn thành xuất sắc nhiệm vụ", "Đã xác nhận")
                .doesNotContain("SL004");
        assertThat(pages.get("thuky.sl", "/ratings/export.xlsx?year=2021&subject=UNIT")
                        .bytes())
                .startsWith('P', 'K');
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/ratings?year=2021")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void each_sees_what_concerns_them_and_those_above_see_numbers() {
        assertThat(pages.get("truongkhoa.sl", "/ratings?year=2021").main())
                .contains("Lường Văn Kiên")
                .doesNotContain("Bùi Hồng Xuân");
        assertThat(pages.get("truongkhoa.sl", "/ratings/" + Demo.id("rating/SL034/2021"))
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("truongkhoa.sl", "/ratings/export.csv?year=2021").text())
                .contains("SL012")
                .doesNotContain("SL034");
        assertThat(pages.get("giangvien.sl", "/ratings").location())
                .isEqualTo("/ratings/people/" + Demo.id("person/SL015"));
        assertThat(pages.get("giangvien.sl", "/ratings/people/" + Demo.id("person/SL015"))
                        .main())
                .contains("Xếp loại của tôi", "2019", "2020", "2021");
        assertThat(pages.get("giangvien.sl", "/ratings/people/" + Demo.id("person/SL034"))
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.cum", "/ratings").location()).isEqualTo("/ratings/schools");
        assertThat(pages.get("thuky.cum", "/ratings/schools?year=2021").main())
                .contains("TCT Lai Châu", "5 (17,2 %)")
                .doesNotContain("Bùi Hồng Xuân", "Hoa Mai");
        assertThat(pages.get("thuky.cum", "/ratings/" + Demo.id("rating/SL034/2021"))
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.cum", "/ratings/" + Demo.id("rating/TCT-SL/2021"))
                        .status())
                .isEqualTo(200);
        assertThat(pages.get("thuky.cum", "/ratings/schools/export.csv?year=2021")
                        .text())
                .contains("TCT Sơn La")
                .doesNotContain("SL034");
        assertThat(pages.get("chuyenvien.pgd", "/ratings/schools").main())
                .contains("MN Hoa Mai")
                .doesNotContain("TCT Lai Châu");
        assertThat(pages.get("thuky.lc", "/ratings/" + Demo.id("rating/SL034/2021"))
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("quantri", "/ratings").status()).isEqualTo(403);
    }

    @Test
    void a_rating_is_entered_once_corrected_and_deleted_with_a_reason() {
        String[] form = {
            "subject", "PERSON", "year", "2016", "person", "SL017 – Vũ Hữu Hùng", "level", "HTTNV", "_confirmed", "on"
        };
        var unproved = pages.post("thuky.sl", "/ratings", with(form, "confirmed", "true"));
        assertThat(unproved.status()).isEqualTo(422);
        assertThat(unproved.main()).contains("Chỉ ghi là đã xác nhận khi có số và ngày quyết định");
        assertThat(unproved.page().selectFirst("#person").val()).isEqualTo("SL017 – Vũ Hữu Hùng");
        var entered = pages.post("thuky.sl", "/ratings", form);
        assertThat(entered.status()).isEqualTo(302);
        assertThat(pages.post("thuky.sl", "/ratings", form).main()).contains("Vũ Hữu Hùng đã có xếp loại năm 2016");
        assertThat(pages.get("thuky.sl", entered.location()).main())
                .contains("Chưa xác nhận", "Chưa có số, ngày quyết định");

        String[] right = {
            "subject",
            "PERSON",
            "year",
            "2016",
            "level",
            "HTXSNV",
            "decision",
            "77-QĐ/TCT",
            "decidedOn",
            "2016-12-20",
            "confirmed",
            "true",
            "version",
            version("thuky.sl", entered.location())
        };
        assertThat(pages.post("thuky.sl", entered.location(), right).status()).isEqualTo(302);
        assertThat(pages.post("thuky.sl", entered.location(), right).status()).isEqualTo(409);
        assertThat(pages.get("thuky.sl", entered.location()).main())
                .contains("Hoàn thành xuất sắc nhiệm vụ", "77-QĐ/TCT ngày 20/12/2016", "Đã xác nhận");

        assertThat(pages.post("thuky.sl", entered.location() + "/removal").status())
                .isEqualTo(409);
        assertThat(pages.post("thuky.sl", entered.location() + "/removal", "reason", "Nhập nhầm người")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", entered.location()).status()).isEqualTo(404);
    }

    @Test
    void a_rating_on_which_an_award_rests_is_not_deleted() {
        String rating = "/ratings/" + Demo.id("rating/SL034/2020");
        assertThat(pages.get("thuky.sl", rating).main()).contains("Không xóa được khi còn khen thưởng");
        var refused = pages.post("thuky.sl", rating + "/removal", "reason", "Thử xóa");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.main()).contains("đang có khen thưởng dựa vào kết quả này");
    }

    @Test
    void only_the_keepers_of_the_school_write() {
        String rating = "/ratings/" + Demo.id("rating/SL034/2021");
        assertThat(pages.get("truongkhoa.sl", rating + "/edit").status()).isEqualTo(403);
        assertThat(pages.post("thuky.lc", rating, "subject", "PERSON", "year", "2021", "level", "KHTNV")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.lc", rating + "/removal", "reason", "Không phải của mình")
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.lc", "/ratings/units/" + Demo.id("TCT-SL/KLLCS"))
                        .status())
                .isEqualTo(404);
        assertThat(pages.post(
                                "thuky.sl",
                                "/ratings",
                                "subject",
                                "PERSON",
                                "year",
                                "2016",
                                "person",
                                "LC012",
                                "level",
                                "HTTNV",
                                "_confirmed",
                                "on")
                        .main())
                .contains("Không tìm thấy ai có mã “LC012” trong trường");
        assertThat(pages.post(
                                "thuky.sl",
                                "/ratings",
                                "subject",
                                "UNIT",
                                "year",
                                "2016-2017",
                                "unit",
                                Demo.id("TCT-SL/KLLCS").toString(),
                                "level",
                                "HTTNV",
                                "_confirmed",
                                "on")
                        .main())
                .contains("không cùng cách tính năm");
    }

    @Test
    void a_whole_unit_is_rated_on_one_page_and_saved_in_one_go() {
        String unit = "/ratings/units/" + Demo.id("TCT-DB/KXDD");
        var page = pages.get("thuky.sl", "/ratings/units/" + Demo.id("TCT-SL/KXDD") + "?year=2022");
        var rows = page.page().select("tbody tr");
        assertThat(rows).hasSizeGreaterThan(5);
        var all = new ArrayList<>(
                List.of("year", "2022", "decision", "12-QĐ/TCT", "decidedOn", "2022-02-09", "confirmed", "true"));
        for (Element row : rows) {
            all.addAll(List.of("people", row.selectFirst("[name=people]").val(), "was", "", "levels", "HTTNV"));
        }
        String path = "/ratings/units/" + Demo.id("TCT-SL/KXDD");
        assertThat(pages.post("thuky.sl", path, all.toArray(String[]::new)).status())
                .isEqualTo(302);
        var again = pages.get("thuky.sl", path + "?year=2022").page();
        assertThat(again.select("option[selected]").eachText())
                .hasSize(rows.size())
                .containsOnly("Hoàn thành tốt nhiệm vụ");
        assertThat(again.text()).contains("12-QĐ/TCT ngày 09/02/2022");
        // Somebody else's page was opened before.
        var late = pages.post("hieutruong.sl", path, all.toArray(String[]::new));
        assertThat(late.status()).isEqualTo(422);
        assertThat(late.main()).contains("vừa được người khác thay đổi");
        var wrong = pages.post(
                "thuky.sl", path, "year", "2022", "decidedOn", "hôm qua", "levels", "HTNV", "levels", "HTNV");
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.page().select("option[selected]").get(0).text()).isEqualTo("Hoàn thành nhiệm vụ");
        assertThat(pages.get("thuky.sl", unit).status()).isEqualTo(404);
    }

    @Test
    void the_decision_is_attached_fetched_and_taken_away() {
        String rating = "/ratings/" + Demo.id("rating/LC012/2021");
        byte[] picture = java.util.Base64.getDecoder()
                .decode(
                        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==");
        var refused = pages.upload("thuky.lc", rating + "/attachment", "file", "qd.pdf", new byte[] {1, 2, 3});
        assertThat(refused.status()).isEqualTo(422);
        assertThat(pages.upload("thuky.lc", rating + "/attachment", "file", "qd.png", picture)
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("giangvien.lc", rating + "/attachment").bytes()).isEqualTo(picture);
        assertThat(pages.get("thuky.sl", rating + "/attachment").status()).isEqualTo(404);
        assertThat(pages.post("giangvien.lc", rating + "/attachment/removal").status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.lc", rating + "/attachment/removal").status())
                .isEqualTo(302);
        assertThat(pages.get("giangvien.lc", rating + "/attachment").status()).isEqualTo(404);
    }

    private String version(String user, String path) {
        return pages.get(user, path + "/edit")
                .page()
                .selectFirst("[name=version]")
                .val();
    }

    private static String[] with(String[] form, String... more) {
        var all = new ArrayList<>(List.of(form));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }
}
