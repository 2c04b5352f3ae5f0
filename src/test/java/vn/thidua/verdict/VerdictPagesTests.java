package vn.thidua.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Pages.Answer;
import vn.thidua.Statements;

@IntegrationTest
class VerdictPagesTests {

    @Autowired
    Pages pages;

    /** The address of somebody's page as the matrix links it. */
    private String linkTo(String name, String title) {
        String link = pages.get("thuky.sl", "/eligibility?q=" + name.replace(" ", "%20"))
                .page()
                .selectFirst("th[scope=row] a")
                .attr("href");
        return "/" + link + "?title=" + title;
    }

    @Test
    void the_standing_body_sees_the_whole_school_and_each_cell_says_its_result_in_words() {
        Answer answer = pages.get("thuky.sl", "/eligibility?year=2021");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("tbody tr:not(.group-line)")).hasSize(50);
        assertThat(answer.page().select("td a").eachText()).allMatch(text -> text.matches("[✓✗?] .+"));
        assertThat(answer.main()).contains("CSTĐCS").contains("Tạm dừng");
        assertThat(answer.bytes().length).isLessThan(51_200);
    }

    @Test
    void filters_narrow_the_matrix() {
        assertThat(pages.get("thuky.sl", "/eligibility?q=bui%20hong").main())
                .contains("Bùi Hồng Xuân")
                .doesNotContain("Vi Văn Khải");
        Answer failed = pages.get("thuky.sl", "/eligibility?title=LDTT&state=NOT_ELIGIBLE");
        assertThat(failed.main()).contains("Tẩn Văn Đạt").doesNotContain("Lê Thanh Quyên");
        assertThat(pages.get("thuky.sl", "/eligibility?q=khong-co-ai-ten-nhu-the")
                        .main())
                .contains("Không có ai");
        assertThat(pages.get("thuky.sl", "/eligibility?kind=FORM").main())
                .contains("BK TTg")
                .contains("Do Hội đồng đánh giá");
    }

    @Test
    void units_and_the_school_stand_on_a_tab_of_their_own() {
        assertThat(pages.get("thuky.sl", "/eligibility/units").main())
                .contains("TTLĐXS")
                .contains("Khoa Lý luận cơ sở");
        assertThat(pages.get("truongkhoa.sl", "/eligibility/units").main())
                .contains("Khoa Lý luận cơ sở")
                .doesNotContain("Khoa Xây dựng Đảng");
    }

    @Test
    void an_explanation_names_the_condition_the_record_the_article_and_what_helps() {
        Answer answer = pages.get("thuky.sl", linkTo("Tẩn Văn Đạt", "LDTT"));
        assertThat(answer.main())
                .contains("khiển trách")
                .contains("Nghị định 91/2017/NĐ-CP")
                .contains("Chế độ A")
                .contains("Cần đối chiếu");
        assertThat(answer.page().select(".condition a[href^=/ratings/]")).isNotEmpty();
        assertThat(pages.get("thuky.sl", linkTo("Nông Đình Nam", "LDTT")).main())
                .contains("ý kiến nhận xét của đơn vị cũ");
        assertThat(pages.get("thuky.sl", linkTo("Hà Minh Xuân", "CSTDBT")).main())
                .contains("CHƯA XÁC NHẬN");
        assertThat(pages.get("thuky.sl", linkTo("Mùa Quang Sơn", "CSTDBT")).main())
                .contains("đứt ở năm 2019");
    }

    @Test
    void the_head_of_a_unit_is_told_nothing_personal() {
        Answer list = pages.get("truongkhoa.sl", "/eligibility");
        assertThat(list.main()).contains("Vi Văn Khải").doesNotContain("Phùng Thu Xuân");
        assertThat(pages.get("truongkhoa.sl", linkTo("Tẩn Văn Đạt", "LDTT")).status())
                .isEqualTo(404);
        assertThat(list.main()).doesNotContain("Tạm dừng");
        String colleague = linkTo("Vi Văn Khải", "LDTT");
        assertThat(pages.get("truongkhoa.sl", colleague).page().select("main a[href^=/eligibility/path]"))
                .isEmpty();
    }

    @Test
    void a_lecturer_sees_himself_alone() {
        Answer own = pages.get("giangvien.sl", "/eligibility");
        assertThat(own.status()).isEqualTo(302);
        assertThat(pages.get("giangvien.sl", own.location()).status()).isEqualTo(200);
        assertThat(pages.get("giangvien.sl", linkTo("Tẩn Văn Đạt", "LDTT")).status())
                .isEqualTo(404);
        assertThat(pages.get("giangvien.lc", linkTo("Tẩn Văn Đạt", "LDTT")).status())
                .isEqualTo(404);
        assertThat(pages.get("giangvien.sl", "/eligibility/export.csv").status())
                .isEqualTo(403);
    }

    @Test
    void the_export_has_a_row_for_each_person_and_title() {
        List<String> lines = pages.get("thuky.sl", "/eligibility/export.csv?year=2021&title=LDTT")
                .text()
                .lines()
                .toList();
        assertThat(lines.get(0))
                .contains("Mã cán bộ")
                .contains("Điều kiện chưa đạt")
                .contains("Chế độ");
        assertThat(lines.stream().filter(line -> line.startsWith("\"SL0")))
                .as("who served in 2021, with the two who left")
                .hasSize(52);
        assertThat(lines)
                .anyMatch(line -> line.contains("SL040") && line.contains("KHÔNG ĐỦ") && line.contains("khiển trách"));
        assertThat(pages.get("thuky.sl", "/eligibility/export.xlsx?collectives=true")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void an_unreadable_year_or_an_unknown_title_is_a_sentence() {
        assertThat(pages.get("thuky.sl", "/eligibility?year=năm").status()).isBetween(400, 499);
        assertThat(pages.get("thuky.sl", linkTo("Tẩn Văn Đạt", "KHONG_CO")).status())
                .isEqualTo(404);
    }

    @Test
    void pages_need_few_statements() {
        String person = linkTo("Tẩn Văn Đạt", "LDTT");
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/eligibility"))).hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/eligibility/units")))
                .hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("thuky.sl", person))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/eligibility/quota")))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get(
                        "thuky.sl", person.replace("/people/", "/path/people/").replaceAll("[?].*", ""))))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void a_quota_is_tried_out_and_the_choice_is_kept_with_its_reason() {
        Answer tried = pages.get("hieutruong.sl", "/eligibility/quota?topic=CSTDCS&level=SCHOOL&reading=EXCLUSIVE");
        assertThat(tried.main()).contains("Tính cả người được chọn").contains("Không tính người được chọn");
        String[] choice = {
            "year",
            "2021",
            "topic",
            "CSTDCS",
            "percent",
            "15",
            "base",
            "ELIGIBLE",
            "reading",
            "EXCLUSIVE",
            "level",
            "SCHOOL",
            "rounding",
            "DOWN",
            "reason",
            ""
        };
        assertThat(pages.post("hieutruong.sl", "/eligibility/quota", choice).status())
                .isEqualTo(422);
        choice[choice.length - 1] = "Theo quy chế của trường";
        assertThat(pages.post("truongkhoa.sl", "/eligibility/quota", choice).status())
                .isEqualTo(403);
        Answer kept = pages.post("hieutruong.sl", "/eligibility/quota", choice);
        assertThat(kept.status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", kept.location()).main()).contains("Theo quy chế của trường");
        assertThat(pages.get("thuky.sl", "/eligibility/quota/export.csv?year=2021")
                        .text())
                .contains("Theo quy chế của trường");
        assertThat(pages.get("thuky.sl", "/eligibility/quota?topic=HTXSNV").main())
                .contains("20");
        assertThat(pages.get("thuky.sl", "/eligibility/quota?topic=LDTT").status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.sl", "/eligibility/quota?percent=abc").status())
                .isEqualTo(200);
    }

    @Test
    void the_path_says_what_each_year_has_to_bring() {
        String path = linkTo("Lê Thanh Quyên", "LDTT")
                .replace("/people/", "/path/people/")
                .replaceAll("[?].*", "");
        assertThat(pages.get("thuky.sl", path).main())
                .contains("Chiến sĩ thi đua cơ sở")
                .contains("sớm nhất 2022")
                .contains("sáng kiến");
        assertThat(pages.get("truongkhoa.sl", path).status()).isEqualTo(404);
    }

    @Test
    void a_rule_is_rehearsed_before_it_is_saved() {
        Answer titles = pages.get("quantri", "/titles?on=2021-06-01");
        String title = titles.page().select("a[href^=/titles/]").stream()
                .filter(link -> link.text().equals("Lao động tiên tiến"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        String rule = pages.get("quantri", title).page().select("a[href*=/rules/]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> link.endsWith("/edit"))
                .findFirst()
                .orElseThrow()
                .replaceAll(".*/rules/([^/]+)/edit", "$1");
        assertThat(pages.get("quantri", title + "/rules/" + rule + "/edit")
                        .page()
                        .select("button[formaction*=dry-run]"))
                .hasSize(1);
        String page = "/eligibility/dry-run/" + rule;
        assertThat(pages.get("quantri", page).status()).isEqualTo(200);
        assertThat(pages.post("quantri", page, "requirements", "{").status()).isEqualTo(422);
        Answer strict = pages.post(
                "quantri",
                page,
                "year",
                "2021",
                "requirements",
                "{\"all\": [{\"kind\": \"RATING\", \"min\": \"HTXSNV\", \"sameYear\": true}]}");
        assertThat(strict.status()).isEqualTo(200);
        assertThat(strict.page().select("tbody tr")).isNotEmpty();
        assertThat(pages.post("thuky.sl", page, "requirements", "{}").status()).isEqualTo(403);
    }
}
