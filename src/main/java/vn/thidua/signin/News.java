package vn.thidua.signin;

import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import vn.thidua.account.Account;

/**
 * What happened to an account of late and its owner must hear of at the next sign-ins, until the account's page was looked at:
 * the password was changed, roles were given or taken. Whoever did not do it can then say so.
 */
record News(
        @Nullable Instant passwordAt,
        @Nullable String passwordFrom,
        @Nullable Instant rightsAt,
        @Nullable String rightsBy)
        implements Serializable {

    static final String IN_SESSION = "accountNews";

    private static final Duration OF_LATE = Duration.ofDays(14);

    static @Nullable News of(Account account, Instant now) {
        Instant password = account.passwordChangedAt();
        Instant rights = account.rightsChangedAt();
        var news = new News(
                isOfLate(password, now) ? password : null,
                account.passwordChangedFrom(),
                isOfLate(rights, now) ? rights : null,
                account.rightsChangedBy());
        return news.passwordAt == null && news.rightsAt == null ? null : news;
    }

    private static boolean isOfLate(@Nullable Instant moment, Instant now) {
        return moment != null && moment.plus(OF_LATE).isAfter(now);
    }
}
