package vn.thidua.title;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;

@IntegrationTest
class TitleNamesTests {

    @Autowired
    TitleRepository titles;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "LDTT | LDTT",
                "ldtt | LDTT",
                "LĐTT | LDTT",
                "Lao động tiên tiến | LDTT",
                "LAO ĐỘNG TIÊN TIẾN | LDTT",
                "lao dong tien tien | LDTT",
                "danh hiệu “Lao động tiên tiến” | LDTT",
                "CSTĐCS | CSTDCS",
                "Chiến sĩ thi đua cấp cơ sở | CSTDCS",
                "Chiến sỹ thi đua cơ sở | CSTDCS",
                "chiến  sỹ thi đua cấp cơ sở. | CSTDCS",
                "Danh hiệu thi đua Chiến sỹ thi đua cơ sở | CSTDCS",
                "CSTĐ cơ sở | CSTDCS",
                "Chiến sĩ thi đua cấp bộ, ngành, tỉnh, đoàn thể trung ương | CSTDBT",
                "Chiến sỹ thi đua toàn quốc | CSTDTQ",
                "tập thể \"Lao động xuất sắc\" | TTLDXS",
                "Tập thể LĐXS | TTLDXS",
                "Tập thể Lao động tiên tiến | TTLDTT",
                "Cờ thi đua của Giám đốc Học viện | CTD_BT",
                "Cờ thi đua Chính phủ | CTD_CP",
                "Bằng khen của Chủ tịch UBND tỉnh | BK_BT",
                "Bằng khen của Thủ tướng Chính phủ | BK_TTG",
                "BK_TTG | BK_TTG",
                "bk-ttg | BK_TTG",
                "Huân chương Lao động hạng ba | HCLD_3",
                "Hình thức khen thưởng: Giấy khen | GK"
            })
    void a_title_is_found_however_it_was_typed(String typed, String code) {
        assertThat(TitleNames.of(titles.all()).find(typed)).map(Title::code).contains(code);
    }

    @ParameterizedTest
    @CsvSource({"Bằng khen", "Huân chương", "thi đua", "''", "Lao động"})
    void what_could_be_several_or_nothing_is_nothing(String typed) {
        assertThat(TitleNames.of(titles.all()).find(typed)).isEmpty();
    }

    @Test
    void nothing_typed_is_nothing() {
        assertThat(TitleNames.of(titles.all()).find(null)).isEmpty();
    }

    @Test
    void no_two_titles_share_a_name() {
        var names = TitleNames.of(titles.all());
        for (Title title : titles.all()) {
            assertThat(names.find(title.code())).map(Title::code).contains(title.code());
            assertThat(names.find(title.name())).map(Title::code).contains(title.code());
            assertThat(names.find(title.shortName())).map(Title::code).contains(title.code());
            title.aliases()
                    .forEach(alias ->
                            assertThat(names.find(alias)).map(Title::code).contains(title.code()));
        }
    }
}
