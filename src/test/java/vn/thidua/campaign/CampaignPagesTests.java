package vn.thidua.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.EmulationYear;

@IntegrationTest
class CampaignPagesTests {

    private static final String LAI_CHAU = "/campaigns/" + id("campaign/TCT-LC/2022");
    private static final String SON_LA = "/campaigns/" + id("campaign/TCT-SL/2022");
    private static final String ACADEMY = "/campaigns/" + id("campaign/HVCTQG/TT2022");

    @Autowired
    Pages pages;

    @Autowired
    CampaignTargets targets;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void the_eleven_targets_stand_with_what_is_asked_and_what_is_missing() {
        var rows = pages.get("giangvien.lc", LAI_CHAU).page().select("table.targets tbody tr");
        assertThat(rows.eachText()).hasSize(11);
        assertThat(rows.select("td.num").eachText())
                .containsExactly(
                        "100 %",
                        "100 %", "80–90 %", "40–50 %", "100 %", "20 %", "≥ 90 %", "10–15 %", "1–2", "≥ 2", "≥ 10");
        assertThat(rows.get(0).text()).contains("80 %", "4 trên 5", "Chưa đạt");
        assertThat(rows.get(0).selectFirst("svg[role=img]").attr("aria-label")).contains("100 %", "80 %");
        assertThat(rows.get(2).text()).contains("Cần kết quả hội giảng cấp khoa", "Chưa có số liệu");
    }

    @Test
    void the_twelve_tasks_of_the_education_office_keep_their_order_and_their_times() {
        var rows = pages.get("thuky.pgd", "/campaigns/" + id("campaign/PGD-DBP/2022"))
                .page()
                .select("table.plan tbody tr");
        assertThat(rows.select("td.when").eachText())
                .containsExactly(
                        "03/2022",
                        "03/2022",
                        "03/2022",
                        "03/2022",
                        "04/2022",
                        "04–05/2022",
                        "04–05/2022",
                        "06–07/2022",
                        "09–10/2022",
                        "11–12/2022",
                        "12/2022",
                        "Thường xuyên");
        assertThat(rows.get(3).text()).contains("Phòng Nội vụ");
    }

    @Test
    void what_the_registration_board_asks_comes_in_the_order_of_the_catalogue() {
        var bounds = Acting.within(pages.viewer("giangvien.lc").scope(), () -> new TransactionTemplate(transactions)
                .execute(status -> targets.of(id("TCT-LC"), EmulationYear.parse("2022"))));
        assertThat(bounds).hasSize(11);
        assertThat(bounds.get(7).measure()).isEqualTo("CSTDCS_ACHIEVED");
        assertThat(bounds.get(7).min()).isEqualByComparingTo("10");
        assertThat(bounds.get(7).max()).isEqualByComparingTo("15");
        assertThat(bounds.get(6).max()).isNull();
        assertThat(bounds.get(9).percent()).isFalse();
    }

    @Test
    void another_schools_movement_is_not_there_for_anybody_below_the_cluster() {
        for (String stranger : List.of("giangvien.lc", "thuky.lc", "hieutruong.lc", "thuky.pgd")) {
            assertThat(pages.get(stranger, SON_LA).status()).as(stranger).isEqualTo(404);
        }
        assertThat(pages.post("thuky.lc", SON_LA + "/closing").status()).isEqualTo(404);
        assertThat(pages.post("thuky.lc", SON_LA + "/tasks", "task", "xen vào", "lead", "ai đó", "time", "03/2022")
                        .status())
                .isEqualTo(404);
        assertThat(pages.get("thuky.cum", SON_LA).status()).isEqualTo(200);
        assertThat(pages.get("thuky.cum", SON_LA + "/edit").status()).isEqualTo(404);
        assertThat(pages.get("thuky.lc", "/campaigns?q=Son%20La").main())
                .doesNotContain("Trường Chính trị tỉnh Sơn La đạt chuẩn");
    }

    @Test
    void what_is_published_from_above_is_read_and_not_changed() {
        var answer = pages.get("thuky.lc", ACADEMY);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("main form, main a[href$=edit]")).isEmpty();
        assertThat(pages.get("thuky.lc", ACADEMY + "/edit").status()).isEqualTo(404);
        assertThat(pages.post("thuky.lc", ACADEMY + "/closing").status()).isEqualTo(404);
        assertThat(pages.get("giangvien.lc", "/campaigns").main())
                .contains(
                        "Cả nước chung sức xây dựng nông thôn mới",
                        "Dân vận khéo",
                        "Phong trào thi đua năm 2022 của Cụm");
        assertThat(pages.get("thuky.sl", "/campaigns").main()).doesNotContain("Dân vận khéo");
    }

    @Test
    void a_draft_is_seen_by_its_keepers_only() {
        String draft = "/campaigns/" + id("campaign/TCT-LC/2011");
        assertThat(pages.get("thuky.lc", draft).status()).isEqualTo(200);
        for (String other : List.of("giangvien.lc", "truongkhoa.lc", "thuky.cum", "hocvien")) {
            assertThat(pages.get(other, draft).status()).as(other).isEqualTo(404);
            assertThat(pages.get(other, "/campaigns?state=DRAFT").main()).doesNotContain("40 năm");
        }
    }

    @Test
    void the_list_filters_by_year_level_state_and_words_without_accents() {
        assertThat(pages.get("thuky.lc", "/campaigns?q=nong%20thon%20moi&level=PRIME_MINISTER")
                        .page()
                        .select("tbody tr"))
                .hasSize(1);
        assertThat(pages.get("thuky.lc", "/campaigns?year=2021&state=CLOSED").main())
                .contains("năm 2021 của Cụm");
        assertThat(pages.get("thuky.lc", "/campaigns?year=2018").main()).contains("Không có phong trào nào");
        assertThat(pages.get("thuky.lc", "/campaigns/export.csv?level=SCHOOL").text())
                .contains("100-KH/TCT")
                .doesNotContain("Dân vận khéo");
        assertThat(pages.get("thuky.lc", "/campaigns/export.xlsx").bytes()).startsWith('P', 'K');
    }

    @Test
    void a_movement_goes_from_draft_to_closed_and_back_with_a_reason() {
        String path = enter("Đợt thử từ nháp đến đóng");
        assertThat(pages.get("giangvien.sl", path).status()).isEqualTo(404);
        assertThat(pages.post("thuky.sl", path + "/closing").status()).isEqualTo(409);
        pages.post("thuky.sl", path + "/launch");
        assertThat(pages.get("giangvien.sl", path).main()).contains("Đang thực hiện");
        pages.post("hieutruong.sl", path + "/closing");
        assertThat(pages.get("thuky.sl", path + "/edit").status()).isEqualTo(404);
        assertThat(pages.post("thuky.sl", path + "/reopening", "reason", " ").main())
                .contains("Hãy nhập lý do mở lại");
        pages.post("thuky.sl", path + "/reopening", "reason", "bổ sung số liệu");
        assertThat(pages.get("thuky.sl", path).main()).contains("Đang thực hiện");
        assertThat(pages.post("thuky.sl", path + "/removal").status()).isEqualTo(409);
    }

    @Test
    void a_draft_can_be_thrown_away() {
        String path = enter("Đợt thử bỏ đi");
        assertThat(pages.post("thuky.sl", path + "/removal").location()).isEqualTo("/campaigns");
        assertThat(pages.get("thuky.sl", path).status()).isEqualTo(404);
    }

    @Test
    void a_plan_is_written_moved_done_and_cut() {
        String path = enter("Đợt thử kế hoạch");
        pages.post("thuky.sl", path + "/launch");
        for (String name : List.of("Việc một", "Việc hai", "Việc ba")) {
            assertThat(pages.post("thuky.sl", path + "/tasks", "task", name, "lead", "Phòng", "time", "4,5/2022")
                            .location())
                    .isEqualTo(path + "#plan");
        }
        String third = taskOf(path, 2);
        pages.post("thuky.sl", path + "/tasks/" + third + "/position", "up", "true");
        pages.post("thuky.sl", path + "/tasks/" + third + "/position", "up", "true");
        assertThat(tasks(path)).containsExactly("Việc ba", "Việc một", "Việc hai");
        pages.post("thuky.sl", path + "/tasks/" + third + "/completion", "on", "2022-02-09");
        assertThat(pages.get("thuky.sl", path).main()).contains("Đã làm 09/02/2022");
        pages.post("thuky.sl", path + "/tasks/" + third + "/completion/withdrawal");
        pages.post("thuky.sl", path + "/tasks/" + third + "/removal");
        assertThat(tasks(path)).containsExactly("Việc một", "Việc hai");
    }

    @Test
    void a_time_that_cannot_be_read_comes_back_with_all_that_was_typed() {
        String path = enter("Đợt thử thời gian");
        var answer = pages.post("thuky.sl", path + "/tasks", "task", "Họp", "lead", "Phòng", "time", "Quý một");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.main()).contains("Không hiểu thời gian “Quý một”");
        assertThat(answer.page().selectFirst("#task").text()).isEqualTo("Họp");
        answer = pages.post(
                "thuky.sl", path + "/targets", "wording", "Từ – đến", "comparison", "BETWEEN", "bound", "90");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#bound").val()).isEqualTo("90");
        answer = pages.post("thuky.sl", path + "/targets", "wording", "x", "comparison", "AT_LEAST", "bound", "nhiều");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#bound-error").text()).isEqualTo("Hãy nhập một số.");
        answer = pages.post(
                "thuky.sl",
                "/campaigns",
                "organisation",
                id("TCT-SL").toString(),
                "name",
                "",
                "level",
                "SCHOOL",
                "kind",
                "REGULAR",
                "emulationYear",
                "hai nghìn",
                "from",
                "2022-01-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#emulationYear").val()).isEqualTo("hai nghìn");
        assertThat(answer.page().selectFirst("#name-error").text()).isEqualTo("Hãy nhập mục này.");
    }

    @Test
    void nobody_enters_a_movement_for_another_body() {
        var answer = post("thuky.sl", "/campaigns", "Xen vào", id("TCT-LC"));
        assertThat(answer.status()).isEqualTo(404);
        assertThat(post("giangvien.sl", "/campaigns", "Xen vào", id("TCT-SL")).status())
                .isEqualTo(403);
        assertThat(post("quantri", "/campaigns", "Xen vào", id("HVCTQG")).status())
                .isEqualTo(403);
    }

    @Test
    void a_movement_with_others_above_it_is_edited_and_never_put_below_itself() {
        String top = enter("Phong trào trên cùng");
        pages.post("thuky.sl", top + "/launch");
        String middle = enter("Phong trào ở giữa");
        pages.post("thuky.sl", middle + "/launch");
        String bottom = enter("Phong trào dưới cùng");
        pages.post("thuky.sl", bottom + "/launch");
        assertThat(below(middle, top, "Ở giữa").status()).isEqualTo(302);
        assertThat(below(bottom, middle, "Dưới cùng").status()).isEqualTo(302);
        assertThat(below(bottom, middle, "Dưới cùng, sửa lần nữa").status()).isEqualTo(302);
        assertThat(below(top, bottom, "Trên cùng").main()).contains("không thể hưởng ứng chính nó");
        assertThat(pages.get("giangvien.sl", middle).main()).contains("Dưới cùng, sửa lần nữa", "Phong trào trên cùng");
    }

    private Pages.Answer below(String path, String parent, String name) {
        String version = pages.get("thuky.sl", path + "/edit")
                .page()
                .selectFirst("input[name=version]")
                .val();
        return pages.post(
                "thuky.sl",
                path,
                "organisation",
                id("TCT-SL").toString(),
                "level",
                "SCHOOL",
                "kind",
                "PHASED",
                "name",
                name,
                "emulationYear",
                "2024",
                "from",
                "2024-01-01",
                "to",
                "2024-06-30",
                "version",
                version,
                "parent",
                parent.replaceAll(".*/", ""));
    }

    @Test
    void what_is_due_soon_waits_on_the_home_page_of_those_who_keep_the_record() {
        assertThat(pages.get("thuky.lc", "/").main())
                .contains("25-TTr/TCT", "15/02/2022")
                .doesNotContain("102-KH/TCT");
        assertThat(pages.get("giangvien.lc", "/").main()).doesNotContain("25-TTr/TCT");
    }

    @Test
    void a_movement_refers_to_a_document_of_the_register_which_then_stays() {
        var form = pages.get("thuky.lc", "/campaigns/new").page();
        String document = form.select("#document option").stream()
                .filter(option -> !option.val().isEmpty())
                .findFirst()
                .orElseThrow()
                .val();
        String path = pages.post(
                        "thuky.lc",
                        "/campaigns",
                        "organisation",
                        id("TCT-LC").toString(),
                        "level",
                        "SCHOOL",
                        "kind",
                        "PHASED",
                        "name",
                        "Đợt thử có văn bản",
                        "emulationYear",
                        "2024",
                        "from",
                        "2024-01-01",
                        "document",
                        document)
                .location();
        var page = pages.get("thuky.lc", path).page();
        assertThat(page.select("dd a[href='/documents/" + document + "']").text())
                .isNotBlank();
        assertThat(pages.get("thuky.lc", path + "/edit")
                        .page()
                        .selectFirst("#document option[selected]")
                        .val())
                .isEqualTo(document);
        pages.post("thuky.lc", "/documents/" + document + "/removal");
        assertThat(pages.get("thuky.lc", "/documents/" + document).status()).isEqualTo(200);
        var stranger = pages.post(
                "thuky.sl",
                "/campaigns",
                "organisation",
                id("TCT-SL").toString(),
                "level",
                "SCHOOL",
                "kind",
                "PHASED",
                "name",
                "Đợt thử văn bản của trường khác",
                "emulationYear",
                "2024",
                "from",
                "2024-01-01",
                "document",
                id("không có").toString());
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void a_pledge_is_corrected_by_those_who_keep_the_record_and_not_from_an_old_page() {
        String path = enter("Đợt thử sửa giao ước");
        pages.post("thuky.sl", path + "/launch");
        pages.post("thuky.sl", path + "/pledges", "parties", "Trường – khoa", "signedOn", "2022-02-08");
        String edit = pages.get("thuky.sl", path)
                .page()
                .selectFirst("#pledges a[href$=edit]")
                .attr("href");
        assertThat(pages.get("thuky.sl", edit).page().selectFirst("#parties").val())
                .isEqualTo("Trường – khoa");
        String pledge = edit.replace("/edit", "");
        String[] typed = {"parties", "Trường – các khoa", "signedOn", "2022-02-09", "version", "0"};
        assertThat(pages.post("thuky.sl", pledge, typed).status()).isEqualTo(302);
        assertThat(pages.get("giangvien.sl", path).main()).contains("Trường – các khoa", "09/02/2022");
        assertThat(pages.post("thuky.sl", pledge, typed).status()).isEqualTo(409);
        assertThat(pages.get("truongkhoa.sl", edit).status()).isEqualTo(403);
    }

    @Test
    void targets_change_places() {
        String path = enter("Đợt thử thứ tự chỉ tiêu");
        for (String name : List.of("Chỉ tiêu một", "Chỉ tiêu hai")) {
            pages.post("thuky.sl", path + "/targets", "wording", name, "comparison", "AT_LEAST", "bound", "90");
        }
        var page = pages.get("thuky.sl", path).page();
        pages.post(
                "thuky.sl",
                page.selectFirst("table.targets button[value=false]").attr("formaction"),
                "up",
                "false");
        page = pages.get("thuky.sl", path).page();
        assertThat(page.select("table.targets tbody th > span").eachText())
                .containsExactly("Chỉ tiêu hai", "Chỉ tiêu một");
        pages.post("thuky.sl", path + "/removal");
        assertThat(pages.get("thuky.sl", path).status()).isEqualTo(404);
    }

    @Test
    void the_head_of_the_unit_that_leads_is_reminded() {
        String path = enter("Đợt thử đơn vị chủ trì");
        pages.post("thuky.sl", path + "/launch");
        pages.post(
                "thuky.sl",
                path + "/tasks",
                "task",
                "Việc của khoa lý luận",
                "lead",
                "Khoa",
                "leadUnit",
                id("TCT-SL/KLLCS").toString(),
                "time",
                "15/02/2022");
        assertThat(pages.get("truongkhoa.sl", "/").main()).contains("Việc của khoa lý luận");
        assertThat(pages.get("giangvien.sl", "/").main()).doesNotContain("Việc của khoa lý luận");
        assertThat(pages.post(
                                "thuky.sl",
                                path + "/tasks",
                                "task",
                                "Việc của trường khác",
                                "lead",
                                "Khoa",
                                "leadUnit",
                                id("TCT-LC/KLLCS").toString(),
                                "time",
                                "15/02/2022")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void home_shows_how_the_movements_stand_where_there_are_some() {
        for (String user : List.of(
                "quantri",
                "hocvien",
                "thuky.cum",
                "giangvien.lc",
                "truongkhoa.lc",
                "truongphong.lc",
                "thuky.lc",
                "hieutruong.lc",
                "chuyenvien.pgd",
                "thuky.pgd",
                "giaovien.ps",
                "hieutruong.ps")) {
            pages.get(user, "/");
            assertThat(Statements.of(() -> pages.get(user, "/"))).as(user).hasSizeLessThanOrEqualTo(8);
        }
        assertThat(pages.get("giangvien.lc", "/").page().select("#progress").text())
                .contains("Chỉ tiêu đạt", "/11", "Nhiệm vụ đã làm");
        assertThat(pages.get("giaovien.ps", "/").page().select("#progress")).isEmpty();
    }

    @Test
    void a_stale_edit_shows_both_versions() {
        String path = enter("Bản đầu");
        assertThat(update(path, "Bản thứ hai", "0").status()).isEqualTo(302);
        var stale = update(path, "Bản đến muộn", "0");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.main()).contains("Bản đến muộn", "Bản thứ hai");
        assertThat(pages.get("thuky.sl", path).main()).contains("Bản thứ hai");
    }

    @Test
    void a_form_sent_twice_counts_once() {
        String path = enter("Đợt thử gửi hai lần");
        String once = UUID.randomUUID().toString();
        for (int i = 0; i < 2; i++) {
            pages.post(
                    "thuky.sl", path + "/tasks", "_once", once, "task", "Một lần", "lead", "Phòng", "time", "03/2022");
        }
        assertThat(tasks(path)).containsExactly("Một lần");
    }

    @Test
    void the_head_of_a_unit_records_its_launch_and_its_pledge_and_no_other_units() {
        String path = enter("Đợt thử đơn vị phát động");
        pages.post("thuky.sl", path + "/launch");
        String own = id("TCT-SL/KLLCS").toString();
        String other = id("TCT-SL/KXDD").toString();
        assertThat(pages.post("truongkhoa.sl", path + "/units", "unit", other).status())
                .isEqualTo(404);
        assertThat(pages.post("giangvien.sl", path + "/units", "unit", own).status())
                .isEqualTo(403);
        assertThat(pages.post("truongkhoa.sl", path + "/units", "unit", own, "on", "2022-02-08")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post("truongkhoa.sl", path + "/units", "unit", own).status())
                .isEqualTo(409);
        assertThat(pages.get("giangvien.sl", path).main()).contains("phát động ngày 08/02/2022", "1/5 khoa, phòng");
        assertThat(pages.post(
                                "truongkhoa.sl",
                                path + "/pledges",
                                "parties",
                                "Khoa – giảng viên",
                                "unit",
                                own,
                                "signedOn",
                                "2022-02-08")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(
                                "truongkhoa.sl",
                                path + "/pledges",
                                "parties",
                                "Khoa khác",
                                "unit",
                                other,
                                "signedOn",
                                "2022-02-08")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post("truongkhoa.sl", path + "/pledges", "parties", "Cả trường", "signedOn", "2022-02-08")
                        .status())
                .isEqualTo(403);
        assertThat(pages.get("giangvien.sl", path).main())
                .contains("Khoa – giảng viên")
                .doesNotContain("Khoa khác");
        assertThat(pages.post("truongkhoa.lc", path + "/units", "unit", own).status())
                .isEqualTo(404);
    }

    /** Two of them write the session, as many as read and touch a real one. */
    @Test
    void pages_stay_within_their_statements() {
        pages.get("thuky.lc", LAI_CHAU);
        assertThat(Statements.of(() -> pages.get("thuky.lc", LAI_CHAU))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/campaigns"))).hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/campaigns/new"))).hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("thuky.lc", LAI_CHAU + "/targets/new")))
                .hasSizeLessThanOrEqualTo(8);
        assertThat(Statements.of(() -> pages.get("truongkhoa.lc", LAI_CHAU + "/pledges/new")))
                .hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void forms_open_filled_for_those_who_keep_the_record() {
        var form = pages.get("thuky.lc", LAI_CHAU + "/edit").page();
        assertThat(form.selectFirst("#documentNumber").val()).isEqualTo("100-KH/TCT");
        assertThat(form.selectFirst("#parent option[selected]").text()).contains("Phong trào thi đua năm 2022 của Cụm");
        String task = pages.get("thuky.lc", LAI_CHAU)
                .page()
                .selectFirst("table.plan a[href$=edit]")
                .attr("href");
        assertThat(pages.get("thuky.lc", task).page().selectFirst("#time").val())
                .isEqualTo("20/12/2021");
        String target = pages.get("thuky.lc", LAI_CHAU)
                .page()
                .selectFirst("table.targets a[href$=edit]")
                .attr("href");
        assertThat(pages.get("thuky.lc", target).page().selectFirst("#bound").val())
                .isEqualTo("100");
        assertThat(pages.get("giangvien.lc", task).status()).isEqualTo(403);
    }

    @Test
    void everything_speaks_english_too() {
        pages.post("hieutruong.lc", "/language", "language", "en");
        assertThat(pages.get("hieutruong.lc", LAI_CHAU).main()).doesNotContain("??");
        assertThat(pages.get("hieutruong.lc", "/campaigns").main()).doesNotContain("??");
    }

    private String enter(String name) {
        return post("thuky.sl", "/campaigns", name, id("TCT-SL")).location();
    }

    private Pages.Answer post(String user, String path, String name, UUID organisation) {
        return pages.post(
                user,
                path,
                "organisation",
                organisation.toString(),
                "level",
                "SCHOOL",
                "kind",
                "PHASED",
                "name",
                name,
                "emulationYear",
                "2024",
                "from",
                "2024-01-01",
                "to",
                "2024-06-30");
    }

    private Pages.Answer update(String path, String name, String version) {
        return pages.post(
                "thuky.sl",
                path,
                "organisation",
                id("TCT-SL").toString(),
                "level",
                "SCHOOL",
                "kind",
                "PHASED",
                "name",
                name,
                "emulationYear",
                "2024",
                "from",
                "2024-01-01",
                "to",
                "2024-06-30",
                "version",
                version);
    }

    private List<String> tasks(String path) {
        return pages.get("thuky.sl", path)
                .page()
                .select("table.plan tbody th > span")
                .eachText();
    }

    private String taskOf(String path, int index) {
        var links = pages.get("thuky.sl", path).page().select("table.plan a[href$=edit]");
        return links.get(index).attr("href").replaceAll(".*/tasks/|/edit", "");
    }

    /** The id that the demo world derives from a code, {@code demo_id(code)}. */
    static UUID id(String code) {
        try {
            byte[] hash = java.security.MessageDigest.getInstance("MD5")
                    .digest(("demo:" + code).getBytes(java.nio.charset.StandardCharsets.UTF_8));
            var buffer = java.nio.ByteBuffer.wrap(hash);
            return new UUID(buffer.getLong(), buffer.getLong());
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
