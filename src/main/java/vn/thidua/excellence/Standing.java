package vn.thidua.excellence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.staff.Rank;

/**
 * How many of those with the same unit, rank and leading position stand where.
 *
 * @param listed rated or not
 */
public record Standing(
        UUID unitId,
        String unit,
        @Nullable Rank rank,
        boolean leader,
        long excellent,
        long good,
        long rated,
        long listed) {

    /** Reads the columns of the same names. */
    public static Standing of(ResultSet row) throws SQLException {
        String rank = row.getString("rank");
        return new Standing(
                row.getObject("unit_id", UUID.class),
                row.getString("unit"),
                rank == null ? null : Rank.valueOf(rank),
                row.getBoolean("leader"),
                row.getLong("excellent"),
                row.getLong("good"),
                row.getLong("rated"),
                row.getLong("listed"));
    }
}
