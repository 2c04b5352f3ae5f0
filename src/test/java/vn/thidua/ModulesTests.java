package vn.thidua;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ModulesTests {

    @Test
    void modules_know_only_what_they_may_know_and_never_in_a_circle() {
        ApplicationModules.of(ThiDuaApplication.class).verify();
    }
}
