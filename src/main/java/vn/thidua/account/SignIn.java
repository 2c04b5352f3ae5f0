package vn.thidua.account;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.organisation.Organisation;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Grant;
import vn.thidua.shared.Viewer;

/** Checks user name and password and makes the {@link Viewer}; a wrong name takes as long as a wrong password. */
@Component
class SignIn implements AuthenticationProvider {

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final ScopeOf scopeOf;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String nobodysPassword;

    SignIn(
            AccountRepository accounts,
            PasswordEncoder passwords,
            ScopeOf scopeOf,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.scopeOf = scopeOf;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.nobodysPassword = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userName = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String password = String.valueOf(attempt.getCredentials());
        Optional<String> stored = Acting.signingInAs(
                userName,
                () -> transaction.execute(status -> accounts.findByUserName(userName)
                        .filter(account -> !account.isDisabled())
                        .map(Account::password)));
        boolean matches = passwords.matches(password, stored.orElse(nobodysPassword));
        if (stored.isEmpty() || !matches) {
            throw new BadCredentialsException("user name or password");
        }
        Viewer viewer = Acting.asSystem(() -> transaction.execute(status -> welcome(userName)));
        return UsernamePasswordAuthenticationToken.authenticated(viewer, null, authorities(viewer));
    }

    private Viewer welcome(String userName) {
        Account account = accounts.findByUserName(userName).orElseThrow();
        account.noteSignIn(clock.instant());
        Set<Grant> grants = account.grants().stream().map(AccountGrant::grant).collect(Collectors.toSet());
        Organisation unit = account.unit();
        return new Viewer(
                account.id(),
                account.userName(),
                account.displayName(),
                account.personId(),
                account.home().id(),
                unit == null ? null : unit.id(),
                grants,
                scopeOf.grants(grants),
                clock.instant(),
                account.mustChangePassword());
    }

    private static Set<SimpleGrantedAuthority> authorities(Viewer viewer) {
        return viewer.grants().stream()
                .map(grant -> new SimpleGrantedAuthority("ROLE_" + grant.role().name()))
                .collect(Collectors.toSet());
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.equals(authentication);
    }
}
