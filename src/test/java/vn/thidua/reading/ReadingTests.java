package vn.thidua.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

    @Test
    void none_is_nought() {
        var claims = Reading.of("- Các lớp đoàn thể: Không.").claims();
        assertThat(claims).singleElement().satisfies(claim -> {
            assertThat(claim.denied()).isTrue();
            assertThat(claim.amount()).isZero();
        });
    }
}
