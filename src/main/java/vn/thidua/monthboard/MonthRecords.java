package vn.thidua.monthboard;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.MonthRoster;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.appraisal.RatingMonth;
import vn.thidua.appraisal.RatingMonth.MonthDecider;
import vn.thidua.appraisal.RatingMonthRepository;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Results known from paper: of the whole sheet, without its single marks. */
@Repository
@Transactional
class MonthRecords {

    /** What paper says. */
    record Result(
            @Nullable BigDecimal total,
            RatingLevel level,
            @Nullable String note) {

        boolean says(@Nullable BigDecimal points, RatingLevel other) {
            return level == other && (points == null ? total == null : total != null && total.compareTo(points) == 0);
        }
    }

    /** What was said last, and by whom. */
    record Standing(MonthLayer by, Result result) {}

    /**
     * Somebody on the list of a month.
     *
     * @param byCriteria whether there is a sheet that is filled in by criteria
     * @param leadership whether the standing body may decide even where the rector does
     * @param standing what has the word so far; {@code null}: nobody has spoken
     */
    record Entry(
            UUID sheet,
            boolean exempt,
            boolean byCriteria,
            boolean leadership,
            Arena arena,
            @Nullable Standing standing) {}

    /**
     * The list of a month by person or unit; a month that was never opened is open.
     *
     * @param known whether the month was ever opened
     * @param sets the criteria of each kind of sheet, as far as there are any
     */
    record Listing(
            boolean open,
            boolean known,
            MonthDecider decidedBy,
            Map<Arena, CriteriaTree> sets,
            Map<UUID, Entry> entries) {}

    /** A result to be kept, of a person or of a unit. */
    record Rated(
            YearMonth month,
            @Nullable UUID person,
            @Nullable UUID unit,
            String name,
            boolean byCriteria,
            Result result) {}

    private static final String LISTING = """
            select coalesce(r.person_id, r.unit_id) as subject, coalesce(s.exempt, case when s.id is null then r.exempt end) is not null as exempt,
                   s.id, s.set_id is not null as by_criteria, u.kind = 'LEADERSHIP' as leadership, r.subject_kind, r.leader, s.layer, s.total, s.level,
                   case s.layer when 'FINAL' then s.final_note when 'HEAD' then s.head_note when 'SELF' then s.self_note end as note
              from month_roster(:school, :first, :least) r
              join organisation u on u.id = r.unit_id
              left join month_sheet s on s.month = :first and s.person_id is not distinct from r.person_id and (r.person_id is not null or s.unit_id = r.unit_id)
            """;

    private static final String KEEP = """
            with before as (
                select id, final_total, final_level, state from month_sheet
                 where month_id = :month and person_id is not distinct from cast(:person as uuid) and (person_id is not null or unit_id = cast(:unit as uuid)) and exempt is null),
            kept as (
                update month_sheet s set set_id = null, state = 'DECIDED', final_at = :now, final_by = cast(:me as uuid), final_name = :name,
                       final_total = :total, final_level = :level, final_note = :note, version = s.version + 1
                  from before b where s.id = b.id returning s.id)
            insert into month_change (organisation_id, sheet_id, changed_at, changed_by, layer, what, before, after, reason)
            select :school, b.id, :now, :name, 'FINAL', c.what, c.before, c.after, :note
              from before b join kept k on k.id = b.id
             cross join lateral (values ('TOTAL', replace(trim_scale(b.final_total)::text, '.', ','), replace(trim_scale(cast(:total as numeric))::text, '.', ',')), ('LEVEL', b.final_level, :level)) as c (what, before, after)
             where c.before is distinct from c.after
            """;

    private static final String UNDO = """
            update month_sheet s set final_at = case when :again then s.final_at end, final_by = case when :again then s.final_by end, final_name = case when :again then s.final_name end,
                   final_total = :beforeTotal, final_level = :beforeLevel, final_note = :beforeNote, version = s.version + 1,
                   set_id = case when :again then s.set_id when s.person_id is null then m.unit_set_id when s.leader then m.leader_set_id else m.staff_set_id end,
                   state = case when :again then s.state when s.head_at is not null then 'RATED' when s.handed_in_at is not null then 'HANDED_IN'
                                when exists (select from month_item i where i.sheet_id = s.id) then 'DRAFT' else 'NEW' end
              from rating_month m
             where m.id = s.month_id and m.state = 'OPEN' and s.id = :id and s.final_level = :level
               and s.final_total is not distinct from cast(:total as numeric) and s.final_note is not distinct from cast(:note as text)
            """;

    private final JdbcClient database;
    private final RatingMonthRepository months;
    private final MonthRoster roster;
    private final MonthSettings settings;
    private final CriteriaSets sets;
    private final Clock clock;

    MonthRecords(
            JdbcClient database,
            RatingMonthRepository months,
            MonthRoster roster,
            MonthSettings settings,
            CriteriaSets sets,
            Clock clock) {
        this.database = database;
        this.months = months;
        this.roster = roster;
        this.settings = settings;
        this.sets = sets;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    Listing listing(UUID school, YearMonth month) {
        Optional<RatingMonth> found = months.find(school, month.atDay(1));
        var entries = new HashMap<UUID, Entry>();
        database.sql(LISTING)
                .param("school", school)
                .param("first", month.atDay(1))
                .param("least", found.map(RatingMonth::leastDays).orElseGet(() -> settings.of(school, month)
                        .leastDays()))
                .query(row -> {
                    UUID subject = row.getObject("subject", UUID.class);
                    UUID sheet = row.getObject("id", UUID.class);
                    entries.put(
                            subject,
                            new Entry(
                                    sheet == null ? newId(school, month, subject) : sheet,
                                    row.getBoolean("exempt"),
                                    row.getBoolean("by_criteria"),
                                    row.getBoolean("leadership"),
                                    "UNIT".equals(row.getString("subject_kind"))
                                            ? Arena.MONTH_UNIT
                                            : row.getBoolean("leader") ? Arena.MONTH_LEADER : Arena.MONTH_STAFF,
                                    row.getString("level") == null
                                            ? null
                                            : new Standing(
                                                    MonthLayer.valueOf(row.getString("layer")),
                                                    new Result(
                                                            row.getBigDecimal("total"),
                                                            RatingLevel.valueOf(row.getString("level")),
                                                            row.getString("note")))));
                });
        return new Listing(
                found.map(RatingMonth::isOpen).orElse(true),
                found.isPresent(),
                found.map(RatingMonth::decidedBy)
                        .orElseGet(() -> settings.of(school, month).decidedBy()),
                sets(school, month, found.orElse(null)),
                entries);
    }

    /** The criteria that were fixed when the month was opened, else those that were in force. */
    private Map<Arena, CriteriaTree> sets(UUID school, YearMonth month, @Nullable RatingMonth found) {
        var trees = new EnumMap<Arena, CriteriaTree>(Arena.class);
        for (Arena arena : List.of(Arena.MONTH_STAFF, Arena.MONTH_LEADER, Arena.MONTH_UNIT)) {
            UUID fixed = found == null
                    ? null
                    : arena == Arena.MONTH_STAFF
                            ? found.staffSet()
                            : arena == Arena.MONTH_LEADER ? found.leaderSet() : found.unitSet();
            (fixed == null ? sets.inForce(school, arena, month.atEndOfMonth()) : Optional.of(sets.tree(fixed)))
                    .ifPresent(tree -> trees.put(arena, tree));
        }
        return trees;
    }

    /** Preview and confirmation name a sheet that is not there yet alike. */
    private static UUID newId(UUID school, YearMonth month, UUID subject) {
        return UUID.nameUUIDFromBytes((school + "/" + month + "/" + subject).getBytes(StandardCharsets.UTF_8));
    }

    /** Keeps the results; months that nobody opened are opened, without criteria. */
    void write(UUID school, List<Rated> rated) {
        Viewer viewer = Acting.viewer();
        Timestamp now = Timestamp.from(clock.instant());
        var opened = new HashMap<YearMonth, RatingMonth>();
        for (Rated each : rated) {
            if (each.byCriteria() && each.person() != null && each.person().equals(viewer.personId())) {
                throw new Refusal("appraisal.import.ownResult", each.name());
            }
            RatingMonth month = opened.computeIfAbsent(each.month(), key -> open(school, key, viewer));
            database.sql(KEEP)
                    .param("month", month.id())
                    .param("school", school)
                    .param(
                            "person",
                            each.person() == null ? null : each.person().toString())
                    .param("unit", each.unit() == null ? null : each.unit().toString())
                    .param("now", now)
                    .param(
                            "me",
                            viewer.personId() == null ? null : viewer.personId().toString())
                    .param("name", viewer.displayName())
                    .param("total", each.result().total())
                    .param("level", each.result().level().name())
                    .param("note", each.result().note())
                    .update();
        }
    }

    private RatingMonth open(UUID school, YearMonth month, Viewer viewer) {
        LocalDate first = month.atDay(1);
        RatingMonth found = months.findForChange(school, first).orElse(null);
        if (found == null) {
            MonthSettings.Rule rule = settings.of(school, month);
            found = months.save(new RatingMonth(
                    school,
                    month,
                    rule.window(month),
                    rule.decidedBy(),
                    rule.leastDays(),
                    null,
                    null,
                    null,
                    viewer.displayName(),
                    clock.instant()));
            months.flush();
        }
        found.requireOpen();
        name(found, school, month);
        roster.refresh(found, viewer.displayName());
        return found;
    }

    /** Sheets of this import bear the names that its preview gave them. */
    private void name(RatingMonth month, UUID school, YearMonth monthOf) {
        Map<UUID, Entry> entries = listing(school, monthOf).entries();
        database.sql("""
                        insert into month_sheet (id, version, organisation_id, month_id, month, subject_kind, person_id, unit_id, leader, head_rates, present_days, state)
                        select n.id, 0, :school, :month, :first, r.subject_kind, r.person_id, r.unit_id, r.leader, r.head_rates, r.present_days, 'NEW'
                          from month_roster(:school, :first, 0) r
                          join unnest(cast(:subjects as uuid[]), cast(:ids as uuid[])) as n (subject, id) on n.subject = coalesce(r.person_id, r.unit_id)
                        on conflict do nothing
                        """)
                .param("school", school)
                .param("month", month.id())
                .param("first", monthOf.atDay(1))
                .param("subjects", array(entries.keySet().stream()))
                .param("ids", array(entries.values().stream().map(Entry::sheet)))
                .update();
    }

    private static String array(Stream<UUID> ids) {
        return ids.map(UUID::toString).collect(Collectors.joining(",", "{", "}"));
    }

    /** Takes back what an import kept, if nobody has touched it since. */
    boolean undo(UUID sheet, Result after, @Nullable Result before) {
        return database.sql(UNDO)
                        .param("id", sheet)
                        .param("again", before != null)
                        .param("beforeTotal", before == null ? null : before.total())
                        .param(
                                "beforeLevel",
                                before == null ? null : before.level().name())
                        .param("beforeNote", before == null ? null : before.note())
                        .param("total", after.total())
                        .param("level", after.level().name())
                        .param("note", after.note())
                        .update()
                == 1;
    }
}
