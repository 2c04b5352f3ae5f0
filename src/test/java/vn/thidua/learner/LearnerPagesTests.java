package vn.thidua.learner;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Imports;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

@IntegrationTest
class LearnerPagesTests {

    private static final String TC = "b5576317-703f-6ecc-0a2e-e5791c40362c";

    @Autowired
    Pages pages;

    @Test
    void the_list_says_no_more_than_the_class() {
        String code = code();
        String held = enter("thuky.sl", code, "2");
        assertThat(put(held, "Vàng A Sử", "1985", "true")).isEqualTo(302);
        assertThat(put(held, "VÀNG A SỬ", "1985", "false")).isEqualTo(422);
        assertThat(put(held, "Vàng A Sử", "1990", "false")).isEqualTo(302);
        assertThat(pages.get("thuky.sl", held).main()).contains("2/2 người");
        var third = pages.post("thuky.sl", held + "/learners", "fullName", "Người thứ ba", "_commended", "on");
        assertThat(third.status()).isEqualTo(422);
        assertThat(third.main()).contains("Danh sách có 3 người, nhiều hơn số học viên của lớp (2)");
        var fewer = pages.post("thuky.sl", held, form(code, "1", "0"));
        assertThat(fewer.main()).contains("Danh sách có 2 người, nhiều hơn số học viên của lớp (1)");
        var none = pages.post("thuky.sl", held, form(code, "2", "0", "closedOn", "2021-12-01", "commended", "0"));
        assertThat(none.main()).contains("đánh dấu 1 học viên được khen, nhiều hơn số ghi ở lớp (0)");
    }

    @Test
    void a_learner_is_put_right_and_taken_off() {
        String held = enter("thuky.sl", code(), "5");
        put(held, "Giàng Thị Mỷ", "1988", "false");
        String edit = pages.get("thuky.sl", held + "/learners")
                .page()
                .select("main tbody th a")
                .attr("href");
        String learner = edit.replace("/edit", "");
        assertThat(pages.post(
                                "thuky.sl",
                                learner,
                                "fullName",
                                "Giàng Thị Mỷ",
                                "birthYear",
                                "2015",
                                "_commended",
                                "on",
                                "version",
                                "0")
                        .main())
                .contains("Năm sinh 2015 không hợp lý");
        String[] commended = {
            "fullName",
            "Giàng Thị Mỷ",
            "birthYear",
            "1989",
            "commended",
            "true",
            "decision",
            "52-QĐ/TCT",
            "version",
            "0"
        };
        assertThat(pages.post("thuky.sl", learner, commended).status()).isEqualTo(302);
        assertThat(pages.post("thuky.sl", learner, commended).status()).isEqualTo(409);
        assertThat(pages.get("thuky.sl", held + "/learners").main()).contains("1989", "52-QĐ/TCT");
        assertThat(pages.get("thuky.sl", held + "/learners/export.csv").text()).contains("Giàng Thị Mỷ");
        assertThat(pages.post("thuky.sl", learner + "/removal").status()).isEqualTo(302);
        assertThat(pages.get("thuky.sl", held).main()).contains("chưa có danh sách");
    }

    @Test
    void names_of_learners_are_for_those_who_keep_the_class() {
        String held = enter("thuky.sl", code(), "5");
        assertThat(pages.get("giangvien.sl", held).status()).isEqualTo(200);
        assertThat(pages.get("giangvien.sl", held + "/learners").status()).isEqualTo(404);
        assertThat(pages.get("thuky.lc", held + "/learners").status()).isEqualTo(404);
        assertThat(Statements.of(() -> pages.get("thuky.sl", held + "/learners")))
                .hasSizeLessThanOrEqualTo(6);
    }

    @Test
    void a_list_comes_from_a_file_and_goes_again() {
        String code = code();
        String held = enter("thuky.sl", code, "2");
        var imports = new Imports(pages, "thuky.sl", "learners");
        String preview = imports.read("Mã lớp,Họ và tên,Năm sinh,Cơ quan đơn vị,Được khen thưởng\n" + code
                + ",Lò Văn Một,1980,UBND xã,Có\n" + code + ",Lò Văn Hai,1981,UBND xã,\n" + code
                + ",Lò Văn Ba,1982,UBND xã,\n" + "KHONG-CO,Lò Văn Bốn,1982,,\n" + code + ",Lò Văn Năm,82,,\n");
        assertThat(pages.get("thuky.sl", preview).main())
                .contains("nhiều hơn số học viên của lớp (2)", "mã một lớp của trường", "năm sinh bốn chữ số");
        assertThat(imports.confirm(preview)).isEqualTo(302);
        assertThat(pages.get("thuky.sl", held + "/learners").main()).contains("Lò Văn Một", "Lò Văn Hai");
        assertThat(imports.undo(preview)).isEqualTo(302);
        assertThat(pages.get("thuky.sl", held).main()).contains("chưa có danh sách");
    }

    @Test
    void a_joint_class_of_two_schools_is_pointed_out() {
        String code = code();
        String[] joint = {"mode", "JOINT", "partner", "Học viện"};
        String here = pages.post("thuky.sl", "/training", form(code, "30", null, joint))
                .location();
        assertThat(pages.get("thuky.sl", here).main()).doesNotContain("bị tính hai lần");
        String there = pages.post("thuky.lc", "/training", form(code, "30", null, joint))
                .location();
        assertThat(pages.get("thuky.sl", here).main()).contains("Trường Chính trị tỉnh Lai Châu cũng có lớp liên kết");
        assertThat(pages.get("thuky.lc", there).main()).contains("Trường Chính trị tỉnh Sơn La cũng có lớp liên kết");
        pages.post("thuky.lc", there + "/removal", "reason", "thử");
        assertThat(pages.get("thuky.sl", here).main()).doesNotContain("bị tính hai lần");
    }

    private int put(String held, String name, String year, String commended) {
        return pages.post(
                        "thuky.sl",
                        held + "/learners",
                        "fullName",
                        name,
                        "birthYear",
                        year,
                        "commended",
                        commended,
                        "_commended",
                        "on")
                .status();
    }

    private String enter(String user, String code, String learners) {
        var answer = pages.post(user, "/training", form(code, learners, null));
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location();
    }

    private static String code() {
        return "L-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String[] form(String code, String learners, String version, String... more) {
        var fields = new java.util.LinkedHashMap<String, String>();
        fields.put("programme", TC);
        fields.put("code", code);
        fields.put("name", "Lớp " + code);
        fields.put("mode", "AT_SCHOOL");
        fields.put("openedOn", "2019-09-01");
        fields.put("learners", learners);
        fields.put("closedOn", "2019-12-01");
        if (version != null) {
            fields.put("version", version);
        }
        for (int at = 0; at < more.length; at += 2) {
            fields.put(more[at], more[at + 1]);
        }
        return fields.entrySet().stream()
                .flatMap(field -> java.util.stream.Stream.of(field.getKey(), field.getValue()))
                .toArray(String[]::new);
    }
}
