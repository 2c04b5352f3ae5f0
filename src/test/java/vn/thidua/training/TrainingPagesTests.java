package vn.thidua.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Imports;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class TrainingPagesTests {

    @Autowired
    Pages pages;

    private static final String TC = "b5576317-703f-6ecc-0a2e-e5791c40362c";

    @Test
    void carried_over_and_newly_opened_follow_from_the_dates() {
        var row =
                pages.get("thuky.lc", "/training?year=2022&half=FIRST").page().select("table.numbers tbody tr").stream()
                        .filter(line -> line.selectFirst("th").text().equals("Trung cấp lý luận chính trị"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.select("td").eachText().subList(0, 6)).containsExactly("5", "255", "2", "88", "7", "343");
    }

    @Test
    void certificates_that_nobody_entered_are_not_nought() {
        var row =
                pages.get("thuky.lc", "/training?year=2022&half=FIRST").page().select("table.numbers tbody tr").stream()
                        .filter(line -> line.selectFirst("th").text().startsWith("Bồi dưỡng, cập nhật"))
                        .findFirst()
                        .orElseThrow();
        assertThat(row.select("td").eachText().subList(4, 8)).containsExactly("5", "213", "5", "–");
    }

    @Test
    void a_class_that_closed_before_the_period_is_not_carried_into_it() {
        assertThat(pages.get("thuky.lc", "/training?year=2022&q=TC-K18").main()).contains("Không có lớp nào");
        assertThat(pages.get("thuky.lc", "/training?year=2021&q=TC-K18").main()).contains("24/12/2021");
    }

    @Test
    void the_plan_says_whether_classes_carried_over_count() {
        assertThat(pages.get("thuky.lc", "/training?year=2022").main())
                .contains("7/9 lớp (77,8 %)")
                .contains("tính cả lớp chuyển sang");
        assertThat(pages.get("thuky.sl", "/training?year=2022").main())
                .contains("0/4 lớp (0 %)")
                .contains("chỉ lớp mở mới");
    }

    @Test
    void what_was_not_planned_does_not_fulfil_the_plan() {
        var table = pages.get("thuky.lc", "/training?year=2022").page();
        int rows = table.select("tbody tr td").eachText().stream()
                .filter(text -> text.matches("\\d+/\\d+ lớp .*"))
                .mapToInt(text -> Integer.parseInt(text.substring(0, text.indexOf('/'))))
                .sum();
        assertThat(table.select("tbody").text()).contains("không có trong kế hoạch");
        assertThat(table.select("tfoot").text()).contains(rows + "/");
    }

    @Test
    void a_class_that_is_only_announced_says_so() {
        assertThat(pages.get("thuky.lc", "/training?year=2022").main())
                .contains("chưa khai giảng")
                .contains("Tính cả các lớp đã lên lịch khai giảng, bế giảng sau hôm nay (10/02/2022)");
        assertThat(pages.get("thuky.lc", "/training?year=2021").main()).doesNotContain("chưa khai giảng");
    }

    @Test
    void a_class_is_entered_changed_and_struck_out_with_a_reason() {
        String code = code();
        var entered = pages.post("thuky.sl", "/training", form(code, "learners", "40"));
        assertThat(entered.status()).isEqualTo(302);
        var twin = pages.post("thuky.sl", "/training", form(code, "learners", "40"));
        assertThat(twin.status()).isEqualTo(422);
        assertThat(twin.main()).contains("đã có ở trường này");
        assertThat(pages.post(
                                "thuky.sl",
                                entered.location(),
                                form(
                                        code,
                                        "learners",
                                        "40",
                                        "closedOn",
                                        "2021-12-30",
                                        "certificates",
                                        "39",
                                        "version",
                                        "0"))
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", entered.location()).main())
                .contains("30/12/2021")
                .contains("39");
        var unexplained = pages.post("thuky.sl", entered.location() + "/removal", "reason", " ");
        assertThat(unexplained.status()).isEqualTo(422);
        assertThat(unexplained.page().selectFirst(".form-errors").text()).contains("lý do");
        assertThat(unexplained.page().select("details[open] input[name=reason]"))
                .hasSize(1);
        assertThat(pages.post("thuky.sl", entered.location() + "/removal", "reason", "nhập nhầm")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", entered.location()).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence() {
        assertThat(pages.post("thuky.sl", "/training", form(code(), "closedOn", "2021-02-01"))
                        .main())
                .contains("Ngày bế giảng 01/02/2021 không được trước ngày khai giảng 01/9/2021");
        assertThat(pages.post(
                                "thuky.sl",
                                "/training",
                                form(code(), "learners", "30", "closedOn", "2021-12-01", "certificates", "31"))
                        .main())
                .contains("Số chứng chỉ (31) không được lớn hơn số học viên (30)");
        assertThat(pages.post("thuky.sl", "/training", form(code(), "certificates", "1"))
                        .main())
                .contains("khi lớp đã có ngày bế giảng");
        assertThat(pages.post("thuky.sl", "/training", form(code(), "mode", "JOINT"))
                        .main())
                .contains("đơn vị liên kết");
    }

    @Test
    void a_year_that_is_a_slip_and_a_code_in_other_letters_are_refused() {
        String code = code();
        assertThat(pages.post("thuky.sl", "/training", form(code, "openedOn", "1022-01-05"))
                        .main())
                .contains("chắc là gõ nhầm: năm phải từ 1945 đến 2099");
        assertThat(pages.post("thuky.sl", "/training", form(code, "openedOn", "2010-01-05", "closedOn", "2021-01-05"))
                        .main())
                .contains("dài hơn 8 năm");
        assertThat(pages.post("thuky.sl", "/training", form(code)).status()).isEqualTo(302);
        assertThat(pages.post("thuky.sl", "/training", form(code.toLowerCase(java.util.Locale.ROOT)))
                        .main())
                .contains("đã có ở trường này");
    }

    @Test
    void a_stale_change_is_shown_beside_what_somebody_else_saved() {
        String code = code();
        String held = pages.post("thuky.sl", "/training", form(code)).location();
        pages.post("thuky.sl", held, form(code, "learners", "41", "version", "0"));
        assertThat(pages.post("thuky.sl", held, form(code, "learners", "42", "version", "0"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void another_schools_class_does_not_exist_and_lecturers_read_only() {
        String held = pages.post("thuky.sl", "/training", form(code())).location();
        assertThat(pages.get("thuky.lc", held).status()).isEqualTo(404);
        assertThat(pages.post("thuky.lc", held + "/removal", "reason", "x").status())
                .isEqualTo(404);
        assertThat(pages.get("giangvien.sl", held).status()).isEqualTo(200);
        assertThat(pages.get("giangvien.sl", held + "/edit").status()).isEqualTo(404);
        assertThat(pages.post("giangvien.sl", "/training", form(code())).status())
                .isEqualTo(403);
    }

    @Test
    void a_term_is_entered_line_by_line_all_or_nothing() {
        String one = code();
        String two = code();
        var half = pages.post(
                "thuky.sl",
                "/training/term",
                "lines[0].code",
                one,
                "lines[0].name",
                "Lớp thử",
                "lines[0].programme",
                TC,
                "lines[0].openedOn",
                "2021-09-01",
                "lines[0].learners",
                "30",
                "lines[1].code",
                two);
        assertThat(half.status()).isEqualTo(422);
        assertThat(pages.get("thuky.sl", "/training?year=2021&q=" + one).main()).contains("Không có lớp nào");
        assertThat(pages.post(
                                "thuky.sl",
                                "/training/term",
                                "lines[0].code",
                                one,
                                "lines[0].name",
                                "Lớp thử",
                                "lines[0].programme",
                                TC,
                                "lines[0].openedOn",
                                "2021-09-01",
                                "lines[0].learners",
                                "30",
                                "lines[1].code",
                                two,
                                "lines[1].name",
                                "Lớp thử hai",
                                "lines[1].programme",
                                TC,
                                "lines[1].openedOn",
                                "2021-09-02",
                                "lines[1].learners",
                                "31")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/training?year=2021&q=" + two).main()).contains("Lớp thử hai");
    }

    @Test
    void a_term_with_letters_for_a_number_comes_back_as_it_was_typed() {
        var half = pages.post(
                "thuky.sl",
                "/training/term",
                "lines[0].code",
                code(),
                "lines[0].learners",
                "ba mươi",
                "lines[1].name",
                "Lớp");
        assertThat(half.status()).isEqualTo(422);
        assertThat(half.main()).contains("số nguyên");
        assertThat(half.page().select("main input[value=Lớp]")).hasSize(1);
        assertThat(pages.post("thuky.sl", "/training/plan", "year", "x").status())
                .isEqualTo(422);
    }

    @Test
    void the_plan_is_set_as_a_whole() {
        assertThat(pages.post(
                                "hieutruong.sl",
                                "/training/plan",
                                "year",
                                "2023",
                                "_withCarried",
                                "on",
                                "lines[" + TC + "].classes",
                                "5",
                                "lines[" + TC + "].learners",
                                "")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/training?year=2023").main()).contains("/5 lớp");
        assertThat(pages.post(
                                "hieutruong.sl",
                                "/training/plan",
                                "year",
                                "2023",
                                "_withCarried",
                                "on",
                                "lines[" + TC + "].classes",
                                "")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/training?year=2023").main()).doesNotContain("/5 lớp");
    }

    @Test
    void a_file_is_previewed_confirmed_and_read_back() {
        String code = code();
        byte[] file = ("Mã lớp,Tên lớp,Chương trình,Ngày khai giảng,Số học viên,Ngày bế giảng,Số được cấp chứng chỉ\n"
                        + code
                        + ",Lớp từ tệp,Bồi dưỡng ngạch chuyên viên,01/10/2021,1.050,30/11/2021,1049\n"
                        + code() + ",Lớp sai,Không có chương trình này,01/10/2021,30,,\n")
                .getBytes(java.nio.charset.StandardCharsets.UTF_8);
        var preview = pages.upload("thuky.sl", "/imports/classes", "file", "lop.csv", file);
        assertThat(preview.status()).isEqualTo(302);
        while (!pages.get("thuky.sl", preview.location())
                .page()
                .select("progress")
                .isEmpty()) {
            Thread.onSpinWait();
        }
        var seen = pages.get("thuky.sl", preview.location()).main();
        assertThat(seen).contains(code).contains("tên hoặc mã một chương trình");
        assertThat(pages.post("thuky.sl", preview.location() + "/confirmation").status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/training/export.csv?year=2021&q=" + code)
                        .text())
                .contains("Lớp từ tệp")
                .contains("1050");
    }

    @Test
    void a_preview_tells_what_each_class_is_and_what_changes_in_it_in_words() {
        String head = "Mã lớp,Tên lớp,Chương trình,Địa điểm,Ngày khai giảng,Số học viên\n";
        String code = code();
        var imports = new Imports(pages, "thuky.sl", "classes");
        String first = imports.read(head + code + ",Lớp thử,Bồi dưỡng ngạch chuyên viên,Mai Sơn,01/10/2021,40\n");
        assertThat(pages.get("thuky.sl", first)
                        .page()
                        .selectFirst("tbody td:eq(3)")
                        .text())
                .contains("Chương trình: ", "Địa điểm: Mai Sơn", "Ngày khai giảng: 01/10/2021", "Số học viên: 40")
                .doesNotContain("AT_SCHOOL", "Mã lớp");
        imports.confirm(first);
        var changed = pages.get(
                        "thuky.sl",
                        imports.read(head + code + ",Lớp thử,Trung cấp lý luận chính trị,Mai Sơn,01/10/2021,45\n"))
                .page();
        assertThat(changed.selectFirst("tbody td:eq(3)").text())
                .contains("Địa điểm: Mai Sơn")
                .doesNotContain("Số học viên", "Chương trình");
        assertThat(changed.selectFirst("tbody td:eq(4)").text())
                .contains("Số học viên: 40 → 45")
                .containsPattern("Chương trình: .*[a-z].* → .*[a-z].*")
                .doesNotContain("→ TC");
    }

    @Test
    void a_long_preview_weighs_little() {
        var lines =
                new StringBuilder("Mã lớp,Tên lớp,Chương trình,Địa điểm,Ngày khai giảng,Ngày bế giảng,Số học viên\n");
        for (int i = 0; i < 60; i++) {
            lines.append(code())
                    .append(i)
                    .append(",Lớp bồi dưỡng lãnh đạo quản lý cấp phòng số ")
                    .append(i)
                    .append(
                            ",Bồi dưỡng ngạch chuyên viên,Trung tâm bồi dưỡng chính trị huyện Mai Sơn,01/10/2021,30/11/2021,40\n");
        }
        String preview = new Imports(pages, "thuky.sl", "classes").read(lines.toString());
        assertThat(pages.get("thuky.sl", preview).bytes().length).isLessThanOrEqualTo(50_000);
        assertThat(Statements.of(() -> pages.get("thuky.sl", preview))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void the_page_needs_no_more_statements_for_more_classes() {
        pages.get("thuky.lc", "/training");
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/training?year=2022")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void the_catalogue_is_changed_by_the_administrator_alone() {
        assertThat(pages.get("thuky.lc", "/programmes").main()).contains("Trung cấp lý luận chính trị");
        assertThat(pages.get("thuky.lc", "/programmes/new").status()).isEqualTo(403);
        String code = "T" + Math.abs(System.nanoTime() % 1_000_000);
        assertThat(pages.post(
                                "quantri",
                                "/programmes",
                                "code",
                                code,
                                "name",
                                "Chương trình thử " + code,
                                "shortName",
                                "Thử " + code,
                                "family",
                                "KHAC",
                                "inUse",
                                "true")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(
                                "quantri",
                                "/programmes",
                                "code",
                                code,
                                "name",
                                "Trùng mã",
                                "shortName",
                                "Trùng",
                                "inUse",
                                "true",
                                "family",
                                "KHAC")
                        .main())
                .contains("đã có");
    }

    private static String code() {
        return "T-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String[] form(String code, String... changes) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("programme", TC);
        fields.put("code", code);
        fields.put("name", "Lớp " + code);
        fields.put("mode", "AT_SCHOOL");
        fields.put("openedOn", "2021-09-01");
        fields.put("learners", "50");
        for (int at = 0; at < changes.length; at += 2) {
            fields.put(changes[at], changes[at + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
