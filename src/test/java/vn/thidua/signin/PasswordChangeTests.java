package vn.thidua.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;

@IntegrationTest
class PasswordChangeTests {

    @Autowired
    Pages pages;

    @Test
    void the_present_password_is_asked_for_and_nothing_that_was_typed_comes_back() {
        var answer = change("không phải", "sương mù phủ kín bản", "sương mù phủ kín bản");
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.page().selectFirst(".form-errors").text()).contains("Mật khẩu hiện tại chưa đúng");
        assertThat(answer.text()).doesNotContain("sương mù");
    }

    @Test
    void two_different_new_passwords_and_the_old_one_again_are_refused() {
        assertThat(change(Pages.PASSWORD, "sương mù phủ kín bản", "sương mù phủ kín làng")
                        .main())
                .contains("không giống nhau");
        assertThat(change(Pages.PASSWORD, Pages.PASSWORD, Pages.PASSWORD).main())
                .contains("phải khác mật khẩu hiện tại");
    }

    @Test
    void the_fields_help_password_keepers() {
        var page = pages.get("hieutruong.ps", "/account/password").page();
        assertThat(page.select("input[type=password]").eachAttr("autocomplete"))
                .containsExactly("current-password", "new-password", "new-password");
    }

    private Pages.Answer change(String old, String chosen, String again) {
        return pages.post(
                "hieutruong.ps", "/account/password", "oldPassword", old, "newPassword", chosen, "again", again);
    }
}
