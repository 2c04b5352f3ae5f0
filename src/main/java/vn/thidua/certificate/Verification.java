package vn.thidua.certificate;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.persistence.Acting;

/**
 * Confirms one award to who has its code, without a sign-in. Right and wrong codes take the same way through the database and
 * count against the same limit of the asker's network; names are neither asked nor told.
 */
@Component
class Verification {

    private static final int LONGEST_CODE = 40;

    private final JdbcClient database;
    private final TransactionTemplate transaction;

    Verification(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** What the ledger says of the award behind the code. */
    public enum AwardStanding {
        IN_FORCE,
        CORRECTED,
        WITHDRAWN,
        CANCELLED
    }

    /**
     * The answer.
     *
     * @param tooMany too many questions from this network; nothing was looked up
     * @param standing {@code null} where no award has this code
     */
    record Answer(
            boolean tooMany,
            @Nullable AwardStanding standing,
            @Nullable String title,
            @Nullable String year,
            @Nullable String decisionNumber,
            @Nullable LocalDate decidedOn,
            @Nullable String issuer) {}

    Answer ask(String code, String address) {
        String asked = code.strip().toUpperCase(Locale.ROOT);
        String shortened = asked.length() > LONGEST_CODE ? asked.substring(0, LONGEST_CODE) : asked;
        return Acting.aside(() -> transaction.execute(status -> database.sql(
                        "select * from verify_award(:code, :asker)")
                .param("code", shortened)
                .param("asker", hash(network(address)))
                .query((row, number) -> new Answer(
                        row.getBoolean("wait"),
                        row.getString("standing") == null ? null : AwardStanding.valueOf(row.getString("standing")),
                        row.getString("title"),
                        row.getString("emulation_year"),
                        row.getString("decision_number"),
                        row.getObject("decided_on", LocalDate.class),
                        row.getString("issuer")))
                .single()));
    }

    /** One household has a whole IPv6 network of 64 bits; its addresses count as one. */
    private static String network(String address) {
        String[] groups = address.split(":");
        return groups.length < 5 ? address : String.join(":", java.util.Arrays.copyOf(groups, 4));
    }

    private static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
