package vn.thidua.checklist;

import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.DossierState;
import vn.thidua.page.Words;

/** What an edited line would do to the dossiers under way, asked before it is saved; nothing is changed by asking. */
@Repository
@Transactional(readOnly = true)
class ChecklistEffect {

    private static final int SHOWN = 100;

    /**
     * A dossier for which the edited line makes a difference.
     *
     * @param needed whether the document is needed from now on; else it no longer is
     * @param present whether it lies in the dossier and was not refused
     * @param all how many such dossiers there are
     */
    record Touched(
            UUID id,
            String name,
            String school,
            String year,
            DossierState state,
            boolean needed,
            boolean present,
            long all) {}

    private final JdbcClient database;
    private final Words words;

    ChecklistEffect(JdbcClient database, Words words) {
        this.database = database;
        this.words = words;
    }

    /**
     * Dossiers whose list of needed documents changes.
     *
     * @param id the corrected line, or nothing for a new one, which ends its predecessor
     */
    List<Touched> of(UUID titleId, @Nullable UUID id, RequisiteForm form) {
        return database.sql("""
                        with line as (
                          select q.id, q.subject, q.mandatory, q.valid_from, coalesce(q.valid_to, date '9999-12-31') as valid_to,
                                 case when q.id = :id then q.valid_from - 1
                                      when :starts and q.valid_from < :from and q.subject = :subject
                                      then least(coalesce(q.valid_to, date '9999-12-31'), :from::date - 1)
                                      else coalesce(q.valid_to, date '9999-12-31') end as then_to
                            from dossier_requirement q where q.title_id = :title and q.item = :item
                        ), open as (
                          select d.id, d.subject_name, o.name as school, d.emulation_year, d.state,
                                 case when d.subject_kind in ('UNIT', 'SCHOOL') then 'COLLECTIVE' else 'INDIVIDUAL' end as subject,
                                 day_in_regime(g.id, coalesce((d.received_at at time zone 'Asia/Ho_Chi_Minh')::date, :today)) as day,
                                 exists (select from dossier_item i where i.dossier_id = d.id and i.item = :item and i.state <> 'REFUSED') as present
                            from dossier d join organisation o on o.id = d.organisation_id
                            join legal_regime g on g.id = coalesce(d.regime_id, (select x.id from legal_regime x
                                 where x.valid_from <= :today and (x.valid_to is null or x.valid_to >= :today)))
                           where d.title_id = :title and d.state in ('DRAFT', 'SELECTED', 'WAITING', 'RECEIVED', 'VERIFYING', 'RETURNED',
                                 'SUPPLEMENTED', 'COUNCIL', 'PUBLICITY', 'PAUSED')
                             and not (:item = 'REGISTRATION' and d.kind <> 'CONG_TRANG')
                             and not (:item = 'UNIT_MINUTES' and d.subject_kind in ('SCHOOL', 'OTHER'))
                        ), compared as (
                          select d.*, exists (select from line q where q.mandatory and q.subject in ('ANY', d.subject)
                                         and d.day between q.valid_from and q.valid_to) as was,
                                 exists (select from line q where q.mandatory and q.subject in ('ANY', d.subject)
                                         and d.day between q.valid_from and q.then_to)
                                 or (:mandatory and :subject in ('ANY', d.subject)
                                     and d.day between :from and coalesce(:to, date '9999-12-31')) as will
                            from open d
                        )
                        select id, subject_name, school, emulation_year, state, will, present, count(*) over () as all_of_them
                          from compared where was <> will
                         order by present, school collate "vi-x-icu", subject_name collate "vi-x-icu" limit :shown
                        """)
                .param("title", titleId)
                .param("id", id, Types.OTHER)
                .param("starts", id == null)
                .param("item", form.item().name())
                .param("subject", form.subject().name())
                .param("mandatory", form.mandatory())
                .param("from", form.from())
                .param("to", form.to(), Types.DATE)
                .param("today", words.today())
                .param("shown", SHOWN)
                .query((row, number) -> new Touched(
                        row.getObject("id", UUID.class),
                        row.getString("subject_name"),
                        row.getString("school"),
                        row.getString("emulation_year"),
                        DossierState.valueOf(row.getString("state")),
                        row.getBoolean("will"),
                        row.getBoolean("present"),
                        row.getLong("all_of_them")))
                .list();
    }
}
