package vn.thidua.scoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.formula.Entry;

/** How the lines of sheets lie in the database. */
public final class Lines {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<LinkedHashMap<UUID, BigDecimal>> COUNTS = new TypeReference<>() {};

    private Lines() {}

    /** The entry of a row with the columns of {@code score_line}. */
    public static Entry entry(ResultSet row) throws SQLException {
        return new Entry(
                row.getBoolean("assigned"),
                row.getBigDecimal("target"),
                row.getBigDecimal("actual"),
                row.getObject("achieved", Boolean.class),
                counts(row.getString("counts")),
                row.getBigDecimal("points"));
    }

    /** Numbers by rate, as {@link #json} wrote them. */
    public static Map<UUID, BigDecimal> counts(@Nullable String json) {
        return json == null ? Map.of() : JSON.readValue(json, COUNTS);
    }

    public static String json(Map<UUID, BigDecimal> counts) {
        return JSON.writeValueAsString(counts);
    }
}
