package vn.thidua.account;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.thidua.shared.Refusal;

class PasswordRulesTests {

    private static final List<String> NEAR = List.of(
            "an.nv.lc",
            "Nguyễn Văn An",
            "Trường Chính trị tỉnh Lai Châu",
            "TCT Lai Châu",
            "Khoa Xây dựng Đảng",
            "thidua");

    private final PasswordRules rules = new PasswordRules();

    @ParameterizedTest
    @ValueSource(strings = {"1234567", "ngắn"})
    void seven_characters_are_too_few(String password) {
        refuses(password, "password.length");
    }

    @Test
    void one_hundred_and_twenty_eight_characters_are_allowed_and_one_more_is_not() {
        String sentence = "mưa rơi trên mái nhà ".repeat(7);
        assertThatCode(() -> rules.check(sentence.substring(0, 128), NEAR)).doesNotThrowAnyException();
        refuses(sentence.substring(0, 129), "password.length");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678", "password", "Password1", "qwertyuiop", "matkhau123", "Mật khẩu 2022", "anhyeuem@123",
                "Việt Nam 2022", "iloveyou!!", "aaaaaaaa", "abababab", "hgfedcba", "dienbienphu1954", "Emyeuanh99"
            })
    void what_guessers_try_first_is_refused_in_every_dress(String password) {
        refuses(password, "password.common");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "thidua2022",
                "Thi đua 2022",
                "laichau2022",
                "Lai Châu@2022",
                "an.nv.lc123",
                "NguyenVanAn1990",
                "Nguyễn Văn An",
                "truongchinhtrilaichau",
                "Trường Chính trị tỉnh Lai Châu",
                "xaydungdang1"
            })
    void names_of_school_unit_and_person_are_refused_with_and_without_accents(String password) {
        refuses(password, "password.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "con bò gặm cỏ trên đê",
                "Xq7-vmz-02k",
                "sáng nay trời se lạnh",
                "tám chữ thường",
                "        một câu"
            })
    void sentences_and_random_letters_are_welcome_without_any_rule_of_composition(String password) {
        assertThatCode(() -> rules.check(password, NEAR)).doesNotThrowAnyException();
    }

    private void refuses(String password, String reason) {
        assertThatThrownBy(() -> rules.check(password, NEAR))
                .as(password)
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith(reason);
    }
}
