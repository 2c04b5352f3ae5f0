package vn.thidua.appraisal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;

/** Adds up the sheets of a month anew from their single marks, part by part: what is official must be what the marks say. */
@Repository
@Transactional(readOnly = true)
public class MonthRecount {

    /**
     * A part of the sheets.
     *
     * @param last id of the last one, after which the next part begins; {@code null}: there are no more
     * @param wrong names of those whose total is not the sum of their marks
     */
    public record Part(int sheets, @Nullable UUID last, List<String> wrong) {}

    private record Official(
            UUID id,
            UUID set,
            MonthLayer layer,
            boolean handedIn,
            @Nullable BigDecimal total,
            String name) {}

    private static final String OFFICIAL = """
            select s.id, s.set_id, s.layer, s.handed_in_at is not null as handed_in, s.total, coalesce(p.full_name, u.name) as name
              from month_sheet s join organisation u on u.id = s.unit_id left join person p on p.id = s.person_id
             where s.month_id = :month and (cast(:after as uuid) is null or s.id > :after) order by s.id limit :most
            """;

    private static final String MARKS = """
            select i.sheet_id, i.layer, i.criterion_id, i.value, i.counts, i.comment from month_item i
             where i.sheet_id = any (cast(:sheets as uuid[]))
            """;

    private final JdbcClient database;
    private final CriteriaSets sets;

    MonthRecount(JdbcClient database, CriteriaSets sets) {
        this.database = database;
        this.sets = sets;
    }

    /** How many sheets there are. */
    public int size(UUID month) {
        return database.sql("select count(*) from month_sheet where month_id = ?")
                .param(month)
                .query(Integer.class)
                .single();
    }

    /** The next part. */
    public Part recount(UUID month, @Nullable UUID after, int most) {
        var ids = new ArrayList<UUID>();
        List<Official> rated = database
                .sql(OFFICIAL)
                .param("month", month)
                .param("after", after)
                .param("most", most)
                .query((row, number) -> {
                    ids.add(row.getObject("id", UUID.class));
                    return official(row);
                })
                .list()
                .stream()
                .filter(sheet -> sheet.set() != null && sheet.layer() != null)
                .toList();
        Map<UUID, Map<MonthLayer, Map<UUID, Mark>>> marks = marks(rated);
        var trees = new HashMap<UUID, CriteriaTree>();
        var wrong = new ArrayList<String>();
        for (Official sheet : rated) {
            CriteriaTree tree = trees.computeIfAbsent(sheet.set(), sets::tree);
            BigDecimal total = new MonthMarks(tree, marks.getOrDefault(sheet.id(), Map.of()), sheet.handedIn())
                    .score(sheet.layer())
                    .total();
            if (total == null ? sheet.total() != null : sheet.total() == null || total.compareTo(sheet.total()) != 0) {
                wrong.add(sheet.name());
            }
        }
        return new Part(ids.size(), ids.size() < most ? null : ids.get(ids.size() - 1), wrong);
    }

    private Map<UUID, Map<MonthLayer, Map<UUID, Mark>>> marks(List<Official> sheets) {
        var marks = new HashMap<UUID, Map<MonthLayer, Map<UUID, Mark>>>();
        database.sql(MARKS)
                .param(
                        "sheets",
                        sheets.stream().map(sheet -> sheet.id().toString()).collect(Collectors.joining(",", "{", "}")))
                .query(row -> {
                    marks.computeIfAbsent(row.getObject("sheet_id", UUID.class), id -> new EnumMap<>(MonthLayer.class))
                            .computeIfAbsent(MonthLayer.valueOf(row.getString("layer")), layer -> new HashMap<>())
                            .put(row.getObject("criterion_id", UUID.class), MonthItems.mark(row));
                });
        return marks;
    }

    @SuppressWarnings("NullAway") // filtered right after
    private static Official official(ResultSet row) throws SQLException {
        String layer = row.getString("layer");
        return new Official(
                row.getObject("id", UUID.class),
                row.getObject("set_id", UUID.class),
                layer == null ? null : MonthLayer.valueOf(layer),
                row.getBoolean("handed_in"),
                row.getBigDecimal("total"),
                row.getString("name"));
    }
}
