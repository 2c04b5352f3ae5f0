package vn.thidua.appraisal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.Demo;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.persistence.Acting;
import vn.thidua.registration.TrialSchool;

/** A month in a school of the test's own: January 2022, with the window until 15 February; today is 10 February. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MonthPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    TrialSchool school;

    @BeforeAll
    void open() {
        school = new TrialSchool(database, transactions, 7, LocalDate.of(2022, 2, 28));
        var answer = pages.post(
                school.user("thuky"), "/months", "month", "2022-01", "opensOn", "2022-02-01", "closesOn", "2022-02-15");
        assertThat(answer.location()).isEqualTo("/months/2022-01");
    }

    private UUID sheet(UUID person) {
        return (UUID) one("select id from month_sheet where person_id = ?", person);
    }

    private String path(int lecturer) {
        return "/month-sheets/" + sheet(school.people.get(lecturer));
    }

    /** Everything that has no preset, and what is given. */
    private static String[] filled(String... more) {
        var typed = new ArrayList<>(List.of(
                "layer", "SELF", "v.B.1", "100", "w.B.1", "", "v.B.2", "100", "w.B.2", "", "v.B.3", "96", "w.B.3", ""));
        typed.addAll(List.of(more));
        return typed.toArray(String[]::new);
    }

    private Object one(String sql, Object... parameters) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions)
                .execute(status ->
                        database.sql(sql).params(List.of(parameters)).query().singleValue()));
    }

    @Test
    void everybody_on_the_list_has_a_sheet_and_its_presets_stand_in_it() {
        school.asSystem(() -> school.account("vieng", school.people.get(6), school.faculty, null, school.id));
        var page = pages.get(school.user("vieng"), path(6));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("[name='v.A.1']").val()).isEqualTo("5");
        assertThat(page.page().select("[name='v.B.1']").val()).isEmpty();
        assertThat(page.page().select(".mark-total").text())
                .doesNotContain("hoàn thành")
                .contains("Tạm tính", "Còn 3 mục");
        assertThat(page.main())
                .contains("Nộp", "chưa đối chiếu văn bản gốc", "Tự chấm từ 01/02/2022 đến hết 15/02/2022");
        assertThat(pages.get(school.user("vieng"), "/").main()).contains("Tự chấm phiếu tháng 01/2022");
    }

    @Test
    void empty_is_not_nought_and_a_changed_preset_needs_a_reason() {
        String path = path(1);
        String who = school.user("giangvien1");
        var holes = pages.post(
                who, path, "layer", "SELF", "v.B.1", "", "w.B.1", "", "v.B.2", "0", "w.B.2", "", "handIn", "true");
        assertThat(holes.status()).isEqualTo(422);
        assertThat(holes.main()).contains("Chưa chấm. Không có gì thì ghi 0.");
        assertThat(holes.page().select("#m-B\\.2 .error")).isEmpty();
        assertThat(holes.page().select("[name='v.B.2']").val()).isEqualTo("0");
        var unexplained = pages.post(who, path, filled("v.A.1", "4,5", "w.A.1", "5", "handIn", "true"));
        assertThat(unexplained.status()).isEqualTo(422);
        assertThat(unexplained.main()).contains("hãy ghi lý do");
        assertThat(pages.post(who, path, filled("v.A.1", "4,5", "w.A.1", "5")).location())
                .isEqualTo(path);
        assertThat(one("select count(*) from month_item where sheet_id = ?", sheet(school.people.get(1))))
                .isEqualTo(4L);
    }

    @Test
    void a_sheet_with_a_hole_has_no_level_wherever_it_is_shown() {
        String who = school.user("giangvien2");
        pages.post(who, path(2), "layer", "SELF", "v.B.1", "100", "w.B.1", "");
        var sheet = pages.get(who, path(2));
        assertThat(sheet.page().select(".mark-total").text())
                .contains("Còn 2 mục")
                .doesNotContain("oàn thành");
        assertThat(pages.get(who, "/months").main()).contains("Đang").doesNotContain("oàn thành xuất sắc");
        assertThat(pages.get(who, path(2) + "/print").main()).doesNotContain("oàn thành tốt", "oàn thành xuất sắc");
        assertThat(pages.get(school.user("thuky"), path(2)).main()).doesNotContain("Hoàn thành xuất sắc nhiệm vụ");
        assertThat(one(
                        "select coalesce(self_level, 'none') from month_sheet where id = ?",
                        sheet(school.people.get(2))))
                .isEqualTo("none");
    }

    @Test
    void what_cannot_be_is_told_beside_its_line_and_nothing_typed_is_lost() {
        String who = school.user("giangvien2");
        assertThat(said(who, "v.A.1", "6")).contains("6 cao hơn điểm tối đa 5");
        assertThat(said(who, "v.A.1", "-1")).contains("-1 thấp hơn điểm tối thiểu 0");
        assertThat(said(who, "v.A.1", "4,1")).contains("4,1 không đúng bước 0,25");
        assertThat(said(who, "v.A.1", "nhiều")).contains("“nhiều” không phải là số");
        assertThat(said(who, "v.B.1", "-5")).contains("không phải là tỷ lệ %");
        assertThat(said(who, "v.B.3", "150")).contains("150 % vượt quá 100 %");
        assertThat(said(who, "v.C~0", "1,5")).contains("không phải là số lần");
        UUID head = (UUID) one(
                "select s.id from month_sheet s join person p on p.id = s.person_id where p.full_name = 'Phạm Thử Khoa' and s.organisation_id = ?",
                school.id);
        assertThat(pages.post(
                                school.user("truongkhoa"),
                                "/month-sheets/" + head,
                                "layer",
                                "SELF",
                                "v.B.3",
                                "150",
                                "w.B.3",
                                "")
                        .main())
                .as("for leaders as for everybody")
                .contains("150 % vượt quá 100 %");
        var kept = pages.post(
                who, path(2), "layer", "SELF", "v.A.1", "9", "w.A.1", "5", "c.A.2", "đi muộn", "v.A.2", "4", "w.A.2",
                "5");
        assertThat(kept.page().select("[name='c.A.2']").val()).isEqualTo("đi muộn");
        assertThat(kept.page().select("[name='v.A.2']").val()).isEqualTo("4");
        assertThat(kept.page().select("[name='v.A.2']").attr("data-saved")).isEqualTo("5");
    }

    private String said(String who, String field, String value) {
        var answer = pages.post(who, path(2), "layer", "SELF", field, value, "w." + field.substring(2), "5");
        assertThat(answer.status()).isEqualTo(422);
        return answer.main();
    }

    @Test
    void a_sheet_goes_from_oneself_to_the_head_to_the_rector_and_every_change_is_kept() {
        String path = path(0);
        String key = UUID.randomUUID().toString();
        String[] sent = filled("v.A.2", "4", "w.A.2", "5", "c.A.2", "Đi muộn một lần", "handIn", "true", "_once", key);
        assertThat(pages.post(school.user("truongkhoa"), path, "layer", "HEAD").status())
                .isEqualTo(409);
        assertThat(pages.post(school.user("giangvien0"), path, sent).location()).isEqualTo(path);
        assertThat(pages.post(school.user("giangvien0"), path, sent).location()).isEqualTo(path);
        assertThat(one(
                        "select count(*) from month_change where sheet_id = ? and what = 'STATE'",
                        sheet(school.people.get(0))))
                .isEqualTo(1L);
        assertThat(pages.post(school.user("giangvien0"), path, filled()).status())
                .isEqualTo(409);
        assertThat(pages.get(school.user("giangvien0"), path).main())
                .contains("Tạm tính", "99", "Kết quả chính thức chưa có")
                .doesNotContain("Theo: ");
        assertThat(pages.get(school.user("thuky"), "/months/2022-01").main())
                .contains("người thuộc diện xếp loại", "tạm tính: 1", "đã quyết định: 0");
        assertThat(pages.get(school.user("truongkhoa"), "/").main()).contains("phiếu tháng 01/2022 chờ bạn chấm");
        var head = pages.get(school.user("truongkhoa"), path);
        assertThat(head.page().select("[name='v.A.2']").val()).isEqualTo("4");
        assertThat(head.main()).contains("Đi muộn một lần");
        var silent = pages.post(school.user("truongkhoa"), path, "layer", "HEAD", "v.A.1", "4", "w.A.1", "5");
        assertThat(silent.status()).isEqualTo(422);
        pages.post(
                school.user("truongkhoa"), path, "layer", "HEAD", "v.A.1", "4", "w.A.1", "5", "c.A.1", "Còn nóng nảy");
        assertThat(one(
                        "select count(*) from month_item where sheet_id = ? and layer = 'HEAD'",
                        sheet(school.people.get(0))))
                .isEqualTo(1L);
        assertThat(one("select total from month_sheet where id = ?", sheet(school.people.get(0)))
                        .toString())
                .isEqualTo("98.00");
        var raised = pages.post(school.user("hieutruong"), path, "layer", "FINAL", "level", "HTTNV");
        assertThat(raised.status()).isEqualTo(422);
        assertThat(raised.main()).contains("khác mức tính theo điểm");
        assertThat(pages.post(
                                school.user("hieutruong"),
                                path,
                                "layer",
                                "FINAL",
                                "level",
                                "HTTNV",
                                "note",
                                "Chưa có việc vượt mức")
                        .location())
                .isEqualTo(path);
        assertThat(one("select level || ' ' || layer from month_sheet where id = ?", sheet(school.people.get(0))))
                .isEqualTo("HTTNV FINAL");
        assertThat(pages.get(school.user("giangvien0"), path + "/changes").main())
                .contains("Còn nóng nảy", "Chưa có việc vượt mức", "Đi muộn một lần", "đã nộp");
        assertThat(pages.get(school.user("giangvien0"), path).main())
                .contains("Chưa có việc vượt mức", "cấp quyết định");
        assertThat(pages.get(school.user("giangvien0"), path + "/print").main())
                .contains("PHIẾU ĐÁNH GIÁ, XẾP LOẠI THÁNG 01/2022");
        assertThat(pages.post(school.user("truongkhoa"), path, "layer", "HEAD").status())
                .isEqualTo(409);
    }

    @Test
    void two_who_fill_in_one_sheet_are_merged_row_by_row_and_told_where_they_met() {
        String path = path(3);
        String who = school.user("viend");
        school.asSystem(() -> school.account("viend", school.people.get(3), school.faculty, null, school.id));
        assertThat(pages.post(who, path, "layer", "SELF", "v.A.1", "4", "w.A.1", "5", "c.A.1", "máy tính")
                        .location())
                .isEqualTo(path);
        var other = pages.post(
                who,
                path,
                "layer",
                "SELF",
                "v.A.2",
                "3",
                "w.A.2",
                "5",
                "c.A.2",
                "điện thoại",
                "v.A.1",
                "5",
                "w.A.1",
                "5");
        assertThat(other.location()).isEqualTo(path);
        assertThat(one(
                        "select string_agg(value::text, ',' order by value) from month_item where sheet_id = ?",
                        sheet(school.people.get(3))))
                .isEqualTo("3.00,4.00");
        var met = pages.post(
                who, path, "layer", "SELF", "v.A.1", "2", "w.A.1", "5", "c.A.1", "của tôi", "v.A.4.1", "2", "w.A.4.1",
                "2,5", "c.A.4.1", "ít");
        assertThat(met.status()).isEqualTo(409);
        assertThat(met.main()).contains("Vừa có người lưu ở dòng này: 4 (máy tính)");
        assertThat(met.page().select("[name='v.A.1']").val()).isEqualTo("2");
        assertThat(met.page().select("[name='w.A.1']").val()).isEqualTo("4");
        assertThat(met.page().select("[name='v.A.4.1']").val()).isEqualTo("2");
        assertThat(pages.post(
                                who,
                                path,
                                "layer",
                                "SELF",
                                "v.A.1",
                                "2",
                                "w.A.1",
                                "4",
                                "c.A.1",
                                "của tôi",
                                "d.A.1",
                                "máy tính")
                        .location())
                .isEqualTo(path);
    }

    @Test
    void many_who_save_at_once_lose_nothing() throws Exception {
        String path = path(4);
        school.asSystem(() -> school.account("viene", school.people.get(4), school.faculty, null, school.id));
        String who = school.user("viene");
        pages.as(who);
        List<String> codes = List.of("A.1", "A.2", "A.3.1", "A.3.2", "A.3.3", "A.3.4", "A.4.1", "A.4.2");
        var hands = Executors.newFixedThreadPool(codes.size());
        try {
            List<Callable<Integer>> saves = codes.stream()
                    .<Callable<Integer>>map(code -> () -> pages.post(
                                    who,
                                    path,
                                    "layer",
                                    "SELF",
                                    "v." + code,
                                    "1",
                                    "w." + code,
                                    code.length() == 3 ? "5" : "2,5",
                                    "c." + code,
                                    "cùng lúc")
                            .status())
                    .toList();
            for (Future<Integer> save : hands.invokeAll(saves)) {
                assertThat(save.get()).isEqualTo(302);
            }
        } finally {
            hands.shutdownNow();
        }
        assertThat(one("select count(*) from month_item where sheet_id = ?", sheet(school.people.get(4))))
                .isEqualTo(8L);
    }

    @Test
    void a_sheet_is_nobodys_but_of_those_whom_it_concerns() {
        String path = path(5);
        for (String colleague : List.of("giangvien0", "giangvien1")) {
            assertThat(pages.get(school.user(colleague), path).status()).isEqualTo(404);
            assertThat(pages.get(school.user(colleague), path + "/changes").status())
                    .isEqualTo(404);
            assertThat(pages.post(school.user(colleague), path, "layer", "SELF").status())
                    .isEqualTo(404);
        }
        for (String reader : List.of("truongkhoa", "thuky", "hieutruong")) {
            assertThat(pages.get(school.user(reader), path).status()).isEqualTo(200);
        }
        assertThat(pages.get("thuky.lc", path).status()).isEqualTo(404);
        assertThat(pages.get("hocvien", path).status()).isEqualTo(404);
        assertThat(pages.get("thuky.cum", "/months").status()).isEqualTo(403);
        assertThat(pages.get(school.user("giangvien1"), "/months/2022-01")
                        .page()
                        .select("#rows tbody tr"))
                .hasSize(1);
        assertThat(pages.get(school.user("giangvien1"), "/months/2022-01/export.csv")
                        .text())
                .doesNotContain("Viên A");
        assertThat(pages.get("thuky.lc", "/months/2021-01").status()).isEqualTo(404);
        assertThat(pages.get("thuky.lc", "/months/2022-13").status()).isEqualTo(404);
    }

    @Test
    void where_the_council_decides_its_members_read_what_it_decides_on() {
        assertThat(pages.get("hoidong1.sl", "/months/2021-05").main()).contains("49 trên 50 người được xếp loại");
        var sheet = pages.get("hoidong1.sl", "/months/2021-05")
                .page()
                .select("#rows tbody a")
                .get(20)
                .attr("href");
        assertThat(pages.get("hoidong1.sl", sheet).main()).contains("Kết quả ghi nhận từ hồ sơ giấy");
        assertThat(pages.get("giangvien.sl", "/months/2021-05").page().select("#rows tbody tr"))
                .hasSize(1);
        assertThat(pages.get("giangvien.sl", sheet).status()).isEqualTo(404);
    }

    @Test
    void outside_the_window_only_those_rate_themselves_for_whom_the_head_opened_it() {
        var late = new TrialSchool(database, transactions, 2, LocalDate.of(2022, 2, 28));
        pages.post(
                late.user("thuky"), "/months", "month", "2021-12", "opensOn", "2022-01-01", "closesOn", "2022-01-05");
        UUID sheet = sheet(late.people.get(0));
        String path = "/month-sheets/" + sheet;
        var shut = pages.post(late.user("giangvien0"), path, "layer", "SELF");
        assertThat(shut.status()).isEqualTo(409);
        assertThat(shut.main()).contains("Chỉ tự chấm được từ 01/01/2022 đến hết 05/01/2022");
        assertThat(pages.post(late.user("giangvien0"), path + "/reopening", "until", "2022-02-12", "reason", "tôi muốn")
                        .status())
                .isEqualTo(409);
        assertThat(pages.post(late.user("truongkhoa"), path + "/reopening", "until", "2022-02-12")
                        .main())
                .contains("lý do");
        assertThat(pages.post(
                                late.user("truongkhoa"),
                                path + "/reopening",
                                "until",
                                "2022-02-12",
                                "reason",
                                "Đi công tác")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(late.user("giangvien0"), path).main())
                .contains("Được mở riêng đến hết 12/02/2022: Đi công tác");
        assertThat(pages.post(late.user("giangvien0"), path, filled("handIn", "true"))
                        .location())
                .isEqualTo(path);
        assertThat(pages.get(late.user("truongkhoa"), "/months/2021-12/late").main())
                .contains("Chưa nộp phiếu", "Trưởng đơn vị chưa chấm (1 người)", "Phạm Thử Viên B");
        assertThat(pages.post(late.user("truongkhoa"), "/months/2021-12/units/" + late.faculty + "/rating")
                        .location())
                .isEqualTo("/months/2021-12?unit=" + late.faculty);
        assertThat(one("select head_level from month_sheet where id = ?", sheet))
                .isEqualTo("HTXSNV");
        assertThat(pages.post(late.user("giangvien1"), "/months/2021-12/units/" + late.faculty + "/rating")
                        .status())
                .isEqualTo(403);
        assertThat(pages.post("thuky.lc", "/months/2021-12/units/" + late.faculty + "/rating")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void pages_ask_few_questions() {
        pages.as("thuky.sl");
        pages.as("thuky.lc");
        pages.get("thuky.sl", "/months/2021-05");
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/months"))).hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/months/2021-05")))
                .as("two of them the session's")
                .hasSizeLessThanOrEqualTo(8);
        String path = path(5);
        pages.get(school.user("thuky"), path);
        assertThat(Statements.of(() -> pages.get(school.user("thuky"), path))).hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/months/2022-01/closing")))
                .as("two of them the session's")
                .hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void son_la_comes_to_441_people_and_45_units_and_says_why_it_is_49_of_50() {
        assertThat(one(
                        "select count(*) || '/' || count(*) filter (where level = 'HTXSNV') from month_sheet where organisation_id = ? and month between '2021-01-01' and '2021-09-01' and exempt is null and person_id is not null",
                        Demo.id("TCT-SL")))
                .isEqualTo("441/75");
        assertThat(one(
                        "select count(*) || '/' || count(*) filter (where level = 'HTXSNV') from month_sheet where organisation_id = ? and month between '2021-01-01' and '2021-09-01' and exempt is null and person_id is null",
                        Demo.id("TCT-SL")))
                .isEqualTo("45/25");
        assertThat(pages.get("thuky.sl", "/months/2021-05").main())
                .contains("49 trên 50 người được xếp loại", "Nghỉ thai sản 01/3/2021 – 31/8/2021, có mặt 0/31 ngày");
        assertThat(pages.get("thuky.sl", "/months/2021-09").main()).contains("phòng, chống dịch Covid-19");
    }
}
