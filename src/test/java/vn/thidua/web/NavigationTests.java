package vn.thidua.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class NavigationTests {

    @Autowired
    Pages pages;

    @ParameterizedTest
    @ValueSource(
            strings = {"giangvien.lc", "truongkhoa.lc", "thuky.lc", "hieutruong.lc", "thuky.cum", "hocvien", "quantri"})
    void every_entry_stands_once_and_one_of_them_is_where_the_reader_is(String userName) {
        var entries = pages.get(userName, "/").page().select(".nav-list a");
        List<String> targets = entries.eachAttr("href");
        assertThat(targets).isNotEmpty().doesNotHaveDuplicates();
        assertThat(entries.stream().filter(entry -> entry.hasAttr("aria-current")))
                .hasSize(1);
    }
}
