package vn.thidua.excellence;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.excellence.ExcellenceRule.Effects;
import vn.thidua.excellence.ExcellenceRule.JobGroup;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.Rank;

/** The rules of a school and those shipped, one statement with their groups; laid down and taken back. */
@Repository
@Transactional
class ExcellenceRules {

    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    ExcellenceRules(JdbcClient database, ApplicationEventPublisher events) {
        this.database = database;
        this.events = events;
    }

    /** The school's own, the latest first, then those shipped. */
    @Transactional(readOnly = true)
    List<ExcellenceRule> seenFrom(UUID school) {
        var rules = new LinkedHashMap<UUID, ExcellenceRule>();
        var groups = new LinkedHashMap<UUID, List<JobGroup>>();
        database.sql("""
                select e.*, g.position, g.name, g.leaders, g.ranks
                  from excellence_rule e left join job_group g on g.rule_id = e.id
                 where e.organisation_id = :school or e.organisation_id is null
                 order by e.organisation_id nulls last, e.valid_from desc, g.position
                """).param("school", school).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            var own = groups.computeIfAbsent(id, each -> new ArrayList<>());
            if (row.getObject("position") != null) {
                own.add(group(row));
            }
            rules.put(id, rule(row, own));
        });
        return List.copyOf(rules.values());
    }

    /** What a school goes by on a day: its own rule, else what is shipped. */
    static Optional<ExcellenceRule> inForce(List<ExcellenceRule> seen, LocalDate day) {
        return seen.stream().filter(rule -> !rule.since().isAfter(day)).findFirst();
    }

    private static ExcellenceRule rule(ResultSet row, List<JobGroup> groups) throws SQLException {
        return new ExcellenceRule(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("organisation_id") != null,
                row.getObject("valid_from", LocalDate.class),
                effects(row, "school"),
                effects(row, "unit"),
                effects(row, "group"),
                row.getInt("least_counted"),
                row.getString("basis"),
                row.getBoolean("verified"),
                row.getString("source_note"),
                groups);
    }

    private static Effects effects(ResultSet row, String circle) throws SQLException {
        return new Effects(
                ShareEffect.valueOf(row.getString(circle + "_applied")),
                ShareEffect.valueOf(row.getString(circle + "_other")));
    }

    private static JobGroup group(ResultSet row) throws SQLException {
        Array ranks = row.getArray("ranks");
        Set<Rank> set = EnumSet.noneOf(Rank.class);
        Arrays.stream((String[]) ranks.getArray()).map(Rank::valueOf).forEach(set::add);
        return new JobGroup(row.getInt("position"), row.getString("name"), row.getBoolean("leaders"), set);
    }

    /** Lays a rule down from a day on; one from the same day is corrected. */
    void settle(ShareRuleForm form, Viewer viewer) {
        requireKeeper(viewer);
        UUID school = viewer.homeId();
        database.sql("select id from organisation where id = :school for no key update")
                .param("school", school)
                .query(UUID.class)
                .single();
        ExcellenceRule known = own(school)
                .filter(rule -> rule.since().equals(form.since()))
                .findFirst()
                .orElse(null);
        if (known != null && !Objects.equals(form.version(), known.version())) {
            throw new Stale(form, ShareRuleForm.of(known, known.since()));
        }
        UUID id = known == null ? UUID.randomUUID() : known.id();
        if (known != null) {
            database.sql("delete from excellence_rule where id = :id")
                    .param("id", id)
                    .update();
        }
        insert(id, known, school, form);
        events.publishEvent(new ExcellenceEvent.Settled(school, id, form.since()));
    }

    private void insert(UUID id, @Nullable ExcellenceRule known, UUID school, ShareRuleForm form) {
        database.sql("""
                insert into excellence_rule (id, version, organisation_id, valid_from, school_applied, school_other, unit_applied, unit_other, group_applied, group_other, least_counted, basis)
                values (:id, :version, :school, :since, :schoolApplied, :schoolOther, :unitApplied, :unitOther, :groupApplied, :groupOther, :least, :basis)
                """)
                .param("id", id)
                .param("version", known == null ? 0 : known.version() + 1)
                .param("school", school)
                .param("since", form.since())
                .param("schoolApplied", form.schoolApplied().name())
                .param("schoolOther", form.schoolOther().name())
                .param("unitApplied", form.unitApplied().name())
                .param("unitOther", form.unitOther().name())
                .param("groupApplied", form.groupApplied().name())
                .param("groupOther", form.groupOther().name())
                .param("least", form.leastCounted())
                .param("basis", form.basis())
                .update();
        for (JobGroup group : form.groups()) {
            database.sql("""
                    insert into job_group (id, organisation_id, rule_id, position, name, leaders, ranks)
                    values (gen_random_uuid(), :school, :rule, :position, :name, :leaders, string_to_array(:ranks, ','))
                    """)
                    .param("school", school)
                    .param("rule", id)
                    .param("position", group.position())
                    .param("name", group.name())
                    .param("leaders", group.leaders())
                    .param(
                            "ranks",
                            String.join(
                                    ",", group.ranks().stream().map(Rank::name).toList()))
                    .update();
        }
    }

    /** Goes back to the rule before, or to what is shipped. */
    void remove(UUID id, Viewer viewer) {
        requireKeeper(viewer);
        ExcellenceRule rule = own(viewer.homeId())
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
        database.sql("delete from excellence_rule where id = :id")
                .param("id", id)
                .update();
        events.publishEvent(new ExcellenceEvent.Removed(viewer.homeId(), id, rule.since()));
    }

    private Stream<ExcellenceRule> own(UUID school) {
        return seenFrom(school).stream().filter(ExcellenceRule::own);
    }

    private static void requireKeeper(Viewer viewer) {
        if (!ExcellenceRule.isKeptBy(viewer, viewer.homeId())) {
            throw new AccessDeniedException("role");
        }
    }
}
