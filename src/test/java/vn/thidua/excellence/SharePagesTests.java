package vn.thidua.excellence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.registration.TrialSchool;

@IntegrationTest
class SharePagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private TrialSchool school;

    /** Ten lecturers rated for 2021: two excellent, eight good. */
    @BeforeEach
    void ten_ratings() {
        school = new TrialSchool(database, transactions, 10, LocalDate.of(2022, 3, 1));
        school.asSystem(() -> {
            for (int i = 0; i < 10; i++) {
                database.sql("""
                        insert into rating (id, version, organisation_id, subject_kind, person_id, emulation_year, level, confirmed, decision, decided_on)
                        values (?, 0, ?, 'PERSON', ?, '2021', ?, true, '12-QĐ/TCT', date '2022-01-10')
                        """)
                        .params(UUID.randomUUID(), school.id, school.people.get(i), i < 2 ? "HTXSNV" : "HTTNV")
                        .update();
            }
        });
    }

    @Test
    void the_shares_of_school_unit_and_group_are_shown_with_their_arithmetic() {
        assertThat(pages.get(user("thuky"), "/rating-summaries/shares").main())
                .contains("Tỷ lệ xuất sắc năm 2021", "2 trên 10 kết quả", "2 trên 2 nơi vượt mức")
                .contains(
                        "Trong từng đơn vị",
                        "Khoa Một",
                        "Trong từng nhóm công việc tương đồng",
                        "Giảng viên, giáo viên")
                .contains("20 % × 10 = 2, tối đa 2", "20 % × 9 = 1,8, tối đa 1 vượt 1", "Vượt, để đối chiếu")
                .contains("có dưới 5 người", "Chưa đối chiếu");
        assertThat(pages.get(user("giangvien0"), "/rating-summaries/shares").status())
                .isEqualTo(403);
        pages.get(user("thuky"), "/rating-summaries/shares");
        assertThat(Statements.of(() -> pages.get(user("thuky"), "/rating-summaries/shares")))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void a_school_lays_down_its_own_groups_and_what_going_beyond_means_and_goes_back() {
        assertThat(settle("BLOCKS", "", "Lãnh đạo", "Giảng viên chính", "Còn lại")
                        .location())
                .isEqualTo("/rating-summaries/shares/rules");
        String rules =
                pages.get(user("thuky"), "/rating-summaries/shares/rules").main();
        assertThat(rules).contains("Của trường", "Áp dụng từ 01/01/2021", "không cho xác nhận", "Giảng viên chính");
        assertThat(pages.get(user("hieutruong"), "/rating-summaries/shares").main())
                .contains("Vượt, không được xác nhận", "Còn lại", "của trường, từ 01/01/2021")
                .doesNotContain("Giảng viên, giáo viên");

        assertThat(settle("WARNS", "", "Lãnh đạo", "Giảng viên chính", "Còn lại")
                        .status())
                .as("somebody laid down a rule of the same day meanwhile")
                .isEqualTo(409);
        assertThat(settle("WARNS", "0", "Lãnh đạo", "Giảng viên chính", "Còn lại")
                        .location())
                .isEqualTo("/rating-summaries/shares/rules");
        assertThat(pages.get(user("thuky"), "/rating-summaries/shares").main()).contains("Vượt, phải ghi lý do");

        String removal = pages.get(user("thuky"), "/rating-summaries/shares/rules")
                .page()
                .select("form[action$=/removal]")
                .attr("action");
        assertThat(pages.post("thuky.lc", removal).status()).isEqualTo(404);
        pages.post(user("thuky"), removal);
        assertThat(pages.get(user("thuky"), "/rating-summaries/shares").main()).contains("Giảng viên, giáo viên");
    }

    @Test
    void a_group_with_people_and_no_name_is_refused_and_what_was_typed_stays() {
        var answer = settle("WARNS", "", "Lãnh đạo, quản lý của trường", "Lãnh đạo, quản lý của trường", "");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("nhóm chưa có tên");
        assertThat(answer.page().select("#name-2").val()).isEqualTo("Lãnh đạo, quản lý của trường");
        assertThat(answer.page().select("#rank-2 option[selected]").val()).isEqualTo("3");
        assertThat(settle("WARNS", "", "Giảng dạy", "Lãnh đạo", "Giảng dạy").main())
                .contains("Mỗi nhóm cần một tên riêng");
        assertThat(pages.post(user("thuky"), "/rating-summaries/shares/rules").status())
                .isEqualTo(422);
        assertThat(pages.post(user("hieutruong"), "/rating-summaries/shares/rules")
                        .status())
                .isEqualTo(403);
    }

    private Pages.Answer settle(String effect, String version, String first, String second, String third) {
        var form = new ArrayList<String>(
                List.of("since", "2021-01-01", "leastCounted", "0", "leaders", "1", "version", version));
        for (String circle : List.of("school", "unit", "group")) {
            form.addAll(List.of(circle + "Applied", "SHOWN", circle + "Other", effect));
        }
        for (String name : List.of(first, second, third)) {
            form.addAll(List.of("names", name));
        }
        for (int rank = 0; rank < 9; rank++) {
            form.addAll(List.of("ranks", rank < 2 ? "2" : "3"));
        }
        return pages.post(user("thuky"), "/rating-summaries/shares/rules", form.toArray(String[]::new));
    }

    private String user(String name) {
        return school.user(name);
    }
}
