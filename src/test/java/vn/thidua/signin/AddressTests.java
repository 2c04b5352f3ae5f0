package vn.thidua.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressTests {

    @ParameterizedTest
    @CsvSource({
        "0:0:0:0:0:0:0:1, ::1",
        "0:0:0:0:0:0:0:0, ::",
        "2001:db8:0:0:0:0:0:1, 2001:db8::1",
        "2001:0:0:1:0:0:0:1, 2001:0:0:1::1",
        "2001:db8:0:0:1:0:0:1, 2001:db8::1:0:0:1",
        "2001:db8:0:1:1:1:1:1, 2001:db8:0:1:1:1:1:1",
        "fe80:0:0:0:1:2:3:4%0, fe80::1:2:3:4%0",
        "fe80:0:0:0:0:0:0:0, fe80::",
        "10:0:0:20:30:40:50:60, 10::20:30:40:50:60",
        "192.168.0.1, 192.168.0.1",
        "127.0.0.1, 127.0.0.1"
    })
    void an_address_is_shown_as_people_write_it(String address, String shown) {
        assertThat(Sessions.shortened(address)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"''"})
    void no_address_stays_none(String address) {
        assertThat(Sessions.shortened(address)).isEmpty();
    }
}
