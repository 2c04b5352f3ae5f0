package vn.thidua.turns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.registration.TrialSchool;

@IntegrationTest
class TurnPagesTests {

    private static final LocalDate JANUARY = LocalDate.of(2021, 1, 1);

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private TrialSchool school;

    /** Five lecturers, of whom one expects a child, in three closed months and an open one. */
    @BeforeEach
    void three_closed_months() {
        school = new TrialSchool(database, transactions, 5, LocalDate.of(2022, 3, 1));
        var months = new TrialMonths(school, database);
        for (int i = 0; i < 4; i++) {
            LocalDate month = JANUARY.plusMonths(i);
            UUID id = months.month(month, i < 3);
            for (int person = 0; person < 4; person++) {
                months.sheet(
                        id, month, school.people.get(person), person == 0 ? "HTXSNV" : "HTTNV", 95 - person * 5, null);
            }
            months.sheet(id, month, school.people.get(4), null, null, "MATERNITY");
            months.sheet(id, month, null, "HTTNV", 85, null);
        }
    }

    @Test
    void the_board_counts_turns_of_closed_months_and_says_where_they_come_from() {
        String board =
                pages.get(school.user("thuky"), "/rating-summaries?year=2021").main();
        assertThat(board)
                .contains(
                        "12 lượt cá nhân đã xếp loại trong 3 tháng đã khóa; 3 lượt hoàn thành xuất sắc nhiệm vụ = 25 %")
                .contains("12 = 4 người × 3 tháng.")
                .contains("Trong khi danh sách có 5 người; 1 trường hợp không xếp loại:")
                .contains("Phạm Thử Viên E: nghỉ thai sản, tháng 1–3/2021 (3 tháng).")
                .contains("Quý I");
        assertThat(pages.get(school.user("thuky"), "/rating-summaries?year=2021&subject=UNIT")
                        .main())
                .contains("3 = 1 đơn vị × 3 tháng.");
    }

    @Test
    void every_number_of_the_board_opens_as_many_records() {
        var board = pages.get(school.user("hieutruong"), "/rating-summaries?year=2021")
                .page();
        var numbers = board.select("td.num a");
        assertThat(numbers).isNotEmpty();
        numbers.forEach(number -> assertThat(pages.get(school.user("hieutruong"), number.attr("href"))
                        .main())
                .as(number.attr("href"))
                .contains(number.text() + " lượt"));
    }

    @Test
    void a_staff_member_sees_the_own_course_and_no_colleague() {
        String user = school.user("giangvien1");
        assertThat(pages.get(user, "/rating-summaries").location())
                .isEqualTo("/rating-summaries/people/" + school.people.get(1));
        assertThat(pages.get(user, "/rating-summaries/people/" + school.people.get(1) + "?year=2021")
                        .main())
                .contains(
                        "Hoàn thành tốt nhiệm vụ",
                        "Tính trên 3 tháng đã khóa (tháng 1–3)",
                        "Tháng 4 chưa khóa nên chưa tính.")
                .contains("Chưa đủ để tổng hợp: mới có 3 tháng đã khóa, cần ít nhất 6.");
        assertThat(pages.get(user, "/rating-summaries/people/" + school.people.get(2))
                        .status())
                .isEqualTo(404);
        assertThat(pages.get(user, "/rating-summaries/units/" + school.faculty).status())
                .isEqualTo(404);
        assertThat(pages.get(user, "/rating-summaries/standings").status()).isEqualTo(403);
        assertThat(pages.get(user, "/rating-summaries/records").status()).isEqualTo(403);
        assertThat(pages.get(user, "/rating-summaries/raters").status()).isEqualTo(403);
    }

    @Test
    void the_head_sees_the_unit_and_another_school_sees_nothing() {
        assertThat(pages.get(school.user("truongkhoa"), "/rating-summaries/records?year=2021&month=1")
                        .main())
                .contains("Phạm Thử Viên A");
        assertThat(pages.get(school.user("truongkhoa"), "/rating-summaries/raters")
                        .status())
                .isEqualTo(403);
        assertThat(pages.get("thuky.lc", "/rating-summaries/people/" + school.people.get(0))
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.lc", "/rating-summaries/records?year=2021&unit=" + school.faculty)
                        .main())
                .doesNotContain("Phạm Thử");
        assertThat(pages.get("thuky.cum", "/rating-summaries/people/" + school.people.get(0))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void those_above_see_numbers_and_no_names() {
        assertThat(pages.get("hocvien", "/rating-summaries").location()).isEqualTo("/rating-summaries/schools");
        assertThat(pages.get("hocvien", "/rating-summaries/schools?year=2021").main())
                .contains("không có tên cá nhân")
                .doesNotContain("Phạm Thử Viên");
    }

    @Test
    void raters_are_shown_with_mean_spread_and_number_and_nothing_is_put_right() {
        String raters = pages.get(school.user("hieutruong"), "/rating-summaries/raters?year=2021")
                .main();
        // 95, 90, 85, 80 three times over: mean 87,5, spread √31,25 = 5,59.
        assertThat(raters).contains("87,5", "5,59", "80 – 95", "3 – 9 – 0 – 0", "không tự điều chỉnh");
    }

    @Test
    void months_with_the_same_highest_share_are_all_named() {
        assertThat(pages.get(school.user("thuky"), "/rating-summaries?year=2021")
                        .main())
                .contains("Lượt xuất sắc theo tháng; tỷ lệ tháng nào cũng là 25 %");
        assertThat(pages.get("thuky.sl", "/rating-summaries?year=2021").main())
                .contains("tỷ lệ cao nhất ở tháng 4, 7, 8: 18,4 %");
    }

    @Test
    void columns_that_nothing_stands_in_are_left_out() {
        assertThat(pages.get("thuky.sl", "/rating-summaries/raters?year=2021").main())
                .contains("441", "ghi kết quả Hội đồng quyết định")
                .doesNotContain("Độ lệch chuẩn", "Thấp nhất – cao nhất");
    }

    @Test
    void who_came_or_left_during_the_year_is_said() {
        String path = "/rating-summaries/people/" + Demo.id("person/SL051") + "?year=2021";
        assertThat(pages.get("thuky.sl", path).main())
                .contains("Rời trường trong năm, công tác đến hết 30/4/2021.", "đã rời trường");
        assertThat(pages.get("thuky.sl", "/rating-summaries/standings?year=2021&size=100")
                        .main())
                .contains("kể cả người đến hoặc rời trường trong năm");
        assertThat(pages.get("thuky.sl", "/rating-summaries/standings/export.csv?year=2021")
                        .text())
                .contains("công tác đến hết 30/4/2021");
    }

    @Test
    void standings_say_why_and_can_be_taken_away() {
        assertThat(pages.get(school.user("thuky"), "/rating-summaries/standings?year=2021")
                        .main())
                .contains("Phạm Thử Viên A", "Chưa đủ để tổng hợp");
        assertThat(pages.get(school.user("thuky"), "/rating-summaries/standings/export.csv?year=2021")
                        .text())
                .contains("Phạm Thử Viên A", "Hoàn thành xuất sắc nhiệm vụ", "mới có 3 tháng đã khóa");
        assertThat(pages.get(school.user("thuky"), "/rating-summaries/export.xlsx?year=2021")
                        .bytes())
                .startsWith('P', 'K');
        assertThat(pages.get(school.user("thuky"), "/rating-summaries/records/export.csv?year=2021&level=HTXSNV")
                        .text()
                        .lines()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void pages_take_few_statements_however_many_people_there_are() {
        for (String path : new String[] {
            "/rating-summaries?year=2021",
            "/rating-summaries/records?year=2021",
            "/rating-summaries/standings?year=2021",
            "/rating-summaries/raters?year=2021",
            "/rating-summaries/people/" + school.people.get(0),
            "/rating-summaries/rules"
        }) {
            pages.get(school.user("thuky"), path);
            assertThat(Statements.of(() -> pages.get(school.user("thuky"), path)))
                    .as(path + ", two of them the session's")
                    .hasSizeLessThanOrEqualTo(8);
        }
    }

    @Test
    void figures_count_the_turns_and_their_records_stay_with_the_keepers() {
        String figure = "/figures/turns_people?school=" + school.id + "&from=2021-01-01&to=2021-12-31";
        assertThat(pages.get(school.user("thuky"), figure).main()).contains("12", "Phạm Thử Viên A, 01/2021");
        assertThat(pages.get(school.user("giangvien1"), figure).main()).doesNotContain("Phạm Thử Viên A");
        assertThat(pages.get("hocvien", figure).main()).doesNotContain("Phạm Thử Viên A");
    }

    @Test
    void a_school_lays_down_its_own_rule_from_a_shipped_one() {
        String rules =
                pages.get(school.user("thuky"), "/rating-summaries/rules").main();
        assertThat(rules).contains("chưa đặt quy tắc riêng", "Chưa đối chiếu", "Đang áp dụng");
        var copy = pages.get(school.user("thuky"), "/rating-summaries/rules")
                .page()
                .select("a[href*=/rules/new]")
                .last();
        assertThat(pages.get(school.user("thuky"), copy.attr("href")).status()).isEqualTo(200);
        var saved = pages.post(school.user("thuky"), "/rating-summaries/rules", rule("2", "HTTNV"));
        assertThat(saved.location()).isEqualTo("/rating-summaries/rules");
        assertThat(pages.get(
                                school.user("giangvien1"),
                                "/rating-summaries/people/" + school.people.get(1) + "?year=2021")
                        .main())
                .contains("Tính trên 3 tháng đã khóa", "Trung bình 270 : 3 = 90 điểm.", "Quy tắc thử");
        assertThat(pages.post(school.user("thuky"), "/rating-summaries/rules", rule("13", ""))
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(school.user("hieutruong"), "/rating-summaries/rules", rule("2", ""))
                        .status())
                .isEqualTo(403);
    }

    private static String[] rule(String least, String floor) {
        return new String[] {
            "subject",
            "PERSON",
            "span",
            "YEAR",
            "parts",
            "MONTHS",
            "name",
            "Quy tắc thử",
            "from",
            "2021-01-01",
            "leastParts",
            least,
            "excellentPoints",
            "92",
            "excellentFloor",
            floor,
            "goodPoints",
            "70",
            "fairPoints",
            "50"
        };
    }
}
