package vn.thidua.account;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.Organisation;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;

/** Opens the first account of an installation, and never a second one. The set-up calls it in the system's own scope. */
@Component
public class FirstAccount {

    private final AccountRepository accounts;
    private final PasswordRules rules;
    private final PasswordEncoder passwords;
    private final ApplicationEventPublisher events;
    private final JdbcClient database;
    private final Clock clock;

    FirstAccount(
            AccountRepository accounts,
            PasswordRules rules,
            PasswordEncoder passwords,
            ApplicationEventPublisher events,
            JdbcClient database,
            Clock clock) {
        this.accounts = accounts;
        this.rules = rules;
        this.passwords = passwords;
        this.events = events;
        this.database = database;
        this.clock = clock;
    }

    /** Whether nobody can sign in yet; asked in the system's own scope. */
    @Transactional(readOnly = true)
    public boolean isMissing() {
        return !database.sql("select exists (select from account)")
                .query(Boolean.class)
                .single();
    }

    /**
     * Opens the account of the first system administrator.
     *
     * @throws Refusal when there is an account already, or the password is refused
     */
    @Transactional
    public UUID open(Organisation home, String userName, String displayName, String password) {
        database.sql("lock table account in share row exclusive mode").update();
        if (!isMissing()) {
            throw new Refusal("account.notTheFirst");
        }
        rules.check(password, List.of(userName, displayName, home.name(), home.shortName()));
        Account account = new Account(home, null, null, userName, displayName, clock.instant());
        account.become(displayName, null, Set.of(Role.SYSTEM_ADMINISTRATOR));
        account.choosePassword(passwords.encode(password), "", clock.instant());
        accounts.save(account);
        events.publishEvent(account.opened());
        return account.id();
    }
}
