package vn.thidua.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
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
import vn.thidua.figure.Figures;
import vn.thidua.notation.FigureNames;

@IntegrationTest
class SectionPagesTests {

    private static final LocalDate FIRST = LocalDate.of(2021, 7, 1);
    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Figures figures;

    TrialReports trial;
    UUID report;
    List<UUID> sections;

    @BeforeEach
    void begin() {
        trial = new TrialReports(database, transactions);
        trial.section(10, 2, "I.", "KẾT QUẢ {period}", "HEADING", null, null);
        trial.section(
                20, 3, "1.", "Công tác đào tạo", "NARRATIVE", null, "- Có {tc_total_classes:noun} trong {period}.");
        trial.section(30, 3, "2.", "Văn bản đã ban hành", "LIST", "documents_issued", "Đã ban hành:");
        trial.section(40, 3, "3.", "Đào tạo theo chương trình", "TABLE", "training_by_programme", null);
        trial.section(50, 3, "4.", "Phòng, chống dịch", "NARRATIVE", null, null);
        report = trial.begin(FIRST, LAST, LAST);
        sections = trial.sections(report);
    }

    @Test
    void a_report_begins_with_the_sections_of_its_outline_and_the_words_of_its_period() {
        String main = pages.get("thuky.lc", "/reports/" + report + "/sections").main();
        assertThat(main)
                .contains("I. KẾT QUẢ 6 THÁNG CUỐI NĂM 2021", "1. Công tác đào tạo", "Lời mở đầu", "0/5 mục đã xong")
                .contains("Phòng, chống dịch");
        assertThat(sections).hasSize(3);
        assertThat(open(0)).contains("trong 6 tháng cuối năm 2021");
    }

    @Test
    void a_figure_stands_in_the_sentence_with_its_value_and_leads_to_its_records() {
        var page = pages.get("thuky.lc", path(0)).page();
        var figure = page.selectFirst("#preview a.fig");
        assertThat(figure.attr("href")).startsWith("/figures/tc_total_classes?school=" + TrialReports.SCHOOL);
        assertThat(figure.text()).matches("\\d+ lớp|chưa có số liệu");
    }

    @Test
    void words_are_kept_and_a_name_that_is_no_figure_is_refused_with_all_that_was_typed() {
        assertThat(save(0, "Một đoạn mới {tc_new_classes}").status()).isEqualTo(302);
        assertThat(open(0)).contains("Một đoạn mới");
        var refused = save(0, "Câu hay {khong_co_so_nay}");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("textarea[name=body]").text()).isEqualTo("Câu hay {khong_co_so_nay}");
        assertThat(refused.main()).contains("Không có số liệu nào tên {khong_co_so_nay}");
        assertThat(open(0)).contains("Một đoạn mới");
    }

    @Test
    void a_figure_is_put_in_without_any_script() {
        var page = pages.get("thuky.lc", path(0)).page();
        assertThat(page.select("select[name=figure] option[value=bd_total_classes]"))
                .hasSize(1);
        var put = pages.post(
                "thuky.lc",
                path(0) + "/draft",
                "body",
                "Có",
                "version",
                version(0),
                "sheet",
                UUID.randomUUID().toString(),
                "figure",
                "bd_total_classes",
                "insert",
                "1");
        assertThat(put.status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", path(0))
                        .page()
                        .selectFirst("textarea[name=body]")
                        .text())
                .isEqualTo("Có {Lớp bồi dưỡng}");
        assertThat(kept(0)).isEqualTo("Có {bd_total_classes}");
    }

    @Test
    void authors_read_and_write_names_of_figures_and_the_database_keeps_their_codes() {
        assertThat(editor(0)).isEqualTo("- Có {Lớp Trung cấp lý luận chính trị: lớp} trong 6 tháng cuối năm 2021.");
        save(0, "Có {lớp  bồi dưỡng: lớp}, {bd_new_classes} mở mới");
        assertThat(kept(0)).isEqualTo("Có {bd_total_classes:noun}, {bd_new_classes} mở mới");
        assertThat(editor(0)).isEqualTo("Có {Lớp bồi dưỡng: lớp}, {Lớp bồi dưỡng mở mới} mở mới");
        assertThat(pages.get("thuky.lc", path(0)).page().select("#preview a.fig"))
                .hasSize(2);
    }

    @Test
    void every_figure_of_the_catalogue_has_a_name_that_needs_no_code() {
        var names = FigureNames.of(figures.catalogue());
        assertThat(figures.catalogue())
                .filteredOn(figure -> !figure.own())
                .extracting(figure -> names.of(figure.code()))
                .noneMatch(name -> name.contains("_"));
    }

    @Test
    void a_name_that_is_only_half_typed_is_saved_as_a_draft_with_a_hint_and_never_for_good() {
        var half = pages.post("thuky.lc", path(0) + "/draft", "body", "Có {Lớp bồi dư} lớp", "version", version(0));
        assertThat(half.status()).isEqualTo(302);
        assertThat(pages.get("thuky.lc", path(0)).page().selectFirst("#hints").text())
                .contains("Không có số liệu nào tên “Lớp bồi dư”");
        assertThat(pages.post("thuky.lc", path(0) + "/completion").status()).isEqualTo(422);
        pages.post("hieutruong.lc", "/reports/" + report + "/review");
        assertThat(pages.get("hieutruong.lc", "/reports/" + report + "/issue").main())
                .contains("Không có số liệu nào tên “Lớp bồi dư” (mục “Công tác đào tạo”)");
        pages.post("hieutruong.lc", "/reports/" + report + "/sending-back", "reason", "Sửa tên số liệu");
        var refused = save(0, "Có {Lớp bồi dư} lớp");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst("textarea[name=body]").text()).isEqualTo("Có {Lớp bồi dư} lớp");
    }

    @Test
    void a_figure_that_is_renamed_breaks_no_text() {
        String code = "t_" + UUID.randomUUID().toString().replace("-", "").substring(0, 20);
        UUID other = trial.begin(LocalDate.of(2020, 7, 1), LocalDate.of(2020, 12, 31), LocalDate.of(2020, 12, 31));
        String here = "/reports/" + other + "/sections/" + trial.sections(other).get(0);
        assertThat(figure("/figures", code, "Giờ giảng thử " + code).status()).isEqualTo(302);
        assertThat(pages.post("thuky.lc", here, "body", "Có {Giờ giảng thử " + code + "}", "version", "0")
                        .status())
                .isEqualTo(302);
        assertThat(figure("/figures/" + code, code, "Tiết giảng " + code).status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.lc", here)
                        .page()
                        .selectFirst("textarea[name=body]")
                        .text())
                .isEqualTo("Có {Tiết giảng " + code + "}");
        assertThat(pages.get("thuky.lc", here).page().select("#preview .fig")).hasSize(1);
        pages.post("thuky.lc", here, "body", "Hết", "version", "1");
        assertThat(pages.post("quantri", "/figures/" + code + "/removal").status())
                .isEqualTo(302);
    }

    private Pages.Answer figure(String path, String code, String name) {
        return pages.post(
                "quantri",
                path,
                "code",
                code,
                "name",
                name,
                "noun",
                "giờ",
                "subject",
                "TRAINING",
                "measure",
                "COUNT",
                "fact",
                "TRAINING_CLASS",
                "timing",
                "PRESENT",
                "version",
                "0");
    }

    @Test
    void what_the_open_form_saved_by_itself_is_not_stale() {
        String sheet = UUID.randomUUID().toString();
        String version = version(0);
        for (String words : List.of("Một", "Một hai", "Một hai ba")) {
            assertThat(pages.post("thuky.lc", path(0) + "/draft", "body", words, "version", version, "sheet", sheet)
                            .status())
                    .isEqualTo(302);
        }
        assertThat(pages.post("thuky.lc", path(0), "body", "Bốn", "version", version, "sheet", sheet)
                        .status())
                .isEqualTo(302);
    }

    @Test
    void two_people_at_once_see_both_texts_and_lose_neither() {
        String version = version(0);
        assertThat(pages.post("thuky.lc", path(0), "body", "Có 05 lớp mở mới", "version", version)
                        .status())
                .isEqualTo(302);
        var conflict = pages.post("hieutruong.lc", path(0), "body", "Có 06 lớp mở mới", "version", version);
        assertThat(conflict.status()).isEqualTo(409);
        var page = conflict.page();
        assertThat(page.selectFirst("textarea[name=body]").text()).isEqualTo("Có 06 lớp mở mới");
        assertThat(page.selectFirst("#theirs").text()).isEqualTo("Có 05 lớp mở mới");
        assertThat(page.selectFirst(".diff del").text()).isEqualTo("05");
        assertThat(page.selectFirst(".diff ins").text()).isEqualTo("06");
        assertThat(page.selectFirst("#draft-state").text()).contains("không mất");
        var resolved = pages.post(
                "hieutruong.lc",
                path(0),
                "body",
                "Có 06 lớp mở mới",
                "version",
                page.selectFirst("input[name=version]").val());
        assertThat(resolved.status()).isEqualTo(302);
        assertThat(open(0)).contains("Có 06 lớp");
    }

    @Test
    void two_texts_are_compared_by_the_names_of_their_figures() {
        String version = version(0);
        save(0, "Có {bd_new_classes} mở mới");
        var page = pages.post("hieutruong.lc", path(0), "body", "Có {Lớp bồi dưỡng} mở mới", "version", version)
                .page();
        assertThat(page.selectFirst("textarea[name=body]").text()).isEqualTo("Có {Lớp bồi dưỡng} mở mới");
        assertThat(page.selectFirst("#theirs").text()).isEqualTo("Có {Lớp bồi dưỡng mở mới} mở mới");
        assertThat(page.selectFirst(".diff").text()).doesNotContain("bd_");
    }

    @Test
    void a_figure_that_moved_on_marks_the_sentence_until_its_author_has_seen_it() {
        save(0, "Có {tc_total_classes} lớp");
        trial.run(() -> database.sql("update report_binding set seen = '77' where section_id = :id")
                .param("id", sections.get(0))
                .update());
        assertThat(pages.get("thuky.lc", "/reports/" + report + "/sections").main())
                .contains("1 số liệu đã đổi");
        assertThat(pages.get("thuky.lc", path(0))
                        .page()
                        .selectFirst("form.seen")
                        .text())
                .contains("77 →");
        assertThat(pages.get("thuky.lc", path(0)).page().select("#preview mark"))
                .hasSize(1);
        pages.post("thuky.lc", path(0) + "/sight");
        assertThat(pages.get("thuky.lc", path(0)).page().select("form.seen, #preview mark"))
                .isEmpty();
    }

    @Test
    void a_typed_number_that_is_a_figure_is_offered_for_replacement() {
        var known = pages.get("thuky.lc", path(0)).page().select("#figure option[value$=_learners]").stream()
                .filter(option -> option.text().matches(".*· \\d{3,}"))
                .findFirst()
                .orElseThrow();
        String number = known.text().replaceFirst(".*· ", "");
        save(0, "Có " + number + " học viên");
        var replace = pages.get("thuky.lc", path(0)).page().selectFirst("#hints button[name=replace]");
        assertThat(replace.val()).startsWith(number + ":");
        pages.post(
                "thuky.lc",
                path(0) + "/draft",
                "body",
                "Có " + number + " học viên",
                "version",
                version(0),
                "replace",
                replace.val());
        assertThat(pages.get("thuky.lc", path(0))
                        .page()
                        .selectFirst("textarea[name=body]")
                        .text())
                .matches("Có \\{Học viên [^{}]+} học viên");
    }

    @Test
    void units_write_their_own_sections_and_nobody_elses() {
        UUID unit = pages.viewer("truongkhoa.lc").unitId();
        var assigned = pages.post(
                "thuky.lc",
                "/reports/" + report + "/assignment",
                "section",
                sections.get(0).toString(),
                "unit",
                unit.toString(),
                "due",
                "2022-02-20");
        assertThat(assigned.status()).isEqualTo(302);
        assertThat(pages.get("truongkhoa.lc", "/").main()).contains("Viết 1 mục của");
        assertThat(pages.get("truongkhoa.lc", path(0)).page().select("textarea[name=body]"))
                .hasSize(1);
        assertThat(pages.get("truongkhoa.lc", path(1)).page().select("textarea[name=body]"))
                .isEmpty();
        assertThat(pages.post("truongkhoa.lc", path(0), "body", "Khoa viết", "version", version(0))
                        .status())
                .isEqualTo(302);
        assertThat(pages.post("truongkhoa.lc", path(1), "body", "Viết hộ", "version", version(1))
                        .status())
                .isEqualTo(422);
        assertThat(pages.get("truongkhoa.lc", "/reports/" + report + "/assignment")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post("truongkhoa.lc", path(0) + "/completion").status())
                .isEqualTo(302);
        assertThat(pages.get("truongkhoa.lc", "/").main()).doesNotContain("Viết 1 mục của");
        assertThat(pages.get("thuky.lc", "/reports/" + report + "/sections").main())
                .contains("1/5 mục đã xong");
    }

    @Test
    void an_empty_section_is_not_done() {
        save(0, " ");
        var refused = pages.post("thuky.lc", path(0) + "/completion");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.page().selectFirst(".form-errors").text()).contains("chưa có nội dung");
        assertThat(refused.page().select("textarea[name=body]")).hasSize(1);
    }

    @Test
    void other_schools_and_the_bodies_above_do_not_see_a_draft() {
        for (String other : List.of("thuky.sl", "thuky.cum", "hocvien", "thuky.pgd")) {
            if (!other.equals("hocvien")) {
                assertThat(pages.get(other, path(0)).status()).as(other).isEqualTo(404);
            }
            assertThat(pages.post(other, path(0), "body", "Xóa", "version", "0").status())
                    .as(other)
                    .isIn(404, 409);
        }
        assertThat(open(0)).doesNotContain("Xóa");
    }

    @Test
    void a_section_of_its_time_is_taken_in_and_left_out_again() {
        var offered = pages.get("thuky.lc", "/reports/" + report + "/sections")
                .page()
                .selectFirst("select[name=outline] option");
        assertThat(pages.post("thuky.lc", "/reports/" + report + "/sections", "outline", offered.val())
                        .status())
                .isEqualTo(302);
        sections = trial.sections(report);
        assertThat(sections).hasSize(4);
        assertThat(pages.post("thuky.lc", path(3) + "/removal").status()).isEqualTo(302);
        assertThat(pages.post("thuky.lc", path(0) + "/removal").status()).isEqualTo(422);
        assertThat(trial.sections(report)).hasSize(3);
    }

    @Test
    void what_was_written_last_time_stands_beside_with_its_differences() {
        save(0, "Mở 05 lớp tại huyện");
        UUID next = trial.begin(LocalDate.of(2022, 1, 1), LocalDate.of(2022, 6, 30), LocalDate.of(2022, 6, 30));
        UUID section = trial.sections(next).get(0);
        String here = "/reports/" + next + "/sections/" + section;
        pages.post("thuky.lc", here, "body", "Mở 06 lớp tại huyện", "version", "0");
        var page = pages.get("thuky.lc", here).page();
        assertThat(page.selectFirst(".diff del").text()).isEqualTo("05");
        assertThat(page.selectFirst(".diff ins").text()).isEqualTo("06");
    }

    @Test
    void the_whole_is_read_on_one_page_and_printed_in_both_formats() {
        var text = pages.get("thuky.lc", "/reports/" + report + "/text");
        assertThat(text.main()).contains("Mục lục", "1. Công tác đào tạo", "Trên đây là báo cáo");
        assertThat(text.page().select("a.fig")).isNotEmpty();
        var print = pages.get("thuky.lc", "/reports/" + report + "/print").page();
        assertThat(print.selectFirst("article.official").text())
                .contains("ĐẢNG CỘNG SẢN VIỆT NAM", "BÁO CÁO", "-BC/TCT", "Nơi nhận:", "HIỆU TRƯỞNG", "I- KẾT QUẢ");
        assertThat(pages.get("thuky.lc", "/reports/" + report + "/text.docx").bytes())
                .startsWith('P', 'K');
        assertThat(pages.get("thuky.lc", "/reports/" + report + "/text.pdf").bytes())
                .startsWith('%', 'P', 'D', 'F');
    }

    @Test
    void pages_ask_the_database_little_and_weigh_little() {
        for (String page : List.of(
                "/sections",
                "/sections/" + sections.get(0),
                "/sections/" + sections.get(2),
                "/text",
                "/print",
                "/assignment",
                "/text.docx")) {
            String path = "/reports/" + report + page;
            var statements = Statements.of(() -> pages.get("thuky.lc", path)).stream()
                    .filter(statement -> !statement.startsWith("INSERT INTO session"))
                    .toList();
            assertThat(statements).as(path + statements).hasSizeLessThanOrEqualTo(6);
            assertThat(pages.get("thuky.lc", path).bytes().length).as(path).isLessThan(50_000);
        }
    }

    private String path(int section) {
        return "/reports/" + report + "/sections/" + sections.get(section);
    }

    private String editor(int section) {
        return pages.get("thuky.lc", path(section))
                .page()
                .selectFirst("textarea[name=body]")
                .text();
    }

    private String kept(int section) {
        return trial.run(() -> database.sql("select body from report_section where id = :id")
                .param("id", sections.get(section))
                .query(String.class)
                .single());
    }

    private String open(int section) {
        return pages.get("thuky.lc", path(section)).main();
    }

    private String version(int section) {
        var field = pages.get("thuky.lc", path(section)).page().selectFirst("input[name=version]");
        return field.val();
    }

    private Pages.Answer save(int section, String words) {
        return pages.post("thuky.lc", path(section), "body", words, "version", version(section));
    }
}
