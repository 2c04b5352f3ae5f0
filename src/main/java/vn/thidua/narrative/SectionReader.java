package vn.thidua.narrative;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.notation.BoundText;
import vn.thidua.page.Option;
import vn.thidua.shared.NotFound;

/** Sections as pages show them: all of a report, or one with what the same section said last time; one statement each. */
@Repository
@Transactional(readOnly = true)
class SectionReader {

    private static final String ROWS = """
            select s.id, s.version, s.position, s.depth, s.label, s.heading, s.content, s.source_code, s.picture_code, s.body, s.unit_id, u.short_name as unit,
                   s.due_on, s.done, s.edited_by, s.edited_at, s.sheet, t.optional, array_agg(b.figure_code) as codes, array_agg(b.seen) as seen
              from report_section s
              left join organisation u on u.id = s.unit_id
              left join report_section_template t on t.id = s.outline_id
              left join report_binding b on b.section_id = s.id
             where s.report_id = :report and (cast(:id as uuid) is null or s.id = :id)
             group by s.id, u.short_name, t.optional
             order by s.position
            """;

    private static final String WITH_BEFORE = """
            select x.*, p.title as before_title, p.body as before_body, p.snapshot as before_snapshot, p.organisation_id as before_of, n.id as next_id
              from (%s) x
              left join lateral (select r.title, o.body, r.snapshot, r.organisation_id from report me
                                   join report r on r.organisation_id = me.organisation_id and r.template_id = me.template_id
                                        and r.addressee_id is not distinct from me.addressee_id and r.first_day < me.first_day
                                   join report_section here on here.id = x.id
                                   join report_section o on o.report_id = r.id and o.outline_id is not distinct from here.outline_id and (o.outline_id is not null or o.heading = here.heading)
                                  where me.id = :report order by r.first_day desc limit 1) p on true
              left join lateral (select n.id from report_section n where n.report_id = :report and n.position > x.position and n.content <> 'HEADING'
                                  order by n.position limit 1) n on true
            """.formatted(ROWS);

    /** Who may sign on a day: the body's leaders, heads first; for a cluster those of the school that heads it in the year. */
    private static final String WITH_SIGNING = """
            select x.*, g.*
              from (select o.kind as sign_kind, a.name as sign_addressee, h.name as sign_head, l.names, l.positions, l.heads
                      from report r
                      join organisation o on o.id = r.organisation_id
                      left join organisation a on a.id = r.addressee_id
                      left join lateral (select s.id, s.name from membership m join organisation s on s.id = m.member_id
                                          where m.organisation_id = o.id and m.role = 'HEAD' and m.emulation_year = extract(year from r.last_day)::text limit 1) h on true
                     cross join lateral (select array_agg(l.full_name order by l.heads desc, l.valid_from desc, l.full_name) as names,
                                                array_agg(l.position order by l.heads desc, l.valid_from desc, l.full_name) as positions,
                                                array_agg(l.heads order by l.heads desc, l.valid_from desc, l.full_name) as heads
                                           from leader l where l.organisation_id = coalesce(h.id, o.id) and l.valid_from <= :on and (l.valid_to is null or l.valid_to >= :on)) l
                     where r.id = :report) g
              left join (%s) x on true
             order by x.position
            """.formatted(ROWS);

    private final JdbcClient database;

    SectionReader(JdbcClient database) {
        this.database = database;
    }

    /** A section as the tree shows it. */
    record Row(
            UUID id,
            int version,
            int position,
            int depth,
            String label,
            String heading,
            String content,
            @Nullable String sourceCode,
            @Nullable String pictureCode,
            String body,
            @Nullable UUID unitId,
            @Nullable String unit,
            @Nullable LocalDate dueOn,
            boolean done,
            @Nullable String editedBy,
            @Nullable Instant editedAt,
            @Nullable UUID sheet,
            boolean optional,
            Map<String, String> seen) {

        public boolean isHeading() {
            return content.equals("HEADING");
        }

        public boolean isTabular() {
            return sourceCode != null && (content.equals("TABLE") || content.equals("LIST"));
        }

        public boolean isBegun() {
            return !body.isBlank() || isTabular() || pictureCode != null;
        }

        public String name() {
            return (label + " " + heading).strip();
        }

        BoundText text() {
            return BoundText.of(body);
        }

        /** Figures whose value is not what the author saw, with what it was. */
        Map<String, String> changed(ReportValues values) {
            var changed = new TreeMap<String, String>();
            text().codes().forEach(code -> {
                String before = seen.get(code);
                values.of(code).ifPresent(value -> {
                    if (before != null && !before.equals(value.shown())) {
                        changed.put(code, before);
                    }
                });
            });
            return changed;
        }
    }

    /**
     * What the section said in the period before.
     *
     * @param snapshot the figures that report kept when it was issued
     */
    record Before(String title, String body, @Nullable String snapshot, UUID organisationId) {}

    /** One section with its surroundings. */
    record Opened(
            Row row, @Nullable Before before, @Nullable UUID nextId) {}

    /**
     * Who may sign and who receives it.
     *
     * @param kind of the body whose report it is
     * @param head the school that heads the cluster
     * @param leaders heads first, of those the latest
     */
    record Signing(
            String kind,
            @Nullable String addressee,
            @Nullable String head,
            List<Narratives.Leader> leaders) {

        /** The head, unless somebody else is known to sign. */
        @Nullable
        String signer() {
            return leaders.stream()
                    .filter(Narratives.Leader::heads)
                    .map(Narratives.Leader::name)
                    .findFirst()
                    .orElse(null);
        }
    }

    /** All of a report for its document. */
    record Whole(List<Row> rows, Signing signing) {}

    /** All sections with who may sign on a day. */
    Whole whole(UUID report, LocalDate on) {
        var rows = new ArrayList<Row>();
        var signing = new Signing[1];
        database.sql(WITH_SIGNING)
                .param("report", report)
                .param("on", on)
                .param("id", null, java.sql.Types.OTHER)
                .query(row -> {
                    signing[0] = new Signing(
                            row.getString("sign_kind"),
                            row.getString("sign_addressee"),
                            row.getString("sign_head"),
                            leaders(row));
                    if (row.getObject("id") != null) {
                        rows.add(row(row));
                    }
                });
        if (signing[0] == null) {
            throw new NotFound();
        }
        return new Whole(rows, signing[0]);
    }

    private static List<Narratives.Leader> leaders(ResultSet row) throws SQLException {
        var leaders = new ArrayList<Narratives.Leader>();
        if (row.getArray("names") != null) {
            String[] names = (String[]) row.getArray("names").getArray();
            String[] positions = (String[]) row.getArray("positions").getArray();
            Boolean[] heads = (Boolean[]) row.getArray("heads").getArray();
            for (int i = 0; i < names.length; i++) {
                leaders.add(new Narratives.Leader(names[i], positions[i], heads[i]));
            }
        }
        return leaders;
    }

    List<Row> all(UUID report) {
        return database.sql(ROWS)
                .param("report", report)
                .param("id", null, java.sql.Types.OTHER)
                .query((row, number) -> row(row))
                .list();
    }

    Optional<Opened> one(UUID report, UUID id) {
        return database.sql(WITH_BEFORE)
                .param("report", report)
                .param("id", id)
                .query((row, number) -> new Opened(row(row), before(row), row.getObject("next_id", UUID.class)))
                .optional();
    }

    private static @Nullable Before before(ResultSet row) throws SQLException {
        String title = row.getString("before_title");
        return title == null
                ? null
                : new Before(
                        title,
                        row.getString("before_body"),
                        row.getString("before_snapshot"),
                        row.getObject("before_of", UUID.class));
    }

    private static Row row(ResultSet row) throws SQLException {
        OffsetDateTime edited = row.getObject("edited_at", OffsetDateTime.class);
        return new Row(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getInt("position"),
                row.getInt("depth"),
                row.getString("label"),
                row.getString("heading"),
                row.getString("content"),
                row.getString("source_code"),
                row.getString("picture_code"),
                row.getString("body"),
                row.getObject("unit_id", UUID.class),
                row.getString("unit"),
                row.getObject("due_on", LocalDate.class),
                row.getBoolean("done"),
                row.getString("edited_by"),
                edited == null ? null : edited.toInstant(),
                row.getObject("sheet", UUID.class),
                row.getBoolean("optional"),
                seen(row));
    }

    private static Map<String, String> seen(ResultSet row) throws SQLException {
        var seen = new HashMap<String, String>();
        Object[] codes = (Object[]) row.getArray("codes").getArray();
        Object[] values = (Object[]) row.getArray("seen").getArray();
        for (int i = 0; i < codes.length; i++) {
            if (codes[i] != null && values[i] != null) {
                seen.put((String) codes[i], (String) values[i]);
            }
        }
        return seen;
    }

    /** Sections of their time that the outline offers and the report does not have. */
    List<Option> offered(UUID report) {
        return database.sql("""
                        select t.id, t.label || ' ' || report_words(t.heading, r.first_day, r.last_day) as name
                          from report r join report_section_template t on t.template_id = r.template_id
                         where r.id = :report and t.optional and (t.valid_from is null or t.valid_from <= r.last_day) and (t.valid_to is null or t.valid_to >= r.first_day)
                           and not exists (select from report_section s where s.report_id = r.id and s.outline_id = t.id)
                         order by t.position
                        """)
                .param("report", report)
                .query((row, number) -> new Option(
                        row.getObject("id", UUID.class), row.getString("name").strip()))
                .list();
    }

    /** Faculties and offices of a body that are there. */
    List<Option> units(UUID body) {
        return database.sql("""
                        select id, short_name from organisation
                         where organisation_id = :body and id <> :body and kind in ('LEADERSHIP', 'FACULTY', 'OFFICE') and valid_to is null order by path
                        """)
                .param("body", body)
                .query((row, number) -> new Option(
                        row.getObject("id", UUID.class), Objects.requireNonNull(row.getString("short_name"))))
                .list();
    }
}
