package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.thidua.eligibility.JudgedSchool.JudgedYears;
import vn.thidua.shared.EmulationYear;

class JudgedYearsTests {

    @Test
    void in_its_first_five_months_a_year_has_hardly_begun() {
        var february = JudgedYears.on(LocalDate.of(2022, 2, 10));
        assertThat(february.calendar()).hasToString("2021");
        assertThat(february.school()).hasToString("2021-2022");
        assertThat(JudgedYears.on(LocalDate.of(2022, 5, 31)).calendar()).hasToString("2021");
        assertThat(JudgedYears.on(LocalDate.of(2022, 6, 1)).calendar()).hasToString("2022");
        assertThat(JudgedYears.on(LocalDate.of(2022, 1, 31)).school()).hasToString("2020-2021");
        assertThat(JudgedYears.on(LocalDate.of(2022, 11, 20)).calendar()).hasToString("2022");
    }

    @Test
    void a_year_that_was_named_is_meant() {
        var year = EmulationYear.parse("2019");
        assertThat(JudgedYears.only(year)).isEqualTo(new JudgedYears(year, year));
    }
}
