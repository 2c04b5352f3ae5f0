package vn.thidua.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Imports;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.Statements;

/** From an example to a set in force and the version after it, as people at the screen do it. */
@IntegrationTest
class DraftingPagesTests {

    private static final String RECTOR = "hieutruong.ps";

    @Autowired
    Pages pages;

    private static UUID example(String arena) throws Exception {
        var bytes = ByteBuffer.wrap(
                MessageDigest.getInstance("MD5").digest(("criteria/" + arena).getBytes(StandardCharsets.UTF_8)));
        return new UUID(bytes.getLong(), bytes.getLong());
    }

    /** Posts with the markers that a form's ticks leave behind. */
    private Pages.Answer post(String user, String path, String... form) {
        var whole = new ArrayList<>(List.of(form));
        List.of("_overScale", "_verified", "_evidence").forEach(tick -> whole.addAll(List.of(tick, "on")));
        return pages.post(user, path, whole.toArray(String[]::new));
    }

    /** Begins a draft of the school's units, a copy of the example; its address. */
    private String copy(String name, String from) throws Exception {
        var answer = post(
                RECTOR,
                "/criteria",
                "name",
                name,
                "arena",
                "UNITS",
                "validFrom",
                from,
                "scale",
                "100",
                "overScale",
                "true",
                "from",
                example("UNITS").toString());
        assertThat(answer.status()).as(answer.main()).isEqualTo(302);
        return answer.location();
    }

    private String item(String set, String code) {
        return pages.get(RECTOR, set)
                .page()
                .select("tr[id=c-" + code + "] td.do a")
                .attr("href");
    }

    @Test
    void an_example_is_copied_changed_put_in_force_and_followed_by_a_version() throws Exception {
        String set = copy("Tiêu chí khoa, tổ thử nghiệm", "2041-01-01");
        assertThat(pages.get(RECTOR, set).main()).contains("Hoàn thành kế hoạch công tác", "Thêm tiêu chí");
        assertThat(pages.get("giaovien.ps", set).status()).isEqualTo(404);
        String quality = item(set, "I.2");
        assertThat(pages.post(RECTOR, quality).status()).isEqualTo(422);
        assertThat(pages.post(RECTOR, set + "/items").status()).isBetween(400, 499);
        assertThat(pages.post(RECTOR, set).status()).isBetween(400, 499);
        assertThat(pages.post(RECTOR, "/criteria").status()).isBetween(400, 499);
        assertThat(pages.get(RECTOR, quality)
                        .page()
                        .select("main [name=maximum]")
                        .val())
                .isEqualTo("15");
        assertThat(post(
                                RECTOR,
                                quality,
                                "parent",
                                pages.get(RECTOR, quality)
                                        .page()
                                        .select("#parent option[selected]")
                                        .val(),
                                "code",
                                "I.2",
                                "name",
                                "Chất lượng công việc",
                                "kind",
                                "POINTS",
                                "maximum",
                                "20",
                                "version",
                                "0")
                        .status())
                .isEqualTo(302);
        assertThat(pages.get(RECTOR, set).main())
                .contains("Các mục cộng được 105 điểm, thang điểm là 100", "cộng được 55, điểm của nhóm ghi 50");
        assertThat(pages.get(RECTOR, set + "/force").main()).contains("Còn phải sửa", "105");
        assertThat(post(RECTOR, set + "/force").main()).contains("phải sửa trước khi áp dụng");
        var stale =
                post(RECTOR, quality, "code", "I.2", "name", "Khác", "kind", "POINTS", "maximum", "15", "version", "0");
        assertThat(stale.status()).isEqualTo(409);
        assertThat(pages.get(RECTOR, quality + "/removal").main()).contains("Chất lượng công việc", "Hủy");
        assertThat(post(RECTOR, quality + "/removal").status()).isEqualTo(302);
        String group = item(set, "I");
        var added = post(
                RECTOR,
                set + "/items",
                "parent",
                group.replaceAll(".*/", ""),
                "code",
                "I.2",
                "name",
                "Chất lượng, tiến độ",
                "kind",
                "ITEMS",
                "maximum",
                "15",
                "rates[0].label",
                "Việc đúng hạn",
                "rates[0].points",
                "1.5",
                "rates[0].figure",
                "Sáng kiến được công nhận");
        assertThat(added.status()).as(added.main()).isEqualTo(302);
        assertThat(pages.get(RECTOR, set).main()).contains("Việc đúng hạn: 1,5 điểm", "Sáng kiến được công nhận");
        assertThat(post(RECTOR, item(set, "I.2") + "/place", "to", "up").status())
                .isEqualTo(302);
        assertThat(pages.get(RECTOR, set + "/force").main()).contains("không ai sửa được nữa");
        assertThat(post(RECTOR, set + "/force").status()).isEqualTo(302);
        assertThat(pages.get("giaovien.ps", set).main())
                .contains("Chất lượng, tiến độ")
                .doesNotContain("Lập bản mới");
        assertThat(pages.get(RECTOR, set).main()).contains("không sửa được", "Lập bản mới");
        assertThat(post(RECTOR, quality, "code", "X").status()).isNotEqualTo(302);
        assertThat(pages.get(RECTOR, set + "/edit").main()).contains("lập bản mới");

        String next = post(RECTOR, set + "/versions").location().replace("/edit", "");
        assertThat(pages.get(RECTOR, next).main()).contains("bản trước", "Chất lượng, tiến độ");
        assertThat(post(RECTOR, next + "/force").status()).isEqualTo(302);
        assertThat(pages.get(RECTOR, set).main()).contains("01/01/2041 – 01/01/2041");
        assertThat(post(RECTOR, next + "/withdrawal").main()).contains("lý do");
        assertThat(post(RECTOR, next + "/withdrawal", "reason", "thử xong").status())
                .isEqualTo(302);
        assertThat(pages.get(RECTOR, next).main()).contains("ngừng áp dụng");
    }

    @Test
    void what_cannot_be_is_refused_with_a_sentence() throws Exception {
        String set = copy("Tiêu chí để từ chối", "2043-01-01");
        assertThat(refusal(set, "code", "I.1", "name", "Trùng mã", "kind", "QUALITY", "maximum", "5"))
                .contains("Mã I.1 đã dùng cho");
        assertThat(refusal(set, "code", "Z", "name", "Lệch", "kind", "ADJUSTMENT", "maximum", "5", "base", "9"))
                .contains("Điểm ban đầu 9 phải nằm trong khoảng 0 đến 5");
        assertThat(refusal(set, "code", "Z", "name", "Lạ", "kind", "TARGET", "maximum", "5", "figure", "số lạ"))
                .contains("Không có số liệu nào tên “số lạ”");
        assertThat(refusal(
                        set,
                        "code",
                        "Z",
                        "name",
                        "Bậc",
                        "kind",
                        "BANDS",
                        "maximum",
                        "5",
                        "rates[0].label",
                        "Đủ",
                        "rates[0].points",
                        "5"))
                .contains("Bậc “Đủ” chưa ghi từ bao nhiêu %");
        assertThat(refusal(set, "name", "", "kind", "POINTS")).contains("Hãy nhập mục này");
        assertThat(post(
                                RECTOR,
                                "/criteria",
                                "name",
                                "Ngưỡng lệch",
                                "arena",
                                "UNITS",
                                "validFrom",
                                "2043-01-01",
                                "scale",
                                "100",
                                "excellentFrom",
                                "50",
                                "goodFrom",
                                "70",
                                "fairFrom",
                                "90")
                        .main())
                .contains("Ngưỡng sau phải thấp hơn");
        assertThat(post(
                                RECTOR,
                                "/criteria",
                                "name",
                                "Cụm",
                                "arena",
                                "CLUSTER",
                                "validFrom",
                                "2043-01-01",
                                "scale",
                                "100")
                        .status())
                .isEqualTo(403);
        assertThat(post(RECTOR, set + "/removal").status()).isEqualTo(302);
        assertThat(pages.get(RECTOR, set).status()).isEqualTo(404);
    }

    @Test
    void the_way_of_scoring_is_chosen_first_and_its_form_asks_only_what_it_needs() throws Exception {
        String set = copy("Tiêu chí theo cách chấm", "2049-01-01");
        var kinds = pages.get(RECTOR, set + "/items/new");
        assertThat(kinds.main()).contains("Theo chỉ tiêu", "Chọn một mức", "so kết quả với chỉ tiêu");
        String form = set + "/items/new?kind=";
        assertThat(asked(form + "QUALITY")).containsExactly("code", "maximum", "name", "figure", "evidence", "hint");
        assertThat(asked(form + "TARGET")).contains("targetFigure", "figure").doesNotContain("step", "base");
        assertThat(asked(form + "GROUP")).containsExactly("code", "maximum", "name", "hint");
        assertThat(asked(form + "POINTS")).contains("step", "preset", "figure").doesNotContain("minimum");
        assertThat(asked(form + "ADJUSTMENT"))
                .contains("base", "minimum", "rates[1].points", "rates[1].figure")
                .doesNotContain("rates[2].points", "rates[0].fromPercent", "figure");
        assertThat(asked(form + "BANDS")).contains("rates[0].fromPercent").doesNotContain("rates[0].figure");
        var more = post(
                RECTOR,
                set + "/items",
                "code",
                "VII",
                "name",
                "Xếp loại",
                "kind",
                "CHOICE",
                "maximum",
                "10",
                "rates[0].label",
                "Giỏi",
                "rates[0].points",
                "12",
                "rates[1].label",
                "Khá",
                "rates[1].points",
                "7",
                "then",
                "more");
        assertThat(more.status()).as(more.main()).isEqualTo(302);
        String item = more.location().replace("#rates", "");
        assertThat(asked(item)).contains("rates[3].points").doesNotContain("rates[4].points");
        assertThat(pages.get(RECTOR, set + "/force").main())
                .as("a level beyond the maximum")
                .contains("mức “Giỏi” 12 điểm, phải trong khoảng từ 0 đến 10");
        assertThat(asked(item + "?kind=QUALITY"))
                .as("another way asks for other things")
                .doesNotContain("rates[0].points");
    }

    /** The names of what a form asks for. */
    private List<String> asked(String path) {
        return pages.get(RECTOR, path)
                .page()
                .select("main form.card-plain :is(input:not([type=hidden]), textarea)")
                .eachAttr("name");
    }

    private String refusal(String set, String... form) {
        var answer = post(RECTOR, set + "/items", form);
        assertThat(answer.status()).isEqualTo(422);
        return answer.main();
    }

    @Test
    void a_table_comes_in_from_a_spreadsheet_and_goes_out_again() throws Exception {
        String name = "Bộ nhập từ bảng tính";
        var begun = post(RECTOR, "/criteria", "name", name, "arena", "UNITS", "validFrom", "2045-01-01", "scale", "60");
        String set = begun.location();
        var imports = new Imports(pages, RECTOR, "criteria");
        String header = "Bộ tiêu chí,Mã,Nội dung,Cách chấm,Điểm tối đa,\"Điểm từng mục, từng bậc\"\n";
        String preview = imports.read(header + name + ",I,Chuyên môn,Nhóm tiêu chí,60,\n" + name
                + ",I.1,Kế hoạch,Theo chỉ tiêu,\"40,5\",\n" + name
                + ",I.2,Xếp loại,Chọn một mức,\"19,5\",\"Tốt = 19,5; Khá = 10\"\n" + name
                + ",I.3,Sai,Theo số lượng,nhiều,\nBộ khác,I,Lạ,Nhóm tiêu chí,1,\n");
        assertThat(imports.counts(preview)).anyMatch(chip -> chip.contains("Mới") && chip.contains("3"));
        assertThat(imports.counts(preview)).anyMatch(chip -> chip.contains("Lỗi") && chip.contains("2"));
        assertThat(imports.confirm(preview)).isEqualTo(302);
        assertThat(pages.get(RECTOR, set).main())
                .contains("chọn một mức", "Khá: 10 điểm", "40,5", "Tổng điểm chuẩn 60")
                .doesNotContain("cộng được");
        String sheet = pages.get(RECTOR, set + "/export.csv").text();
        assertThat(sheet).contains("Tốt = 19,5; Khá = 10");
        String again = imports.read(sheet);
        assertThat(imports.counts(again)).anyMatch(chip -> chip.contains("Không đổi") && chip.contains("3"));
        assertThat(imports.undo(preview)).isEqualTo(302);
        assertThat(pages.get(RECTOR, set).main()).contains("Chưa có tiêu chí nào");
    }

    @Test
    void everybody_reads_what_is_in_force_and_only_keepers_begin_anything() throws Exception {
        assertThat(pages.get("giangvien.lc", "/criteria").main())
                .contains("Mẫu để sao chép", "thang 1.000 điểm")
                .doesNotContain("Lập bộ tiêu chí");
        assertThat(pages.get("giangvien.lc", "/criteria?arena=MONTH_STAFF&year=2021")
                        .main())
                .doesNotContain("thang 1.000 điểm");
        assertThat(pages.get("giangvien.lc", "/criteria/new").status()).isEqualTo(403);
        var cluster = pages.get("giangvien.lc", "/criteria/" + example("CLUSTER"));
        assertThat(cluster.main())
                .contains("Đây là mẫu, không phải văn bản chính thức", "Điểm trừ", "Tổng điểm chuẩn 1.000")
                .doesNotContain("??");
        assertThat(cluster.bytes().length).isLessThan(50_000);
        assertThat(pages.get("thuky.cum", "/criteria/new")
                        .page()
                        .select("#arena option")
                        .eachAttr("value"))
                .containsExactly("CLUSTER", "BLOCK");
        assertThat(pages.get("thuky.lc", "/criteria/new?from=" + example("MONTH_LEADER"))
                        .page()
                        .select("[name=name]")
                        .val())
                .contains("viên chức quản lý");
    }

    @Test
    void pages_ask_the_database_little() throws Exception {
        String set = copy("Tiêu chí để đếm", "2047-01-01");
        String item = item(set, "I.1");
        for (String path : new String[] {
            "/criteria",
            "/criteria/" + example("CLUSTER"),
            set,
            set + "/edit",
            set + "/force",
            item,
            item + "/removal",
            "/criteria/new?from=" + example("UNITS")
        }) {
            var answer = new Pages.Answer[1];
            assertThat(Statements.of(() -> answer[0] = pages.get(RECTOR, path)))
                    .as(path)
                    .hasSizeLessThanOrEqualTo(8);
            assertThat(answer[0].status()).as(path).isEqualTo(200);
            assertThat(answer[0].bytes().length).as(path).isLessThan(50_000);
        }
    }
}
