package vn.thidua.signin;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.persistence.Acting;

/**
 * Makes guessing slow without locking anybody out: each attempt is claimed before its password is looked at, in the
 * database, so that parallel attempts and several instances count together. The rule itself is {@code sign_in_claim}.
 */
@Component
class SignInThrottle {

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    SignInThrottle(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Claims one attempt; throws {@link TooSoon} when it has to wait. */
    void claim(String userName, String address) {
        Integer milliseconds = Acting.aside(() ->
                transaction.execute(status -> call("select sign_in_claim(:name, :address, :pair)", userName, address)
                        .query(Integer.class)
                        .single()));
        if (milliseconds != null && milliseconds > 0) {
            throw new TooSoon(Duration.ofMillis(milliseconds));
        }
    }

    /** The claimed attempt was right. */
    void succeeded(String userName, String address) {
        Acting.aside(() -> transaction.execute(
                status -> call("select sign_in_succeeded(:name, :address, :pair)::text", userName, address)
                        .query()
                        .listOfRows()));
    }

    private JdbcClient.StatementSpec call(String sql, String userName, String address) {
        String network = network(address);
        return database.sql(sql)
                .param("name", hash(userName.toLowerCase(Locale.ROOT)))
                .param("address", hash(network))
                .param("pair", hash(userName.toLowerCase(Locale.ROOT) + "\n" + network));
    }

    /** One household has a whole IPv6 network of 64 bits; its addresses count as one. */
    static String network(String address) {
        if (!address.contains(":")) {
            return address;
        }
        try {
            byte[] bytes = java.net.InetAddress.getByName(address).getAddress();
            return bytes.length == 16 ? java.util.HexFormat.of().formatHex(bytes, 0, 8) : address;
        } catch (java.net.UnknownHostException e) {
            return address;
        }
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The attempt was not looked at; the next one may be made after the wait. */
    static final class TooSoon extends AuthenticationException {
        private final Duration wait;

        TooSoon(Duration wait) {
            super("too soon");
            this.wait = wait;
        }

        /** Whole seconds, rounded up. */
        long seconds() {
            return (wait.toMillis() + 999) / 1000;
        }
    }
}
