package vn.thidua.research;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Demo;
import vn.thidua.Imports;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class WorkPagesTests {

    @Autowired
    Pages pages;

    @Test
    void the_school_sees_its_works_and_who_did_them() {
        var list = pages.get("giangvien.sl", "/research?year=2021").main();
        assertThat(list).contains("Nguyễn Thu Diệp", "Được công nhận", "Đang thực hiện");
        assertThat(list).doesNotContain("-QĐ/TCT");
        assertThat(pages.get("thuky.sl", "/research?year=2021").main()).contains("-QĐ/TCT");
        assertThat(pages.get("thuky.sl", "/research?q=bui%20hong%20xuan&year=2021&scope=PROVINCE")
                        .main())
                .contains("Bùi Hồng Xuân", "Tỉnh/Bộ")
                .doesNotContain("Lường Văn Kiên");
        assertThat(pages.get("giangvien.sl", "/research/export.csv?year=2021").text())
                .contains("Nguyễn Thu Diệp")
                .doesNotContain("-QĐ/TCT");
        assertThat(pages.get("thuky.sl", "/research/export.xlsx?kind=TOPIC").bytes())
                .startsWith('P', 'K');
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/research"))).hasSizeLessThanOrEqualTo(6);
        assertThat(pages.get("thuky.lc", "/research").main()).doesNotContain("Nguyễn Thu Diệp");
        assertThat(pages.get("thuky.cum", "/research").status()).isEqualTo(403);
        assertThat(pages.get("hocvien", "/research/" + Demo.id("work/SL014/2021"))
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("giangvien.sl", "/research/" + Demo.id("work/SL014/2021"))
                        .main())
                .contains("Nguyễn Thu Diệp")
                .doesNotContain("-QĐ/TCT");
    }

    @Test
    void the_same_name_in_another_year_is_shown() {
        assertThat(pages.get("thuky.sl", "/research/" + Demo.id("work/SL039/2021"))
                        .main())
                .contains("cùng tên năm 2020");
    }

    @Test
    void a_lecturer_registers_and_the_secretary_recognises_refuses_and_takes_back() {
        String[] form = form("Bộ câu hỏi ôn tập môn Xây dựng Đảng", "authors", "SL015 – Vi Văn Khải", "shares", "60");
        var notAll = pages.post("giangvien.sl", "/research", with(form, "authors", "SL016", "shares", "20"));
        assertThat(notAll.status()).isEqualTo(422);
        assertThat(notAll.main()).contains("Tổng tỷ lệ đóng góp là 80 %");
        assertThat(notAll.page().selectFirst("#author-1").val()).isEqualTo("SL016");
        assertThat(pages.post("giangvien.sl", "/research", form("Của người khác", "authors", "SL016"))
                        .main())
                .contains("mà mình là tác giả");
        assertThat(pages.post("giangvien.sl", "/research", form("Không có ai", "authors", "LC012"))
                        .main())
                .contains("Không tìm thấy ai có mã “LC012”");

        var entered = pages.post(
                "giangvien.sl",
                "/research",
                with(
                        form,
                        "authors",
                        "SL016",
                        "shares",
                        "40",
                        "state",
                        "RECOGNISED",
                        "decision",
                        "1",
                        "decidedOn",
                        "2022-01-05"));
        assertThat(entered.status()).isEqualTo(302);
        String work = entered.location();
        assertThat(pages.get("giangvien.sl", work).main())
                .contains("Đăng ký", "Vi Văn Khải", "chủ trì", "60 %", "Phùng Đức Thắng")
                .doesNotContain("Được công nhận");
        assertThat(pages.get("giangvien.sl", work + "/recognition").status()).isEqualTo(404);
        assertThat(pages.post("giangvien.sl", work + "/refusal", "reason", "Không")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post("giangvien.sl", work, edited(work, "giangvien.sl", "Bộ câu hỏi ôn tập mới"))
                        .status())
                .isEqualTo(302);

        assertThat(pages.get("thuky.sl", work + "/recognition").status()).isEqualTo(200);
        assertThat(pages.post("thuky.sl", work + "/recognition", "_applied", "on", "scope", "BASE", "decidedOn", "mai")
                        .status())
                .isEqualTo(422);
        assertThat(pages.post(
                                "thuky.sl",
                                work + "/recognition",
                                "scope",
                                "BASE",
                                "applied",
                                "true",
                                "decision",
                                "31-QĐ/TCT",
                                "decidedOn",
                                "2022-02-08")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("giangvien.sl", work).main())
                .contains("Được công nhận", "31-QĐ/TCT ngày 08/02/2022", "Đã xác nhận", "Bộ câu hỏi ôn tập mới");
        assertThat(pages.get("giangvien.sl", work + "/edit").status()).isEqualTo(404);
        assertThat(pages.post("thuky.sl", work + "/refusal", "reason", "Chưa rõ")
                        .status())
                .isEqualTo(409);
        assertThat(pages.post("thuky.sl", work + "/reopening").status()).isEqualTo(409);
        assertThat(pages.post("thuky.sl", work + "/reopening", "reason", "Ghi nhầm quyết định")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post("thuky.sl", work + "/refusal", "reason", "Trùng nội dung")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("giangvien.sl", work).main()).contains("Không công nhận");
        assertThat(pages.get("truongkhoa.sl", work).status()).isEqualTo(404);
        assertThat(pages.post("thuky.sl", work + "/reopening", "reason", "Xét lại")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post("giangvien.sl", work + "/removal", "reason", "Gộp vào đề tài")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", work).status()).isEqualTo(404);
    }

    @Test
    void a_topic_is_carried_out_and_accepted_never_recognised() {
        var topic = pages.post(
                "thuky.sl",
                "/research",
                form("Đề tài về nếp sống văn hóa công sở", "kind", "TOPIC", "authors", "SL016", "state", "REGISTERED"));
        assertThat(pages.post("thuky.sl", topic.location() + "/start").status()).isEqualTo(302);
        assertThat(pages.post("thuky.sl", topic.location() + "/start").status()).isEqualTo(409);
        assertThat(pages.get("thuky.sl", topic.location()).main()).contains("Đang thực hiện", "Nghiệm thu");
        assertThat(pages.post("thuky.sl", topic.location() + "/recognition", "_applied", "on", "scope", "PROVINCE")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", topic.location()).main()).contains("Nghiệm thu", "Chưa xác nhận");
        assertThat(pages.post(
                                "thuky.sl",
                                "/research",
                                form("Đề tài sai", "kind", "TOPIC", "authors", "SL016", "state", "RECOGNISED"))
                        .main())
                .contains("đề tài, đề án thì “Nghiệm thu”");
    }

    @Test
    void a_work_on_which_a_title_rests_is_neither_reopened_nor_deleted() {
        String work = "/research/" + Demo.id("work/SL034/2020");
        assertThat(pages.get("thuky.sl", work).main()).contains("còn khen thưởng của tác giả");
        assertThat(pages.post("thuky.sl", work + "/reopening", "reason", "Thử hủy")
                        .status())
                .isEqualTo(409);
        assertThat(pages.post("thuky.sl", work + "/removal", "reason", "Thử xóa")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void works_come_from_a_sheet_one_row_an_author_and_are_taken_back() {
        String file =
                "Loại,Mã cán bộ,Họ và tên,Tên,Năm,Phạm vi/Cấp,Trạng thái,Đã áp dụng,Số quyết định,Ngày quyết định\n"
                        + "Sáng kiến,DBP001,Nông Văn Bình,Lịch họp chung của các trường,2016-2017,Cơ sở,Được công nhận,Có,9/QĐ-UBND,02/06/2017\n"
                        + "Sáng kiến,DBP002,,Lịch họp chung của các trường,2016-2017,Cơ sở,Được công nhận,Có,9/QĐ-UBND,02/06/2017\n"
                        + "Đề tài,DBP003,,Khảo sát học sinh bán trú,2016-2017,Tỉnh/Bộ,Đang thực hiện,,,\n"
                        + "Đề tài,DBP004,,Khảo sát học sinh bán trú,2016-2017,Tỉnh/Bộ,Nghiệm thu,,,\n"
                        + "Đề tài,DBP003,,Đề tài sai trạng thái,2016-2017,Cơ sở,Được công nhận,,,\n"
                        + "Sáng kiến,XX,,Không có người,2016-2017,Cơ sở,Đăng ký,,,\n"
                        + "Sáng kiến,DBP001,,Sai năm,2016,Cơ sở,Đăng ký,,,\n";
        var imports = new Imports(pages, "thuky.pgd", "research");
        String preview = imports.read(file);
        assertThat(imports.counts(preview)).contains("Mới: 2", "Thay đổi: 1", "Lỗi: 4");
        assertThat(imports.confirm(preview)).isEqualTo(302);
        assertThat(pages.get("thuky.pgd", "/research?year=2016-2017").main())
                .contains("Lịch họp chung", "Nông Văn Bình, Mùa Bích Quyên", "9/QĐ-UBND");
        assertThat(imports.counts(imports.read(file))).contains("Không đổi: 3");
        assertThat(imports.undo(preview)).isEqualTo(302);
        assertThat(pages.get("thuky.pgd", "/research?year=2016-2017").main()).contains("Không có sáng kiến");
    }

    private String[] edited(String work, String user, String name) {
        String version = pages.get(user, work + "/edit")
                .page()
                .selectFirst("[name=version]")
                .val();
        return form(name, "authors", "SL015", "authors", "SL016", "shares", "60", "shares", "40", "version", version);
    }

    private static String[] form(String name, String... more) {
        var all = new ArrayList<>(List.of("name", name, "year", "2022", "scope", "BASE", "_applied", "on"));
        if (!List.of(more).contains("kind")) {
            all.addAll(List.of("kind", "INITIATIVE"));
        }
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    private static String[] with(String[] form, String... more) {
        var all = new ArrayList<>(List.of(form));
        all.addAll(List.of(more));
        return all.toArray(String[]::new);
    }

    @Test
    void topics_of_a_year_are_counted_by_level_and_initiatives_apart_from_them() {
        var page = pages.get("thuky.lc", "/research/overview?year=2021").page();
        var topics = page.select("main section").get(0);
        var line = topics.select("tbody tr").stream()
                .filter(row -> row.selectFirst("th").text().startsWith("Đề tài"))
                .filter(row -> row.selectFirst("th").text().contains("Cơ sở"))
                .findFirst()
                .orElseThrow();
        int carried = number(line.select("td").get(0).text());
        int fresh = number(line.select("td").get(1).text());
        assertThat(carried).isPositive();
        assertThat(number(line.select("td").get(2).text())).isEqualTo(carried + fresh);
        String list = line.select("td").get(0).select("a").attr("href");
        assertThat(pages.get("thuky.lc", list).page().select("main tbody tr")).hasSize(carried);
        assertThat(topics.text()).doesNotContain("Sáng kiến ");
        assertThat(pages.get("giangvien.lc", "/research/overview").status()).isEqualTo(200);
        assertThat(pages.get("hocvien", "/research/overview").status()).isEqualTo(403);
    }

    private static int number(String cell) {
        return Integer.parseInt(cell);
    }

    @Test
    void nothing_is_decided_before_it_began() {
        String[] work = {
            "kind",
            "TOPIC",
            "name",
            "Đề tài bắt đầu muộn " + java.util.UUID.randomUUID(),
            "year",
            "2021",
            "begunOn",
            "2021-09-06",
            "scope",
            "BASE",
            "_applied",
            "on",
            "authors",
            "SL019",
            "shares",
            "",
            "state",
            "ACCEPTED",
            "decision",
            "1-QĐ/TCT",
            "decidedOn",
            "2021-09-05"
        };
        assertThat(pages.post("thuky.sl", "/research", work).main())
                .contains("Ngày quyết định 05/9/2021 không được trước ngày bắt đầu thực hiện 06/9/2021");
        work[work.length - 1] = "2021-12-06";
        var entered = pages.post("thuky.sl", "/research", work);
        assertThat(entered.status()).as(entered.main()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", entered.location()).main()).contains("06/9/2021");
        pages.post("thuky.sl", entered.location() + "/reopening", "reason", "thử");
        assertThat(pages.post("thuky.sl", entered.location() + "/removal", "reason", "thử")
                        .status())
                .isEqualTo(302);
    }
}
