package vn.thidua.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;
import vn.thidua.persistence.Acting;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts;
import vn.thidua.shared.EmulationYear;
import vn.thidua.spreadsheet.SheetReader;

@IntegrationTest
class StaffPagesTests {

    @Autowired
    Pages pages;

    @Autowired
    StaffDirectory directory;

    @Autowired
    ServiceFacts facts;

    @Autowired
    JdbcClient database;

    private TransactionTemplate transactions;

    /** The one that pages use; the only template among the beans belongs to the sessions. */
    @Autowired
    void transactionsOfPages(@Qualifier("transactionManager") PlatformTransactionManager manager) {
        transactions = new TransactionTemplate(manager);
    }

    private String id(String code) {
        return Acting.asSystem(
                () -> transactions.execute(status -> database.sql("select demo_id('person/' || :code)::text")
                        .param("code", code)
                        .query(String.class)
                        .single()));
    }

    private String unit(String path) {
        return Acting.asSystem(() -> transactions.execute(status -> database.sql("select demo_id(:path)::text")
                .param("path", path)
                .query(String.class)
                .single()));
    }

    private String enter(String code, String name) {
        var answer = pages.post(
                "thuky.sl",
                "/staff",
                "code",
                code,
                "fullName",
                name,
                "joinedOn",
                "2020-03-01",
                "unit",
                unit("TCT-SL/KXDD"),
                "rank",
                "LECTURER",
                "_partyMember",
                "on",
                "_leadership",
                "on",
                "contract",
                "PUBLIC_EMPLOYEE",
                "birthDate",
                "1990-05-05");
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location();
    }

    @Test
    void the_list_is_found_without_accents_and_sorted_by_given_name() {
        var page = pages.get("thuky.lc", "/staff?q=lam").page();
        assertThat(page.select("tbody th").eachText()).contains("Trần Quang Lâm", "Đinh Quang Lâm");
        assertThat(pages.get("thuky.lc", "/staff?q=lc00").page().select("tbody tr"))
                .hasSize(9);
        assertThat(pages.get("thuky.lc", "/staff?q=%25").page().select("tbody tr"))
                .isEmpty();
    }

    @Test
    void lists_and_pages_take_few_statements() {
        pages.get("quantri", "/staff");
        assertThat(Statements.of(() -> pages.get("quantri", "/staff?q=lam"))).hasSizeLessThanOrEqualTo(6);
        assertThat(Statements.of(() -> pages.get("thuky.lc", "/staff"))).hasSizeLessThanOrEqualTo(6);
        String path = "/staff/" + id("LC019");
        assertThat(Statements.of(() -> pages.get("thuky.lc", path))).hasSizeLessThanOrEqualTo(8);
    }

    @Test
    void each_role_sees_its_own_people_and_no_more_of_them_than_it_needs() {
        assertThat(pages.get("hocvien", "/staff").status()).isEqualTo(403);
        assertThat(pages.get("thuky.cum", "/staff").status()).isEqualTo(403);
        assertThat(pages.get("giangvien.lc", "/staff").status()).isEqualTo(403);
        assertThat(pages.get("thuky.lc", "/staff?q=SL001").page().select("tbody tr"))
                .isEmpty();
        assertThat(pages.get("truongkhoa.lc", "/staff").main()).doesNotContain("Trần Quang Lâm", "demo.invalid");
        assertThat(pages.get("quantri", "/staff?q=LC015").main())
                .contains("demo.invalid")
                .doesNotContain("Giảng viên");
        assertThat(pages.get("thuky.sl", "/staff/" + id("LC015")).status()).isEqualTo(404);
        assertThat(pages.get("hocvien", "/staff/" + id("LC015")).status()).isEqualTo(404);
        assertThat(pages.get("truongkhoa.sl", "/staff/" + id("LC015")).status()).isEqualTo(404);
    }

    @Test
    void discipline_is_read_by_the_standing_body_only() {
        String path = "/staff/" + id("LC015");
        assertThat(pages.get("thuky.lc", path).main()).contains("Khiển trách", "602-QĐ/TCT");
        assertThat(pages.get("hieutruong.lc", path).main()).contains("Khiển trách");
        assertThat(pages.get("quantri", path).main()).doesNotContain("Khiển trách", "Kỷ luật");
    }

    @Test
    void my_page_is_mine() {
        assertThat(pages.get("giangvien.lc", "/staff/me").location()).isEqualTo("/staff/" + id("LC012"));
        assertThat(pages.get("giangvien.lc", "/staff/" + id("LC012")).main()).contains("Ngày sinh");
        assertThat(pages.get("giangvien.lc", "/staff/" + id("LC013")).status()).isEqualTo(404);
        assertThat(pages.get("quantri", "/staff/me").status()).isEqualTo(404);
    }

    @Test
    void a_person_is_entered_moved_noted_leaves_and_stays() {
        String path = enter("T-100", "Thử Thị Một");
        assertThat(pages.post(
                                "thuky.sl",
                                path + "/appointments",
                                "from",
                                "2022-02-01",
                                "unit",
                                unit("TCT-SL/PQLDT"),
                                "rank",
                                "PRINCIPAL_LECTURER",
                                "_partyMember",
                                "on",
                                "_leadership",
                                "on",
                                "contract",
                                "PUBLIC_EMPLOYEE",
                                "position",
                                "Phó Trưởng phòng")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", path).main())
                .contains("Phòng Quản lý đào tạo", "31/01/2022", "Phó Trưởng phòng");
        assertThat(pages.post("thuky.sl", path + "/appointments/last/undoing").status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", path).main()).doesNotContain("Phó Trưởng phòng");
        assertThat(pages.post("thuky.sl", path + "/events", "kind", "STUDY", "from", "2021-09-01", "detail", "Cao học")
                        .status())
                .isEqualTo(302);
        var page = pages.get("thuky.sl", path).page();
        assertThat(page.text()).contains("Đi học", "Cao học");
        String event = page.select("a[href*=/events/]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> link.endsWith("/edit"))
                .findFirst()
                .orElseThrow()
                .replace("/edit", "");
        assertThat(pages.get("thuky.sl", event + "/edit").status()).isEqualTo(200);
        assertThat(pages.post("thuky.sl", event + "/removal").status()).isEqualTo(409);
        assertThat(pages.post("thuky.sl", event + "/removal", "reason", "Ghi nhầm")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post("thuky.sl", path + "/departure", "lastDay", "2022-01-31")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", path).main()).contains("Rời trường 31/01/2022");
        assertThat(pages.post("thuky.sl", path + "/departure/undoing").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", path).main()).doesNotContain("Rời trường 31/01/2022");
    }

    @Test
    void wrong_forms_come_back_with_a_sentence_beside_the_field() {
        String path = enter("T-200", "Thử Văn Hai");
        var reversed =
                pages.post("thuky.sl", path + "/events", "kind", "SICK", "from", "2022-02-10", "to", "2022-02-01");
        assertThat(reversed.status()).isEqualTo(422);
        assertThat(reversed.page().selectFirst("#to-error").text()).contains("Ngày cuối");
        var outside = pages.post("thuky.sl", path + "/events", "kind", "SICK", "from", "2019-02-10");
        assertThat(outside.status()).isEqualTo(422);
        assertThat(outside.page().selectFirst(".form-errors").text()).contains("không công tác");
        var taken = pages.post(
                "thuky.sl",
                "/staff",
                "code",
                "T-200",
                "fullName",
                "Khác",
                "joinedOn",
                "2020-03-01",
                "unit",
                unit("TCT-SL/KXDD"),
                "rank",
                "LECTURER",
                "_partyMember",
                "on",
                "_leadership",
                "on",
                "contract",
                "PUBLIC_EMPLOYEE");
        assertThat(taken.status()).isEqualTo(422);
        assertThat(taken.page().selectFirst("#fullName").val()).isEqualTo("Khác");
        assertThat(taken.page().select("#unit option")).hasSizeGreaterThan(3);
        var born = pages.post(
                "thuky.sl",
                path,
                "code",
                "T-200",
                "fullName",
                "A B",
                "_partyMember",
                "on",
                "_leadership",
                "on",
                "joinedOn",
                "2020-03-01",
                "birthDate",
                "2021-01-01",
                "_partyMember",
                "on",
                "_leadership",
                "on",
                "version",
                "0");
        assertThat(born.page().selectFirst("#birthDate-error").text()).contains("trước ngày vào trường");
    }

    @Test
    void an_empty_form_is_a_mistake_and_no_failure() {
        String path = enter("T-250", "Thử Văn Rỗng");
        for (String form : List.of("/staff", path, path + "/appointments", path + "/departure", path + "/events")) {
            assertThat(pages.post("thuky.sl", form).status()).as(form).isEqualTo(422);
        }
        String nobody = "/staff/" + new UUID(0, 7);
        assertThat(pages.post("thuky.sl", nobody).status()).isEqualTo(422);
        assertThat(pages.post("thuky.sl", nobody + "/appointments/last/undoing").status())
                .isEqualTo(404);
        assertThat(pages.post("thuky.sl", "/imports/staff").status()).isEqualTo(409);
        assertThat(pages.post("quantri", "/imports/staff").status()).isEqualTo(403);
    }

    @Test
    void a_stale_edit_shows_both_versions() {
        String path = enter("T-300", "Thử Văn Ba");
        String version = pages.get("thuky.sl", path + "/edit")
                .page()
                .selectFirst("[name=version]")
                .val();
        String[] first = {
            "code",
            "T-300",
            "fullName",
            "Thử Văn Bốn",
            "_partyMember",
            "on",
            "_leadership",
            "on",
            "joinedOn",
            "2020-03-01",
            "version",
            version
        };
        assertThat(pages.post("thuky.sl", path, first).status()).isEqualTo(302);
        var stale = pages.post(
                "thuky.sl",
                path,
                "code",
                "T-300",
                "fullName",
                "Thử Văn Năm",
                "_partyMember",
                "on",
                "_leadership",
                "on",
                "joinedOn",
                "2020-03-01",
                "_partyMember",
                "on",
                "_leadership",
                "on",
                "version",
                version);
        assertThat(stale.status()).isEqualTo(409);
        assertThat(stale.main()).contains("Thử Văn Bốn", "Thử Văn Năm");
    }

    @Test
    void nobody_changes_people_of_another_school() {
        String path = "/staff/" + id("LC013");
        assertThat(pages.get("thuky.sl", path + "/edit").status()).isEqualTo(404);
        assertThat(pages.post("thuky.sl", path + "/departure", "lastDay", "2022-01-31")
                        .status())
                .isEqualTo(404);
        assertThat(pages.post("hieutruong.lc", path + "/departure", "lastDay", "2022-01-31")
                        .status())
                .isEqualTo(403);
        assertThat(pages.post(
                                "thuky.sl",
                                "/staff",
                                "code",
                                "T-400",
                                "fullName",
                                "Lạc Đơn Vị",
                                "joinedOn",
                                "2020-03-01",
                                "unit",
                                unit("TCT-LC/KXDD"),
                                "rank",
                                "LECTURER",
                                "_partyMember",
                                "on",
                                "_leadership",
                                "on",
                                "contract",
                                "PUBLIC_EMPLOYEE")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void the_export_holds_what_the_list_shows_in_its_order() {
        var sheet = SheetReader.read(
                "a.xlsx", pages.get("thuky.lc", "/staff/export.xlsx?q=lam").bytes());
        assertThat(sheet.headers()).startsWith("Mã cán bộ", "Họ và tên", "Ngày sinh");
        assertThat(sheet.rows().stream().map(row -> row.cell(1)).toList())
                .isEqualTo(pages.get("thuky.lc", "/staff?q=lam")
                        .page()
                        .select("tbody th")
                        .eachText());
        var head = SheetReader.read(
                "a.csv", pages.get("truongkhoa.lc", "/staff/export.csv").bytes());
        assertThat(head.headers()).doesNotContain("Ngày sinh", "Email");
    }

    @Test
    void who_serves_where_and_the_facts_of_service_are_read_in_one_statement_each() {
        UUID school = UUID.fromString(unit("TCT-LC"));
        UUID faculty = UUID.fromString(unit("TCT-LC/KLLCS"));
        LocalDate day = LocalDate.of(2022, 2, 10);
        Acting.within(
                pages.viewer("thuky.lc").scope(),
                () -> transactions.execute(status -> {
                    assertThat(directory.ofUnit(faculty, day)).isNotEmpty().allMatch(one -> one.unitId()
                            .equals(faculty));
                    assertThat(Statements.of(() -> directory.ofSchool(school, day)))
                            .filteredOn(statement -> statement.contains("from person"))
                            .hasSize(1);
                    assertThat(directory.of(UUID.fromString(id("LC024")), LocalDate.of(2021, 11, 30)))
                            .isEmpty();
                    var of = facts.of(
                            List.of(
                                    UUID.fromString(id("LC024")),
                                    UUID.fromString(id("LC015")),
                                    UUID.fromString(id("LC019"))),
                            EmulationYear.parse("2021").period());
                    assertThat(of.get(UUID.fromString(id("LC024"))).monthsServed())
                            .isEqualTo(1);
                    assertThat(of.get(UUID.fromString(id("LC015"))).isDisciplined())
                            .isFalse();
                    assertThat(of.get(UUID.fromString(id("LC019"))).daysOf(PersonnelEventKind.MATERNITY))
                            .isEqualTo(47);
                    var next = facts.of(
                            List.of(UUID.fromString(id("LC015"))),
                            EmulationYear.parse("2022").period());
                    assertThat(next.get(UUID.fromString(id("LC015")))
                                    .of(PersonnelEventKind.DISCIPLINE)
                                    .get(0)
                                    .discipline())
                            .isEqualTo(Discipline.REPRIMAND);
                    return status;
                }));
    }
}
