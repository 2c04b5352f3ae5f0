package vn.thidua.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Grant;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Viewer;

class AccountTests {

    private static final Instant NOW = Instant.parse("2022-02-10T01:00:00Z");
    private final Organisation school = body(OrganisationKind.SCHOOL, "TCT-X");
    private final Organisation other = body(OrganisationKind.SCHOOL, "TCT-Y");
    private final Organisation unit = new Organisation(
            OrganisationKind.FACULTY, school, "KX", "Khoa X", "Khoa X", EmulationYear.Kind.CALENDAR, LocalDate.EPOCH);

    @Test
    void a_code_opens_the_door_once() {
        Account account = account(Role.STAFF_MEMBER);
        account.issueCode("hashed", NOW);
        assertThat(account.secret(NOW)).isEqualTo("hashed");
        assertThat(account.enter("hashed", NOW)).isTrue();
        assertThat(account.enter("hashed", NOW)).isFalse();
        assertThat(account.mustChangePassword()).isTrue();
    }

    @Test
    void a_code_expires_after_fourteen_days() {
        Account account = account(Role.STAFF_MEMBER);
        account.issueCode("hashed", NOW);
        assertThat(account.secret(NOW.plus(Duration.ofDays(14)).minusSeconds(1)))
                .isEqualTo("hashed");
        assertThat(account.secret(NOW.plus(Duration.ofDays(14)))).isNull();
    }

    @Test
    void a_new_code_voids_the_password() {
        Account account = account(Role.STAFF_MEMBER);
        account.choosePassword("old", "192.0.2.1", NOW);
        account.issueCode("hashed", NOW);
        assertThat(account.password()).isNull();
        assertThat(account.enter("old", NOW)).isFalse();
    }

    @Test
    void a_disabled_account_has_no_secret() {
        Account account = account(Role.STAFF_MEMBER);
        account.choosePassword("hashed", "192.0.2.1", NOW);
        account.disable(NOW);
        assertThat(account.secret(NOW)).isNull();
        account.enable();
        assertThat(account.secret(NOW)).isEqualTo("hashed");
    }

    @Test
    void a_head_is_head_of_the_own_unit_and_all_else_at_home() {
        Account account = account(Role.UNIT_HEAD, Role.STAFF_MEMBER);
        assertThat(account.grants())
                .containsExactlyInAnyOrder(
                        new Grant(Role.UNIT_HEAD, unit.id()), new Grant(Role.STAFF_MEMBER, school.id()));
    }

    @Test
    void a_cluster_secretary_of_a_school_makes_no_sense() {
        assertThatThrownBy(() -> account(Role.CLUSTER_SECRETARY)).isInstanceOf(Refusal.class);
    }

    @Test
    void a_unit_of_another_school_is_refused() {
        Account account = new Account(other, null, null, "ten.x", "Tên", NOW);
        assertThatThrownBy(() -> account.become("Tên", unit, Set.of(Role.STAFF_MEMBER)))
                .isInstanceOf(Refusal.class)
                .hasMessage("account.unitElsewhere");
    }

    @Test
    void a_standing_body_manages_and_grants_in_its_own_school_only() {
        Viewer secretary = viewer(new Grant(Role.SCHOOL_SECRETARY, school.id()));
        assertThat(account(Role.RECTOR).isManagedBy(secretary)).isTrue();
        assertThat(account(Role.RECTOR, Role.SYSTEM_ADMINISTRATOR).isManagedBy(secretary))
                .isFalse();
        assertThat(Account.grantableBy(secretary, school)).isEqualTo(Account.SCHOOL_ROLES);
        assertThat(Account.grantableBy(secretary, other)).isEmpty();
    }

    @Test
    void nobody_else_manages_accounts() {
        for (Role role : Role.values()) {
            if (role != Role.SYSTEM_ADMINISTRATOR && role != Role.SCHOOL_SECRETARY) {
                assertThat(account(Role.STAFF_MEMBER).isManagedBy(viewer(new Grant(role, school.id()))))
                        .as(role.name())
                        .isFalse();
            }
        }
    }

    @Test
    void user_names_are_made_of_names_without_accents() {
        assertThat(AccountDirectory.userName("Nguyễn Văn Đạt", "TCT-LC")).isEqualTo("dat.nv.lc");
        assertThat(AccountDirectory.userName("Mùa  A Páo", "PGD-DBP")).isEqualTo("pao.ma.dbp");
    }

    @Test
    void codes_are_read_with_or_without_dashes_and_capitals() {
        OneTimeCode code = OneTimeCode.random();
        assertThat(code.text()).matches("[2-9a-z]{4}-[2-9a-z]{4}-[2-9a-z]{4}");
        assertThat(OneTimeCode.plain(
                        " " + code.text().toUpperCase(java.util.Locale.ROOT).replace('-', ' ')))
                .isEqualTo(code.plain());
        var all = new HashSet<OneTimeCode>();
        for (int i = 0; i < 1000; i++) {
            all.add(OneTimeCode.random());
        }
        assertThat(all).hasSize(1000);
    }

    private Account account(Role... roles) {
        Account account = new Account(school, null, null, "ten.x", "Tên", NOW);
        account.become("Tên", unit, Set.of(roles));
        return account;
    }

    private static Organisation body(OrganisationKind kind, String code) {
        return new Organisation(kind, null, code, "Trường " + code, code, EmulationYear.Kind.CALENDAR, LocalDate.EPOCH);
    }

    private static Viewer viewer(Grant... grants) {
        return new Viewer(
                UUID.randomUUID(),
                "ai",
                "Ai",
                null,
                UUID.randomUUID(),
                "T1",
                null,
                Set.of(grants),
                Scope.NONE,
                NOW,
                false);
    }
}
