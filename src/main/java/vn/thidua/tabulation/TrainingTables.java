package vn.thidua.tabulation;

import static vn.thidua.tabulation.TabulationSource.Cell.count;
import static vn.thidua.tabulation.TabulationSource.Cell.share;
import static vn.thidua.tabulation.TabulationSource.Cell.text;
import static vn.thidua.tabulation.TabulationSource.table;

import java.util.List;
import java.util.stream.Collectors;

/** Classes by programme, against the plan, by school; staff sent to study by kind: the facts that the figures count, too. */
final class TrainingTables {

    private static final String CLASSES = """
            select organisation_id, facet, count(*) filter (where begins < :first) as carried, coalesce(sum(amount) filter (where begins < :first), 0) as carried_learners,
                   count(*) filter (where begins >= :first) as opened, coalesce(sum(amount) filter (where begins >= :first), 0) as opened_learners,
                   count(*) as classes, sum(amount) as learners, count(*) filter (where ends <= :last) as closed,
                   coalesce((select sum(t.amount) from fact_training t where t.organisation_id = f.organisation_id and t.facet = f.facet
                                and t.fact = 'TRAINING_CERTIFICATE' and t.begins between :first and :last), 0) as certificates
              from fact_training f
             where organisation_id = any (:schools) and fact = 'TRAINING_CLASS' and begins <= :last and (ends is null or ends >= :first)
             group by organisation_id, facet
            """;

    private static final String SUMS = """
            sum(carried)::text, sum(carried_learners)::text, sum(opened)::text, sum(opened_learners)::text, sum(classes)::text, sum(learners)::text,
            sum(closed)::text, sum(certificates)::text""";

    private static final String BY_PROGRAMME = """
            with c as (%1$s)
            select p.position::bigint, 'PLAIN', array[p.name, %2$s], '/training?programme=' || p.id || '&year=' || extract(year from cast(:last as date))
              from c join programme p on p.code = c.facet group by p.id, p.position, p.name
            union all
            select 1000000, 'TOTAL', array['@narrative.total', %2$s], null from c having count(*) > 0
            """.formatted(CLASSES, SUMS);

    /** What the report itself says of its schools: of a compiled one what they have handed in, not what their records have become. */
    private static final String BY_SCHOOL =
            """
            with r as (select cast(x.key as uuid) as school, nullif(x.value, 'null'::jsonb) as said from jsonb_each(cast(:reported as jsonb)) x)
            select row_number() over (order by o.name collate "vi-x-icu"), 'PLAIN',
                   array[o.name || case when said is null then ' (chưa có báo cáo được tiếp nhận)' else '' end, %1$s], '/organisations/' || o.id
              from r join organisation o on o.id = r.school
            union all
            select 1000000, 'TOTAL', array['@narrative.total', %2$s], null from r having count(said) > 0
            """.formatted(reported("(said ->> '%s')"), reported("sum((said ->> '%s')::numeric)::text"));

    /** What counts against a plan follows from what it says of classes carried over into the year. */
    private static final String AGAINST_PLAN = """
            with c as (%s),
                 a as (select p.organisation_id, p.programme_id, g.code, g.name, g.position, p.classes as plan, p.learners as plan_learners,
                              case when p.with_carried then coalesce(c.classes, 0) else coalesce(c.opened, 0) end as done,
                              case when p.with_carried then coalesce(c.learners, 0) else coalesce(c.opened_learners, 0) end as done_learners
                         from training_plan p join programme g on g.id = p.programme_id left join c on c.organisation_id = p.organisation_id and c.facet = g.code
                        where p.organisation_id = any (:schools) and p.year = extract(year from cast(:last as date)))
            select position::bigint, 'PLAIN', array[name, sum(plan)::text, case when count(plan_learners) = count(*) then sum(plan_learners)::text end, sum(done)::text, sum(done_learners)::text,
                   case when sum(plan) > 0 then round(100.0 * sum(done) / sum(plan), 1)::text end,
                   case when count(plan_learners) = count(*) and sum(plan_learners) > 0 then round(100.0 * sum(done_learners) / sum(plan_learners), 1)::text end],
                   '/training/plan?year=' || extract(year from cast(:last as date))
              from a group by programme_id, name, position
            union all
            select 1000000, 'TOTAL', array['@narrative.total', sum(plan)::text, sum(plan_learners)::text, sum(done)::text, sum(done_learners)::text,
                   case when sum(plan) > 0 then round(100.0 * sum(done) / sum(plan), 1)::text end,
                   case when sum(plan_learners) > 0 then round(100.0 * sum(done_learners) / sum(plan_learners), 1)::text end], null
              from a having count(*) > 0
            """.formatted(CLASSES);

    private static final String STUDY = """
            with s as (select facet, count(*) filter (where begins < :first) as carried, count(*) filter (where begins >= :first) as opened, count(*) as turns
                         from fact_activity where organisation_id = any (:schools) and fact = 'STUDY' and begins <= :last and (ends is null or ends >= :first) group by facet)
            select row_number() over (order by turns desc, facet), 'PLAIN', array['@enum.ActivityVariant.' || facet, carried::text, opened::text, turns::text], '/activities?kind=STUDY'
              from s
            union all
            select 1000000, 'TOTAL', array['@narrative.total', sum(carried)::text, sum(opened)::text, sum(turns)::text], null from s having count(*) > 0
            """;

    private static String reported(String cell) {
        return Tabulations.REPORTED.stream().map(cell::formatted).collect(Collectors.joining(", "));
    }

    static final List<TabulationSource> ALL = List.of(
            table("training_by_programme", BY_PROGRAMME, columns("column.programme")),
            table("training_by_school", BY_SCHOOL, columns("column.school")),
            table(
                    "training_against_plan",
                    AGAINST_PLAN,
                    text("column.programme"),
                    count("column.classes").under("column.plan"),
                    count("column.learners").under("column.plan"),
                    count("column.classes").under("column.done"),
                    count("column.learners").under("column.done"),
                    share("column.classes").under("column.share"),
                    share("column.learners").under("column.share")),
            table(
                    "staff_study",
                    STUDY,
                    text("column.study"),
                    count("column.carried"),
                    count("column.opened"),
                    count("column.turns")));

    private TrainingTables() {}

    private static TabulationSource.Cell[] columns(String first) {
        return new TabulationSource.Cell[] {
            text(first),
            count("column.classes").under("column.carried"),
            count("column.learners").under("column.carried"),
            count("column.classes").under("column.opened"),
            count("column.learners").under("column.opened"),
            count("column.classes").under("column.all"),
            count("column.learners").under("column.all"),
            count("column.classes").under("column.closed"),
            count("column.certificates").under("column.closed")
        };
    }
}
