package vn.thidua.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.reading.Reading.Citation;

/** Numbers in all the forms in which offices write them, and numbers that count nothing. */
class ReadingTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Mở 07 lớp mới. | 7 lớp EXACT",
                "Có 16.182 học viên. | 16182 học viên EXACT",
                "Có 1076 học viên. | 1076 học viên EXACT",
                "Các lớp trung cấp: 47lớp/3107 HV. | 47 lớp EXACT, 3107 học viên EXACT",
                "Đạt 80,5 % kế hoạch. | 80.5 % EXACT",
                "Quyên góp hơn 28 triệu đồng. | 28000000 đồng MORE_THAN",
                "Quyên góp 1,25 tỷ đồng. | 1250000000 đồng EXACT",
                "Có khoảng 300 người dự. | 300 người ABOUT",
                "Gần 90% giảng viên. | 90 % LESS_THAN",
                "Có từ 90% trở lên. | 90 % MORE_THAN",
                "Từ 10 - 15% cá nhân. | 15 % BETWEEN",
                "Được 05/16 đồng chí công nhận. | 5 đồng chí EXACT",
                "Tặng cho 02 tập thể, 08 cá nhân. | 2 tập thể EXACT, 8 cá nhân EXACT",
                "Khen hai mươi lăm học sinh. | 25 học sinh EXACT",
                "Tặng cho một tập thể. | 1 tập thể EXACT",
                "Trưng dụng 549 giường nằm. | 549 giường EXACT",
                "Đánh giá 45 lượt đơn vị. | 45 lượt đơn vị EXACT",
                "Số học viên tốt nghiệp: 343; | 343 học viên EXACT",
                "Cả trường có 16 182 học sinh. | 16182 học sinh EXACT"
            })
    void a_quantity_is_read_with_its_noun(String text, String expected) {
        assertThat(Reading.of(text).claims())
                .extracting(claim -> claim.amount().stripTrailingZeros().toPlainString() + " "
                        + claim.noun().name() + " " + claim.precision())
                .containsExactly(expected.split(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Ngày 08 tháng 6 năm 2022, ngày 18/01/2022, tháng 4,5/2022.",
                "Giai đoạn 2019-2025, năm học 2021 - 2022, 15 năm ngày thành lập.",
                "Báo cáo số 68-BC/TCT và 12/BC-TCT, Nghị định 98/2023/NĐ-CP.",
                "Điện thoại 0215.3826.144 hoặc 0912345678.",
                "Điều 12 khoản 3 Luật này; đợt 1; giải 3; lớp 9A1; quý II; khóa 15.",
                "Phòng chống Covid-19 theo phương châm 5K lúc 14:36.",
                "Phong trào “Sáng tạo với 12 lớp học” rất sôi nổi.",
                "Nhà trường không ngừng đổi mới."
            })
    void these_numbers_count_nothing(String text) {
        assertThat(Reading.of(text).claims()).isEmpty();
    }

    @Test
    void documents_are_recognised_with_kind_symbol_and_day() {
        var cited = Reading.of(
                        "Theo Hướng dẫn số 30-HD/ABC ngày 03/02/2021 và công văn 7/CV-XYZ, ngày 02 tháng 6 năm 2022.")
                .citations();
        assertThat(cited).extracting(Citation::number).containsExactly("30-HD/ABC", "7/CV-XYZ");
        assertThat(cited).extracting(Citation::symbol).containsExactly("HD", "CV");
        assertThat(cited).extracting(Citation::day).containsExactly(LocalDate.of(2021, 2, 3), LocalDate.of(2022, 6, 2));
    }

    @Test
    void headings_know_what_they_stand_under() {
        var headings = Reading.of("Phần I\nKẾT QUẢ\nI. Chung\n1- Một\n1.1- Một một\n3. Ba\n2.1 Hai một\nII/ Khác")
                .headings();
        assertThat(headings).extracting(Heading::number).containsExactly("1", "1", "1", "1.1", "3", "2.1", "2");
        Heading odd = headings.get(5);
        assertThat(odd.parent()).isSameAs(headings.get(4));
    }

    @Test
    void a_place_points_at_the_very_characters() {
        Reading reading = Reading.of("Mở đầu\r\nĐã mở 05 lớp, trong đó: 03 lớp chuyên viên, 01 lớp khác.");
        Disagreement wrong = reading.disagreements().get(0);
        assertThat(wrong.place().line()).isEqualTo(2);
        assertThat(reading.text().substring(wrong.place().from(), wrong.place().to()))
                .isEqualTo("05 lớp");
    }

    private static java.util.List<String> found(String text) {
        return Reading.of(text).disagreements().stream()
                .map(one -> one.reckoning() + " " + one.stated().toPlainString() + " "
                        + one.found().toPlainString() + (one.certain() ? "" : " maybe")
                        + (one.open() > 0 ? " open " + one.open() : ""))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nhà trường có 06 đơn vị, 40 người, trong đó 31 giảng viên và 29 đảng viên.",
                "Cơ quan có 40 người, trong đó 22 nữ, 31 đảng viên.",
                "Cơ quan có 40 người, gồm 22 nữ, 31 đảng viên, 9 lãnh đạo.",
                "Cơ quan có 40 viên chức: nữ 22, đảng viên 31.",
                "Lớp có 60 học viên, trong đó 35 học viên nữ và 28 học viên là người dân tộc thiểu số.",
                "Có 12 cán bộ được cử đi học, trong đó có 07 cán bộ trẻ, 06 cán bộ nữ.",
                "Tổ có 25 giáo viên: 18 người biết tin học, 16 người biết ngoại ngữ.",
                "Cơ quan có 40 người, gồm:\n- Lãnh đạo: 06 người;\n- Nữ: 22 người;\n- Đảng viên: 31 người.",
                "Nhà trường có 05 đơn vị, 40 người, trong đó 27 giảng viên, 5 giảng viên chính và 30 đảng viên."
            })
    void parts_of_which_one_person_may_be_several_are_no_sum(String text) {
        assertThat(found(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Cơ quan có 40 người, trong đó 22 nữ, 20 nam. | SUM 40 42",
                "Cơ quan có 40 người, trong đó nam 18, nữ 23. | SUM 40 41",
                "Cơ quan có 40 người, gồm 33 biên chế, 06 hợp đồng. | SUM 40 39",
                "Có 40 giảng viên, trong đó: tiến sĩ 03, thạc sĩ 30, đại học 06. | SUM 40 39 maybe",
                "Nâng bậc lương cho 12 người, trong đó trước thời hạn 05, thường xuyên 08. | SUM 12 13",
                "Nâng bậc lương cho 12 cán bộ, viên chức: thường xuyên 08; trước thời hạn 03. | SUM 12 11 maybe",
                "Cử 09 viên chức đi học, gồm cao học 04, chuyên viên chính 03 và trung cấp 03. | SUM 9 10",
                "Có 20 đề tài được triển khai: cấp tỉnh 2; cấp cơ sở 12; cấp khoa, phòng 5. | SUM 20 19 maybe"
            })
    void people_are_added_where_the_parts_exclude_each_other(String text, String expected) {
        assertThat(found(text)).containsExactly(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Nâng bậc lương cho 13 người, trong đó trước thời hạn 05, thường xuyên 08.",
                "Có 19 đề tài được triển khai: cấp tỉnh 2; cấp cơ sở 12; cấp khoa, phòng 5.",
                "Đã cử 14 lượt viên chức đi học: cao học 3, văn bằng hai 0, Trung cấp lý luận chính trị 1, Cao cấp lý luận chính trị 1.",
                "Có 06 khoa, 40 người, trong đó biên chế 33, hợp đồng 07.",
                "Lớp học có 40 học viên, gồm các khóa 11, khóa 12 và khóa 13.",
                "Tổ chức 05 hội nghị, trong đó hội nghị quý 1, quý 2, đợt 3.",
                "Toàn trường có 40 người, trong đó nữ 18, theo Công văn số 12-CV/TCT, năm 2022, đợt 3."
            })
    void bare_numbers_behind_names_that_come_right_or_count_nothing_are_left_in_peace(String text) {
        assertThat(found(text)).isEmpty();
    }

    @Test
    void a_sum_some_of_whose_parts_say_no_number_is_open_and_not_wrong() {
        assertThat(found("Dự kiến mở 10 lớp với 600 học viên, gồm:\n- Trung cấp: 04 lớp, 240 học viên.\n"
                        + "- Chuyên viên: 04 lớp, 200 học viên.\n- Cấp sở: 02 lớp."))
                .contains("SUM 600 440 maybe open 1");
        assertThat(found("Dự kiến mở 10 lớp với 400 học viên, gồm:\n- Trung cấp: 04 lớp, 240 học viên.\n"
                        + "- Chuyên viên: 04 lớp, 200 học viên.\n- Cấp sở: 02 lớp."))
                .contains("SUM 400 440");
    }

    @Test
    void none_is_nought() {
        var claims = Reading.of("- Các lớp đoàn thể: Không.").claims();
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.denied()).isTrue();
            assertThat(claim.amount()).isZero();
        });
    }
}
