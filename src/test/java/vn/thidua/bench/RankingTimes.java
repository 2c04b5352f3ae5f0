package vn.thidua.bench;

import java.lang.reflect.Constructor;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import org.springframework.beans.BeanUtils;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import vn.thidua.persistence.EmbeddedServer;
import vn.thidua.ranking.Rankings;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.shared.Grant;
import vn.thidua.shared.Role;
import vn.thidua.shared.Scope;
import vn.thidua.shared.Viewer;

/** How long it takes to rank a hundred schools by sixty criteria, each scored by itself, by four others, and reviewed; behind the wall. */
final class RankingTimes {

    private static final int TIMES = 7;
    private static final int UNITS = 100;
    private static final int CRITERIA = 60;
    private static final int TARGET = 300;

    private final EmbeddedServer server;

    RankingTimes(EmbeddedServer server) {
        this.server = server;
    }

    void add(Report report) throws SQLException {
        try (Connection connection = DriverManager.getConnection(server.url(), "thidua_app", server.password())) {
            connection.setAutoCommit(false);
            double wait = median(connection);
            report.add(
                    "Ranking of %d schools by %d criteria".formatted(UNITS, CRITERIA),
                    "%.0f ms".formatted(wait),
                    "≤ %d ms".formatted(TARGET),
                    wait <= TARGET);
        }
    }

    /** The round is written, ranked and rolled back: the world stays as it was. */
    static double median(Connection connection) throws SQLException {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        database.sql("select set_config('app.reads', '*', true), set_config('app.changes', '*', true)")
                .query()
                .singleRow();
        UUID cluster = UUID.randomUUID();
        UUID round = write(database, cluster);
        database.sql("select set_config('app.reads', ?, true), set_config('app.changes', ?, true)")
                .params("{" + everybody(database, cluster) + "}", "{" + cluster + "}")
                .query()
                .singleRow();
        Object matrices =
                make("vn.thidua.scoring.MatrixReader", database, make("vn.thidua.criteria.CriteriaSets", database));
        var scoring = (ScoringRounds) make("vn.thidua.scoring.ScoringRounds", database, matrices);
        var rankings = (Rankings) make("vn.thidua.ranking.Rankings", scoring, database);
        RoundView view = scoring.require(round, secretary(cluster));
        double[] waits = new double[TIMES];
        for (int i = -2; i < TIMES; i++) {
            long start = System.nanoTime();
            int ranked = rankings.of(view).standings().ranked().size();
            if (ranked != UNITS) {
                throw new IllegalStateException(ranked + " units were ranked");
            }
            if (i >= 0) {
                waits[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        connection.rollback();
        Arrays.sort(waits);
        return waits[TIMES / 2];
    }

    private static UUID write(JdbcClient database, UUID cluster) {
        UUID set = UUID.randomUUID();
        UUID round = UUID.randomUUID();
        organisations(database, cluster);
        database.sql("""
                        insert into criteria_set (id, version, organisation_id, arena, name, state, valid_from, scale)
                        values (?, 0, ?, 'CLUSTER', 'Bộ tiêu chí', 'DRAFT', date '2021-01-01', 600)
                        """).params(set, cluster).update();
        database.sql("""
                        insert into criterion (id, set_id, organisation_id, parent_id, position, code, name, kind, maximum)
                        select md5(:set || g)::uuid, :set::uuid, :cluster, null, g, 'M' || g, 'Mục ' || g, 'GROUP', 100 from generate_series(1, 6) g
                        """).param("set", set.toString()).param("cluster", cluster).update();
        database.sql("""
                        insert into criterion (id, set_id, organisation_id, parent_id, position, code, name, kind, maximum)
                        select md5(:set || g || '.' || l)::uuid, :set::uuid, :cluster, md5(:set || g)::uuid, l, 'M' || g || '.' || l, 'Tiêu chí ' || l, 'POINTS', 10
                          from generate_series(1, 6) g, generate_series(1, :leaves) l
                        """)
                .param("set", set.toString())
                .param("cluster", cluster)
                .param("leaves", CRITERIA / 6)
                .update();
        database.sql("update criteria_set set state = 'IN_FORCE' where id = ?")
                .params(set)
                .update();
        database.sql("""
                        insert into scoring_round (id, version, organisation_id, arena, emulation_year, set_id, name, state, self_due, cross_due, explain_due, cross_mode)
                        values (?, 0, ?, 'CLUSTER', '2021', ?, 'Đợt chấm', 'CONFERENCE', date '2021-11-10', date '2021-11-20', date '2021-11-30', 'ROTATION')
                        """).params(round, cluster, set).update();
        database.sql("""
                        insert into round_unit (id, organisation_id, round_id, unit_id, role, position)
                        select gen_random_uuid(), :cluster, :round, o.id, 'MEMBER', row_number() over (order by o.code)
                          from organisation o where o.path like 'XH' || :mark || '.%' and o.id <> :cluster
                        """)
                .param("cluster", cluster)
                .param("round", round)
                .param("mark", mark(cluster))
                .update();
        database.sql("""
                        insert into score_sheet (id, version, organisation_id, round_id, layer, unit_id, scorer_id)
                        select gen_random_uuid(), 0, s.unit_id, :round, case s.step when 0 then 'SELF' else 'CROSS' end, u.unit_id, s.unit_id
                          from round_unit u cross join lateral (select x.unit_id, (x.position - u.position + 100) % 100 as step from round_unit x where x.round_id = u.round_id) s
                         where u.round_id = :round and s.step <= 4
                        union all
                        select gen_random_uuid(), 0, :cluster, :round, 'REVIEW', unit_id, :cluster from round_unit where round_id = :round
                        """).param("round", round).param("cluster", cluster).update();
        database.sql("""
                        insert into score_line (sheet_id, criterion_id, organisation_id, version, points)
                        select s.id, c.id, s.organisation_id, 0, round((5 + 5 * random())::numeric, 2)
                          from score_sheet s join criterion c on c.set_id = :set and c.kind = 'POINTS' where s.round_id = :round
                        """).param("set", set).param("round", round).update();
        database.sql("update score_sheet set handed_in_at = now(), handed_in_by = 'Thử' where round_id = ?")
                .params(round)
                .update();
        return round;
    }

    private static void organisations(JdbcClient database, UUID cluster) {
        database.sql("""
                        insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                        values (:id, 0, :id, null, 'XH' || :mark || '.', 'CLUSTER', 'XH' || :mark, 'Cụm thử', 'Cụm thử', 'CALENDAR', date '2000-01-01')
                        """).param("id", cluster).param("mark", mark(cluster)).update();
        database.sql("""
                        insert into organisation (id, version, organisation_id, parent_id, path, kind, code, name, short_name, year_kind, valid_from)
                        select i, 0, i, null, 'XH' || :mark || '.' || n || '.', 'SCHOOL', 'XH' || :mark || n, 'Trường ' || n, 'Trường ' || n, 'CALENDAR', date '2000-01-01'
                          from (select n, gen_random_uuid() as i from generate_series(1, :units) n) x
                        """).param("mark", mark(cluster)).param("units", UNITS).update();
    }

    private static String everybody(JdbcClient database, UUID cluster) {
        return database.sql("select string_agg(id::text, ',') from organisation where path like 'XH' || :mark || '.%'")
                .param("mark", mark(cluster))
                .query(String.class)
                .single();
    }

    private static String mark(UUID cluster) {
        return cluster.toString().substring(0, 8).toUpperCase(java.util.Locale.ROOT);
    }

    private static Viewer secretary(UUID cluster) {
        return new Viewer(
                UUID.randomUUID(),
                "thuky.cum",
                "Thư ký",
                null,
                cluster,
                "Cụm",
                null,
                Set.of(new Grant(Role.CLUSTER_SECRETARY, cluster)),
                Scope.SYSTEM,
                Instant.now(),
                false);
    }

    /** As the application makes it, without the application. */
    private static Object make(String type, Object... parts) {
        try {
            Constructor<?> constructor = Class.forName(type).getDeclaredConstructors()[0];
            return BeanUtils.instantiateClass(constructor, parts);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
