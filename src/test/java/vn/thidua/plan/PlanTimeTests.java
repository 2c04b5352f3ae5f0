package vn.thidua.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.plan.PlanTask.PlanTime;
import vn.thidua.plan.PlanTask.Timing;
import vn.thidua.shared.Refusal;

class PlanTimeTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Tháng 03/2022       | 03/2022         | 2022-03-01 | 2022-03-31
                    tháng 4,5/2022      | 04–05/2022      | 2022-04-01 | 2022-05-31
                    04–05/2022          | 04–05/2022      | 2022-04-01 | 2022-05-31
                    Tháng 11,12/2022    | 11–12/2022      | 2022-11-01 | 2022-12-31
                    2/2024              | 02/2024         | 2024-02-01 | 2024-02-29
                    12/2022 - 02/2023   | 12/2022–02/2023 | 2022-12-01 | 2023-02-28
                    20/11/2022          | 20/11/2022      | 2022-11-20 | 2022-11-20
                    ngày 8/6/2022       | 08/06/2022      | 2022-06-08 | 2022-06-08
                    01/9–20/11/2022     | 01/09–20/11/2022 | 2022-09-01 | 2022-11-20
                    15/12/2022 đến 15/01/2023 | 15/12/2022–15/01/2023 | 2022-12-15 | 2023-01-15
                    """)
    void a_time_is_read_as_plans_write_it(String typed, String written, LocalDate first, LocalDate last) {
        PlanTime time = PlanTime.parse(typed);
        assertThat(time.text(DateTimeFormatter.ofPattern("dd/MM/yyyy")::format)).isEqualTo(written);
        assertThat(time.startsOn()).isEqualTo(first);
        assertThat(time.endsOn()).isEqualTo(last);
        assertThat(PlanTime.parse(written)).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Thường xuyên", "thường xuyên ", "THUONG XUYEN", "Continuous"})
    void what_goes_on_all_the_time_has_no_days(String typed) {
        assertThat(PlanTime.parse(typed)).isEqualTo(PlanTime.RECURRING);
        assertThat(PlanTime.RECURRING.timing()).isEqualTo(Timing.RECURRING);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Quý I",
                "13/2022",
                "00/2022",
                "30/02/2022",
                "2022",
                "04/2022,05",
                "4-5",
                "03/22",
                "'; drop table"
            })
    void anything_else_is_refused(String typed) {
        assertThatThrownBy(() -> PlanTime.parse(typed)).isInstanceOf(Refusal.class);
    }

    @Test
    void the_end_does_not_come_first() {
        assertThatThrownBy(() -> PlanTime.parse("12–02/2022")).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> PlanTime.parse("20/11–01/9/2022")).isInstanceOf(Refusal.class);
    }
}
