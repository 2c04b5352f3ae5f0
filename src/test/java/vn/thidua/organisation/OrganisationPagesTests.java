package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.persistence.Acting;

@IntegrationTest
class OrganisationPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_directory_finds_a_school_without_accents() {
        assertThat(pages.get("quantri", "/organisations?q=lang%20son").main())
                .contains("Trường Chính trị Hoàng Văn Thụ tỉnh Lạng Sơn")
                .doesNotContain("Sơn La");
    }

    @Test
    void the_directory_filters_by_level_of_education() {
        assertThat(pages.get("thuky.pgd", "/organisations?level=TH_THCS").main())
                .contains("Nà Tênh")
                .doesNotContain("Hoa Mai")
                .doesNotContain("Lai Châu");
    }

    @Test
    void the_directory_is_taken_away_with_the_same_filter() {
        var csv = pages.get("giangvien.lc", "/organisations/export.csv?level=MN");
        assertThat(csv.text())
                .contains("\"MN-HM\"")
                .contains("Trường Mầm non Hoa Mai")
                .doesNotContain("TCT-LC");
        var xlsx = pages.get("giangvien.lc", "/organisations/export.xlsx");
        assertThat(xlsx.bytes()).startsWith('P', 'K');
    }

    @Test
    void a_form_with_an_empty_name_comes_back_with_all_that_was_typed() {
        var answer = pages.post("quantri", "/organisations", body(code(), "name", ""));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#shortName").val()).isEqualTo("Thử");
        assertThat(answer.page().selectFirst("#name-error").text()).isEqualTo("Hãy nhập mục này.");
    }

    @Test
    void a_code_that_is_taken_is_refused_in_a_sentence() {
        var answer = pages.post("quantri", "/organisations", body("TCT-LC", "name", "Trường trùng mã"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("Mã TCT-LC đã được dùng.");
    }

    @Test
    void a_stranger_to_the_role_gets_404_for_the_edit_page() {
        assertThat(pages.get("thuky.cum", "/organisations/" + demo("TCT-LCA") + "/edit")
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.lc", "/organisations/new?kind=SCHOOL").status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.lc", "/organisations", body(code(), "name", "Trường lậu"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_double_click_enters_one_body() {
        String code = code();
        String once = UUID.randomUUID().toString();
        String[] form = body(code, "name", "Trường Chính trị thử " + code, "_once", once);
        assertThat(pages.post("quantri", "/organisations", form).status()).isEqualTo(302);
        assertThat(pages.post("quantri", "/organisations", form).status()).isLessThan(500);
        assertThat(pages.get("quantri", "/organisations?q=" + code).page().select("tbody tr"))
                .hasSize(1);
    }

    @Test
    void who_edits_what_somebody_else_just_saved_sees_both_versions() {
        String place = create("Trường Chính trị để sửa");
        String version = pages.get("quantri", place + "/edit")
                .page()
                .selectFirst("[name=version]")
                .val();
        assertThat(pages.post("quantri", place, "name", "Bản thứ nhất", "shortName", "Một", "version", version)
                        .status())
                .isEqualTo(302);
        var late = pages.post("quantri", place, "name", "Bản thứ hai", "shortName", "Hai", "version", version);
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.main()).contains("Bản thứ nhất").contains("Bản thứ hai");
    }

    @Test
    void a_renamed_school_shows_on_each_day_the_name_of_that_day() {
        String place = create("Trường Chính trị tên xưa");
        var form = pages.post(
                "quantri",
                place + "/renaming",
                "name",
                "Trường Chính trị tên nay",
                "shortName",
                "Nay",
                "on",
                "2020-05-01");
        assertThat(form.status()).isEqualTo(302);
        assertThat(pages.get("giangvien.lc", place).page().selectFirst("h1").text())
                .isEqualTo("Trường Chính trị tên nay");
        assertThat(pages.get("giangvien.lc", place + "?on=2020-04-30")
                        .page()
                        .selectFirst("h1")
                        .text())
                .isEqualTo("Trường Chính trị tên xưa");
        pages.post("quantri", place + "/renaming/withdrawal", "reason", "nhập nhầm tên");
        assertThat(pages.get("giangvien.lc", place).page().selectFirst("h1").text())
                .isEqualTo("Trường Chính trị tên xưa");
    }

    @Test
    void a_refused_renaming_says_the_day_as_people_write_it() {
        String place = create("Trường Chính trị đổi tên sớm");
        var answer =
                pages.post("quantri", place + "/renaming", "name", "Tên khác", "shortName", "Khác", "on", "2010-01-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("phải sau ngày 01/01/2010");
        assertThat(answer.page().selectFirst("#name").val()).isEqualTo("Tên khác");
    }

    @Test
    void a_merged_school_points_to_its_successor_and_its_units_end_with_it() {
        String school = create("Trường Chính trị nhập vào");
        String successor = create("Trường Chính trị nhận về");
        String unit = pages.post(
                        "quantri",
                        "/organisations",
                        "kind",
                        "FACULTY",
                        "parent",
                        id(school),
                        "code",
                        "K1",
                        "name",
                        "Khoa sẽ hết",
                        "shortName",
                        "Khoa",
                        "since",
                        "2011-01-01")
                .location();
        assertThat(pages.get("quantri", school + "/merger/new").status()).isEqualTo(200);
        assertThat(pages.post(
                                "quantri",
                                school + "/merger",
                                "successor",
                                id(successor),
                                "on",
                                "2021-07-01",
                                "decision",
                                "9-QĐ")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("quantri", school).main()).contains("Sáp nhập vào Trường Chính trị nhận về");
        assertThat(pages.get("quantri", successor).main()).contains("Nhận sáp nhập Trường Chính trị nhập vào");
        assertThat(pages.get("quantri", unit).main()).contains("Đã chấm dứt");
        assertThat(pages.post("quantri", school + "/reopening", "reason", "").status())
                .isEqualTo(422);
        assertThat(pages.post("quantri", school + "/reopening", "reason", "nhập nhầm")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("quantri", unit).main()).doesNotContain("Đã chấm dứt");
    }

    @Test
    void the_standing_body_keeps_the_units_of_its_own_school_and_no_other() {
        String code = code();
        var mine = pages.post(
                "thuky.sl",
                "/organisations",
                "kind",
                "OFFICE",
                "parent",
                demo("TCT-SL").toString(),
                "code",
                code,
                "name",
                "Phòng thử",
                "shortName",
                "Phòng",
                "since",
                "2022-01-01");
        assertThat(mine.status()).isEqualTo(302);
        assertThat(pages.post("thuky.sl", mine.location() + "/closure", "on", "2022-02-01")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(
                                "thuky.sl",
                                "/organisations",
                                "kind",
                                "OFFICE",
                                "parent",
                                demo("TCT-LC").toString(),
                                "code",
                                code,
                                "name",
                                "Phòng lậu",
                                "shortName",
                                "Phòng",
                                "since",
                                "2022-01-01")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_unit_of_another_school_is_404_and_its_name_is_nowhere() {
        assertThat(pages.get("thuky.lc", "/organisations/" + demo("TCT-SL/KLLCS"))
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.lc", "/organisations/" + demo("TCT-LC/KLLCS"))
                        .status())
                .isEqualTo(200);
        assertThat(pages.get("thuky.lc", "/organisations/" + demo("TCT-SL")).main())
                .contains("không thuộc phạm vi của bạn")
                .doesNotContain("Khoa Lý luận cơ sở");
    }

    @Test
    void the_cluster_shows_its_members_of_a_year_with_their_roles() {
        var page = pages.get("giangvien.lc", "/organisations/" + demo("CTD-BGPB") + "?year=2021");
        assertThat(page.page().select("tbody tr")).hasSize(8);
        assertThat(page.page().selectFirst("tbody tr").text())
                .contains("Trường Chính trị tỉnh Sơn La")
                .contains("Cụm trưởng")
                .contains("683-QĐ/HVCTQG");
        assertThat(page.page().select("form[action*=removal]")).isEmpty();
    }

    @Test
    void a_second_head_is_refused_with_the_name_of_the_first() {
        String cluster = cluster();
        assertThat(admit("quantri", cluster, "TCT-SL", "2022", "HEAD").status()).isEqualTo(302);
        var second = admit("quantri", cluster, "TCT-LC", "2022", "HEAD");
        assertThat(second.status()).isEqualTo(422);
        assertThat(second.main()).contains("Trường Chính trị tỉnh Sơn La đang đứng đầu");
        assertThat(second.page().selectFirst("#member option[selected]").text()).contains("Lai Châu");
        assertThat(admit("quantri", cluster, "TCT-SL", "2022", "MEMBER").main()).contains("đã là thành viên");
    }

    @Test
    void a_year_is_carried_over_in_one_step_and_only_once() {
        String cluster = cluster();
        admit("quantri", cluster, "TCT-SL", "2022", "HEAD");
        admit("quantri", cluster, "TCT-LC", "2022", "STANDING_DEPUTY");
        assertThat(pages.post("quantri", cluster + "/carry-over", "year", "2023")
                        .status())
                .isEqualTo(302);
        var page = pages.get("quantri", cluster + "?year=2023").page();
        assertThat(page.select("tbody tr")).hasSize(2);
        assertThat(page.text()).contains("Cụm phó thường trực");
        assertThat(pages.post("quantri", cluster + "/carry-over", "year", "2023")
                        .status())
                .isEqualTo(409);
        assertThat(pages.post("quantri", cluster + "/carry-over", "year", "2031")
                        .main())
                .contains("Năm 2030 chưa có thành viên");
    }

    @Test
    void a_member_changes_role_and_leaves() {
        String cluster = cluster();
        admit("quantri", cluster, "TCT-CB", "2022", "MEMBER");
        String edit = pages.get("quantri", cluster + "?year=2022")
                .page()
                .selectFirst("a[href*=memberships][href$=edit]")
                .attr("href");
        String membership = edit.replace("/edit", "");
        var form = pages.get("quantri", edit).page();
        assertThat(form.selectFirst("#role option[selected]").val()).isEqualTo("MEMBER");
        assertThat(pages.post("quantri", membership, "role", "DEPUTY", "version", "0")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post("quantri", membership, "role", "HEAD", "version", "0")
                        .status())
                .isEqualTo(409);
        assertThat(pages.post("quantri", membership + "/removal").status()).isEqualTo(302);
        assertThat(pages.get("quantri", cluster + "?year=2022").page().select("tbody tr"))
                .isEmpty();
    }

    @Test
    void the_clusters_secretary_keeps_her_own_cluster_and_admits_no_stranger() {
        String own = "/organisations/" + demo("CTD-BGPB");
        assertThat(pages.get("thuky.cum", own + "/memberships/new?year=2035").status())
                .isEqualTo(200);
        assertThat(admit("thuky.cum", own, "TCT-SL", "2035", "HEAD").status()).isEqualTo(302);
        assertThat(admit("thuky.cum", own, "PGD-DBP", "2035", "MEMBER").status())
                .isEqualTo(422);
        assertThat(admit("thuky.cum", cluster(), "TCT-SL", "2035", "HEAD").status())
                .isEqualTo(404);
        assertThat(admit("thuky.lc", own, "TCT-SL", "2036", "HEAD").status()).isEqualTo(404);
    }

    @Test
    void the_database_itself_lets_a_school_enter_no_body() {
        var work = new TransactionTemplate(transactions);
        assertThatThrownBy(() -> Acting.within(
                        pages.viewer("thuky.lc").scope(),
                        () -> work.execute(status ->
                                database.sql("""
                                insert into organisation (id, version, organisation_id, path, kind, code, name, short_name, year_kind, valid_from)
                                values (:id, 0, :id, 'LAU.', 'SCHOOL', 'LAU', 'Trường lậu', 'Lậu', 'CALENDAR', '2020-01-01')
                                """).param("id", UUID.randomUUID()).update())))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void pages_ask_the_database_a_handful_of_questions_whatever_their_length() {
        assertThat(Statements.of(() -> pages.get("quantri", "/organisations"))).hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("quantri", "/organisations/" + demo("TCT-SL"))))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("quantri", "/organisations/" + demo("CTD-BGPB"))))
                .hasSizeLessThanOrEqualTo(8);
    }

    private Pages.Answer admit(String who, String cluster, String member, String year, String role) {
        return pages.post(who, cluster + "/memberships", "member", demo(member).toString(), "year", year, "role", role);
    }

    private String cluster() {
        String code = code();
        return pages.post(
                        "quantri",
                        "/organisations",
                        "kind",
                        "CLUSTER",
                        "parent",
                        demo("HVCTQG").toString(),
                        "code",
                        code,
                        "name",
                        "Cụm thử " + code,
                        "shortName",
                        "Cụm",
                        "yearKind",
                        "CALENDAR",
                        "since",
                        "2010-01-01")
                .location();
    }

    private String create(String name) {
        var answer = pages.post("quantri", "/organisations", body(code(), "name", name));
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location();
    }

    private static String[] body(String code, String... more) {
        var all = new java.util.ArrayList<>(java.util.List.of(
                "kind", "SCHOOL", "code", code, "shortName", "Thử", "yearKind", "CALENDAR", "since", "2010-01-01"));
        all.addAll(java.util.List.of(more));
        return all.toArray(String[]::new);
    }

    private static String code() {
        return "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static String id(String place) {
        return place.substring(place.lastIndexOf('/') + 1);
    }

    /** The id that the demo world derives from a code. */
    static UUID demo(String code) {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("MD5")
                    .digest(("demo:" + code).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var bytes = java.nio.ByteBuffer.wrap(hash);
            return new UUID(bytes.getLong(), bytes.getLong());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
