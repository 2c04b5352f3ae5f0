package vn.thidua.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.ballot.TrialCluster;

/** A round of a test's own cluster: two sections of two criteria each, every school has scored itself and was reviewed. */
public final class TrialRound {

    public final UUID id = UUID.randomUUID();
    public final UUID set = UUID.randomUUID();
    private final List<UUID> leaves = new ArrayList<>();
    private final TrialCluster cluster;
    private final JdbcClient database;

    /** Points of the schools in their order, section I and section II. */
    public TrialRound(TrialCluster cluster, JdbcClient database, String rule, int[][] points) {
        this.cluster = cluster;
        this.database = database;
        cluster.ask(() -> {
            database.sql("""
                            insert into criteria_set (id, version, organisation_id, arena, name, state, valid_from, scale)
                            values (?, 0, ?, 'CLUSTER', 'Bộ tiêu chí thử', 'DRAFT', date '2021-01-01', 200)
                            """).params(set, cluster.cluster).update();
            for (int section = 0; section < 2; section++) {
                UUID group = criterion(null, section, section == 0 ? "I" : "II", "GROUP", 100);
                for (int leaf = 0; leaf < 2; leaf++) {
                    leaves.add(criterion(group, leaf, (section == 0 ? "I" : "II") + "." + (leaf + 1), "POINTS", 50));
                }
            }
            database.sql("update criteria_set set state = 'IN_FORCE' where id = ?")
                    .params(set)
                    .update();
            database.sql("""
                            insert into scoring_round (id, version, organisation_id, arena, emulation_year, set_id, name, state, self_due, cross_due, explain_due, cross_mode, rule)
                            values (?, 0, ?, 'CLUSTER', '2021', ?, 'Chấm điểm thử 2021', 'CONFERENCE', date '2021-11-10', date '2021-11-20', date '2021-11-30', 'FULL', ?)
                            """).params(id, cluster.cluster, set, rule).update();
            for (int i = 0; i < cluster.schools.size(); i++) {
                UUID school = cluster.schools.get(i);
                database.sql(
                                "insert into round_unit (id, organisation_id, round_id, unit_id, role, position) values (?, ?, ?, ?, ?, ?)")
                        .params(
                                UUID.randomUUID(),
                                cluster.cluster,
                                id,
                                school,
                                List.of("HEAD", "STANDING_DEPUTY", "DEPUTY", "MEMBER")
                                        .get(Math.min(i, 3)),
                                i)
                        .update();
                sheet("SELF", school, school, school, points[i]);
                UUID reviewer = cluster.schools.get(i == 0 ? 1 : 0);
                sheet("REVIEW", school, reviewer, reviewer, points[i]);
            }
            return null;
        });
    }

    private void sheet(String layer, UUID unit, UUID scorer, UUID body, int[] points) {
        UUID sheet = UUID.randomUUID();
        database.sql(
                        "insert into score_sheet (id, version, organisation_id, round_id, layer, unit_id, scorer_id) values (?, 0, ?, ?, ?, ?, ?)")
                .params(sheet, body, id, layer, unit, scorer)
                .update();
        for (int leaf = 0; leaf < 4; leaf++) {
            int section = points[leaf / 2];
            database.sql(
                            "insert into score_line (sheet_id, criterion_id, organisation_id, version, points) values (?, ?, ?, 0, ?)")
                    .params(
                            sheet,
                            leaves.get(leaf),
                            body,
                            BigDecimal.valueOf(leaf % 2 == 0 ? section / 2 : section - section / 2))
                    .update();
        }
        database.sql("update score_sheet set handed_in_at = now(), handed_in_by = 'Hiệu trưởng' where id = ?")
                .params(sheet)
                .update();
    }

    private UUID criterion(UUID parent, int position, String code, String kind, int maximum) {
        UUID criterion = UUID.randomUUID();
        database.sql("""
                        insert into criterion (id, set_id, organisation_id, parent_id, position, code, name, kind, maximum)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(java.util.Arrays.asList(
                        criterion, set, cluster.cluster, parent, position, code, "Tiêu chí " + code, kind, maximum))
                .update();
        return criterion;
    }

    /** Locks it. */
    public void finish() {
        cluster.ask(() -> database.sql(
                        "update scoring_round set state = 'FINAL', final_on = date '2021-12-20' where id = ?")
                .params(id)
                .update());
    }

    /** A school may not be proposed any more. */
    public void bar(int school, String reason) {
        cluster.ask(() -> database.sql("""
                        insert into score_bar (organisation_id, round_id, unit_id, knock_out, reason, entered_by, entered_at)
                        values (?, ?, ?, 'NO_REPORT', ?, 'Thử', now())
                        """)
                .params(cluster.cluster, id, cluster.schools.get(school), reason)
                .update());
    }
}
