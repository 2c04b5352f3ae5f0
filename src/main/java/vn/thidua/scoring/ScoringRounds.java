package vn.thidua.scoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.MembershipRole;
import vn.thidua.criteria.Arena;
import vn.thidua.formula.Field;
import vn.thidua.scoring.RoundView.Unit;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Reads rounds of scoring: their settings and units, and what was said of them. */
@Component
@Transactional(readOnly = true)
public class ScoringRounds {

    private static final String ROUND = """
            select r.*, b.name as body, u.unit_id, u.role as unit_role, u.left_on, u.left_because, o.organisation_id as unit_body,
                   o.name as unit_name, o.short_name as unit_short_name
              from scoring_round r join organisation b on b.id = r.organisation_id
              left join round_unit u on u.round_id = r.id left join organisation o on o.id = u.unit_id
             where r.id = :round
             order by u.position, o.path
            """;

    private final JdbcClient database;
    private final MatrixReader matrices;

    ScoringRounds(JdbcClient database, MatrixReader matrices) {
        this.database = database;
        this.matrices = matrices;
    }

    /** The round if the viewer may know of it, or a 404; one statement. */
    public RoundView require(UUID round, Viewer viewer) {
        return find(round).filter(found -> found.isReadableBy(viewer)).orElseThrow(NotFound::new);
    }

    /** The round if the viewer leads it, or a 404. */
    public RoundView requireLed(UUID round, Viewer viewer) {
        return find(round).filter(found -> found.isLedBy(viewer)).orElseThrow(NotFound::new);
    }

    /** What a layer says of every unit, in the order of the round; who left keeps the line, with the day. */
    public List<UnitScore> scores(UUID round, Layer layer) {
        return matrix(find(round).orElseThrow(NotFound::new)).scores(layer);
    }

    /** Everything that was said of its units; three statements once the set has been read. What is still blind is left out. */
    public ScoreMatrix matrix(RoundView round) {
        return matrices.read(round);
    }

    /** What the field as a whole reached, as it was noted when all had signed; one statement. */
    public Field field(UUID round) {
        var leaders = new HashMap<UUID, BigDecimal>();
        var bests = new HashMap<UUID, BigDecimal>();
        database.sql("select criterion_id, beyond_percent, best_actual from round_field where round_id = :round")
                .param("round", round)
                .query(row -> {
                    UUID criterion = row.getObject("criterion_id", UUID.class);
                    if (row.getBigDecimal("beyond_percent") != null) {
                        leaders.put(criterion, row.getBigDecimal("beyond_percent"));
                    }
                    if (row.getBigDecimal("best_actual") != null) {
                        bests.put(criterion, row.getBigDecimal("best_actual"));
                    }
                });
        return new Field(leaders, bests);
    }

    private Optional<RoundView> find(UUID round) {
        var units = new ArrayList<Unit>();
        var found = database.sql(ROUND)
                .param("round", round)
                .query((row, number) -> {
                    if (row.getObject("unit_id") != null) {
                        units.add(unit(row));
                    }
                    return view(row, List.of());
                })
                .list();
        return found.stream().findFirst().map(view -> with(view, units));
    }

    private static Unit unit(ResultSet row) throws SQLException {
        return new Unit(
                row.getObject("unit_id", UUID.class),
                row.getObject("unit_body", UUID.class),
                row.getString("unit_name"),
                row.getString("unit_short_name"),
                MembershipRole.valueOf(row.getString("unit_role")),
                row.getObject("left_on", LocalDate.class),
                row.getString("left_because"));
    }

    private static RoundView view(ResultSet row, List<Unit> units) throws SQLException {
        String[] ties = (String[]) row.getArray("ties").getArray();
        return new RoundView(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("organisation_id", UUID.class),
                row.getString("body"),
                Arena.valueOf(row.getString("arena")),
                EmulationYear.parse(row.getString("emulation_year")),
                half(row),
                row.getObject("set_id", UUID.class),
                row.getString("name"),
                row.getString("basis"),
                ScoringState.valueOf(row.getString("state")),
                row.getObject("self_due", LocalDate.class),
                row.getObject("cross_due", LocalDate.class),
                row.getObject("explain_due", LocalDate.class),
                CrossMode.valueOf(row.getString("cross_mode")),
                row.getInt("neighbours"),
                row.getBigDecimal("threshold"),
                row.getBoolean("secretary_enters"),
                ProposalRule.valueOf(row.getString("rule")),
                Arrays.stream(ties).map(TieBreak::valueOf).toList(),
                row.getInt("flags"),
                row.getInt("certificates"),
                row.getObject("final_on", LocalDate.class),
                units);
    }

    private static @Nullable Integer half(ResultSet row) throws SQLException {
        return row.getObject("half", Integer.class);
    }

    private static RoundView with(RoundView view, List<Unit> units) {
        return new RoundView(
                view.id(),
                view.version(),
                view.organisationId(),
                view.body(),
                view.arena(),
                view.year(),
                view.half(),
                view.setId(),
                view.name(),
                view.basis(),
                view.state(),
                view.selfDue(),
                view.crossDue(),
                view.explainDue(),
                view.crossMode(),
                view.neighbours(),
                view.threshold(),
                view.secretaryEnters(),
                view.rule(),
                view.ties(),
                view.flags(),
                view.certificates(),
                view.finalOn(),
                units);
    }
}
