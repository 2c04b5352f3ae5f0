package vn.thidua.title;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class TitlePagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Test
    void the_catalogue_keeps_titles_and_forms_apart() {
        Document page = pages.get("giangvien.lc", "/titles").page();
        assertThat(page.select("section[aria-labelledby=group-TITLE]").text())
                .contains("Danh hiệu thi đua", "Lao động tiên tiến")
                .doesNotContain("Giấy khen", "Nhà giáo Nhân dân", "Gia đình văn hóa");
        assertThat(page.select("section[aria-labelledby=group-FORM]").text())
                .contains("Hình thức khen thưởng", "Giấy khen", "của Chủ tịch UBND cấp xã")
                .doesNotContain("Lao động tiên tiến");
    }

    @Test
    void a_title_is_found_without_accents_by_an_alias() {
        assertThat(pages.get("giangvien.lc", "/titles?q=chien%20sy%20thi%20dua%20cap%20co%20so")
                        .main())
                .contains("Chiến sĩ thi đua cơ sở")
                .doesNotContain("toàn quốc");
        assertThat(pages.get("giangvien.lc", "/titles?q=giam%20doc%20hoc%20vien")
                        .main())
                .contains("Cờ thi đua của Bộ")
                .contains("Bằng khen của Bộ");
    }

    @Test
    void the_filter_by_subject_leaves_forms_for_both() {
        assertThat(pages.get("giangvien.lc", "/titles?subject=COLLECTIVE").main())
                .contains("Tập thể lao động xuất sắc")
                .contains("Giấy khen")
                .doesNotContain("Chiến sĩ thi đua cơ sở");
    }

    @Test
    void the_day_decides_which_rule_is_shown() {
        assertThat(row(pages.get("giangvien.lc", "/titles?on=2022-06-30"), "Bằng khen của Bộ")
                        .text())
                .contains("1");
        assertThat(row(pages.get("giangvien.lc", "/titles?on=2024-06-30"), "Bằng khen của Bộ")
                        .text())
                .contains("1,5");
        assertThat(row(pages.get("giangvien.lc", "/titles?on=2026-12-31"), "Bằng khen của Bộ")
                        .text())
                .contains("Chưa có quy định");
    }

    @Test
    void what_is_not_in_use_is_shown_on_request() {
        assertThat(pages.get("giangvien.lc", "/titles").main()).doesNotContain("Huân chương Sao vàng");
        assertThat(pages.get("giangvien.lc", "/titles?all=true").main()).contains("Huân chương Sao vàng");
    }

    @Test
    void a_title_shows_its_rules_side_by_side_with_an_example_of_the_vote() {
        String text = pages.get("giangvien.lc", "/titles/" + id("CSTDBT")).main();
        assertThat(text)
                .contains(
                        "Luật 2003 và Nghị định 91/2017",
                        "Luật 2022 và Nghị định 98/2023",
                        "Luật 2022 và Nghị định 152/2025")
                .contains("8/9 = 88,89 % < 90 %, không đạt; 9/9 = 100 %, đạt")
                .contains("3 lần liên tục được tặng Chiến sĩ thi đua cơ sở")
                .contains("Chưa đối chiếu với văn bản gốc")
                .contains("3 × 1.490.000 đ = 4.470.000 đ");
        assertThat(pages.get("giangvien.lc", "/titles/" + id("CSTDCS")).main())
                .contains("Không quá 15 % số người đạt Lao động tiên tiến của đơn vị, làm tròn xuống.")
                .contains("Ví dụ 36 người: 15 % là 5,4, được tối đa 5 người.")
                .contains("Một trong các điều kiện:");
    }

    @Test
    void an_unknown_title_and_a_bad_id_are_not_found() {
        assertThat(pages.get("giangvien.lc", "/titles/" + UUID.randomUUID()).status())
                .isEqualTo(404);
        assertThat(pages.get("giangvien.lc", "/titles/abc").status()).isEqualTo(404);
        assertThat(pages.get("quantri", "/titles/" + UUID.randomUUID() + "/rules/new")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_list_of_any_filter_takes_five_statements_a_title_and_the_law_on_one_page_seven() {
        pages.get("giangvien.lc", "/titles");
        assertThat(Statements.of(() -> pages.get("giangvien.lc", "/titles?all=true")))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(Statements.of(() -> pages.get("giangvien.lc", "/titles/" + id("GK"))).stream()
                        .filter(sql -> !sql.startsWith("select id from title")))
                .hasSizeLessThanOrEqualTo(7);
        assertThat(Statements.of(() -> pages.get("giangvien.lc", "/titles/regimes")))
                .hasSizeLessThanOrEqualTo(7);
    }

    @Test
    void the_export_has_what_the_page_shows() {
        var answer = pages.get("giangvien.lc", "/titles/export.csv?subject=COLLECTIVE&on=2022-06-30");
        String csv = new String(answer.bytes(), StandardCharsets.UTF_8);
        assertThat(csv)
                .contains("\"Tên\"", "Tập thể lao động xuất sắc", "từ 80 % tổng số thành viên", "Chưa đối chiếu");
        assertThat(csv).doesNotContain("Chiến sĩ thi đua cơ sở\"");
        assertThat(pages.get("giangvien.lc", "/titles/export.xlsx").bytes()).startsWith('P', 'K');
    }

    @Test
    void only_the_administrator_sees_buttons_and_gets_further() {
        String path = "/titles/" + id("LDTT");
        assertThat(pages.get("quantri", path).main()).contains("Thay đổi từ một ngày");
        for (String user : List.of("hieutruong.lc", "thuky.cum", "hocvien")) {
            assertThat(pages.get(user, path).main()).doesNotContain("Thay đổi từ một ngày", "Sửa");
            assertThat(pages.get(user, path + "/edit").status()).isEqualTo(403);
            assertThat(pages.get(user, path + "/rules/new").status()).isEqualTo(403);
            assertThat(pages.post(user, path + "/rules").status()).isEqualTo(403);
            assertThat(pages.post(user, path, "name", "Khác").status()).isEqualTo(403);
        }
    }

    @Test
    void a_title_takes_other_names_and_a_stale_edit_is_shown_both_versions() {
        String path = "/titles/" + id("GDVH");
        var form = fields(pages.get("quantri", path + "/edit").page());
        var first = new TreeMap<>(form);
        first.put("aliases", "Hộ gia đình văn hóa");
        assertThat(post(path, first).status()).isEqualTo(302);
        assertThat(pages.get("quantri", path).main()).contains("Hộ gia đình văn hóa");
        var second = new TreeMap<>(form);
        second.put("aliases", "Tên khác hẳn");
        var stale = post(path, second);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.main()).contains("Hộ gia đình văn hóa", "Tên khác hẳn");
    }

    @Test
    void a_change_from_a_day_on_ends_the_rule_in_force_on_the_day_before() {
        String path = "/titles/" + id("THON_VH");
        UUID b2 = rule("THON_VH", "2025-07-01");
        var form = fields(pages.get("quantri", path + "/rules/new?of=" + b2).page());
        form.put("from", "2026-01-01");
        form.put("coefficient", "1.75");
        form.put("sourceNote", "Đã đối chiếu bản thử.");
        assertThat(post(path + "/rules", form).status()).isEqualTo(302);
        assertThat(database.sql("select valid_to::text from title_rule where id = ?")
                        .param(b2)
                        .query(String.class)
                        .single())
                .isEqualTo("2025-12-31");
        assertThat(pages.get("quantri", path).main()).contains("01/01/2026 – 30/9/2026", "1,75");
    }

    @Test
    void a_change_on_the_first_day_of_a_rule_is_refused_and_all_that_was_typed_stays() {
        String path = "/titles/" + id("HUYHIEU");
        var form = fields(pages.get("quantri", path + "/rules/new?of=" + rule("HUYHIEU", "2025-07-01"))
                .page());
        form.put("from", "2025-07-01");
        form.put("criteria", "Tiêu chuẩn vừa nhập.");
        var answer = post(path + "/rules", form);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("Quy định hiện có cũng bắt đầu vào ngày này");
        assertThat(answer.page().selectFirst("#criteria").text()).isEqualTo("Tiêu chuẩn vừa nhập.");
    }

    @Test
    void bad_rules_are_refused_in_sentences() {
        String path = "/titles/" + id("HUYHIEU") + "/rules";
        var good = fields(pages.get("quantri", path + "/new?of=" + rule("HUYHIEU", "2025-07-01"))
                .page());
        good.put("from", "2026-02-01");
        refused(path, good, Map.of("from", "2022-02-01", "to", ""), "trùng với quy định bắt đầu ngày 01/01/2024");
        refused(path, good, Map.of("from", "2026-02-01", "to", "2026-01-01"), "không được trước ngày đầu");
        refused(path, good, Map.of("coefficient", "-1"), "Hệ số không được âm.");
        refused(path, good, Map.of("coefficient", "một"), "Hãy nhập một số.");
        refused(path, good, Map.of("quotaPercent", "120"), "Lớn nhất là 100.");
        refused(path, good, Map.of("voteBallot", "SECRET", "votePercent", "0"), "Nhỏ nhất là 1.");
        refused(path, good, Map.of("voteBallot", "SECRET", "votePercent", "80"), "Hãy nhập cả tỷ lệ phiếu");
        refused(path, good, Map.of("criteria", ""), "Hãy nhập mục này.");
        refused(path, good, Map.of("requirements", "{kind"), "Không đọc được điều kiện");
        refused(path, good, Map.of("requirements", "{\"kind\":\"JUDGED\",\"x\":1}"), "Không đọc được điều kiện");
        refused(path, good, Map.of("requirements", "{\"kind\":\"HELD_TITLE\",\"title\":\"XYZ\"}"), "mang mã XYZ");
        refused(path, good, Map.of("subject", "COLLECTIVE"), "không dành cho đối tượng này");
        refused(path, good, Map.of("deciders", ""), "ít nhất một người quyết định");
    }

    @Test
    void conditions_are_shown_in_words_before_anything_is_saved() {
        UUID id = rule("XA_TB", "2024-01-01");
        String rules = "/titles/" + id("XA_TB") + "/rules/";
        var form = fields(pages.get("quantri", rules + id + "/edit").page());
        form.put(
                "requirements",
                "{\"all\":[{\"kind\":\"RATING\",\"min\":\"HTTNV\"},{\"any\":[{\"kind\":\"JUDGED\"},{\"kind\":\"HELD_TITLE\",\"title\":\"LDTT\"}]}]}");
        var page = post(rules + "preview", form).page();
        assertThat(page.select("#preview .conditions li").eachText())
                .hasSize(4)
                .anyMatch(line -> line.startsWith("Xếp loại từ"))
                .contains("Một trong các điều kiện:");
        assertThat(page.selectFirst("main form[method=post]").attr("action")).isEqualTo(rules + id);
        form.put("requirements", "{\n  \"all\": [,]\n}");
        assertThat(post(rules + "preview", form)
                        .page()
                        .selectFirst("#requirements-error")
                        .text())
                .contains("ở dòng 2");
        assertThat(pages.get("quantri", rules + id + "/edit")
                        .page()
                        .selectFirst("#requirements")
                        .text())
                .doesNotContain("[,]");
    }

    @Test
    void an_unverified_rule_is_corrected_and_once_compared_no_longer() {
        UUID id = rule("XA_TB", "2024-01-01");
        String path = "/titles/" + id("XA_TB") + "/rules/" + id;
        var form = fields(pages.get("quantri", path + "/edit").page());
        form.put("certificate", "Bằng chứng nhận thử");
        form.put("verified", "true");
        form.put("sourceNote", "Đã đối chiếu với bản gốc thử.");
        assertThat(post(path, form).status()).isEqualTo(302);
        assertThat(pages.get("quantri", path + "/edit").status()).isEqualTo(404);
        var again = post(path, form);
        assertThat(again.status()).isEqualTo(409);
        form.put(
                "version",
                database.sql("select version::text from title_rule where id = ?")
                        .param(id)
                        .query(String.class)
                        .single());
        var refused = post(path, form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.main()).contains("đã đối chiếu không sửa tại chỗ");
    }

    private void refused(String path, Map<String, String> good, Map<String, String> bad, String sentence) {
        var form = new TreeMap<>(good);
        form.putAll(bad);
        var answer = post(path, form);
        assertThat(answer.status()).as(bad.toString()).isEqualTo(422);
        assertThat(answer.main()).as(bad.toString()).contains(sentence);
    }

    /** What the browser would post if nothing was changed; of several ticks the last. */
    private static Map<String, String> fields(Document page) {
        var fields = new TreeMap<String, String>();
        for (Element field : page.select("main form [name]")) {
            String name = field.attr("name");
            boolean unticked = "checkbox".equals(field.attr("type")) && !field.hasAttr("checked");
            if (name.equals("_csrf") || name.equals("_once") || unticked) {
                continue;
            }
            if (field.tagName().equals("select")) {
                Element selected = field.selectFirst("option[selected]");
                fields.put(name, selected == null ? field.selectFirst("option").val() : selected.val());
            } else {
                fields.put(
                        name,
                        field.tagName().equals("textarea") ? field.wholeText().strip() : field.val());
            }
        }
        return fields;
    }

    private Pages.Answer post(String path, Map<String, String> form) {
        var parameters = new ArrayList<String>();
        form.forEach((name, value) -> {
            parameters.add(name);
            parameters.add(value);
        });
        return pages.post("quantri", path, parameters.toArray(String[]::new));
    }

    private static Element row(Pages.Answer answer, String name) {
        return answer.page().select("tbody tr").stream()
                .filter(row -> row.text().contains(name))
                .findFirst()
                .orElseThrow();
    }

    private UUID id(String code) {
        return database.sql("select id from title where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }

    private UUID rule(String code, String from) {
        return database.sql("""
                        select r.id from title_rule r join title t on t.id = r.title_id
                         where t.code = ? and r.valid_from = cast(? as date)
                        """).param(code).param(from).query(UUID.class).single();
    }
}
