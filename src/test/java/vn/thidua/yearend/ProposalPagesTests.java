package vn.thidua.yearend;

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
import vn.thidua.turns.TrialMonths;

@IntegrationTest
class ProposalPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private TrialSchool school;

    /** Ten lecturers over seven closed months; the first two excellent, the third disciplined. */
    @BeforeEach
    void seven_closed_months() {
        school = new TrialSchool(database, transactions, 10, LocalDate.of(2022, 3, 1));
        var months = new TrialMonths(school, database);
        for (int i = 0; i < 7; i++) {
            LocalDate month = LocalDate.of(2021, 1, 1).plusMonths(i);
            UUID id = months.month(month, true);
            for (int person = 0; person < 10; person++) {
                months.sheet(id, month, school.people.get(person), person < 2 ? "HTXSNV" : "HTTNV", 90, null);
            }
            months.sheet(id, month, null, "HTTNV", 85, null);
        }
        school.asSystem(() -> database.sql("""
                insert into personnel_event (id, version, organisation_id, person_id, kind, discipline, valid_from)
                values (?, 0, ?, ?, 'DISCIPLINE', 'REPRIMAND', date '2021-05-01')
                """)
                .params(UUID.randomUUID(), school.id, school.people.get(2))
                .update());
    }

    @Test
    void a_proposal_comes_from_the_months_is_decided_confirmed_and_taken_back() {
        String home = make();
        String page = pages.get(user("thuky"), home).main();
        assertThat(page)
                .contains("Cần quyết định: 1", "Bị kỷ luật trong năm (", "Hoàn thành xuất sắc nhiệm vụ 2")
                .contains("20 % × 10 = tối đa 2 – trong mức (cách tính đang áp dụng)")
                .contains("tối đa 1 – vượt 1 (cách tính kia, để đối chiếu)");
        assertThat(pages.get(user("thuky"), home + "/confirmation").status()).isEqualTo(403);

        assertThat(confirmation(home, "password", Pages.PASSWORD).main())
                .contains("Còn 1 trường hợp cần quyết định. Hãy mở từng trường hợp");
        String line = openLine(home);
        assertThat(pages.get(user("thuky"), line).main()).contains("Phạm Thử Viên C", "Tính trên 7 tháng đã khóa");
        String address = line.replace("/edit", "");
        assertThat(pages.post(user("thuky"), address, "level", "KHTNV", "reason", "", "version", "0")
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(
                                user("thuky"),
                                address,
                                "level",
                                "HTTNV",
                                "reason",
                                "Không liên quan đến nhiệm vụ",
                                "version",
                                "0")
                        .location())
                .isEqualTo(home);
        assertThat(pages.post(user("thuky"), address, "level", "KHTNV", "reason", "Người khác sửa", "version", "0")
                        .status())
                .isEqualTo(409);

        assertThat(pages.get(user("hieutruong"), home + "/confirmation").main())
                .contains("Trường hợp riêng và mức đã đổi: 1", "Bị kỷ luật trong năm (")
                .contains("Quyết định bởi", "Không liên quan đến nhiệm vụ")
                .contains("Phạm Thử Viên A", "Phạm Thử Viên C", "Phạm Thử Viên J")
                .contains("2 trên 2 nơi vượt mức", "20 % × 9 = 1,8, tối đa 1 vượt 1", "Vượt, để đối chiếu");
        assertThat(confirmation(home, "password", Pages.PASSWORD).location()).isEqualTo(home);
        assertThat(ratings()).isEqualTo(10);
        assertThat(pages.get(user("thuky"), "/ratings?year=2021").main())
                .contains("Phạm Thử Viên A", "12-QĐ/TCT", "Đã xác nhận");
        assertThat(pages.post(user("thuky"), home + "/renewal").status()).isEqualTo(404);

        assertThat(pages.post(user("hieutruong"), home + "/withdrawal", "reason", "")
                        .status())
                .isEqualTo(409);
        assertThat(pages.post(user("hieutruong"), home + "/withdrawal", "reason", "Ghi nhầm số quyết định")
                        .location())
                .isEqualTo(home);
        assertThat(ratings()).isZero();
        assertThat(pages.get(user("thuky"), home).main()).contains("Dự thảo", "Quyết định bởi");
    }

    @Test
    void a_rating_that_was_changed_since_keeps_the_confirmation_from_being_taken_back() {
        String home = make();
        decideOpen(home);
        confirm(home);
        school.asSystem(() -> database.sql("update rating set version = 1, note = 'sửa' where person_id = ?")
                .param(school.people.get(5))
                .update());
        assertThat(pages.post(user("hieutruong"), home + "/withdrawal", "reason", "Thử rút lại")
                        .status())
                .isEqualTo(409);
        assertThat(ratings()).isEqualTo(10);
    }

    @Test
    void more_excellent_ones_than_the_share_allows_need_a_reason() {
        String home = make();
        decideOpen(home);
        String line = pages.get(user("thuky"), home + "?level=HTTNV")
                .page()
                .select("a[href$=/edit]")
                .last()
                .attr("href")
                .replace("/edit", "");
        pages.post(user("thuky"), line, "level", "HTXSNV", "reason", "Thành tích đột xuất", "version", "0");
        assertThat(confirmation(home, "password", Pages.PASSWORD).main())
                .contains("Vượt mức xuất sắc cho phép: Trường thử", " 3/2. Hãy giảm bớt hoặc ghi lý do");
        assertThat(confirmation(home, "overReason", "Hội đồng thống nhất", "password", Pages.PASSWORD)
                        .location())
                .isEqualTo(home);
    }

    @Test
    void where_the_school_allows_nothing_beyond_the_share_no_reason_helps() {
        school.asSystem(() -> database.sql("""
                insert into excellence_rule (id, version, organisation_id, valid_from, school_applied, school_other, unit_applied, unit_other, group_applied, group_other, least_counted)
                values (gen_random_uuid(), 0, ?, date '2021-01-01', 'SHOWN', 'SHOWN', 'SHOWN', 'BLOCKS', 'SHOWN', 'SHOWN', 0)
                """).param(school.id).update());
        String home = make();
        decideOpen(home);
        assertThat(pages.get(user("hieutruong"), home + "/confirmation").main())
                .contains("chưa xác nhận được: Khoa Một 2/1", "Vượt, không được xác nhận");
        assertThat(confirmation(home, "overReason", "Hội đồng thống nhất", "password", Pages.PASSWORD)
                        .main())
                .contains("Vượt mức xuất sắc ở nơi không được phép vượt: Khoa Một 2/1");
        assertThat(ratings()).isZero();
    }

    @Test
    void the_rector_confirms_with_the_own_password() {
        String home = make();
        decideOpen(home);
        assertThat(confirmation(home).main()).contains("Mật khẩu chưa đúng nên đề nghị chưa được xác nhận");
        var answer = confirmation(home, "password", "sai-mat-khau-2022");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().select("#decision").attr("value")).isEqualTo("12-QĐ/TCT");
        assertThat(answer.page().select("#password").attr("value")).isEmpty();
        assertThat(ratings()).isZero();
        confirm(home);
    }

    @Test
    void whoever_was_rated_before_keeps_that_rating_and_what_was_decided_stays_when_made_anew() {
        school.asSystem(() -> database.sql("""
                insert into rating (id, version, organisation_id, subject_kind, person_id, emulation_year, level, confirmed)
                values (?, 0, ?, 'PERSON', ?, '2021', 'HTTNV', false)
                """)
                .params(UUID.randomUUID(), school.id, school.people.get(0))
                .update());
        String home = make();
        assertThat(pages.get(user("thuky"), home).main()).contains("Đã xếp loại từ trước: 1");
        decideOpen(home);
        pages.post(user("thuky"), home + "/renewal");
        assertThat(pages.get(user("thuky"), home).main())
                .contains("Quyết định bởi")
                .doesNotContain("Cần quyết định: 1");
        assertThat(pages.get(user("hieutruong"), home + "/confirmation").main())
                .contains("Đã xếp loại từ trước, giữ nguyên: 1", "Hoàn thành tốt nhiệm vụ (1): Phạm Thử Viên A");
        confirm(home);
        assertThat(ratings()).isEqualTo(10);
    }

    @Test
    void units_are_proposed_likewise() {
        String home = make("UNIT");
        assertThat(pages.get(user("thuky"), home).main()).contains("Khoa Một", "Với tập thể, tỷ lệ chỉ để nhắc");
        confirm(home);
        assertThat(pages.get(user("thuky"), "/ratings?year=2021&subject=UNIT").main())
                .contains("Khoa Một", "12-QĐ/TCT");
    }

    @Test
    void nobody_of_another_school_sees_it_and_the_page_is_frugal() {
        String home = make();
        assertThat(pages.get("thuky.lc", home).status()).isEqualTo(404);
        assertThat(pages.get("hieutruong.lc", home + "/confirmation").status()).isEqualTo(404);
        assertThat(pages.get(user("giangvien0"), home).status()).isEqualTo(403);
        pages.get(user("thuky"), home);
        assertThat(Statements.of(() -> pages.get(user("thuky"), home)).stream()
                        .filter(statement -> !statement.startsWith("INSERT INTO session")))
                .hasSizeLessThanOrEqualTo(7);
        assertThat(pages.get(user("thuky"), home + "/export.csv").text())
                .contains("Phạm Thử Viên A", "Tính trên 7 tháng");
        assertThat(pages.post(user("thuky"), "/rating-summaries/proposals", "year", "1999", "subject", "PERSON")
                        .status())
                .isEqualTo(409);
        assertThat(pages.post(user("thuky"), home + "/removal").location()).isEqualTo("/rating-summaries/proposals");
    }

    private String make() {
        return make("PERSON");
    }

    private String make(String subject) {
        String home = pages.post(user("thuky"), "/rating-summaries/proposals", "year", "2021", "subject", subject)
                .location();
        assertThat(home).startsWith("/rating-summaries/proposals/");
        return home;
    }

    private String openLine(String home) {
        return pages.get(user("thuky"), home + "?open=true")
                .page()
                .select("a[href$=/edit]")
                .first()
                .attr("href");
    }

    private void decideOpen(String home) {
        pages.post(
                user("thuky"),
                openLine(home).replace("/edit", ""),
                "level",
                "HTTNV",
                "reason",
                "Không liên quan",
                "version",
                "0");
    }

    private void confirm(String home) {
        assertThat(confirmation(home, "password", Pages.PASSWORD).location()).isEqualTo(home);
    }

    private Pages.Answer confirmation(String home, String... more) {
        var form = new ArrayList<String>(List.of("decision", "12-QĐ/TCT", "decidedOn", "2022-01-10"));
        form.addAll(List.of(more));
        return pages.post(user("hieutruong"), home + "/confirmation", form.toArray(String[]::new));
    }

    private String user(String name) {
        return school.user(name);
    }

    private long ratings() {
        var count = new long[1];
        school.asSystem(() -> count[0] = database.sql("select count(*) from rating where organisation_id = ?")
                .param(school.id)
                .query(Long.class)
                .single());
        return count[0];
    }
}
