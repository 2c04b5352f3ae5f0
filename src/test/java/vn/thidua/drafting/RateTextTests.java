package vn.thidua.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** Points of items and steps in one cell of a spreadsheet. */
class RateTextTests {

    @Test
    void lines_are_read_with_points_percentage_and_figure() {
        assertThat(RateText.read("Cấp tỉnh = 15 | conf_province_count; Chậm = −5;Từ 90 % = 2,5 | 90%\nĐủ=20|100 %"))
                .containsExactly(
                        new CriterionForm.Line("Cấp tỉnh", new BigDecimal("15"), null, "conf_province_count"),
                        new CriterionForm.Line("Chậm", new BigDecimal("-5"), null, null),
                        new CriterionForm.Line("Từ 90 %", new BigDecimal("2.5"), new BigDecimal("9E+1"), null),
                        new CriterionForm.Line("Đủ", new BigDecimal("2E+1"), new BigDecimal("1E+2"), null));
    }

    @Test
    void one_line_that_cannot_be_read_spoils_the_cell() {
        assertThat(RateText.read("Cấp tỉnh = 15; Cấp trường mười")).isEmpty();
        assertThat(RateText.read("= 15")).isEmpty();
        assertThat(RateText.read("Cấp tỉnh = 1.2.3")).isEmpty();
    }

    @Test
    void numbers_are_read_as_offices_and_as_spreadsheets_write_them() {
        assertThat(RateText.number("1.000")).isEqualByComparingTo("1000");
        assertThat(RateText.number("1.000,5")).isEqualByComparingTo("1000.5");
        assertThat(RateText.number("2,5")).isEqualByComparingTo("2.5");
        assertThat(RateText.number("70.00")).isEqualByComparingTo("70");
        assertThat(RateText.number("−3")).isEqualByComparingTo("-3");
        assertThat(RateText.number("nhiều")).isNull();
        assertThat(RateText.number("")).isNull();
    }
}
