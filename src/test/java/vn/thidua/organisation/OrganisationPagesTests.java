package vn.thidua.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class OrganisationPagesTests {

    @Autowired
    Pages pages;

    @Test
    void the_directory_finds_a_school_without_accents() {
        assertThat(pages.get("quantri", "/organisations?q=lang%20son").main())
                .contains("Trường Chính trị Hoàng Văn Thụ tỉnh Lạng Sơn")
                .doesNotContain("Sơn La");
    }

    @Test
    void a_form_with_an_empty_name_comes_back_with_all_that_was_typed() {
        var answer = pages.post(
                "quantri",
                "/organisations",
                "kind",
                "SCHOOL",
                "code",
                "TCT-X",
                "name",
                "",
                "shortName",
                "Thử",
                "yearKind",
                "CALENDAR",
                "since",
                "2022-01-01");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst("#code").val()).isEqualTo("TCT-X");
        assertThat(answer.page().selectFirst("#name-error").text()).isEqualTo("Hãy nhập mục này.");
    }

    @Test
    void a_stranger_to_the_role_gets_404_for_the_edit_page() {
        String id = pages.get("quantri", "/organisations?q=TCT-LCA")
                .page()
                .selectFirst("tbody a")
                .attr("href");
        assertThat(pages.get("thuky.cum", id + "/edit").status()).isEqualTo(404);
    }
}
