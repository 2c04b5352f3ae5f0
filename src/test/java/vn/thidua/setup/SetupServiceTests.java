package vn.thidua.setup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SetupServiceTests {

    @Test
    void a_units_code_is_made_of_the_first_letters_of_its_name() {
        assertThat(SetupService.initials("Khoa Lý luận cơ sở")).isEqualTo("KLLCS");
        assertThat(SetupService.initials("Đội số 1")).isEqualTo("DS1");
        assertThat(SetupService.initials("…")).isEqualTo("X");
    }
}
