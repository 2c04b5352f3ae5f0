package vn.thidua.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.Imports;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class RatingImportTests {

    private static final String HEAD = "Mã cán bộ,Khoa/Phòng,Họ và tên,Năm,Xếp loại,Số quyết định,Ngày quyết định\n";

    @Autowired
    Pages pages;

    @Test
    void people_units_and_the_school_are_rated_from_a_sheet_and_taken_back() {
        String file = HEAD
                + "DBP001,,Nông Văn Bình,2016-2017,HTXSNV,44/QĐ-PGD,03/07/2017\n"
                + "DBP002,,Mùa Bích Quyên,2016-2017,Hoàn thành tốt nhiệm vụ,,\n"
                + ",Bộ phận chuyên môn,,2016-2017,HTTNV,,\n"
                + ",Phòng Giáo dục và Đào tạo thành phố Điện Biên Phủ,,2016-2017,HTTNV,,\n"
                + "DBP003,,Tên Khác,2016-2017,HTTNV,,\n"
                + "DBP004,,,2016,HTTNV,,\n"
                + "DBP005,,,2016-2017,Khá,,\n"
                + ",,,2016-2017,HTTNV,,\n"
                + "DBP001,,,2016-2017,HTTNV,,\n"
                + "DBP005,,,2030-2031,HTTNV,,\n";
        var imports = new Imports(pages, "thuky.pgd", "ratings");
        String preview = imports.read(file);
        assertThat(imports.counts(preview)).contains("Mới: 4", "Lỗi: 6");
        assertThat(pages.get("thuky.pgd", preview).main())
                .contains("mỗi đối tượng một dòng mỗi năm; đã có ở dòng 2", "một năm đã qua hoặc năm nay");
        assertThat(imports.confirm(preview)).isEqualTo(302);
        assertThat(pages.get("thuky.pgd", "/ratings?year=2016-2017").main())
                .contains("Nông Văn Bình", "44/QĐ-PGD ngày 03/7/2017", "Đã xác nhận", "Chưa xác nhận");
        assertThat(imports.counts(imports.read(file))).contains("Không đổi: 4");
        assertThat(pages.get("thuky.pgd", preview + "/errors.csv").text()).contains("Khá", "Lỗi");
        assertThat(imports.undo(preview)).isEqualTo(302);
        assertThat(imports.counts(imports.read(file))).contains("Mới: 4");
    }

    @Test
    void what_was_corrected_after_the_import_is_not_taken_back() {
        var imports = new Imports(pages, "thuky.pgd", "ratings");
        String preview = imports.read(HEAD + "DBP003,,,2015-2016,HTTNV,,\n");
        assertThat(imports.confirm(preview)).isEqualTo(302);
        var list = pages.get("thuky.pgd", "/ratings?year=2015-2016&q=DBP003").page();
        String rating = list.selectFirst("tbody th a").attr("href");
        String version = pages.get("thuky.pgd", rating + "/edit")
                .page()
                .selectFirst("[name=version]")
                .val();
        assertThat(pages.post(
                                "thuky.pgd",
                                rating,
                                "subject",
                                "PERSON",
                                "year",
                                "2015-2016",
                                "level",
                                "HTNV",
                                "version",
                                version,
                                "_confirmed",
                                "on")
                        .status())
                .isEqualTo(302);
        assertThat(imports.undo(preview)).isEqualTo(409);
    }

    @Test
    void the_template_says_what_may_stand_where() {
        assertThat(pages.get("thuky.lc", "/imports/ratings/template.xlsx").bytes())
                .startsWith('P', 'K');
        assertThat(pages.get("hieutruong.lc", "/imports/ratings").status()).isEqualTo(403);
    }
}
