package vn.thidua.monthclosing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.Imports;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;
import vn.thidua.registration.TrialSchool;

/** Locking and opening a month again, exemptions, and results from paper, each in a school of its own. */
@IntegrationTest
class MonthClosingTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private TrialSchool opened(String month, String from, String to) {
        var school = new TrialSchool(database, transactions, 2, LocalDate.of(2022, 2, 28));
        assertThat(pages.post(school.user("thuky"), "/months", "month", month, "opensOn", from, "closesOn", to)
                        .status())
                .isEqualTo(302);
        return school;
    }

    private Object one(String sql, Object... parameters) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status ->
                        database.sql(sql).params(List.of(parameters)).query().singleValue()));
    }

    private void await(TrialSchool school, String month) {
        Instant limit = Instant.now().plus(Duration.ofSeconds(60));
        while (!"CLOSED".equals(one("select state from rating_month where organisation_id = ?", school.id))) {
            assertThat(Instant.now()).isBefore(limit);
            LockSupport.parkNanos(20_000_000);
        }
        assertThat(pages.get(school.user("thuky"), "/months/" + month + "/closing")
                        .main())
                .contains("Đã khóa tháng");
    }

    @Test
    void a_month_is_locked_with_a_reason_for_those_who_are_missing_and_opened_again_with_another() {
        TrialSchool school = opened("2021-12", "2022-01-01", "2022-01-05");
        UUID sheet = (UUID) one("select id from month_sheet where person_id = ?", school.people.get(0));
        assertThat(pages.get(school.user("thuky"), "/months/2021-12/closing").main())
                .contains("Còn 5 người và 1 khoa, phòng chưa có kết quả", "Phạm Thử Viên A");
        assertThat(pages.get(school.user("thuky"), "/months/2021-12/late").main())
                .contains("Chưa nộp phiếu (5 người, 1 khoa, phòng)");
        var silent = pages.post(school.user("thuky"), "/months/2021-12/closing");
        assertThat(silent.status()).isEqualTo(409);
        assertThat(silent.main()).contains("hãy ghi lý do");
        assertThat(pages.post(school.user("giangvien0"), "/months/2021-12/closing", "note", "xong")
                        .status())
                .isEqualTo(403);
        assertThat(pages.post(school.user("thuky"), "/months/2021-12/closing", "note", "Mất điện cả tháng")
                        .location())
                .isEqualTo("/months/2021-12/closing");
        await(school, "2021-12");
        assertThat(pages.get(school.user("thuky"), "/months/2021-12").main())
                .contains("0 trên 5 người được xếp loại", "5 người chưa có kết quả", "Phạm Thử Viên B");
        assertThat(pages.get(school.user("thuky"), "/months/2021-12/print").main())
                .contains("Trường thử", "Chưa có kết quả");
        assertThat(pages.post(school.user("truongkhoa"), "/month-sheets/" + sheet, "layer", "HEAD")
                        .main())
                .contains("đã khóa");
        assertThat(pages.post(school.user("thuky"), "/months/2021-12/roster").status())
                .isEqualTo(409);
        assertThat(pages.post(school.user("hieutruong"), "/months/2021-12/closing/unlocking")
                        .status())
                .isEqualTo(409);
        assertThat(pages.post(
                                school.user("hieutruong"),
                                "/months/2021-12/closing/unlocking",
                                "reason",
                                "Bổ sung phiếu giấy")
                        .location())
                .isEqualTo("/months/2021-12");
        assertThat(pages.get(school.user("thuky"), "/months").main()).contains("đã mở khóa 1 lần");
        assertThat(pages.get(school.user("thuky"), "/months/2021-12").main())
                .contains("Đã mở khóa 1 lần", "Bổ sung phiếu giấy", "Ghi chú khi khóa lần trước: Mất điện cả tháng");
        assertThat(pages.get(school.user("thuky"), "/journal").main())
                .contains("mở khóa tháng xếp loại 12/2021, lần thứ 1");
        assertThat(pages.post("thuky.lc", "/months/2021-12/closing", "note", "của người khác")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void whoever_is_on_leave_all_month_is_exempt_and_told_why_as_soon_as_it_is_known() {
        TrialSchool school = opened("2022-01", "2022-02-01", "2022-02-15");
        UUID person = school.people.get(1);
        UUID sheet = (UUID) one("select id from month_sheet where person_id = ?", person);
        assertThat(pages.post(
                                school.user("thuky"),
                                "/staff/" + person + "/events",
                                "kind",
                                "MATERNITY",
                                "from",
                                "2021-12-20",
                                "to",
                                "2022-06-19")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(school.user("thuky"), "/month-sheets/" + sheet).main())
                .contains("Nghỉ thai sản 20/12/2021 – 19/6/2022, có mặt 0/31 ngày; quy định từ 15 ngày");
        assertThat(pages.get(school.user("thuky"), "/months/2022-01").main())
                .contains("4 trên 5 người thuộc diện xếp loại");
        assertThat(pages.post(school.user("giangvien1"), "/month-sheets/" + sheet, "layer", "SELF")
                        .main())
                .contains("không xếp loại tháng này");
        String card = (String) one("select code || ' – ' || full_name from person where id = ?", school.people.get(0));
        assertThat(pages.post(school.user("thuky"), "/months/exemptions", "person", card, "from", "2022-01-01")
                        .main())
                .contains("lý do");
        assertThat(pages.post(
                                school.user("thuky"),
                                "/months/exemptions",
                                "person",
                                card,
                                "from",
                                "2022-01-01",
                                "reason",
                                "Tăng cường cho huyện")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(school.user("thuky"), "/months/2022-01").main())
                .contains("3 trên 5 người thuộc diện xếp loại", "Tăng cường cho huyện");
        UUID exemption = (UUID) one("select id from month_exemption where organisation_id = ?", school.id);
        assertThat(pages.post("thuky.lc", "/months/exemptions/" + exemption + "/removal")
                        .status())
                .isEqualTo(404);
        pages.post(school.user("thuky"), "/months/exemptions/" + exemption + "/removal");
        assertThat(pages.get(school.user("thuky"), "/months/2022-01").main())
                .contains("4 trên 5 người thuộc diện xếp loại");
    }

    @Test
    void months_that_were_collected_on_paper_come_in_and_can_be_taken_back() {
        var school = new TrialSchool(database, transactions, 2, LocalDate.of(2022, 2, 28));
        councilDecides(school);
        var desk = new Imports(pages, school.user("thuky"), "months");
        String first = (String) one("select code from person where id = ?", school.people.get(0));
        String second = (String) one("select code from person where id = ?", school.people.get(1));
        String preview = desk.read("Tháng;Mã cán bộ;Khoa, phòng;Tổng điểm;Xếp loại;Lý do, ghi chú\n"
                + "11/2021;" + first + ";;91,5;Hoàn thành xuất sắc nhiệm vụ;\n"
                + "11/2021;" + second + ";;;Hoàn thành tốt nhiệm vụ;Có việc chậm\n"
                + "11/2021;;Khoa Một;88;Hoàn thành tốt nhiệm vụ;\n"
                + "13/2021;" + first + ";;90;Hoàn thành tốt nhiệm vụ;\n"
                + "11/2021;" + first + ";;90;Hoàn thành tốt nhiệm vụ;\n"
                + "11/2022;" + first + ";;90;Hoàn thành tốt nhiệm vụ;\n");
        assertThat(pages.get(school.user("thuky"), preview).main())
                .contains(
                        "Tháng 11/2022 chưa kết thúc, chưa nhập kết quả được.",
                        "đã có ở dòng 2",
                        "Tháng 11/2021 chưa mở");
        assertThat(desk.confirm(preview)).isEqualTo(302);
        assertThat(one("select count(*) from month_sheet where organisation_id = ? and layer = 'FINAL'", school.id))
                .isEqualTo(3L);
        assertThat(pages.get(school.user("thuky"), "/months/2021-11").main())
                .contains("91,5", "Hoàn thành xuất sắc nhiệm vụ");
        assertThat(pages.get(school.user("giangvien0"), "/months").main()).contains("91,5");
        assertThat(desk.undo(preview)).isEqualTo(302);
        assertThat(one("select count(*) from month_sheet where organisation_id = ? and layer = 'FINAL'", school.id))
                .isEqualTo(0L);
    }

    private void councilDecides(TrialSchool school) {
        assertThat(pages.post(
                                school.user("hieutruong"),
                                "/months/settings",
                                "since",
                                "2021-10",
                                "firstDay",
                                "1",
                                "lastDay",
                                "5",
                                "decidedBy",
                                "COUNCIL",
                                "leastDays",
                                "15",
                                "basis",
                                "Quy chế 12")
                        .status())
                .isEqualTo(302);
    }

    private String code(TrialSchool school, int person) {
        return (String) one("select code from person where id = ?", school.people.get(person));
    }

    @Test
    void paper_does_not_decide_in_the_rectors_stead_nor_in_a_month_that_is_not_over() {
        var school = new TrialSchool(database, transactions, 2, LocalDate.of(2022, 2, 28));
        var desk = new Imports(pages, school.user("thuky"), "months");
        String preview = desk.read("Tháng;Mã cán bộ;Tổng điểm;Xếp loại\n"
                + "12/2021;" + code(school, 0) + ";91;Hoàn thành xuất sắc nhiệm vụ\n"
                + "02/2022;" + code(school, 1) + ";91;Hoàn thành xuất sắc nhiệm vụ\n");
        assertThat(pages.get(school.user("thuky"), preview).main())
                .contains("Tháng 12/2021 do Hiệu trưởng quyết định", "Tháng 02/2022 chưa kết thúc");
        desk.confirm(preview);
        assertThat(one("select count(*) from rating_month where organisation_id = ?", school.id))
                .isEqualTo(0L);
    }

    @Test
    void paper_says_what_the_criteria_allow_and_passes_over_nobody_who_has_spoken_without_a_reason() {
        var school = new TrialSchool(database, transactions, 3, LocalDate.of(2022, 2, 28));
        councilDecides(school);
        pages.post(
                school.user("thuky"), "/months", "month", "2022-01", "opensOn", "2022-02-01", "closesOn", "2022-02-15");
        UUID sheet = (UUID) one("select id from month_sheet where person_id = ?", school.people.get(0));
        assertThat(pages.post(
                                school.user("giangvien0"),
                                "/month-sheets/" + sheet,
                                "layer",
                                "SELF",
                                "v.B.1",
                                "100",
                                "w.B.1",
                                "",
                                "v.B.2",
                                "100",
                                "w.B.2",
                                "",
                                "v.B.3",
                                "92",
                                "w.B.3",
                                "",
                                "handIn",
                                "true")
                        .status())
                .isEqualTo(302);
        var desk = new Imports(pages, school.user("thuky"), "months");
        String wrong = desk.read("Tháng;Mã cán bộ;Tổng điểm;Xếp loại;Lý do, ghi chú\n"
                + "01/2022;" + code(school, 1) + ";150;Hoàn thành tốt nhiệm vụ;\n"
                + "01/2022;" + code(school, 2) + ";0;Hoàn thành tốt nhiệm vụ;\n"
                + "01/2022;" + code(school, 0) + ";70;;\n");
        assertThat(pages.get(school.user("thuky"), wrong).main())
                .contains(
                        "Tổng điểm 150 vượt mức cao nhất",
                        "0 điểm là mức “Không hoàn thành nhiệm vụ”",
                        "Phạm Thử Viên A đã nộp phiếu tháng 01/2022");
        desk.confirm(wrong);
        assertThat(one("select count(*) from month_sheet where organisation_id = ? and layer = 'FINAL'", school.id))
                .isEqualTo(0L);
        String right = desk.read("Tháng;Mã cán bộ;Tổng điểm;Lý do, ghi chú\n"
                + "01/2022;" + code(school, 0) + ";70;Hội đồng họp ngày 09/02\n"
                + "01/2022;" + code(school, 1) + ";95;\n");
        assertThat(pages.get(school.user("thuky"), right).main())
                .contains("Thay đổi", "tự chấm", "cấp quyết định", "Hội đồng họp ngày 09/02");
        assertThat(desk.confirm(right)).isEqualTo(302);
        assertThat(one("select level || ' ' || layer from month_sheet where id = ?", sheet))
                .isEqualTo("HTTNV FINAL");
        String again = pages.get(school.user("thuky"), "/months/2022-01/export.csv")
                .text()
                .lines()
                .filter(line -> line.contains("Tháng") || line.contains(code(school, 1)))
                .collect(Collectors.joining("\n"));
        assertThat(pages.get(school.user("thuky"), desk.read(again)).main()).contains("Không đổi");
        assertThat(desk.undo(right)).isEqualTo(302);
        assertThat(one("select state || ' ' || layer from month_sheet where id = ?", sheet))
                .isEqualTo("HANDED_IN SELF");
    }
}
