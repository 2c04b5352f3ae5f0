package vn.thidua.publicity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WorkingDaysTests {

    private final WorkingDays calendar = new WorkingDays(Set.of(
            LocalDate.of(2022, 1, 31),
            LocalDate.of(2022, 2, 1),
            LocalDate.of(2022, 2, 2),
            LocalDate.of(2022, 2, 3),
            LocalDate.of(2022, 2, 4)));

    @Test
    void five_working_days_from_a_friday_end_on_the_next_thursday() {
        assertThat(calendar.last(LocalDate.of(2022, 2, 11), 5)).isEqualTo(LocalDate.of(2022, 2, 17));
    }

    @Test
    void the_new_year_festival_does_not_count() {
        assertThat(calendar.last(LocalDate.of(2022, 1, 27), 5)).isEqualTo(LocalDate.of(2022, 2, 9));
    }

    @Test
    void a_posting_that_begins_on_a_sunday_counts_from_monday() {
        assertThat(calendar.last(LocalDate.of(2022, 2, 13), 1)).isEqualTo(LocalDate.of(2022, 2, 14));
    }
}
