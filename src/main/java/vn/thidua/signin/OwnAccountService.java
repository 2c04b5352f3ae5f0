package vn.thidua.signin;

import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.account.Account;
import vn.thidua.account.AccountEvent;
import vn.thidua.account.AccountRepository;
import vn.thidua.account.PasswordRules;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** What the owner of an account does with it: takes a password, ends sessions; each one transaction. */
@Service
@Transactional
class OwnAccountService {

    private final AccountRepository accounts;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final Sessions sessions;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    OwnAccountService(
            AccountRepository accounts,
            PasswordRules rules,
            PasswordEncoder passwords,
            Sessions sessions,
            ApplicationEventPublisher events,
            Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.sessions = sessions;
        this.events = events;
        this.clock = clock;
    }

    /** Takes a password of the viewer's own; all other sessions end. */
    void change(PasswordController.PasswordForm form, Viewer viewer, String address, String currentSession) {
        Account account = accounts.findForChange(viewer.accountId()).orElseThrow(NotFound::new);
        String present = account.password();
        String chosen = form.newPassword() == null ? "" : form.newPassword();
        if (!chosen.equals(form.again())) {
            throw new Refusal("password.unlike");
        }
        if (present != null && passwords.matches(chosen, present)) {
            throw new Refusal("password.same");
        }
        rules.check(chosen, account.wordsNear());
        AccountEvent event =
                account.choosePassword(Objects.requireNonNull(passwords.encode(chosen)), address, clock.instant());
        sessions.endOthers(account.userName(), currentSession);
        events.publishEvent(event);
    }

    /** Ends one or all others of the viewer's own sessions. */
    void endSessions(@Nullable String handle, Viewer viewer, String currentSession) {
        if (handle == null) {
            sessions.endOthers(viewer.userName(), currentSession);
        } else {
            sessions.end(viewer, handle);
        }
        events.publishEvent(new AccountEvent.SessionsEnded(viewer.homeId(), viewer.accountId(), viewer.displayName()));
    }
}
