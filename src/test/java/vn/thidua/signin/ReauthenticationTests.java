package vn.thidua.signin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.thidua.IntegrationTest;
import vn.thidua.Pages;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

@IntegrationTest
class ReauthenticationTests {

    @Autowired
    Reauthentication reauthentication;

    @Autowired
    Pages pages;

    @Autowired
    JdbcClient database;

    @Autowired
    PlatformTransactionManager transactions;

    private String address;

    @BeforeEach
    void from_an_address_of_its_own() {
        address = "test-" + UUID.randomUUID();
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
    }

    @AfterEach
    void leave() {
        RequestContextHolder.resetRequestAttributes();
    }

    @Test
    void the_own_password_confirms_and_no_other_does() {
        Viewer viewer = pages.viewer("thuky.sl");
        assertThat(reauthentication.confirm(viewer, Pages.PASSWORD)).isTrue();
        assertThat(reauthentication.confirm(viewer, Pages.PASSWORD + " ")).isFalse();
        assertThat(reauthentication.confirm(viewer, "")).isFalse();
        assertThat(reauthentication.confirm(viewer, null)).isFalse();
        assertThat(reauthentication.confirm(viewer, "x".repeat(100_000))).isFalse();
    }

    @Test
    void a_staff_member_who_manages_nothing_is_confirmed_too() {
        assertThat(reauthentication.confirm(pages.viewer("giangvien.lc"), Pages.PASSWORD))
                .isTrue();
    }

    @Test
    void a_session_of_an_account_that_is_not_its_own_confirms_nothing() {
        Viewer real = pages.viewer("thuky.sl");
        var forged = new Viewer(
                UUID.randomUUID(),
                real.userName(),
                real.displayName(),
                null,
                real.homeId(),
                real.homeName(),
                null,
                Set.of(),
                real.scope(),
                real.signedInAt(),
                false);
        assertThat(reauthentication.confirm(forged, Pages.PASSWORD)).isFalse();
    }

    @Test
    void wrong_guesses_have_to_wait_as_at_the_door_and_a_right_one_waits_with_them() {
        Viewer viewer = pages.viewer("hieutruong.ps");
        for (int i = 0; i < 5; i++) {
            assertThat(reauthentication.confirm(viewer, "sai mật khẩu")).isFalse();
        }
        assertThatThrownBy(() -> reauthentication.confirm(viewer, Pages.PASSWORD))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.messageKey())
                        .isEqualTo("refusal.password.wait"));
    }

    @Test
    void a_wrong_guess_stays_in_the_journal_when_the_transaction_around_it_is_undone() {
        Viewer viewer = pages.viewer("truongkhoa.sl");
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            assertThat(reauthentication.confirm(viewer, "sai mật khẩu")).isFalse();
            status.setRollbackOnly();
        });
        int noted = Acting.asSystem(() -> new TransactionTemplate(transactions).execute(inside -> database.sql("""
                                select count(*) from journal_entry
                                 where event = 'AccountEvent.ConfirmationFailed' and subject_id = :account and words[2] = :address
                                """)
                .param("account", viewer.accountId())
                .param("address", address)
                .query(Integer.class)
                .single()));
        assertThat(noted).isEqualTo(1);
    }

    @Test
    void asking_for_the_password_leaves_the_key_of_the_form_to_its_effect() {
        UUID key = UUID.randomUUID();
        for (int i = 0; i < 2; i++) {
            assertThat(pages.post(
                                    "hieutruong.lc",
                                    "/account/password",
                                    "_once",
                                    key.toString(),
                                    "oldPassword",
                                    Pages.PASSWORD,
                                    "newPassword",
                                    "ngắn",
                                    "again",
                                    "ngắn")
                            .main())
                    .contains("từ 8 đến");
        }
    }
}
