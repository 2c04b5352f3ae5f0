package vn.thidua.nomination;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.DossierItem.ItemKind;

/** What the law wants in dossiers, what the house's own records already prove, what is missing; each question one statement. */
@Repository
@Transactional(readOnly = true)
public class Evidence {

    /** When a document is needed. */
    public enum ItemStage {
        VERIFICATION,
        SUBMISSION
    }

    /**
     * A document that the law wants.
     *
     * @param verified whether the legal basis was compared with the original text
     */
    public record Required(ItemKind item, ItemStage stage, boolean mandatory, String legalBasis, boolean verified) {}

    /** Records that speak for a subject, by the document that they stand for; only what the title asks for. */
    private static final String FOUND = """
            select d.id as dossier_id, d.organisation_id, x.item, x.source, x.reference_id, left(x.words, 400) as words, x.doubtful
              from dossier d
              join title t on t.id = d.title_id
              cross join lateral (
                select 'RATINGS' as item, 'RATING' as source, r.id as reference_id,
                       'Năm ' || r.emulation_year || ': ' || case r.level when 'HTXSNV' then 'Hoàn thành xuất sắc nhiệm vụ'
                         when 'HTTNV' then 'Hoàn thành tốt nhiệm vụ' when 'HTNV' then 'Hoàn thành nhiệm vụ' else 'Không hoàn thành nhiệm vụ' end
                         || coalesce(' (' || r.decision || ')', '') as words, not r.confirmed as doubtful
                  from rating r
                 where r.organisation_id = d.organisation_id and r.subject_kind = d.subject_kind
                   and (r.person_id = d.person_id or d.subject_kind <> 'PERSON' and r.unit_id is not distinct from d.unit_id)
                   and r.emulation_year <= d.emulation_year
                   and left(r.emulation_year, 4)::int > left(d.emulation_year, 4)::int - case when t.rank >= 30 then 5 else 1 end
                union all
                select 'INITIATIVE', 'WORK', w.id, w.name || ' (' || w.emulation_year || coalesce(', ' || w.decision, '') || ')', not w.confirmed
                  from research_author a join research_work w on w.id = a.work_id
                 where d.subject_kind = 'PERSON' and a.person_id = d.person_id and w.state in ('RECOGNISED', 'ACCEPTED')
                   and w.scope <> 'UNIT' and w.emulation_year <= d.emulation_year
                   and left(w.emulation_year, 4)::int > left(d.emulation_year, 4)::int - case when t.rank >= 30 then 3 else 1 end
                union all
                select 'PAST_AWARDS', 'AWARD', a.id, 'Năm ' || a.emulation_year || ': ' || b.name || coalesce(' (' || a.decision_number || ')', ''),
                       not a.confirmed
                  from award_in_force a join title b on b.id = a.title_id
                 where a.organisation_id = d.organisation_id and a.subject_kind = d.subject_kind
                   and (a.person_id = d.person_id or d.subject_kind <> 'PERSON' and a.unit_id is not distinct from d.unit_id)
                   and a.award_kind = 'CONG_TRANG' and a.emulation_year < d.emulation_year
                   and left(a.emulation_year, 4)::int >= left(d.emulation_year, 4)::int - 5
                union all
                select 'REGISTRATION', 'REGISTRATION', g.id, 'Đăng ký thi đua năm ' || g.emulation_year, false
                  from registration g
                 where g.id = d.registration_id and g.state = 'LOCKED'
                union all
                select 'UNIT_MINUTES', 'MEETING', m.id, 'Biên bản họp bình xét ngày ' || to_char(m.held_on, 'DD/MM/YYYY'), false
                  from selection_proposal p join selection_meeting m on m.id = p.meeting_id and m.state = 'CLOSED'
                 where p.dossier_id = d.id) x
             where d.id in (:dossiers)
               and exists (select from dossier_requirement q where q.title_id = d.title_id and q.item = x.item)
            """;

    private static final String GATHERED = """
            insert into dossier_item (id, version, organisation_id, dossier_id, item, source, reference_id, words, doubtful, state, added_at)
            select gen_random_uuid(), 0, f.organisation_id, f.dossier_id, f.item, f.source, f.reference_id, f.words, f.doubtful, 'OPEN', :now
              from (""" + FOUND + """
            ) f
            on conflict (dossier_id, item, reference_id) do nothing
            """;

    private static final String MISSING = """
            select d.id, q.item
              from dossier d join dossier_requirement q on q.title_id = d.title_id
              join legal_regime g on g.id = coalesce(d.regime_id, (select x.id from legal_regime x
                   where x.valid_from <= :today and (x.valid_to is null or x.valid_to >= :today)))
             where d.id in (:dossiers) and q.mandatory and q.stage = :stage
               and q.subject in ('ANY', case when d.subject_kind in ('UNIT', 'SCHOOL') then 'COLLECTIVE' else 'INDIVIDUAL' end)
               and day_in_regime(g.id, coalesce((d.received_at at time zone 'Asia/Ho_Chi_Minh')::date, :today))
                   between q.valid_from and coalesce(q.valid_to, date '9999-12-31')
               and not (q.item = 'REGISTRATION' and d.kind <> 'CONG_TRANG')
               and not (q.item = 'UNIT_MINUTES' and d.subject_kind in ('SCHOOL', 'OTHER'))
               and not exists (select from dossier_item i where i.dossier_id = d.id and i.item = q.item
                     and (i.state = 'ACCEPTED' or :stage = 'SUBMISSION' and i.state = 'OPEN'))
             order by d.id, q.item
            """;

    private static final String SWAPPED = """
            select i.dossier_id, i.id, i.words
              from dossier_item i join attachment a on a.id = i.attachment_id
              left join attachment_content c on c.attachment_id = a.id
             where i.dossier_id in (:dossiers) and i.state = 'ACCEPTED'
               and (a.sha256 <> i.checked_hash or c.bytes is null or encode(sha256(c.bytes), 'hex') <> i.checked_hash)
            """;

    private static final ZoneId LAW = ZoneId.of("Asia/Ho_Chi_Minh");

    private final JdbcClient database;

    Evidence(JdbcClient database) {
        this.database = database;
    }

    /** Puts into dossiers whatever the house's own records prove and is not in them yet. */
    @Transactional
    public int gather(Collection<UUID> dossiers, Instant now) {
        return dossiers.isEmpty()
                ? 0
                : database.sql(GATHERED)
                        .param("dossiers", dossiers)
                        .param("now", Timestamp.from(now))
                        .update();
    }

    /** What the law wants in a dossier, under a regime, on the day of its reception; until then, today. */
    public List<Required> required(Dossier dossier, UUID regime, LocalDate today) {
        Instant received = dossier.receivedAt();
        return database.sql("""
                        select q.item, q.stage, q.mandatory, q.legal_basis, q.verified
                          from dossier_requirement q
                         where q.title_id = :title and q.subject in ('ANY', :subject)
                           and day_in_regime(:regime, :day) between q.valid_from and coalesce(q.valid_to, date '9999-12-31')
                           and not (q.item = 'REGISTRATION' and :occasional) and not (q.item = 'UNIT_MINUTES' and :unitless)
                         order by q.stage desc, q.mandatory desc, q.item
                        """)
                .param("regime", regime)
                .param("day", received == null ? today : LocalDate.ofInstant(received, LAW))
                .param("title", dossier.title().id())
                .param(
                        "subject",
                        switch (dossier.subject()) {
                            case PERSON, OTHER -> "INDIVIDUAL";
                            case UNIT, SCHOOL -> "COLLECTIVE";
                        })
                .param("occasional", dossier.kind() != Dossier.DossierKind.CONG_TRANG)
                .param(
                        "unitless",
                        dossier.subject() == Dossier.DossierSubject.SCHOOL
                                || dossier.subject() == Dossier.DossierSubject.OTHER)
                .query((row, number) -> new Required(
                        ItemKind.valueOf(row.getString("item")),
                        ItemStage.valueOf(row.getString("stage")),
                        row.getBoolean("mandatory"),
                        row.getString("legal_basis"),
                        row.getBoolean("verified")))
                .list();
    }

    /** Mandatory documents that are not there (before the submission), or not accepted yet (before the council). */
    public Map<UUID, List<ItemKind>> missing(Collection<UUID> dossiers, ItemStage stage, LocalDate today) {
        Map<UUID, List<ItemKind>> missing = new LinkedHashMap<>();
        if (!dossiers.isEmpty()) {
            database.sql(MISSING)
                    .param("dossiers", dossiers)
                    .param("stage", stage.name())
                    .param("today", today)
                    .query(row -> {
                        missing.computeIfAbsent(row.getObject("id", UUID.class), id -> new ArrayList<>())
                                .add(ItemKind.valueOf(row.getString("item")));
                    });
        }
        return missing;
    }

    /** Accepted files whose bytes are not those that were looked at, by dossier: words of each. */
    public Map<UUID, Map<UUID, String>> swapped(Collection<UUID> dossiers) {
        Map<UUID, Map<UUID, String>> swapped = new LinkedHashMap<>();
        if (!dossiers.isEmpty()) {
            database.sql(SWAPPED).param("dossiers", dossiers).query(row -> {
                swapped.computeIfAbsent(row.getObject("dossier_id", UUID.class), id -> new LinkedHashMap<>())
                        .put(row.getObject("id", UUID.class), row.getString("words"));
            });
        }
        return swapped;
    }

    /** Accepts the confirmed records of the house; files and what is not confirmed are looked at one by one. */
    @Transactional
    int acceptRecords(UUID dossier, String by, Instant now) {
        return database.sql("""
                        update dossier_item set state = 'ACCEPTED', checked_by = :by, checked_at = :now, version = version + 1
                         where dossier_id = :dossier and state = 'OPEN' and source <> 'UPLOAD' and not doubtful
                        """)
                .param("dossier", dossier)
                .param("by", by)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** A record in place of an older one of the same source that nobody has looked at yet. */
    @Transactional
    void attach(UUID dossier, ItemKind item, DossierItem.ItemSource source, UUID reference, String words, Instant now) {
        database.sql("""
                        delete from dossier_item where dossier_id = :dossier and item = :item and source = :source
                           and state <> 'ACCEPTED' and reference_id <> :reference
                        """)
                .param("dossier", dossier)
                .param("item", item.name())
                .param("source", source.name())
                .param("reference", reference)
                .update();
        database.sql("""
                        insert into dossier_item (id, version, organisation_id, dossier_id, item, source, reference_id, words, doubtful, state, added_at)
                        select gen_random_uuid(), 0, d.organisation_id, d.id, :item, :source, :reference, left(:words, 400), false, 'OPEN', :now
                          from dossier d where d.id = :dossier
                            on conflict (dossier_id, item, reference_id) do update set words = excluded.words
                        """)
                .param("dossier", dossier)
                .param("item", item.name())
                .param("source", source.name())
                .param("reference", reference)
                .param("words", words)
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Whether the council's result is already posted; then it is not taken back any more. */
    boolean isPosted(UUID dossier) {
        return database.sql("""
                        select exists (select from publicity_dossier p join publicity_posting q on q.id = p.posting_id
                                        where p.dossier_id = :dossier and q.state <> 'CANCELLED')
                        """).param("dossier", dossier).query(Boolean.class).single();
    }

    /** The open dossier of the same subject and year for a title, if there is one. */
    @Nullable
    UUID open(Dossier of, String titleCode) {
        return database.sql("""
                        select d.id from dossier d join title t on t.id = d.title_id
                         where d.organisation_id = :school and d.emulation_year = :year and d.subject_kind = :subject and d.kind = :kind
                           and d.person_id is not distinct from :person and d.unit_id is not distinct from :unit and t.code = :title
                           and d.state not in ('WITHDRAWN', 'INELIGIBLE', 'REVOKED')
                        """)
                .param("school", of.school().id())
                .param("year", of.year().toString())
                .param("subject", of.subject().name())
                .param("kind", of.kind().name())
                .param("person", of.person() == null ? null : of.person().id(), java.sql.Types.OTHER)
                .param("unit", of.unit() == null ? null : of.unit().id(), java.sql.Types.OTHER)
                .param("title", titleCode)
                .query(UUID.class)
                .optional()
                .orElse(null);
    }
}
