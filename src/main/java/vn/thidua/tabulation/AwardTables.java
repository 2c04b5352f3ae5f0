package vn.thidua.tabulation;

import static vn.thidua.tabulation.TabulationSource.Cell.count;
import static vn.thidua.tabulation.TabulationSource.Cell.day;
import static vn.thidua.tabulation.TabulationSource.Cell.share;
import static vn.thidua.tabulation.TabulationSource.Cell.text;
import static vn.thidua.tabulation.TabulationSource.list;
import static vn.thidua.tabulation.TabulationSource.table;

import java.util.List;

/** Awards by level with their decisions, by form and subject, and how many went to people without a leading post. */
final class AwardTables {

    private static final String AWARDS = """
            select f.level, f.state, f.subject_id, f.link, g.state as post, a.title_id, a.subject_name, a.decision_number, a.decided_on, a.issuer, a.achievement,
                   regexp_replace(t.name, ' của Bộ, ban, ngành, tỉnh$', '') as title, t.rank, t.category, array_position(array['STATE', 'ACADEMY', 'PROVINCE', 'SCHOOL'], f.level) as place
              from fact_award f
              join award_in_force a on a.id = f.record_id
              join title t on t.id = a.title_id
              join fact_award g on g.record_id = f.record_id and g.fact = 'AWARD_GROUP'
             where f.organisation_id = any (:schools) and g.organisation_id = any (:schools) and a.organisation_id = any (:schools)
               and f.fact = 'AWARD' and f.begins between :first and :last
            """;

    /** One line a decision and form; names where they are few. */
    private static final String BY_LEVEL = """
            with a as (%s),
                 d as (select place, level, rank, title, decision_number, decided_on, issuer, max(achievement) as achievement, count(*) as number,
                              count(*) filter (where state = 'PERSON') as people, count(*) filter (where state <> 'PERSON') as collectives,
                              string_agg(subject_name, ', ' order by subject_name collate "vi-x-icu") as names, min(link) as link
                         from a group by place, level, rank, title, decision_number, decided_on, issuer)
            select place * 10000, 'GROUP', array['@narrative.level.' || level], null from d group by place, level
            union all
            select place * 10000 + row_number() over (partition by place order by rank desc, decided_on, decision_number), 'PLAIN',
                   array[title || ' cho',
                         case when number <= 3 then names
                              else concat_ws(' và ', case when collectives > 0 then to_char(collectives, 'FM00') || ' tập thể' end, case when people > 0 then to_char(people, 'FM00') || ' cá nhân' end) end,
                         case when number <= 3 and achievement is not null then '– ' || achievement end,
                         case when decision_number is null then '(chưa có số quyết định)' else '(Quyết định số ' || decision_number || case when decided_on is null then '' else ' ngày' end end,
                         case when decision_number is not null then decided_on::text end,
                         case when decision_number is not null then coalesce('của ' || issuer, '') || ')' end],
                   case when number = 1 then link else '/awards' end
              from d
            """.formatted(AWARDS);

    private static final String NUMBERS = """
            count(*) filter (where level = 'SCHOOL')::text, count(*) filter (where level = 'PROVINCE')::text, count(*) filter (where level = 'ACADEMY')::text,
            count(*) filter (where level = 'STATE')::text, count(*) filter (where state = 'PERSON')::text, count(*) filter (where state <> 'PERSON')::text, count(*)::text""";

    private static final String BY_FORM = """
            with a as (%1$s)
            select case category when 'TITLE' then 1000 else 2000 end + rank, 'PLAIN', array[title, %2$s], '/awards' from a group by category, rank, title
            union all
            select 1000000, 'TOTAL', array['@narrative.total', %2$s], null from a having count(*) > 0
            """.formatted(AWARDS, NUMBERS);

    private static final String POSTS = """
            count(*)::text, count(*) filter (where post = 'LEADER')::text, count(*) filter (where post = 'NO_POST')::text,
            round(100.0 * count(*) filter (where post = 'NO_POST') / count(*), 1)::text""";

    private static final String WITHOUT_POSTS = """
            with a as (select * from (%1$s) x where state = 'PERSON')
            select case category when 'TITLE' then 1000 else 2000 end + rank, 'PLAIN', array[title, %2$s], '/awards' from a group by category, rank, title
            union all
            select 1000000, 'TOTAL', array['@narrative.total', %2$s], null from a having count(*) > 0
            """.formatted(AWARDS, POSTS);

    static final List<TabulationSource> ALL = List.of(
            list(
                    "awards_by_level",
                    BY_LEVEL,
                    text("column.title"),
                    text("column.subjects"),
                    text("column.achievement"),
                    text("column.decision"),
                    day("column.day"),
                    text("column.issuer")),
            table(
                    "awards_by_form",
                    BY_FORM,
                    text("column.title"),
                    count("level.SCHOOL").under("column.level"),
                    count("level.PROVINCE").under("column.level"),
                    count("level.ACADEMY").under("column.level"),
                    count("level.STATE").under("column.level"),
                    count("column.people"),
                    count("column.collectives"),
                    count("column.all")),
            table(
                    "awards_without_posts",
                    WITHOUT_POSTS,
                    text("column.title"),
                    count("column.people"),
                    count("column.leaders"),
                    count("column.withoutPost"),
                    share("column.share")));

    private AwardTables() {}
}
