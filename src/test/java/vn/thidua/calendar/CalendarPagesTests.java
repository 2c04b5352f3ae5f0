package vn.thidua.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class CalendarPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    MockMvc mvc;

    @Test
    void the_year_of_a_school_has_twelve_months_with_its_own_tasks_and_those_of_the_cluster() {
        var page = pages.get("giangvien.lc", "/calendar?year=2022").page();
        assertThat(page.select(".month")).hasSize(12);
        assertThat(page.select(".month").get(1).text()).contains("25-TTr/TCT", "15/02/2022");
        assertThat(page.select(".month").get(3).text()).contains("ký giao ước thi đua");
        assertThat(page.selectFirst(".all-year").text())
                .contains("Cán bộ, công chức, viên chức thi đua thực hiện văn hóa công sở");
        assertThat(page.text()).doesNotContain("Hội giảng cấp trường");
    }

    @Test
    void a_school_year_begins_in_september_and_continuous_tasks_stand_by_themselves() {
        var page = pages.get("thuky.pgd", "/calendar").page();
        assertThat(page.selectFirst("h1").text()).contains("2021-2022");
        assertThat(page.selectFirst(".month h2").text()).isEqualTo("Tháng 9/2021");
        assertThat(page.selectFirst(".all-year").text()).contains("thường xuyên");
    }

    @Test
    void a_year_that_cannot_be_leads_nowhere_and_an_empty_one_says_so() {
        assertThat(pages.get("thuky.lc", "/calendar?year=abc").status()).isEqualTo(404);
        assertThat(pages.get("giaovien.ps", "/calendar?year=1990").main())
                .contains("Chưa có nhiệm vụ hay thời hạn nào");
    }

    @Test
    void the_calendar_stays_within_its_statements() {
        pages.get("thuky.lc", "/calendar");
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/calendar"))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void the_feed_is_a_calendar_that_programmes_can_read() throws Exception {
        String feed = fetch(address("giangvien.lc")).text();
        assertThat(feed).endsWith("END:VCALENDAR\r\n");
        assertThat(feed.replace("\r\n", "")).doesNotContain("\r").doesNotContain("\n");
        assertThat(feed.split("\r\n")).allSatisfy(line -> assertThat(line.getBytes(StandardCharsets.UTF_8).length)
                .isLessThanOrEqualTo(75));
        List<String> lines = Stream.of(feed.replace("\r\n ", "").split("\r\n")).toList();
        assertThat(lines.get(0)).isEqualTo("BEGIN:VCALENDAR");
        assertThat(lines).contains("VERSION:2.0").anyMatch(line -> line.startsWith("PRODID:"));
        assertThat(lines).allMatch(line -> line.matches("[A-Z-]+(;[A-Z]+=[A-Z]+)*:.*"));
        long events = lines.stream().filter("BEGIN:VEVENT"::equals).count();
        assertThat(events).isPositive();
        for (String once : List.of(
                "END:VEVENT",
                "UID:.*",
                "DTSTAMP:\\d{8}T\\d{6}Z",
                "DTSTART;VALUE=DATE:\\d{8}",
                "DTEND;VALUE=DATE:\\d{8}",
                "SUMMARY:.+")) {
            assertThat(lines.stream().filter(line -> line.matches(once)).count())
                    .as(once)
                    .isEqualTo(events);
        }
        List<String> ids =
                lines.stream().filter(line -> line.startsWith("UID:")).toList();
        assertThat(new HashSet<>(ids)).hasSameSizeAs(ids);
        assertThat(feed).doesNotContain("Hội giảng cấp trường");
        int task = lines.indexOf("SUMMARY:Trình đăng ký danh hiệu\\, hình thức khen thưởng 2022 (25-TTr/TCT)");
        assertThat(lines.subList(task - 2, task))
                .containsExactly("DTSTART;VALUE=DATE:20220215", "DTEND;VALUE=DATE:20220216");
    }

    @Test
    void a_new_address_ends_the_old_one_and_revoking_ends_all() throws Exception {
        String first = address("truongkhoa.lc");
        assertThat(fetch(first).status()).isEqualTo(200);
        String second = address("truongkhoa.lc");
        assertThat(second).isNotEqualTo(first);
        assertThat(fetch(first).status()).isEqualTo(404);
        assertThat(fetch(second).status()).isEqualTo(200);
        pages.post("truongkhoa.lc", "/calendar/feed/revocation");
        assertThat(fetch(second).status()).isEqualTo(404);
        assertThat(fetch("/calendar/abc.ics").status()).isEqualTo(404);
    }

    @Test
    void the_feed_of_one_school_tells_nothing_of_another() throws Exception {
        assertThat(fetch(address("hieutruong.sl")).text())
                .contains("Hội giảng cấp trường")
                .doesNotContain("25-TTr/TCT")
                .doesNotContain("Dân vận khéo");
    }

    private String address(String user) {
        var feed = pages.post(user, "/calendar/feed").result().getFlashMap().get("feed");
        return URI.create(String.valueOf(feed)).getPath();
    }

    private Pages.Answer fetch(String path) throws Exception {
        return new Pages.Answer(mvc.perform(MockMvcRequestBuilders.get(path)).andReturn());
    }
}
