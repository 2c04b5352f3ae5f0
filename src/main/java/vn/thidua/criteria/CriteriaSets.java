package vn.thidua.criteria;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;

/** Sets of criteria as trees, and which of them is in force where. Row-level security leaves out what is not the viewer's to see. */
@Component
@Transactional(readOnly = true)
public class CriteriaSets {

    private static final String NODES = """
            select id, parent_id, code, name, kind, maximum, minimum, base, step, preset, evidence, figure, target_figure, hint
              from criterion where set_id = :set order by position
            """;

    private static final String RATES = """
            select r.criterion_id, r.id, r.label, r.from_percent, r.points, r.figure
              from criterion_rate r join criterion c on c.id = r.criterion_id where c.set_id = :set order by r.position
            """;

    /** From the house itself upwards, examples last; of one house the latest. */
    private static final String IN_FORCE = """
            select s.id, s.name, s.arena, s.scale, s.valid_from, s.verified, o.short_name as owner
              from criteria_set s
              left join organisation o on o.id = s.organisation_id
             where s.state = 'IN_FORCE' and s.arena = any (cast(:arenas as text[])) and s.valid_from <= :day and (s.valid_to is null or s.valid_to >= :day)
               and (s.organisation_id is null
                    or exists (select from organisation h where h.id = :organisation and starts_with(h.path, o.path)))
             order by s.organisation_id is null, length(o.path) desc, s.valid_from desc, s.id
            """;

    /** Trees that can no longer change, by set and version; who may see the set is asked of the database every time. */
    private final Map<Held, CriteriaTree> held = new ConcurrentHashMap<>();

    private final JdbcClient database;

    CriteriaSets(JdbcClient database) {
        this.database = database;
    }

    /** The set as a tree, or a 404; three statements, one where it has been read before and stands still. */
    public CriteriaTree tree(UUID set) {
        return database.sql("select * from criteria_set where id = :set")
                .param("set", set)
                .query((row, number) -> head(row))
                .optional()
                .map(head -> head.settled() ? held.computeIfAbsent(head.key(), key -> read(head)) : read(head))
                .orElseThrow(NotFound::new);
    }

    /** The set in force on a day: the house's own, else that of the body above it, else the shipped example. */
    public Optional<CriteriaTree> inForce(UUID organisation, Arena arena, LocalDate day) {
        return choices(organisation, day, arena).stream().findFirst().map(choice -> tree(choice.id()));
    }

    /** The sets in force on a day that a house may choose from, its own first, examples last. */
    public List<Choice> choices(UUID organisation, LocalDate day, Arena... arenas) {
        return database.sql(IN_FORCE)
                .param("organisation", organisation)
                .param("day", day)
                .param("arenas", Arrays.stream(arenas).map(Enum::name).collect(Collectors.joining(",", "{", "}")))
                .query((row, number) -> new Choice(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Arena.valueOf(row.getString("arena")),
                        row.getBigDecimal("scale"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getBoolean("verified"),
                        row.getString("owner")))
                .list();
    }

    private CriteriaTree read(Head head) {
        var rates = new HashMap<UUID, List<Rate>>();
        database.sql(RATES).param("set", head.id()).query(row -> {
            rates.computeIfAbsent(row.getObject("criterion_id", UUID.class), id -> new ArrayList<>())
                    .add(new Rate(
                            row.getObject("id", UUID.class),
                            row.getString("label"),
                            row.getBigDecimal("from_percent"),
                            row.getBigDecimal("points"),
                            row.getString("figure")));
        });
        var below = new HashMap<@Nullable UUID, List<Criterion>>();
        database.sql(NODES).param("set", head.id()).query(row -> {
            Criterion node = node(row, rates);
            below.computeIfAbsent(node.parentId(), id -> new ArrayList<>()).add(node);
        });
        return head.tree(grown(null, below, 0));
    }

    /** The nodes below one, each with its own below it. */
    private static List<Criterion> grown(@Nullable UUID parent, Map<@Nullable UUID, List<Criterion>> below, int depth) {
        return below.getOrDefault(parent, List.of()).stream()
                .map(node -> new Criterion(
                        node.id(),
                        node.parentId(),
                        node.code(),
                        node.name(),
                        node.kind(),
                        node.maximum(),
                        node.minimum(),
                        node.base(),
                        node.step(),
                        node.preset(),
                        node.evidence(),
                        node.figure(),
                        node.targetFigure(),
                        node.hint(),
                        node.rates(),
                        grown(node.id(), below, depth + 1),
                        depth))
                .toList();
    }

    private static Criterion node(ResultSet row, Map<UUID, List<Rate>> rates) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        return new Criterion(
                id,
                row.getObject("parent_id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                CriterionKind.valueOf(row.getString("kind")),
                row.getBigDecimal("maximum"),
                row.getBigDecimal("minimum"),
                row.getBigDecimal("base"),
                row.getBigDecimal("step"),
                row.getBigDecimal("preset"),
                row.getBoolean("evidence"),
                row.getString("figure"),
                row.getString("target_figure"),
                row.getString("hint"),
                rates.getOrDefault(id, List.of()),
                List.of(),
                0);
    }

    private static Head head(ResultSet row) throws SQLException {
        BigDecimal excellent = row.getBigDecimal("excellent_from");
        return new Head(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                !"DRAFT".equals(row.getString("state")),
                row.getObject("organisation_id", UUID.class),
                row.getString("name"),
                Arena.valueOf(row.getString("arena")),
                row.getBigDecimal("scale"),
                row.getBoolean("over_scale"),
                excellent == null
                        ? null
                        : new Thresholds(excellent, row.getBigDecimal("good_from"), row.getBigDecimal("fair_from")),
                row.getBoolean("verified"));
    }

    /**
     * A set to choose.
     *
     * @param owner short name of whose it is; {@code null}: shipped as an example
     */
    public record Choice(
            UUID id,
            String name,
            Arena arena,
            BigDecimal scale,
            LocalDate validFrom,
            boolean verified,
            @Nullable String owner) {}

    private record Held(UUID set, int version) {}

    /** What the set itself says, before its tree is read. */
    private record Head(
            UUID id,
            int version,
            boolean settled,
            @Nullable UUID organisationId,
            String name,
            Arena arena,
            BigDecimal scale,
            boolean overScale,
            @Nullable Thresholds thresholds,
            boolean verified) {

        Held key() {
            return new Held(id, version);
        }

        CriteriaTree tree(List<Criterion> roots) {
            return new CriteriaTree(id, organisationId, name, arena, scale, overScale, thresholds, verified, roots);
        }
    }
}
