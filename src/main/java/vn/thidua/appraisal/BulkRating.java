package vn.thidua.appraisal;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.appraisal.MonthSheet.MonthLayer;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/**
 * A whole unit at once: whoever is not yet rated gets what the level before said – where nothing was handed in and the days for it
 * are over, the presets – and single ones are corrected afterwards. Never one's own sheet.
 */
@Service
@Transactional
class BulkRating {

    private static final String UNRATED = """
             where s.month_id = :month and s.unit_id = :unit and s.subject_kind = 'PERSON' and s.exempt is null and s.set_id is not null
               and s.person_id is distinct from cast(:me as uuid) and (s.reopened_until is null or s.reopened_until < :today)
            """;

    private static final String TAKE_OVER = """
            with taken as (
                update month_sheet s
                   set %1$s_at = :now, %1$s_by = cast(:me as uuid), %1$s_name = :name, %1$s_total = x.total, %1$s_level = x.level, state = :state, version = version + 1
                  from (select s.id, s.state as before, coalesce(%2$s) as level, %3$s as total from month_sheet s %4$s and s.%1$s_at is null %5$s) x
                 where s.id = x.id and x.level is not null
                returning s.id, x.before, s.%1$s_total as total, s.%1$s_level as level),
            told as (
                insert into month_change (organisation_id, sheet_id, changed_at, changed_by, layer, what, before, after)
                select :school, t.id, :now, :name, :layer, c.what, c.before, c.after
                  from taken t cross join lateral (values ('TOTAL', null, replace(trim_scale(t.total)::text, '.', ',')), ('LEVEL', null, t.level), ('STATE', t.before, :state)) as c (what, before, after)
                 where c.after is not null)
            select count(*) from taken
            """;

    private final RatingMonthRepository months;
    private final OrganisationRepository organisations;
    private final CriteriaSets sets;
    private final JdbcClient database;
    private final Clock clock;
    private final ApplicationEventPublisher events;

    BulkRating(
            RatingMonthRepository months,
            OrganisationRepository organisations,
            CriteriaSets sets,
            JdbcClient database,
            Clock clock,
            ApplicationEventPublisher events) {
        this.months = months;
        this.organisations = organisations;
        this.sets = sets;
        this.database = database;
        this.clock = clock;
        this.events = events;
    }

    /** Rates all who are not yet rated, and returns how many they were. */
    int rate(YearMonth monthOf, UUID unitId, Viewer viewer) {
        RatingMonth month =
                months.findForChange(viewer.homeId(), monthOf.atDay(1)).orElseThrow(NotFound::new);
        Organisation unit = organisations
                .findWithPlace(unitId)
                .filter(found -> found.body().id().equals(month.school()))
                .orElseThrow(NotFound::new);
        month.requireOpen();
        MonthLayer layer = month.ratesAtOnce(viewer, unitId).orElseThrow(() -> new AccessDeniedException("role"));
        boolean over = LocalDate.now(clock).isAfter(month.closesOn());
        int rated = takeOver(month, unitId, layer, viewer);
        if (over) {
            rated += takePresets(month, unitId, layer, viewer);
        }
        if (rated > 0) {
            events.publishEvent(new MonthEvent.UnitRated(month.school(), month.id(), unit.name(), month.name(), rated));
        }
        return rated;
    }

    /** What the level before said. */
    private int takeOver(RatingMonth month, UUID unit, MonthLayer layer, Viewer viewer) {
        boolean last = layer == MonthLayer.FINAL;
        String sql = TAKE_OVER.formatted(
                last ? "final" : "head",
                last ? "s.head_level, s.self_level" : "s.self_level",
                last ? "case when s.head_at is not null then s.head_total else s.self_total end" : "s.self_total",
                UNRATED,
                last
                        ? "and (s.head_at is not null or s.handed_in_at is not null)"
                        : "and s.handed_in_at is not null and s.final_at is null");
        return asked(sql, month, unit, layer, viewer).query(Integer.class).single();
    }

    /** The presets of each set, where they are without holes and lead to a level. */
    private int takePresets(RatingMonth month, UUID unit, MonthLayer layer, Viewer viewer) {
        List<UUID> used = database.sql(
                        "select distinct set_id from month_sheet s " + UNRATED + " and s.state in ('NEW', 'DRAFT')")
                .params(basics(month, unit, viewer))
                .query(UUID.class)
                .list();
        int rated = 0;
        for (UUID set : used) {
            var presets = new MonthMarks(sets.tree(set), Map.of(), false);
            var total = presets.score(layer).total();
            var level = presets.level(layer);
            if (level != null) {
                String sql = TAKE_OVER.formatted(
                        layer == MonthLayer.FINAL ? "final" : "head",
                        "cast(:level as text)",
                        "cast(:total as numeric)",
                        UNRATED,
                        "and s.state in ('NEW', 'DRAFT') and s.set_id = cast(:set as uuid)");
                rated += asked(sql, month, unit, layer, viewer)
                        .param("level", level.name())
                        .param("total", total)
                        .param("set", set.toString())
                        .query(Integer.class)
                        .single();
            }
        }
        return rated;
    }

    private JdbcClient.StatementSpec asked(String sql, RatingMonth month, UUID unit, MonthLayer layer, Viewer viewer) {
        Instant now = clock.instant();
        return database.sql(sql)
                .params(basics(month, unit, viewer))
                .param("school", month.school())
                .param("now", Timestamp.from(now))
                .param("name", viewer.displayName())
                .param("layer", layer.name())
                .param("state", layer == MonthLayer.FINAL ? "DECIDED" : "RATED");
    }

    private Map<String, @Nullable Object> basics(RatingMonth month, UUID unit, Viewer viewer) {
        var basics = new HashMap<String, @Nullable Object>();
        basics.put("month", month.id());
        basics.put("unit", unit);
        basics.put("me", viewer.personId() == null ? null : viewer.personId().toString());
        basics.put("today", LocalDate.now(clock));
        return basics;
    }
}
