package vn.thidua.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.thidua.shared.Grant;
import vn.thidua.shared.Role;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Viewer;

/** Who sees how much of a person, as one table. */
class SightTests {

    private static final UUID SCHOOL = UUID.randomUUID();
    private static final UUID UNIT = UUID.randomUUID();
    private static final UUID PERSON = UUID.randomUUID();
    private static final UUID ELSEWHERE = UUID.randomUUID();

    private static Viewer viewer(Role role, UUID where, UUID person) {
        return new Viewer(
                UUID.randomUUID(),
                "ai",
                "Ai đó",
                person,
                SCHOOL,
                "T1",
                null,
                Set.of(new Grant(role, where)),
                Scope.NONE,
                Instant.EPOCH,
                false);
    }

    @ParameterizedTest
    @CsvSource({
        // role, where, list, one person, e-mail, absence, personal data, may change
        "SCHOOL_SECRETARY,     school,    FULL,    FULL,    true,  true,  true,  true",
        "SCHOOL_SECRETARY,     elsewhere, FULL,    NOTHING, false, false, false, false",
        "RECTOR,               school,    FULL,    FULL,    true,  true,  true,  false",
        "RECTOR,               elsewhere, FULL,    NOTHING, false, false, false, false",
        "UNIT_HEAD,            unit,      UNIT,    UNIT,    false, true,  false, false",
        "UNIT_HEAD,            elsewhere, UNIT,    NOTHING, false, false, false, false",
        "SYSTEM_ADMINISTRATOR, elsewhere, ACCOUNT, ACCOUNT, true,  false, false, false",
        "ACADEMY_OFFICER,      elsewhere, NOTHING, NOTHING, false, false, false, false",
        "CLUSTER_SECRETARY,    elsewhere, NOTHING, NOTHING, false, false, false, false",
        "STAFF_MEMBER,         school,    NOTHING, NOTHING, false, false, false, false",
        "STAFF_MEMBER,         self,      NOTHING, FULL,    true,  true,  true,  false"
    })
    void personal_data_is_for_the_standing_body_the_rector_and_the_person(
            Role role,
            String where,
            Sight list,
            Sight one,
            boolean email,
            boolean absence,
            boolean personal,
            boolean change) {
        UUID place =
                switch (where) {
                    case "unit" -> UNIT;
                    case "elsewhere" -> ELSEWHERE;
                    default -> SCHOOL;
                };
        Viewer viewer = viewer(role, place, where.equals("self") ? PERSON : null);
        Sight sight = Sight.of(viewer, PERSON, SCHOOL, UNIT);
        assertThat(Sight.ofList(viewer)).isEqualTo(list);
        assertThat(sight).isEqualTo(one);
        assertThat(sight.seesEmail()).isEqualTo(email);
        assertThat(sight.seesAbsence()).isEqualTo(absence);
        assertThat(sight.seesPersonalData()).isEqualTo(personal);
        assertThat(Sight.mayChange(viewer, SCHOOL)).isEqualTo(change);
    }
}
