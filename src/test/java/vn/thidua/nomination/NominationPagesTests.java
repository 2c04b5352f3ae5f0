package vn.thidua.nomination;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Pages.Answer;
import vn.thidua.Statements;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.persistence.Acting;
import vn.thidua.registration.TrialSchool;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

@IntegrationTest
class NominationPagesTests {

    private static final byte[] PICTURE = java.util.Base64.getDecoder()
            .decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==");

    @Autowired
    Pages pages;

    @Autowired
    Dossiers dossiers;

    @Autowired
    Nominees nominees;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    /** A school with a locked list of two lecturers who registered LĐTT. */
    private TrialSchool lockedSchool() {
        var school = new TrialSchool(database, transactions, 2, LocalDate.of(2022, 2, 28));
        for (int i = 0; i < 2; i++) {
            pages.post(
                    school.user("giangvien" + i),
                    "/registrations/mine",
                    "subject",
                    "PERSON",
                    "person",
                    school.people.get(i).toString(),
                    "year",
                    "2022",
                    "titles",
                    "LDTT",
                    "send",
                    "true");
        }
        var ids = ask(() -> database.sql("select id::text from registration where person_id in (:people)")
                .param("people", school.people)
                .query(String.class)
                .list());
        pages.post(school.user("truongkhoa"), "/registrations/endorsements", "ids", ids.get(0), "ids", ids.get(1));
        pages.post(school.user("thuky"), "/registrations/consolidation", "year", "2022");
        pages.post(school.user("hieutruong"), "/registrations/lock", "year", "2022");
        return school;
    }

    private <T> T ask(Supplier<T> question) {
        return Acting.asSystem(() -> new TransactionTemplate(transactions).execute(status -> question.get()));
    }

    private void as(Viewer viewer, Runnable work) {
        Acting.within(viewer.scope(), () -> {
            work.run();
            return null;
        });
    }

    /** Holds the meeting: the first lecturer gets all votes, the second one. */
    private String meeting(TrialSchool school) {
        String head = school.user("truongkhoa");
        String blank = pages.get(head, "/selection-meetings?year=2022")
                .page()
                .selectFirst("a[href*=/selection-meetings/new]")
                .attr("href");
        var form = pages.get(head, blank.replace("&amp;", "&")).page();
        String path = pages.post(
                        head,
                        "/selection-meetings",
                        "unit",
                        form.selectFirst("[name=unit]").val(),
                        "year",
                        "2022",
                        "heldOn",
                        "2022-02-09",
                        "beginsAt",
                        "08:00",
                        "chair",
                        form.selectFirst("#chair option[selected]").val(),
                        "secretary",
                        form.selectFirst("#secretary option[selected]").val(),
                        "majority",
                        "50")
                .location();
        pages.post(head, path + "/proposals/registered");
        return path;
    }

    private Answer votes(TrialSchool school, String path, String... votesFor) {
        var page = pages.get(school.user("truongkhoa"), path).page();
        var parameters = new ArrayList<String>();
        var ids = page.select("#votes input[name$=.id]").eachAttr("value");
        parameters.addAll(
                List.of("version", page.selectFirst("#votes [name=version]").val()));
        for (int i = 0; i < ids.size(); i++) {
            String line = "lines[" + i + "].";
            parameters.addAll(
                    List.of(line + "id", ids.get(i), line + "votesFor", votesFor[i], line + "votesAgainst", "0"));
        }
        return pages.post(school.user("truongkhoa"), path + "/votes", parameters.toArray(String[]::new));
    }

    private List<String> dossiersOf(TrialSchool school) {
        return pages.get(school.user("thuky"), "/nominations?year=2022")
                .page()
                .select("tbody th a")
                .eachAttr("href");
    }

    @Test
    void of_two_who_keep_the_minutes_at_once_the_second_sees_both_versions() {
        var school = lockedSchool();
        String path = meeting(school);
        String head = school.user("truongkhoa");
        var page = pages.get(head, path).page();
        String version = page.selectFirst("#attendance [name=version]").val();
        String person = page.select("#attendance input[name$=.person]").get(3).val();
        assertThat(attendance(head, path, version, person, "Đi công tác").status())
                .isEqualTo(302);
        Answer second = attendance(head, path, version, person, "Nghỉ ốm");
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.main()).contains("(Đi công tác)", "(Nghỉ ốm)", "Thành phần dự họp");
        assertThat(pages.get(head, path).main()).doesNotContain("Nghỉ ốm");
        String now = second.page().selectFirst("main [name=version]").val();
        assertThat(attendance(head, path, now, person, "Nghỉ ốm").status()).isEqualTo(302);

        var votes = pages.get(head, path).page();
        String seen = votes.selectFirst("#votes [name=version]").val();
        String id = votes.selectFirst("#votes input[name$=.id]").val();
        assertThat(vote(head, path, seen, id, "3").status()).isEqualTo(302);
        Answer overtaken = vote(head, path, seen, id, "1");
        assertThat(overtaken.status()).isEqualTo(409);
        assertThat(overtaken.main()).contains("3/0", "1/0");
        assertThat(pages.get(head, path + "/votes").location()).endsWith("#proposals");
    }

    private Answer attendance(String user, String path, String version, String person, String reason) {
        return pages.post(
                user, path + "/attendance", "version", version, "lines[0].person", person, "lines[0].reason", reason);
    }

    private Answer vote(String user, String path, String version, String id, String votesFor) {
        return pages.post(
                user,
                path + "/votes",
                "version",
                version,
                "lines[0].id",
                id,
                "lines[0].votesFor",
                votesFor,
                "lines[0].votesAgainst",
                "0");
    }

    @Test
    void meetings_and_holidays_are_paged_and_taken_away() {
        assertThat(pages.get("thuky.sl", "/selection-meetings?year=2021").main())
                .contains("Tải Excel");
        assertThat(pages.get("thuky.sl", "/selection-meetings/export.csv?year=2021")
                        .text())
                .contains("Đơn vị", "Khoa Lý luận cơ sở");
        assertThat(pages.get("truongkhoa.sl", "/selection-meetings/export.csv?year=2021")
                        .text())
                .contains("Khoa Lý luận cơ sở")
                .doesNotContain("Khoa Xây dựng Đảng");
        assertThat(pages.get("giangvien.sl", "/selection-meetings/export.csv?year=2021")
                        .status())
                .isEqualTo(403);
        assertThat(pages.get("giangvien.sl", "/holidays")
                        .page()
                        .select("tbody tr")
                        .size())
                .isLessThanOrEqualTo(50);
        assertThat(pages.get("giangvien.sl", "/holidays?page=999").status()).isEqualTo(200);
        assertThat(pages.get("giangvien.sl", "/holidays/export.csv").text()).contains("Ngày", "2022");
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/holidays"))).hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_meeting_turns_registrations_with_a_majority_into_dossiers_and_can_be_opened_again() {
        var school = lockedSchool();
        String path = meeting(school);
        String head = school.user("truongkhoa");
        assertThat(pages.get(head, path).main()).contains("Phạm Thử Viên A", "Phạm Thử Viên B", "4/4");
        assertThat(pages.post(head, path + "/closure").main()).contains("chưa có kết quả biểu quyết");
        Answer tooMany = votes(school, path, "9", "1");
        assertThat(tooMany.status()).isEqualTo(422);
        assertThat(tooMany.main()).contains("nhiều hơn 4 người");
        assertThat(tooMany.page().select("input[value=9]")).hasSize(1);
        assertThat(votes(school, path, "4", "1").status()).isEqualTo(302);
        assertThat(pages.get(school.user("giangvien0"), path).status()).isEqualTo(404);
        assertThat(pages.post(head, path + "/closure").status()).isEqualTo(302);
        assertThat(dossiersOf(school)).hasSize(1);
        assertThat(pages.get(school.user("thuky"), "/nominations/thread?year=2022")
                        .main())
                .contains("đăng ký 2", "đang xét 1", "1 không đủ phiếu");
        assertThat(pages.post(head, path + "/votes").main()).contains("đã kết thúc");

        assertThat(pages.post(head, path + "/reopening", "reason", "Bổ sung người vắng")
                        .status())
                .isEqualTo(302);
        String dossier = dossiersOf(school).get(0);
        assertThat(pages.get(head, dossier).main()).contains("Nháp", "Bổ sung người vắng");
        pages.post(head, path + "/closure");
        assertThat(dossiersOf(school)).hasSize(1);
        pages.post(head, dossier + "/steps", "verb", "FORWARD");
        pages.post(school.user("thuky"), dossier + "/steps", "verb", "RECEIVE");
        assertThat(pages.post(head, path + "/reopening", "reason", "Thử lần nữa")
                        .main())
                .contains("đã tiếp nhận hồ sơ");
        assertThat(pages.post(head, path + "/minutes").location()).startsWith("/papers/");
        assertThat(pages.post(head, path + "/submission").location()).startsWith("/papers/");
    }

    @Test
    void a_dossier_is_filled_verified_voted_on_posted_and_submitted() {
        var school = lockedSchool();
        String path = meeting(school);
        votes(school, path, "4", "1");
        String head = school.user("truongkhoa");
        String secretary = school.user("thuky");
        pages.post(head, path + "/closure");
        String dossier = dossiersOf(school).get(0);
        UUID id = UUID.fromString(dossier.substring(dossier.lastIndexOf('/') + 1));

        pages.post(head, dossier + "/report", "second", "Dạy đủ giờ. Có một sáng kiến.");
        String version = pages.get(head, dossier + "/report")
                .page()
                .selectFirst("[name=version]")
                .val();
        assertThat(pages.post(head, dossier + "/report", "second", "Bản cũ.", "version", "77")
                        .status())
                .isEqualTo(409);
        pages.post(head, dossier + "/report", "second", "Dạy đủ giờ. Có hai sáng kiến.", "version", version);
        var compared = pages.get(head, dossier + "/report/versions").page();
        assertThat(compared.select("del").text()).isEqualTo("Có một sáng kiến.");
        assertThat(compared.select("ins").text()).isEqualTo("Có hai sáng kiến.");
        assertThat(pages.post(head, dossier + "/report/paper").location()).startsWith("/papers/");

        assertThat(pages.post(head, dossier + "/steps", "verb", "RECEIVE").main())
                .contains("không thuộc quyền");
        assertThat(pages.post(secretary, dossier + "/steps", "verb", "RECEIVE").main())
                .contains("Đơn vị đã bình xét");
        pages.post(head, dossier + "/steps", "verb", "FORWARD");
        assertThat(pages.get(secretary, "/").main()).contains("1 hồ sơ chờ tiếp nhận");
        assertThat(pages.get(secretary, "/nominations/steps?verb=RECEIVE&ids=" + id)
                        .main())
                .contains("Phạm Thử Viên A");
        pages.post(secretary, "/nominations/steps", "verb", "RECEIVE", "ids", id.toString());
        pages.post(secretary, dossier + "/steps", "verb", "EXAMINE");
        assertThat(pages.get(secretary, dossier).main()).contains("Luật 2003");
        assertThat(pages.post(secretary, dossier + "/steps", "verb", "VERIFY").main())
                .contains("Kết quả xếp loại")
                .doesNotContain("Báo cáo thành tích;");

        assertThat(pages.upload(secretary, dossier + "/items", "file", "xep-loai.png", PICTURE, "item", "RATINGS")
                        .status())
                .isEqualTo(302);
        String item =
                ask(() -> database.sql("select id::text from dossier_item where dossier_id = ? and source = 'UPLOAD'")
                        .param(id)
                        .query(String.class)
                        .single());
        assertThat(pages.post(secretary, dossier + "/items/" + item + "/check", "verdict", "REFUSED")
                        .main())
                .contains("Hãy nêu lý do");
        pages.post(secretary, dossier + "/items/" + item + "/check", "verdict", "ACCEPTED");
        assertThat(pages.post(secretary, dossier + "/items/" + item + "/removal")
                        .main())
                .contains("không thể thay hoặc gỡ");
        assertThat(pages.get(head, dossier + "/items/" + item + "/file").bytes())
                .isEqualTo(PICTURE);

        // Whoever gets at the bytes is found out; whoever gets at the row is refused by the database.
        assertThatThrownBy(() -> ask(() -> database.sql(
                                "update dossier_item set checked_hash = repeat('0', 64) where id = cast(? as uuid)")
                        .param(item)
                        .update()))
                .isInstanceOf(DataIntegrityViolationException.class);
        swap(item, "đã thay".getBytes(StandardCharsets.UTF_8));
        assertThat(pages.post(secretary, dossier + "/steps", "verb", "VERIFY").main())
                .contains("không còn là tệp đã thẩm định");
        assertThat(pages.get(secretary, dossier).main()).contains("đã bị thay đổi");
        swap(item, PICTURE);
        assertThat(pages.post(secretary, dossier + "/steps", "verb", "VERIFY").status())
                .isEqualTo(302);

        Viewer council = pages.viewer(secretary);
        as(council, () -> {
            assertThat(nominees.of(council.homeId(), List.of(id)))
                    .singleElement()
                    .matches(one -> one.titleCode().equals("LDTT") && "A".equals(one.regime()));
            dossiers.votedOn(id, true, "9/9 = 100 %", council);
        });
        String posting = pages.post(
                        secretary,
                        "/nominations/publicity",
                        "year",
                        "2022",
                        "subject",
                        "Danh sách thử",
                        "place",
                        "Bảng tin",
                        "contact",
                        "Phòng TC-HC",
                        "startsOn",
                        "2022-01-27",
                        "workingDays",
                        "5",
                        "dossiers",
                        id.toString())
                .location();
        assertThat(pages.get(secretary, posting).main()).contains("09/02/2022");
        assertThat(pages.post(school.user("giangvien1"), posting + "/papers").status())
                .isEqualTo(404);
        String notice = pages.post(secretary, posting + "/papers").location();
        assertThat(notice).startsWith("/papers/");
        assertThat(pages.get(secretary, notice).main())
                .contains("THÔNG BÁO", "niêm yết công khai 5 ngày làm việc", "09/02/2022", "T/M HỘI ĐỒNG");
        assertThat(pages.get(secretary, posting).page().select("a[href=" + notice + "]"))
                .hasSize(1);
        assertThat(pages.post(secretary, posting + "/papers").location()).isEqualTo(notice);
        as(council, () -> assertThatThrownBy(() -> dossiers.takeBack(id, DossierVerb.PASS, "Bỏ phiếu lại", council))
                .isInstanceOf(Refusal.class));
        pages.post(school.user("giangvien1"), posting + "/comments", "content", "Cần xem lại số giờ.");
        assertThat(pages.get(school.user("giangvien1"), posting).main()).doesNotContain("Cần xem lại số giờ.");
        assertThat(pages.post(secretary, posting + "/closure").main()).contains("Còn 1 ý kiến");
        String comment = pages.get(secretary, posting)
                .page()
                .selectFirst("form[action$=/handling]")
                .attr("action");
        pages.post(secretary, comment, "outcome", "UNFOUNDED", "handling", "Đã đối chiếu sổ giảng.");
        assertThat(pages.post(secretary, posting + "/closure").status()).isEqualTo(302);
        assertThat(pages.post(secretary, dossier + "/steps", "verb", "SUBMIT").main())
                .contains("Tờ trình");
        assertThat(pages.post(secretary, dossier + "/steps", "verb", "SUBMIT", "reason", "Trình chung một tờ trình")
                        .status())
                .isEqualTo(302);
        assertThat(pages.post(secretary, dossier + "/undoing", "reason", "Nhầm danh sách")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(secretary, dossier).main()).contains("Lùi lại", "Nhầm danh sách");
        pages.post(secretary, dossier + "/steps", "verb", "SUBMIT", "reason", "Trình chung một tờ trình");
        as(council, () -> {
            dossiers.decided(id, "12-QĐ/TCT ngày 28/02/2022", council);
            dossiers.awarded(id, council);
        });
        assertThat(pages.get(secretary, "/nominations/thread?year=2022").main()).contains("đạt 1");
    }

    private void swap(String item, byte[] bytes) {
        ask(() -> database.sql(
                        "update attachment_content set bytes = ? where attachment_id = (select attachment_id from dossier_item where id = cast(? as uuid))")
                .param(bytes)
                .param(item)
                .update());
    }

    @Test
    void learners_of_a_class_are_proposed_by_their_names() {
        var school = lockedSchool();
        String secretary = school.user("thuky");
        String path = pages.post(
                        secretary,
                        "/nominations",
                        "subject",
                        "OTHER",
                        "kind",
                        "PHONG_TRAO",
                        "year",
                        "2021",
                        "title",
                        "GK",
                        "group",
                        "Học viên lớp K62",
                        "names",
                        "Lò Văn An\nVì Thị Hoa\n",
                        "achievement",
                        "Học tập xuất sắc")
                .location();
        assertThat(pages.get(secretary, path).main()).contains("Học viên lớp K62", "2 người", "Vì Thị Hoa");
        assertThat(pages.get(secretary, "/nominations?q=vi%20thi%20hoa").main()).contains("Học viên lớp K62");
        assertThat(pages.post(
                                secretary,
                                "/nominations",
                                "subject",
                                "SCHOOL",
                                "kind",
                                "DOT_XUAT",
                                "year",
                                "2021",
                                "title",
                                "GK")
                        .main())
                .contains("Hãy tóm tắt thành tích");
        String whole = pages.post(
                        secretary,
                        "/nominations",
                        "subject",
                        "SCHOOL",
                        "kind",
                        "CONG_TRANG",
                        "year",
                        "2021",
                        "title",
                        "TTLDXS")
                .location();
        assertThat(whole).startsWith("/nominations/");
        assertThat(pages.post(
                                secretary,
                                "/nominations",
                                "subject",
                                "SCHOOL",
                                "kind",
                                "CONG_TRANG",
                                "year",
                                "2021",
                                "title",
                                "TTLDXS")
                        .main())
                .contains("chưa kết thúc");
        pages.post(secretary, path + "/steps", "verb", "WITHDRAW", "reason", "Lập nhầm");
        assertThat(pages.get(secretary, path).main()).contains("Đã rút", "Lập nhầm");
        assertThat(pages.get(school.user("truongkhoa"), whole).status()).isEqualTo(404);
        assertThat(pages.get("thuky.lc", whole).status()).isEqualTo(404);
    }

    @Test
    void the_pages_of_the_demo_world_are_within_their_statements() {
        String secretary = "thuky.sl";
        assertThat(pages.get(secretary, "/nominations?year=2021").main()).contains("Mùa Quang Sơn", "52 học viên");
        assertThat(Statements.of(() -> pages.get(secretary, "/nominations?year=2021")))
                .hasSizeLessThanOrEqualTo(6);
        String dossier = pages.get(secretary, "/nominations?state=COUNCIL")
                .page()
                .selectFirst("tbody th a")
                .attr("href");
        for (String path : List.of(
                dossier,
                dossier + "/report",
                dossier + "/eligibility",
                "/selection-meetings?year=2021",
                "/nominations/thread?year=2021",
                "/nominations/publicity",
                "/nominations/new")) {
            assertThat(pages.get(secretary, path).status()).as(path).isEqualTo(200);
            assertThat(Statements.of(() -> pages.get(secretary, path))).as(path).hasSizeLessThanOrEqualTo(8);
        }
        assertThat(pages.get(secretary, "/nominations/export.csv?year=2021").text())
                .contains("Mùa Quang Sơn");
        assertThat(pages.get(secretary, "/nominations/thread/export.csv?year=2021")
                        .text())
                .contains("Thiếu sáng kiến");
    }
}
