package vn.thidua.consolidation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.campaign.CampaignTargets;
import vn.thidua.campaign.TargetBound;
import vn.thidua.consolidation.BoardReader.Numbers;
import vn.thidua.consolidation.Matrix.Line;
import vn.thidua.registration.RegistrationState;
import vn.thidua.registration.RegistrationWindow;
import vn.thidua.shared.Viewer;

/** The sums of a school's list of a year. */
@Repository
@Transactional(readOnly = true)
class BoardReader {

    /** How many are expected, how many have registered, and how many registrations are in each state. */
    record Numbers(long expected, long registered, Map<RegistrationState, Long> states) {
        public long missing() {
            return expected - registered;
        }

        public long in(RegistrationState state) {
            return states.getOrDefault(state, 0L);
        }
    }

    /**
     * What is registered against what the year's movements ask for, with its arithmetic.
     *
     * @param whole of how many, {@code null} where the target is a plain count
     */
    record Share(
            String measure,
            long part,
            @Nullable Long whole,
            @Nullable TargetBound bound,
            String link) {

        /** Measures that registrations can be held against; the year itself will be measured by what is awarded. */
        static List<Share> of(
                List<Pairing> pairings, List<TargetBound> bounds, Numbers numbers, Matrix matrix, String year) {
            String list = "/registrations/list?counted=true&year=" + year;
            var shares = new ArrayList<Share>();
            shares.add(new Share(
                    "PEOPLE_REGISTERED",
                    numbers.registered(),
                    numbers.expected(),
                    bound(bounds, "PEOPLE_REGISTERED"),
                    list + "&subject=PERSON"));
            for (Pairing pairing : pairings) {
                String those = list + "&title=" + pairing.title();
                shares.add(new Share(
                        pairing.measure(),
                        pairing.of() == null ? units(matrix, pairing.title()) : matrix.sum(pairing.title()),
                        pairing.of() == null
                                ? null
                                : pairing.of().equals(PEOPLE) ? numbers.expected() : matrix.sum(pairing.of()),
                        bound(bounds, pairing.measure()),
                        pairing.of() == null ? those + "&subject=UNIT" : those));
            }
            return shares;
        }

        private static long units(Matrix matrix, String title) {
            return matrix.lines().stream()
                    .filter(line -> line.id() != null)
                    .mapToLong(line -> line.of(title))
                    .sum();
        }

        private static @Nullable TargetBound bound(List<TargetBound> bounds, String measure) {
            return bounds.stream()
                    .filter(bound -> bound.measure().equals(measure))
                    .findFirst()
                    .orElse(null);
        }

        /** Within the bounds; compared without rounding. */
        public boolean isReached() {
            if (bound == null || whole != null && whole == 0) {
                return false;
            }
            BigDecimal value = whole == null ? BigDecimal.valueOf(part) : BigDecimal.valueOf(part * 100);
            BigDecimal base = whole == null ? BigDecimal.ONE : BigDecimal.valueOf(whole);
            return (bound.min() == null || value.compareTo(bound.min().multiply(base)) >= 0)
                    && (bound.max() == null || value.compareTo(bound.max().multiply(base)) <= 0);
        }
    }

    /**
     * Registrations for which title lead towards a measure, and out of how many: of another title, of all people, or – without
     * either – just units.
     */
    record Pairing(String measure, String title, @Nullable String of) {}

    private static final String PEOPLE = "PEOPLE";

    /** All that the board shows of a year. */
    record Board(Numbers numbers, Matrix matrix, List<Share> shares) {}

    private static final String NUMBERS = """
            select 'EXPECTED' as what, count(*) as many from person_expected_to_register e
             where e.window_id = :window and (cast(:units as text) is null or e.unit_id = any (cast(:units as uuid[])))
            union all
            select 'REGISTERED', count(*) from person_expected_to_register e
             where e.window_id = :window and e.registered and (cast(:units as text) is null or e.unit_id = any (cast(:units as uuid[])))
            union all
            select r.state, count(*) from registration r
             where r.window_id = :window and (cast(:units as text) is null or r.unit_id = any (cast(:units as uuid[])))
             group by r.state
            """;

    private static final String MATRIX = """
            select u.id, case when r.subject_kind = 'SCHOOL' then o.short_name else u.short_name end as label, u.path,
                   t.code, t.short_name, t.name, t.category, t.rank, t.subject, count(*) as many
              from registration r
              join organisation o on o.id = r.organisation_id
              left join organisation u on u.id = r.unit_id
              join registration_title s on s.registration_id = r.id
              join title t on t.id = s.title_id
             where r.window_id = :window and r.state in ('SUBMITTED', 'ENDORSED', 'CONSOLIDATED', 'LOCKED')
               and (cast(:units as text) is null or r.unit_id = any (cast(:units as uuid[])))
             group by u.id, 2, u.path, t.code, t.short_name, t.name, t.category, t.rank, t.subject
             order by t.category desc, t.subject desc, t.rank, u.path nulls first
            """;

    private final JdbcClient database;
    private final CampaignTargets targets;

    BoardReader(JdbcClient database, CampaignTargets targets) {
        this.database = database;
        this.targets = targets;
    }

    /** A school's or unit's year as its viewer may see it. */
    Board board(RegistrationWindow window, Viewer viewer) {
        Set<UUID> units = Reach.of(viewer);
        Numbers numbers = numbers(window.id(), units);
        Matrix matrix = matrix(window.id(), units);
        var bounds = targets.of(viewer.homeId(), window.year());
        return new Board(
                numbers,
                matrix,
                Share.of(pairings(), bounds, numbers, matrix, window.year().toString()));
    }

    private List<Pairing> pairings() {
        return database.sql("select code, sought, sought_of from measure where sought is not null order by position")
                .query((row, number) ->
                        new Pairing(row.getString("code"), row.getString("sought"), row.getString("sought_of")))
                .list();
    }

    private Numbers numbers(UUID window, @Nullable Set<UUID> units) {
        var counts = new LinkedHashMap<String, Long>();
        database.sql(NUMBERS)
                .param("window", window)
                .param("units", Reach.array(units))
                .query(row -> {
                    counts.put(row.getString("what"), row.getLong("many"));
                });
        var states = new EnumMap<RegistrationState, Long>(RegistrationState.class);
        for (RegistrationState state : RegistrationState.values()) {
            states.put(state, counts.getOrDefault(state.name(), 0L));
        }
        return new Numbers(counts.getOrDefault("EXPECTED", 0L), counts.getOrDefault("REGISTERED", 0L), states);
    }

    Matrix matrix(UUID window, @Nullable Set<UUID> units) {
        return Matrix.read(
                database.sql(MATRIX).param("window", window).param("units", Reach.array(units)), BoardReader::line);
    }

    private static Line line(ResultSet row, int number) throws SQLException {
        return new Line(row.getObject("id", UUID.class), row.getString("label"), new LinkedHashMap<>(), null, 0, 0);
    }
}
