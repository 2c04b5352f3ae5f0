package vn.thidua.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.shared.EmulationYear.Kind;

class EmulationYearTests {

    @Test
    void a_calendar_year_runs_from_january_to_december() {
        var year = EmulationYear.parse("2022");
        assertThat(year.kind()).isEqualTo(Kind.CALENDAR);
        assertThat(year.firstDay()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(year.lastDay()).isEqualTo(LocalDate.of(2022, 12, 31));
    }

    @Test
    void a_school_year_runs_from_september_to_august() {
        var year = EmulationYear.parse("2021-2022");
        assertThat(year.kind()).isEqualTo(Kind.SCHOOL);
        assertThat(year.firstDay()).isEqualTo(LocalDate.of(2021, 9, 1));
        assertThat(year.lastDay()).isEqualTo(LocalDate.of(2022, 8, 31));
    }

    @Test
    void a_day_in_august_still_lies_in_the_school_year_that_began_last_autumn() {
        assertThat(EmulationYear.of(LocalDate.of(2022, 8, 31), Kind.SCHOOL)).hasToString("2021-2022");
        assertThat(EmulationYear.of(LocalDate.of(2022, 9, 1), Kind.SCHOOL)).hasToString("2022-2023");
        assertThat(EmulationYear.of(LocalDate.of(2022, 8, 31), Kind.CALENDAR)).hasToString("2022");
    }

    @Test
    void years_are_read_with_blanks_and_dashes_as_people_type_them() {
        assertThat(EmulationYear.parse(" 2021 – 2022 ")).isEqualTo(new EmulationYear(2021, Kind.SCHOOL));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "22", "2021-2023", "2022-2021", "1900", "năm 2022"})
    void anything_else_is_refused(String text) {
        assertThatThrownBy(() -> EmulationYear.parse(text)).isInstanceOf(Refusal.class);
    }

    @Test
    void neighbours_are_of_the_same_kind_and_in_order() {
        var year = new EmulationYear(2021, Kind.SCHOOL);
        assertThat(year.next()).hasToString("2022-2023");
        assertThat(year.previous()).hasToString("2020-2021");
        assertThat(year.previous()).isLessThan(year);
    }
}
