package vn.thidua.checklist;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Pages.Answer;
import vn.thidua.Statements;
import vn.thidua.registration.TrialSchool;

@IntegrationTest
class ChecklistPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void everybody_reads_what_a_dossier_needs_and_whether_it_was_compared() {
        String list = pages.get("giangvien.lc", "/titles/checklists").main();
        assertThat(list).contains("Chiến sĩ thi đua cơ sở", "Chứng nhận sáng kiến, đề tài", "Chưa đối chiếu");
        String one = pages.get("giangvien.lc", path("CSTDCS")).main();
        assertThat(one)
                .contains("Nghị định 91/2017/NĐ-CP, Điều 50", "Luật Thi đua, khen thưởng năm 2022", "Đã đối chiếu")
                .doesNotContain("Thôi áp dụng", "Thêm tài liệu");
        assertThat(pages.get("giangvien.lc", "/titles/checklists?on=2024-06-01").main())
                .doesNotContain("Nghị định 91/2017");
        assertThat(Statements.of(() -> pages.get("giangvien.lc", "/titles/checklists")))
                .hasSizeLessThanOrEqualTo(5);
        assertThat(new String(
                        pages.get("giangvien.lc", "/titles/checklists/export.csv?on=2022-02-10")
                                .bytes(),
                        StandardCharsets.UTF_8))
                .contains("Chiến sĩ thi đua cơ sở", "Biên bản họp bình xét của đơn vị", "Điều 50");
    }

    @Test
    void only_the_administrator_changes_it() {
        for (String user : List.of("hieutruong.lc", "thuky.lc", "hocvien")) {
            assertThat(pages.get(user, path("CSTDCS") + "/new").status()).isEqualTo(403);
            assertThat(pages.post(user, path("CSTDCS")).status()).isEqualTo(403);
            assertThat(pages.post(user, path("CSTDCS") + "/" + UUID.randomUUID() + "/end", "lastDay", "2022-12-31")
                            .status())
                    .isEqualTo(403);
        }
    }

    @Test
    void a_new_line_is_tried_out_on_the_open_dossiers_before_it_is_saved_and_then_asked_of_them() {
        UUID dossier = dossier("HUYHIEU");
        var form = line("DUTIES", "2022-02-01");
        Answer tried = post(path("HUYHIEU") + "/preview", form);
        assertThat(tried.main()).contains("Hồ sơ thử thành phần", "Phải có; hồ sơ còn thiếu", "Chưa lưu gì");
        assertThat(count("HUYHIEU", "DUTIES")).isZero();

        assertThat(post(path("HUYHIEU"), form).status()).isEqualTo(302);
        assertThat(pages.get("thuky.cum", path("HUYHIEU")).main()).contains("Xác nhận thực hiện nghĩa vụ");
        assertThat(pages.get(reader, "/nominations/" + dossier).main()).contains("Xác nhận thực hiện nghĩa vụ");
        assertThat(pages.get("quantri", "/journal").main())
                .contains("quy định thành phần hồ sơ Huy hiệu từ ngày 01/02/2022: Xác nhận thực hiện nghĩa vụ");
    }

    @Test
    void a_change_in_the_middle_of_a_regime_ends_the_line_before_and_a_dossier_is_held_against_one_of_them() {
        UUID dossier = dossier("KNC");
        assertThat(post(path("KNC"), line("OPINION", "2021-01-01")).status()).isEqualTo(302);
        UUID first = id("KNC", "OPINION", "2021-01-01");
        var change = line("OPINION", "2022-02-05");
        change.put("legalBasis", "Quy định mới giữa kỳ");
        assertThat(post(path("KNC"), change).status()).isEqualTo(302);
        assertThat(database.sql("select valid_to::text from dossier_requirement where id = ?")
                        .param(first)
                        .query(String.class)
                        .single())
                .isEqualTo("2022-02-04");
        String page = pages.get(reader, "/nominations/" + dossier).main();
        assertThat(page).contains("Quy định mới giữa kỳ").doesNotContain("Căn cứ thử");
        change.put("from", "2021-06-01");
        assertThat(post(path("KNC"), change).main())
                .contains("Đã có quy định về tài liệu này bắt đầu từ ngày 05/02/2022");
    }

    @Test
    void a_compared_line_is_not_corrected_in_place_but_can_end() {
        assertThat(post(path("NGUT"), line("RATINGS", "2021-01-01")).status()).isEqualTo(302);
        UUID id = id("NGUT", "RATINGS", "2021-01-01");
        String path = path("NGUT") + "/" + id;
        var form = line("RATINGS", "2021-01-01");
        form.put("verified", "true");
        form.put("sourceNote", "Đã đối chiếu bản thử.");
        assertThat(post(path, form).status()).isEqualTo(302);
        assertThat(pages.get("quantri", path + "/edit").status()).isEqualTo(404);
        assertThat(post(path, form).status()).isEqualTo(409);
        form.put("version", "1");
        assertThat(post(path, form).main()).contains("đã đối chiếu không sửa tại chỗ");
        assertThat(post(path + "/end", Map.of("lastDay", "2022-06-30")).status())
                .isEqualTo(302);
        assertThat(pages.get("quantri", path("NGUT")).main()).contains("01/01/2021 – 30/6/2022");
        assertThat(post(path + "/end", Map.of("lastDay", "2022-07-30")).status())
                .isEqualTo(409);
        assertThat(post(path + "/end", Map.of("lastDay", "2020-07-30")).status())
                .isEqualTo(409);
    }

    private String reader;

    /** A draft of a school of its own. */
    private UUID dossier(String title) {
        var school = new TrialSchool(database, transactions, 1, LocalDate.of(2022, 2, 28));
        reader = school.user("thuky");
        UUID id = UUID.randomUUID();
        school.asSystem(() -> database.sql("""
                        insert into dossier (id, version, organisation_id, kind, subject_kind, person_id, unit_id, subject_name, title_id,
                               emulation_year, state, moved_at)
                        values (?, 0, ?, 'CONG_HIEN', 'PERSON', ?, ?, 'Hồ sơ thử thành phần', ?, '2021', 'DRAFT', now())
                        """)
                .params(id, school.id, school.people.get(0), school.faculty, idOf(title))
                .update());
        return id;
    }

    private static Map<String, String> line(String item, String from) {
        return new TreeMap<>(Map.of(
                "subject", "ANY",
                "item", item,
                "stage", "VERIFICATION",
                "mandatory", "true",
                "_verified", "on",
                "from", from,
                "legalBasis", "Căn cứ thử",
                "sourceNote", "Cần đối chiếu.",
                "version", "0"));
    }

    private Answer post(String path, Map<String, String> form) {
        var parameters = new ArrayList<String>();
        form.forEach((name, value) -> {
            parameters.add(name);
            parameters.add(value);
        });
        return pages.post("quantri", path, parameters.toArray(String[]::new));
    }

    private UUID id(String title, String item, String from) {
        return database.sql(
                        "select id from dossier_requirement where title_id = ? and item = ? and valid_from = ?::date")
                .params(idOf(title), item, from)
                .query(UUID.class)
                .single();
    }

    private int count(String title, String item) {
        return database.sql("select count(*) from dossier_requirement where title_id = ? and item = ?")
                .params(idOf(title), item)
                .query(Integer.class)
                .single();
    }

    private String path(String title) {
        return "/titles/" + idOf(title) + "/checklist";
    }

    private UUID idOf(String code) {
        return database.sql("select id from title where code = ?")
                .param(code)
                .query(UUID.class)
                .single();
    }
}
