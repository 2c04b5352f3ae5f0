package vn.thidua.tabulation;

import static vn.thidua.tabulation.TabulationSource.Cell.day;
import static vn.thidua.tabulation.TabulationSource.Cell.text;
import static vn.thidua.tabulation.TabulationSource.list;

import java.util.List;

/** What reports enumerate: documents issued, movements by who launched them, model examples, contests. */
final class RecordLists {

    /**
     * What a body sent out about emulation and commendation since its report before; without one here, since the month before the
     * period, in which the year is prepared.
     */
    private static final String DOCUMENTS = """
            select row_number() over (order by d.issued_on, d.number), 'PLAIN',
                   array['@enum.DocumentKind.' || d.kind, 'số ' || d.number || ' ngày', d.issued_on::text,
                         case when d.subject ~* '^(về|v/v)' then lower(left(d.subject, 1)) || substr(d.subject, 2) else 'về ' || lower(left(d.subject, 1) collate "vi-x-icu") || substr(d.subject, 2) end],
                   '/documents/' || d.id
              from official_document d
             where d.organisation_id = :body and d.direction = 'OUTGOING' and d.issued_on <= :last
               and d.issued_on > coalesce((select max(r.cut_off) from report me
                                             join report r on r.organisation_id = me.organisation_id and r.template_id = me.template_id
                                                  and r.addressee_id is not distinct from me.addressee_id and r.first_day < me.first_day
                                            where me.id = :report),
                                          cast(:first as date) - interval '1 month 1 day')
               and search_text(d.subject) ~ '(thi dua|khen thuong|phong trao|dien hinh tien tien|van hoa cong so|danh hieu)'
               and not (d.kind = 'BC' and search_text(d.subject) ~ '^(bao cao )?(so ket|tong ket) cong tac thi dua')
               and not exists (select from report r join paper p on p.id = r.paper_id where p.document_id = d.id and r.id = :report)
            """;

    private static final String MOVEMENTS = """
            with m as (select distinct c.id, c.level, c.name, c.valid_from, c.valid_to, f.link,
                              array_position(array['PRIME_MINISTER', 'MINISTRY', 'ACADEMY', 'PROVINCE', 'DISTRICT', 'CLUSTER', 'EDUCATION_OFFICE', 'SCHOOL'], c.level) as place
                         from fact_campaign f join campaign c on c.id = f.record_id
                        where f.organisation_id = any (:schools) and f.begins <= :last and (f.ends is null or f.ends >= :first))
            select place * 10000, 'GROUP', array['@enum.CampaignLevel.' || level], null from m group by place, level
            union all
            select place * 10000 + row_number() over (partition by place order by valid_from, name), 'PLAIN',
                   array[case when name ~* '^phong trào' then name else 'Phong trào thi đua “' || name || '”' end, case when valid_to is not null and extract(year from valid_from) <> extract(year from valid_to)
                         then 'giai đoạn ' || extract(year from valid_from) || '-' || extract(year from valid_to) end], link
              from m
            """;

    private static final String EXEMPLARS = """
            select row_number() over (order by begins, label), 'PLAIN', array[label], link
              from fact_activity where organisation_id = any (:schools) and fact = 'EXEMPLAR' and begins between :first and :last
            """;

    private static final String CONTESTS = """
            select row_number() over (order by f.begins, f.label), 'PLAIN', array[f.label], f.link
              from fact_contest f where f.organisation_id = any (:schools) and f.fact = 'CONTEST_RESULT' and f.begins between :first and :last
            """;

    static final List<TabulationSource> ALL = List.of(
            list(
                    "documents_issued",
                    DOCUMENTS,
                    text("column.kind"),
                    text("column.number"),
                    day("column.day"),
                    text("column.subject")),
            list("movements", MOVEMENTS, text("column.name"), text("column.span")),
            list("exemplars", EXEMPLARS, text("column.name")),
            list("contests", CONTESTS, text("column.name")));

    private RecordLists() {}
}
