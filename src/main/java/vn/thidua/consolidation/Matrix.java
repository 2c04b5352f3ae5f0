package vn.thidua.consolidation;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.consolidation.Matrix.Column;
import vn.thidua.consolidation.Matrix.Line;
import vn.thidua.registration.RegistrationWindow.ListState;

/** Counts by title and unit (or school), sums under the columns. */
record Matrix(List<Column> columns, List<Line> lines) {

    /** A column of the matrix. */
    record Column(String code, String label, String name, boolean form, long sum) {}

    /** A line of the matrix: a unit, or the school itself ({@code id} is {@code null}), or a school seen from above. */
    record Line(
            @Nullable UUID id,
            String label,
            Map<String, Long> counts,
            @Nullable ListState state,
            long expected,
            long registered) {
        public long of(String code) {
            return counts.getOrDefault(code, 0L);
        }
    }

    public long sum(String code) {
        return columns.stream()
                .filter(column -> column.code().equals(code))
                .mapToLong(Column::sum)
                .sum();
    }

    /** Reads rows of one title in one line each; lines stand in the order of the tree of organisations. */
    static Matrix read(JdbcClient.StatementSpec statement, RowMapper<Line> empty) {
        var columns = new LinkedHashMap<String, Column>();
        var lines = new LinkedHashMap<String, Line>();
        var order = new TreeMap<String, String>();
        statement.query(row -> {
            String path = String.valueOf(row.getString("path"));
            String key = row.getString("path") == null ? "" : path;
            order.put(key, key);
            if (!lines.containsKey(key)) {
                lines.put(key, empty.mapRow(row, 0));
            }
            String code = row.getString("code");
            if (code != null) {
                long many = row.getLong("many");
                lines.get(key).counts().put(code, many);
                Column known = columns.get(code);
                columns.put(
                        code,
                        new Column(
                                code,
                                row.getString("short_name"),
                                row.getString("name"),
                                "FORM".equals(row.getString("category")),
                                (known == null ? 0 : known.sum()) + many));
            }
        });
        return new Matrix(
                new ArrayList<>(columns.values()),
                order.keySet().stream().map(lines::get).toList());
    }
}
