package vn.thidua.activity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Demo;
import vn.thidua.Imports;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class ActivityPagesTests {

    @Autowired
    Pages pages;

    @Test
    void first_the_kind_is_chosen_and_then_only_its_fields_are_asked() {
        assertThat(pages.get("thuky.sl", "/activities/new").main()).contains("Cử đi học", "Bản tin", "Nâng bậc lương");
        var bulletin = pages.get("thuky.sl", "/activities/new?kind=BULLETIN").page();
        assertThat(bulletin.select("main [name=number], main [name=amount]")).hasSize(2);
        assertThat(bulletin.select("main [name=person], main [name=level], main [name=ends]"))
                .isEmpty();
        assertThat(pages.get("giangvien.sl", "/activities/new").status()).isEqualTo(403);
        assertThat(pages.post("thuky.sl", "/activities").status()).isEqualTo(422);
        var empty = pages.post("thuky.sl", "/activities", "kind", "STUDY", "begins", "2019-03-01");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.page().select("#person-error, #variant-error")).hasSize(2);
        var unread = pages.post("thuky.sl", "/activities", "kind", "BULLETIN", "begins", "x", "amount", "y");
        assertThat(unread.status()).isEqualTo(422);
        assertThat(unread.page().select("main [name=number]")).hasSize(1);
    }

    @Test
    void an_activity_is_entered_changed_and_struck_out_with_a_reason() {
        String title = title();
        String held = enter("kind", "CONFERENCE", "title", title, "level", "SCHOOL", "begins", "2019-04-02");
        assertThat(pages.get("giangvien.sl", held).main())
                .contains(title, "Cấp trường", "chưa có số liệu")
                .doesNotContain("Sửa");
        assertThat(pages.get("thuky.lc", held).status()).isEqualTo(404);
        assertThat(pages.get("giangvien.sl", held + "/edit").status()).isEqualTo(404);
        String[] more = {
            "kind",
            "CONFERENCE",
            "title",
            title,
            "level",
            "SCHOOL",
            "begins",
            "2019-04-02",
            "amount",
            "20",
            "exactness",
            "MORE_THAN",
            "version",
            "0"
        };
        assertThat(pages.post("thuky.sl", held, more).status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/activities?q=" + title.substring(9)).main())
                .contains("hơn 20 bài");
        assertThat(pages.post("thuky.sl", held, more).status()).isEqualTo(409);
        assertThat(pages.post("thuky.sl", held + "/removal").main()).contains("lý do");
        assertThat(pages.post("thuky.sl", held + "/removal", "reason", "nhập nhầm")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get("thuky.sl", held).status()).isEqualTo(404);
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence() {
        assertThat(refusal(
                        "kind",
                        "STUDY",
                        "person",
                        "SL019",
                        "variant",
                        "CC",
                        "begins",
                        "2019-05-02",
                        "ends",
                        "2019-05-01"))
                .contains("Ngày cuối 01/5/2019 không được trước ngày đầu 02/5/2019");
        assertThat(refusal(
                        "kind",
                        "CONFERENCE",
                        "title",
                        title(),
                        "level",
                        "SCHOOL",
                        "begins",
                        "2019-05-02",
                        "amount",
                        "-1"))
                .doesNotContain("??")
                .contains("0");
        assertThat(refusal("kind", "EXEMPLAR", "title", title(), "level", "SCHOOL", "begins", "2019-05-02"))
                .contains("một cá nhân hoặc một tập thể");
        assertThat(refusal("kind", "DONATION", "variant", "IN_KIND", "title", title(), "begins", "2019-05-02"))
                .contains("ghi rõ hiện vật");
        assertThat(refusal(
                        "kind",
                        "CONTEST",
                        "variant",
                        "LEARNERS",
                        "title",
                        title(),
                        "level",
                        "SCHOOL",
                        "begins",
                        "2019-05-02",
                        "amount",
                        "24",
                        "reached",
                        "30"))
                .contains("Số người đạt (30) không được lớn hơn số người dự (24)");
        assertThat(refusal("kind", "WEB", "variant", "EARLY", "title", title(), "begins", "2019-05-02"))
                .contains("không thuộc loại hoạt động");
        assertThat(refusal("kind", "STUDY", "person", "LC012", "variant", "CC", "begins", "2019-05-02"))
                .contains("Không có người nào có mã “LC012”");
        assertThat(refusal("kind", "STUDY", "person", "SL025", "variant", "CC", "begins", "2019-05-02"))
                .contains("không làm việc tại trường vào ngày 02/5/2019");
    }

    @Test
    void nobody_is_twice_on_the_same_course_at_the_same_time() {
        enter("kind", "STUDY", "person", "SL020", "variant", "THAC_SI", "begins", "2018-09-01", "ends", "2019-08-31");
        assertThat(refusal(
                        "kind",
                        "STUDY",
                        "person",
                        "SL020",
                        "variant",
                        "THAC_SI",
                        "title",
                        "Cao học",
                        "begins",
                        "2019-08-31"))
                .contains("đã có lượt học cùng loại từ 01/9/2018 đến 31/8/2019");
        enter("kind", "STUDY", "person", "SL020", "variant", "THAC_SI", "begins", "2019-09-01", "ends", "2019-09-30");
        enter(
                "kind",
                "STUDY",
                "person",
                "SL020",
                "variant",
                "CHUYEN_MON",
                "title",
                "Kỹ năng số",
                "begins",
                "2019-03-01",
                "ends",
                "2019-03-05");
        enter(
                "kind",
                "STUDY",
                "person",
                "SL020",
                "variant",
                "CHUYEN_MON",
                "title",
                "Phương pháp",
                "begins",
                "2019-03-05",
                "ends",
                "2019-03-06");
        assertThat(refusal(
                        "kind",
                        "STUDY",
                        "person",
                        "SL020",
                        "variant",
                        "CHUYEN_MON",
                        "title",
                        "KỸ NĂNG SỐ",
                        "begins",
                        "2019-03-05",
                        "ends",
                        "2019-03-06"))
                .contains("trùng thời gian");
    }

    @Test
    void a_number_of_the_bulletin_is_used_once_a_year() {
        enter("kind", "BULLETIN", "number", "07", "begins", "2018-03-01", "amount", "19");
        assertThat(refusal("kind", "BULLETIN", "number", "7", "begins", "2018-09-01"))
                .contains("Số bản tin này đã dùng cho số phát hành ngày 01/3/2018");
        enter("kind", "BULLETIN", "number", "7", "begins", "2019-03-01");
    }

    @Test
    void of_salaries_only_those_know_who_decide_and_the_person() {
        String step = enter(
                "kind", "SALARY", "person", "SL015", "variant", "EARLY", "title", "Đợt thử", "begins", "2019-06-01");
        String other = enter(
                "kind", "SALARY", "person", "SL016", "variant", "EARLY", "title", "Đợt thử", "begins", "2019-06-01");
        assertThat(refusal("kind", "SALARY", "person", "SL016", "variant", "REGULAR", "begins", "2019-06-01"))
                .contains("đã có bản ghi nâng bậc lương");
        assertThat(pages.get("hieutruong.sl", "/activities?kind=SALARY&to=2019-12-31")
                        .main())
                .contains("SL015", "SL016");
        assertThat(pages.get("giangvien.sl", "/activities?kind=SALARY&to=2019-12-31")
                        .main())
                .contains("SL015")
                .doesNotContain("SL016");
        assertThat(pages.get("truongkhoa.sl", "/activities?kind=SALARY&to=2019-12-31")
                        .main())
                .doesNotContain("SL015", "SL016");
        assertThat(pages.get("truongkhoa.sl", "/activities/export.csv?kind=SALARY")
                        .text())
                .doesNotContain("SL015");
        assertThat(pages.get("giangvien.sl", step).status()).isEqualTo(200);
        assertThat(pages.get("giangvien.sl", other).status()).isEqualTo(404);
        assertThat(pages.get("truongkhoa.sl", step).status()).isEqualTo(404);
    }

    @Test
    void the_list_is_filtered_by_kind_period_and_unit() {
        String title = title();
        enter(
                "kind",
                "DONATION",
                "variant",
                "MONEY",
                "title",
                title,
                "unit",
                Demo.id("TCT-SL/KXDD").toString(),
                "begins",
                "2017-02-01",
                "amount",
                "28000000",
                "exactness",
                "MORE_THAN");
        String sought = "/activities?q=" + title.substring(9);
        assertThat(pages.get("giangvien.sl", sought).main()).contains("hơn 28.000.000 đồng");
        assertThat(pages.get(
                                "giangvien.sl",
                                sought + "&kind=DONATION&from=2017-01-01&to=2017-02-01&unit=" + Demo.id("TCT-SL/KXDD"))
                        .main())
                .contains(title);
        assertThat(pages.get("giangvien.sl", sought + "&from=2017-02-02").main())
                .doesNotContain(title);
        assertThat(pages.get("giangvien.sl", sought + "&kind=WEB").main()).doesNotContain(title);
        assertThat(pages.get("giangvien.sl", sought + "&unit=" + Demo.id("TCT-SL/KLLCS"))
                        .main())
                .doesNotContain(title);
        assertThat(Statements.of(() -> pages.get("thuky.sl", "/activities"))).hasSizeLessThanOrEqualTo(6);
        assertThat(pages.get("hocvien", "/activities").status()).isEqualTo(403);
    }

    @Test
    void a_file_is_previewed_confirmed_taken_away_again_and_undone() {
        String title = title();
        var imports = new Imports(pages, "thuky.sl", "activities");
        String preview = imports.read(
                "Loại hoạt động,Phân loại,Mã cán bộ,Tên/nội dung,Tên, nội dung,Cấp,Từ ngày,Số lượng,Mức chính xác\n"
                                .replace("Tên/nội dung,Tên, nội dung", "\"Tên, nội dung\"")
                        + "Hội thảo tọa đàm,,," + title + ",Cấp trường,02/3/2016,\"1.021\",Khoảng\n"
                        + "Cử đi học,Tin,SL012,,,02/3/2016,,\n"
                        + "Hội thảo tọa đàm,,," + title + " 2,Cấp trường,02/3/2016,mười,\n");
        var seen = pages.get("thuky.sl", preview).main();
        assertThat(seen).contains("số nguyên không âm").contains("Cao cấp lý luận chính trị");
        assertThat(imports.confirm(preview)).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/activities?to=2016-12-31").main()).contains("khoảng 1.021 bài");
        String exported =
                pages.get("thuky.sl", "/activities/export.csv?to=2016-12-31").text();
        assertThat(imports.counts(imports.read(exported)).toString()).contains("1");
        assertThat(imports.undo(preview)).isEqualTo(302);
        assertThat(pages.get("thuky.sl", "/activities?to=2016-12-31").main()).doesNotContain(title);
    }

    private static String title() {
        return "Nội dung " + UUID.randomUUID().toString().substring(0, 13);
    }

    private String enter(String... fields) {
        var answer = pages.post("thuky.sl", "/activities", fields);
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location();
    }

    private String refusal(String... fields) {
        var answer = pages.post("thuky.sl", "/activities", fields);
        assertThat(answer.status()).as(List.of(fields).toString()).isEqualTo(422);
        return answer.main();
    }
}
