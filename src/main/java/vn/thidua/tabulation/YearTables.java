package vn.thidua.tabulation;

import static vn.thidua.tabulation.TabulationSource.Cell.count;
import static vn.thidua.tabulation.TabulationSource.Cell.share;
import static vn.thidua.tabulation.TabulationSource.Cell.text;
import static vn.thidua.tabulation.TabulationSource.table;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What closes a year: targets of its movements measured, registration against result, ratings. */
final class YearTables {

    /** The emulation year that a report ends: 2022, or 2021-2022. */
    private static final String YEAR = """
            case when extract(month from cast(:last as date)) = 12 or cast(:last as date) - cast(:first as date) < 250 and extract(month from cast(:first as date)) = 1
                 then extract(year from cast(:last as date))::text
                 else (extract(year from cast(:last as date)) - 1)::text || '-' || extract(year from cast(:last as date))::text end""";

    private static final String TARGETS = """
            select row_number() over (order by c.valid_from, c.id, t.position), 'PLAIN',
                   array[t.wording,
                         case t.comparison when 'AT_LEAST' then 'từ ' when 'AT_MOST' then 'không quá ' else '' end || replace(trim_scale(t.bound)::text, '.', ',')
                             || case when t.comparison = 'BETWEEN' then ' – ' || replace(trim_scale(t.upper_bound)::text, '.', ',') else '' end
                             || case m.unit when 'PERCENT' then ' %%' else '' end || case t.comparison when 'AT_LEAST' then ' trở lên' else '' end,
                         coalesce(replace(trim_scale(x.actual)::text, '.', ',') || case m.unit when 'PERCENT' then ' %% (' || v.numerator || '/' || v.denominator || ')' else '' end, 'chưa có số liệu'),
                         case when x.actual is null then '' when case t.comparison when 'AT_LEAST' then x.actual >= t.bound when 'AT_MOST' then x.actual <= t.bound
                              when 'EXACTLY' then x.actual = t.bound else x.actual between t.bound and t.upper_bound end then '@narrative.target.met'
                              when t.comparison in ('AT_LEAST', 'BETWEEN') and x.actual > t.bound then '@narrative.target.above' else '@narrative.target.missed' end],
                   '/campaigns/' || c.id
              from campaign c
              join campaign_target t on t.campaign_id = c.id
              left join measure m on m.code = t.measure
              left join (%s) v on v.measure = t.measure and v.emulation_year = c.emulation_year
             cross join lateral (select case when m.unit = 'COUNT' then v.numerator::numeric when v.denominator > 0 then round(100.0 * v.numerator / v.denominator, 1) end as actual) x
             where c.organisation_id = :body and c.state <> 'DRAFT' and c.emulation_year = %s
            """;

    /** How far each target has come, in per cent of what was to be reached; what may not be exceeded is whole while it is kept. */
    private static final String PROGRESS = """
            select row_number() over (order by c.valid_from, c.id, t.position), 'PLAIN',
                   array[t.wording, round(case when x.actual is null then null
                         when t.comparison = 'AT_MOST' then case when x.actual <= t.bound then 100 else 100 * t.bound / x.actual end
                         when t.comparison = 'BETWEEN' and x.actual > t.upper_bound then 100 * t.upper_bound / x.actual
                         when t.comparison = 'BETWEEN' and x.actual >= t.bound then 100
                         when t.bound > 0 then 100 * x.actual / t.bound else 100 end, 1)::text],
                   '/campaigns/' || c.id
              from campaign c
              join campaign_target t on t.campaign_id = c.id
              left join measure m on m.code = t.measure
              left join (%s) v on v.measure = t.measure and v.emulation_year = c.emulation_year
             cross join lateral (select case when m.unit = 'COUNT' then v.numerator::numeric when v.denominator > 0 then round(100.0 * v.numerator / v.denominator, 1) end as actual) x
             where c.organisation_id = :body and c.state <> 'DRAFT' and c.emulation_year = %s
            """;

    private static final String UNMEASURED =
            "select null::text as measure, null::text as emulation_year, 0::bigint as numerator, 0::bigint as denominator where false";

    private static final String REGISTERED = """
            with r as (select t.id, count(*) as registered from registration r join registration_title x on x.registration_id = r.id join title t on t.id = x.title_id
                        where r.organisation_id = any (:schools) and x.organisation_id = any (:schools) and r.emulation_year = %1$s
                          and r.state in ('SUBMITTED', 'ENDORSED', 'CONSOLIDATED', 'LOCKED') group by t.id),
                 a as (select title_id, count(*) as awarded from award_in_force where organisation_id = any (:schools) and emulation_year = %1$s group by title_id)
            select case t.category when 'TITLE' then 1000 else 2000 end + t.rank, 'PLAIN',
                   array[t.name, coalesce(r.registered, 0)::text, coalesce(a.awarded, 0)::text,
                         case when r.registered > 0 then round(100.0 * coalesce(a.awarded, 0) / r.registered, 1)::text end], '/registrations'
              from title t left join r on r.id = t.id left join a on a.title_id = t.id
             where r.id is not null or a.title_id is not null
            """.formatted(YEAR);

    private static final String RATINGS = """
            with r as (select level, count(*) filter (where subject_kind = 'PERSON') as people, count(*) filter (where subject_kind = 'UNIT') as units
                         from rating where organisation_id = any (:schools) and emulation_year = %s group by level)
            select array_position(array['HTXSNV', 'HTTNV', 'HTNV', 'KHTNV'], level)::bigint, 'PLAIN',
                   array['@enum.RatingLevel.' || level, people::text, case when sum(people) over () > 0 then round(100.0 * people / sum(people) over (), 1)::text end, units::text], '/ratings'
              from r
            union all
            select 1000000, 'TOTAL', array['@narrative.total', sum(people)::text, null, sum(units)::text], null from r having count(*) > 0
            """.formatted(YEAR);

    private YearTables() {}

    /** @param measures codes of what can be measured; each has a view measure_<code> */
    static List<TabulationSource> all(List<String> measures) {
        String measured = measures.stream()
                .map(code -> "select '" + code + "' as measure, emulation_year, numerator, denominator from measure_"
                        + code.toLowerCase(Locale.ROOT) + " where organisation_id = :body")
                .collect(Collectors.joining(" union all "));
        return List.of(
                table(
                        "targets_measured",
                        TARGETS.formatted(measured.isEmpty() ? UNMEASURED : measured, YEAR),
                        text("column.target"),
                        text("column.bound"),
                        text("column.actual"),
                        text("column.result")),
                table(
                        "target_progress",
                        PROGRESS.formatted(measured.isEmpty() ? UNMEASURED : measured, YEAR),
                        text("column.target"),
                        share("column.progress")),
                table(
                        "registered_and_awarded",
                        REGISTERED,
                        text("column.title"),
                        count("column.registeredFor"),
                        count("column.awarded"),
                        share("column.share")),
                table(
                        "ratings_by_level",
                        RATINGS,
                        text("column.rating"),
                        count("column.people"),
                        share("column.share"),
                        count("column.units")));
    }
}
