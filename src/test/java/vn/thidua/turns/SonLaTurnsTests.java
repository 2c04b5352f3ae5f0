package vn.thidua.turns;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

/** What Sơn La tells of its nine months of 2021 comes out of its records. */
@IntegrationTest
class SonLaTurnsTests {

    @Autowired
    Pages pages;

    @Test
    void four_hundred_and_forty_one_turns_of_people_seventy_five_of_them_excellent() {
        assertThat(pages.get("thuky.sl", "/rating-summaries?year=2021").main())
                .contains(
                        "441 lượt cá nhân đã xếp loại trong 9 tháng đã khóa; 75 lượt hoàn thành xuất sắc nhiệm vụ = 17 %")
                .contains("441 = 49 người × 9 tháng.")
                .contains("Trong khi danh sách có 50 người")
                .contains("Hà Thu Liên: nghỉ thai sản");
        assertThat(pages.get("thuky.sl", "/rating-summaries/records?year=2021&level=HTXSNV")
                        .main())
                .contains("75 lượt");
    }

    @Test
    void forty_five_turns_of_units_twenty_five_of_them_excellent() {
        assertThat(pages.get("hieutruong.sl", "/rating-summaries?year=2021&subject=UNIT")
                        .main())
                .contains(
                        "45 lượt đơn vị đã xếp loại trong 9 tháng đã khóa; 25 lượt hoàn thành xuất sắc nhiệm vụ = 55,6 %")
                .contains("45 = 5 đơn vị × 9 tháng.");
    }

    @Test
    void reports_can_bind_the_numbers() {
        String period = "?school=" + Demo.id("TCT-SL") + "&from=2021-01-01&to=2021-09-30";
        assertThat(pages.get("thuky.sl", "/figures/turns_people" + period).main())
                .contains("441");
        assertThat(pages.get("thuky.sl", "/figures/turns_people_excellent" + period)
                        .main())
                .contains("75");
        assertThat(pages.get("thuky.sl", "/figures/turns_units" + period).main())
                .contains("45");
        assertThat(pages.get("thuky.sl", "/figures/turns_units_excellent" + period)
                        .main())
                .contains("25");
    }

    @Test
    void a_year_of_nine_months_says_which_three_are_missing() {
        assertThat(pages.get("giangvien.sl", "/rating-summaries/people/" + Demo.id("person/SL015") + "?year=2021")
                        .main())
                .contains(
                        "Tính trên 9 tháng đã khóa (tháng 1–9).",
                        "Tháng 10–12 chưa có xếp loại: không tính, không phải là 0.");
        assertThat(pages.get("giangvien.sl", "/rating-summaries/people/" + Demo.id("person/SL034"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void fifty_on_the_list_of_a_month_and_fifty_two_in_the_year_are_explained_by_name_and_day() {
        assertThat(pages.get("thuky.sl", "/rating-summaries/standings?year=2021")
                        .main())
                .containsPattern("Trong năm có \\d+ người, cuối năm có \\d+ người\\.")
                .contains("2 người có tên trong năm nhưng không còn trong danh sách cuối năm")
                .contains("Quàng Thị Lả, Phòng", "công tác đến hết 30/4/2021", "Tòng Văn Bắc", "đến hết 30/6/2021");
        var board = pages.get("thuky.sl", "/months/2021-09");
        assertThat(board.main())
                .contains("2 người có tên trong năm 2021 nhưng không có trong danh sách tháng này", "Quàng Thị Lả");
        assertThat(board.page().select("a[href*=/rating-summaries/people/" + Demo.id("person/SL051") + "]"))
                .hasSize(1);
        assertThat(pages.get("thuky.sl", "/months/2021-05").main())
                .contains("2 người có tên trong năm 2021 nhưng không có trong danh sách tháng này")
                .contains("Quàng Thị Lả", "công tác từ 01/7/2021");
        assertThat(pages.get("thuky.sl", "/rating-summaries?year=2021").main())
                .contains("2 người có tên trong năm nhưng không còn trong danh sách cuối năm");
        assertThat(pages.get("giangvien.sl", "/months/2021-09").text()).doesNotContain("Quàng Thị Lả");
    }

    @Test
    void whoever_left_is_told_why_each_month_does_not_count() {
        assertThat(pages.get("thuky.sl", "/rating-summaries/people/" + Demo.id("person/SL051") + "?year=2021")
                        .main())
                .contains("Không xếp loại: nghỉ ốm, 28/12/2020 – 28/02/2021")
                .contains("Không xếp loại: đã rời trường, công tác đến hết 30/4/2021")
                .as("a quarter of which nothing was to be rated lacks nothing")
                .doesNotContain("mới có 0 tháng đã khóa");
        assertThat(pages.get("thuky.sl", "/rating-summaries/people/" + Demo.id("person/SL015") + "?year=2021")
                        .main())
                .contains("Chưa có: trường chưa mở xếp loại tháng này");
    }

    @Test
    void those_above_see_turns_and_shares() {
        assertThat(pages.get("hocvien", "/rating-summaries/schools?year=2021").main())
                .contains("441", "75 xuất sắc = 17 %", "45", "25 xuất sắc = 55,6 %")
                .doesNotContain("Hà Thu Liên");
    }
}
