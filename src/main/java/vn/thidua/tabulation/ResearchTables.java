package vn.thidua.tabulation;

import static vn.thidua.tabulation.TabulationSource.Cell.count;
import static vn.thidua.tabulation.TabulationSource.Cell.text;
import static vn.thidua.tabulation.TabulationSource.list;
import static vn.thidua.tabulation.TabulationSource.table;

import java.util.List;

/** Research by level and status, initiatives apart from topics and schemes; the works themselves; conferences. */
final class ResearchTables {

    private static final String WORKS = """
            select *, array_position(array['NATION', 'PROVINCE', 'BASE', 'UNIT'], level) as place, case facet when 'INITIATIVE' then 2 else 1 end as part
              from fact_research where organisation_id = any (:schools) and fact = 'RESEARCH' and begins <= :last and (ends is null or ends >= :first)
            """;

    private static final String STATES = """
            count(*) filter (where state = 'REGISTERED')::text, count(*) filter (where state = 'IN_PROGRESS')::text,
            count(*) filter (where state in ('ACCEPTED', 'RECOGNISED'))::text, count(*) filter (where state <> 'REFUSED')::text""";

    private static final String BY_LEVEL = """
            with w as (%1$s)
            select part * 1000 + place, 'PLAIN', array['@enum.WorkScope.' || level, %2$s], '/research?kind=' || min(facet) || '&scope=' || level from w group by part, place, level
            union all
            select part * 1000, 'GROUP', array['@narrative.research.' || part], null from w group by part
            union all
            select part * 1000 + 500, 'TOTAL', array['@narrative.total', %2$s], null from w group by part
            """.formatted(WORKS, STATES);

    private static final String NAMES = """
            with w as (%s)
            select part * 1000000 + place * 10000 + row_number() over (order by part, place, label), 'PLAIN',
                   array['“' || label || '”', case state when 'ACCEPTED' then '(đã nghiệm thu)' when 'RECOGNISED' then '(được công nhận)' else '(đang thực hiện)' end], link
              from w where state <> 'REFUSED'
            """.formatted(WORKS);

    private static final String CONFERENCES = """
            select row_number() over (order by level, begins, label), 'PLAIN', array[label,
                   case when amount is not null then '– ' || case qualifier when 'MORE_THAN' then 'hơn ' when 'ABOUT' then 'khoảng ' else '' end || amount::int || ' bài tham gia' end], link
              from fact_activity where organisation_id = any (:schools) and fact = 'CONFERENCE' and begins between :first and :last
            """;

    static final List<TabulationSource> ALL = List.of(
            table(
                    "research_by_level",
                    BY_LEVEL,
                    text("column.level"),
                    count("column.registered"),
                    count("column.running"),
                    count("column.accepted"),
                    count("column.all")),
            list("research_works", NAMES, text("column.name"), text("column.state")),
            list("conferences", CONFERENCES, text("column.name"), text("column.papers")));

    private ResearchTables() {}
}
