package vn.thidua.signin;

import java.time.Clock;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import vn.thidua.account.Account;
import vn.thidua.account.AccountEvent;
import vn.thidua.account.AccountRepository;
import vn.thidua.account.PasswordRules;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/**
 * Asks the signed-in person for the password again, before what weighs: opening or counting a vote, signing a decision. Guesses
 * are slowed like sign-ins and count together with them; a wrong one is journalled, even if nothing else of the request is kept.
 *
 * <p>Call it before the transaction of the effect, so that no connection waits for the check. A controller takes the field
 * {@code password} as a request parameter, for blanks belong to a password.
 */
@Component
public class Reauthentication {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;

    Reauthentication(
            AccountRepository accounts,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    /**
     * Whether this is the password of the viewer's account; nothing typed is no guess and no confirmation.
     *
     * @throws Refusal {@code password.wait} after too many wrong ones, {@code password.busy} when too many are being checked
     */
    public boolean confirm(Viewer viewer, @Nullable String password) {
        if (password == null || password.isEmpty()) {
            return false;
        }
        String address = address();
        try {
            throttle.claim(viewer.userName(), address);
            boolean right = matches(viewer, password);
            if (right) {
                throttle.succeeded(viewer.userName(), address);
            } else {
                note(new AccountEvent.ConfirmationFailed(
                        viewer.homeId(), viewer.accountId(), viewer.displayName(), address));
            }
            return right;
        } catch (SignInThrottle.TooSoon soon) {
            throw new Refusal("password.wait", soon.seconds());
        } catch (SecurityConfiguration.Busy busy) {
            throw new Refusal("password.busy");
        }
    }

    private boolean matches(Viewer viewer, String typed) {
        Optional<String> present = Objects.requireNonNull(Acting.aside(() -> Acting.signingInAs(
                viewer.userName(),
                () -> transaction.execute(status -> accounts.findByUserName(viewer.userName())
                        .filter(account -> account.id().equals(viewer.accountId()) && !account.isDisabled())
                        .map(Account::password)))));
        return typed.length() <= PasswordRules.LONGEST * 2
                && present.isPresent()
                && passwords.matches(typed, present.get());
    }

    private void note(AccountEvent failure) {
        Acting.aside(() -> transaction.execute(status -> {
            events.publishEvent(failure);
            return null;
        }));
    }

    private static String address() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                ? request.getRequest().getRemoteAddr()
                : "";
    }
}
