package vn.thidua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.thidua.campaign.DeadlineSource.Deadline;
import vn.thidua.shared.EmulationYear;

class ICalendarTests {

    private static final LocalDate DAY = LocalDate.of(2022, 12, 31);

    @Test
    void text_is_escaped_and_cannot_add_lines_of_its_own() {
        String feed = write(deadline("a;b,c\\d\r\nBEGIN:VEVENT\u0007", DAY, DAY));
        assertThat(feed).contains("SUMMARY:a\\;b\\,c\\\\d\\nBEGIN:VEVENT\r\n");
        assertThat(feed.split("BEGIN:VEVENT\r\n")).hasSize(3);
    }

    @Test
    void long_lines_are_folded_at_75_octets_between_letters() {
        String title = "Đường đời ".repeat(40).strip();
        String feed = write(deadline(title, DAY, DAY));
        assertThat(feed.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        assertThat(feed.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
    }

    @Test
    void a_day_ends_on_the_next_and_what_has_no_day_is_left_out() {
        assertThat(write(deadline("Cuối năm", DAY, DAY)))
                .contains("DTSTART;VALUE=DATE:20221231", "DTEND;VALUE=DATE:20230101");
        assertThat(write(deadline("Thường xuyên", null, null))).doesNotContain("VEVENT");
    }

    @Test
    void half_a_year_or_more_stands_beside_the_months() {
        var view = YearView.of(
                EmulationYear.parse("2022"),
                List.of(
                        deadline("dài", LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30)),
                        deadline("ngắn", LocalDate.of(2021, 12, 1), LocalDate.of(2022, 4, 30)),
                        deadline("luôn", null, null)));
        assertThat(view.allYear()).extracting(Deadline::title).containsExactly("dài", "luôn");
        assertThat(view.months().subList(0, 5))
                .extracting(month -> month.entries().size())
                .containsExactly(1, 1, 1, 1, 0);
    }

    private static String write(Deadline deadline) {
        return ICalendar.write("Lịch", "localhost", "http://localhost", Instant.EPOCH, List.of(deadline));
    }

    private static Deadline deadline(String title, LocalDate from, LocalDate to) {
        return new Deadline("x/1", title, "Phong trào", from, to, false, false, "/x");
    }
}
