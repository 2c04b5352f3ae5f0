package vn.thidua.signin;

import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.account.Account;
import vn.thidua.account.AccountEvent;
import vn.thidua.account.AccountRepository;
import vn.thidua.account.OneTimeCode;
import vn.thidua.account.PasswordRules;
import vn.thidua.organisation.Organisation;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Grant;
import vn.thidua.shared.House;
import vn.thidua.shared.Viewer;

/**
 * Checks user name and password (or one-time code) and makes the {@link Viewer}. A wrong name takes the same steps, and as
 * long, as a wrong password, and gets the same answer.
 */
@Component
class SignIn implements AuthenticationProvider {

    private static final int LONGEST_NAME = 60;

    private final AccountRepository accounts;
    private final PasswordEncoder passwords;
    private final SignInThrottle throttle;
    private final ScopeOf scopeOf;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private final String nobodysPassword;

    SignIn(
            AccountRepository accounts,
            PasswordEncoder passwords,
            SignInThrottle throttle,
            ScopeOf scopeOf,
            ApplicationEventPublisher events,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.throttle = throttle;
        this.scopeOf = scopeOf;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
        this.nobodysPassword = passwords.encode("nobody has this password");
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        String userName = attempt.getName().strip().toLowerCase(Locale.ROOT);
        String address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        throttle.claim(userName, address);
        Authentication entered = check(userName, String.valueOf(attempt.getCredentials()), address)
                .orElseThrow(() -> new BadCredentialsException("user name or password"));
        throttle.succeeded(userName, address);
        return entered;
    }

    /** The token of a viewer, for the session. */
    static UsernamePasswordAuthenticationToken authenticated(Viewer viewer) {
        return UsernamePasswordAuthenticationToken.authenticated(
                viewer,
                null,
                viewer.grants().stream()
                        .map(grant -> new SimpleGrantedAuthority(
                                "ROLE_" + grant.role().name()))
                        .collect(Collectors.toSet()));
    }

    private Optional<Authentication> check(String userName, String typed, String address) {
        Known known = userName.length() > LONGEST_NAME
                ? Known.NOBODY
                : Acting.signingInAs(
                        userName,
                        () -> transaction.execute(status -> accounts.findByUserName(userName)
                                .map(account -> new Known(account.secret(clock.instant()), account.hasCode()))
                                .orElse(Known.NOBODY)));
        String secret = known.secret();
        String compared =
                typed.length() > PasswordRules.LONGEST * 2 ? "" : known.code() ? OneTimeCode.plain(typed) : typed;
        boolean matches = passwords.matches(compared, secret == null ? nobodysPassword : secret);
        return Acting.asSystem(() -> transaction.execute(status -> {
            Optional<Account> account = accounts.findForSignIn(userName);
            if (matches
                    && secret != null
                    && account.isPresent()
                    && account.get().enter(secret, clock.instant())) {
                return Optional.of(welcome(account.get(), address));
            }
            account.ifPresent(found -> events.publishEvent(new AccountEvent.SignInFailed(
                    found.home().id(), found.id(), found.displayName(), Sessions.shortened(address))));
            return Optional.<Authentication>empty();
        }));
    }

    private Authentication welcome(Account account, String address) {
        var entered = authenticated(viewer(account));
        entered.setDetails(News.of(account, clock.instant()));
        SecurityContext outside = SecurityContextHolder.getContext();
        try {
            SecurityContext inside = SecurityContextHolder.createEmptyContext();
            inside.setAuthentication(entered);
            SecurityContextHolder.setContext(inside);
            events.publishEvent(new AccountEvent.SignedIn(
                    account.home().id(), account.id(), account.displayName(), Sessions.shortened(address)));
        } finally {
            SecurityContextHolder.setContext(outside);
        }
        return entered;
    }

    private Viewer viewer(Account account) {
        Set<Grant> grants = account.grants();
        Organisation unit = account.unit();
        return new Viewer(
                account.id(),
                account.userName(),
                account.displayName(),
                account.personId(),
                account.home().id(),
                account.home().shortName(),
                unit == null ? null : unit.id(),
                grants,
                scopeOf.grants(grants),
                clock.instant(),
                account.mustChangePassword(),
                house(account.home()));
    }

    private static @Nullable House house(Organisation home) {
        return switch (home.kind()) {
            case EDUCATION_OFFICE -> House.OFFICE;
            case SCHOOL -> home.educationLevel() == null ? null : House.SCHOOL;
            default -> null;
        };
    }

    @Override
    public boolean supports(@Nullable Class<?> authentication) {
        return UsernamePasswordAuthenticationToken.class.equals(authentication);
    }

    /** What is compared with what was typed. */
    private record Known(@Nullable String secret, boolean code) {
        static final Known NOBODY = new Known(null, false);
    }
}
