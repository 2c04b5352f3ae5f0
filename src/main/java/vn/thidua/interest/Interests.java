package vn.thidua.interest;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who has an interest in whom, for a whole session in one statement. */
@Repository
@Transactional(readOnly = true)
public class Interests {

    /**
     * A member's interest in a nominee.
     *
     * @param reason the unit headed, the relation, or the member's own words
     * @param declared by somebody, not found in the records
     * @param dismissal why it does not count; {@code null} as long as it does
     */
    public record Interest(
            UUID memberId,
            String member,
            @Nullable UUID personId,
            UUID nomineeId,
            String nominee,
            UUID itemId,
            InterestGround ground,
            @Nullable String reason,
            boolean declared,
            @Nullable String dismissal,
            @Nullable String dismissedBy,
            @Nullable Instant dismissedAt) {

        public boolean isActive() {
            return dismissal == null;
        }
    }

    private final JdbcClient database;

    Interests(JdbcClient database) {
        this.database = database;
    }

    /** All of a session, dismissed ones included, in the order of members. */
    public List<Interest> of(UUID sitting) {
        return database.sql("""
                        select v.* from sitting_interest v join council_member m on m.id = v.member_id
                          join sitting_nominee n on n.id = v.nominee_id join agenda_item i on i.id = n.item_id
                         where v.sitting_id = :sitting
                         order by array_position(array['CHAIR', 'VICE_CHAIR', 'STANDING', 'SECRETARY', 'MEMBER'], m.role), m.place, i.place, n.place, v.ground
                        """)
                .param("sitting", sitting)
                .query((row, number) -> interest(row))
                .list();
    }

    /** Nominees on whom a member may neither read, speak nor vote. */
    public static Set<UUID> barring(List<Interest> interests, @Nullable UUID member) {
        return interests.stream()
                .filter(interest -> interest.isActive() && interest.memberId().equals(member))
                .map(Interest::nomineeId)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Members who may not preside over an item, because of one of its nominees. */
    public static Set<UUID> barredFrom(List<Interest> interests, UUID item) {
        return interests.stream()
                .filter(interest -> interest.isActive() && interest.itemId().equals(item))
                .map(Interest::memberId)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Interest interest(ResultSet row) throws SQLException {
        OffsetDateTime dismissed = row.getObject("dismissed_at", OffsetDateTime.class);
        return new Interest(
                row.getObject("member_id", UUID.class),
                row.getString("member"),
                row.getObject("person_id", UUID.class),
                row.getObject("nominee_id", UUID.class),
                row.getString("nominee"),
                row.getObject("item_id", UUID.class),
                InterestGround.valueOf(row.getString("ground")),
                row.getString("reason"),
                row.getBoolean("declared"),
                row.getString("dismissal"),
                row.getString("dismissed_by"),
                dismissed == null ? null : dismissed.toInstant());
    }
}
