package vn.thidua.calendar;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.sql.Array;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Viewer;

/**
 * A person's own address of the calendar: whoever knows the token reads what its owner's organisation and the bodies above
 * it plan, nothing more. Only the token's hash is kept; a new one makes the old one worthless.
 */
@Service
class CalendarFeed {

    private static final int TOKEN_BYTES = 32;

    private final JdbcClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    CalendarFeed(JdbcClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** When the viewer's address was made, if there is one. */
    Optional<Instant> madeAt(Viewer viewer) {
        return database.sql("select created_at from calendar_feed where account_id = :account")
                .param("account", viewer.accountId())
                .query((row, number) -> row.getTimestamp("created_at").toInstant())
                .optional();
    }

    /** Makes a new address, which replaces the old one; the token is told once and never again. */
    @Transactional
    String renew(Viewer viewer) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        database.sql("""
                        insert into calendar_feed (account_id, organisation_id, token_hash, created_at)
                        values (:account, :organisation, :hash, :now)
                        on conflict (account_id) do update
                           set token_hash = excluded.token_hash, created_at = excluded.created_at, organisation_id = excluded.organisation_id
                        """)
                .param("account", viewer.accountId())
                .param("organisation", viewer.homeId())
                .param("hash", hash(token))
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
        return token;
    }

    @Transactional
    void revoke(Viewer viewer) {
        database.sql("delete from calendar_feed where account_id = :account")
                .param("account", viewer.accountId())
                .update();
    }

    /**
     * Who is meant by a token, as a viewer without roles, and binds that narrow scope to the transaction of this page. The
     * page keeps its one connection: strangers may knock at this door, and must not be able to use up the pool by twos.
     */
    Optional<Viewer> open(String token) {
        return database.sql("select * from calendar_feed_owner(:hash, cast(:years as text[]))")
                .param("hash", hash(token))
                .param("years", years())
                .query((row, number) -> new Viewer(
                        row.getObject("account_id", UUID.class),
                        row.getString("user_name"),
                        row.getString("display_name"),
                        row.getObject("person_id", UUID.class),
                        row.getObject("organisation_id", UUID.class),
                        "",
                        row.getObject("unit_id", UUID.class),
                        Set.of(),
                        new Scope(
                                false,
                                false,
                                Set.of(row.getObject("organisation_id", UUID.class)),
                                Set.of(),
                                ids(row.getArray("above"))),
                        clock.instant(),
                        false))
                .optional()
                .map(this::bind);
    }

    /** The years that run today: a calendar year, and a school year beside it. Clusters of years that are over plan nothing any more. */
    private String years() {
        LocalDate today = LocalDate.now(clock);
        return Arrays.stream(EmulationYear.Kind.values())
                .map(kind -> EmulationYear.of(today, kind).toString())
                .collect(Collectors.joining(",", "{", "}"));
    }

    private Viewer bind(Viewer owner) {
        database.sql("select set_config('app.reads', :reads, true) || set_config('app.above', :above, true)")
                .param("reads", owner.scope().readsSetting())
                .param("above", owner.scope().aboveSetting())
                .query(String.class)
                .single();
        return owner;
    }

    private static Set<UUID> ids(Array array) throws SQLException {
        return Set.copyOf(List.of((UUID[]) array.getArray()));
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
