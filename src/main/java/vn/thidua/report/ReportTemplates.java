package vn.thidua.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.report.ReportTemplate.ReportSpan;
import vn.thidua.report.SectionTemplate.SectionContent;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;

/** The outlines that there are. */
@Repository
@Transactional(readOnly = true)
public class ReportTemplates {

    private static final String COLUMNS =
            "select t.id, t.version, t.code, t.name, t.title, t.author_kind, t.addressee_kind, t.span, t.compiled, t.valid_from, t.valid_to, t.source, t.verified";

    private static final String TEMPLATES = COLUMNS + " from report_template t ";

    private final JdbcClient database;
    private final Words words;

    ReportTemplates(JdbcClient database, Words words) {
        this.database = database;
        this.words = words;
    }

    /** The halves of a year, as forms offer them. */
    public List<Option> halves() {
        return List.of(new Option(1, words.say("report.half.1")), new Option(2, words.say("report.half.2")));
    }

    public ReportTemplate require(UUID id) {
        return database.sql(TEMPLATES + "where t.id = :id")
                .param("id", id)
                .query((row, number) -> template(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    public List<ReportTemplate> all() {
        return database.sql(
                        TEMPLATES
                                + "order by array_position(array['SCHOOL', 'CLUSTER', 'EDUCATION_OFFICE', 'ACADEMY'], t.author_kind), t.span, t.name")
                .query((row, number) -> template(row))
                .list();
    }

    /** The outlines that a kind of body may begin a report with on a day. */
    public List<ReportTemplate> of(OrganisationKind author, LocalDate on) {
        return all().stream()
                .filter(template ->
                        template.authorKind() == author && template.valid().contains(on))
                .toList();
    }

    /** The sections of an outline, in order. */
    public List<SectionTemplate> sections(UUID template) {
        return database.sql("""
                        select id, version, template_id, position, depth, label, heading, content, source_code, draft, picture_code, optional, valid_from, valid_to
                          from report_section_template where template_id = :template order by position
                        """)
                .param("template", template)
                .query((row, number) -> section(row))
                .list();
    }

    private static ReportTemplate template(ResultSet row) throws SQLException {
        String addressee = row.getString("addressee_kind");
        return new ReportTemplate(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getString("code"),
                row.getString("name"),
                row.getString("title"),
                OrganisationKind.valueOf(row.getString("author_kind")),
                addressee == null ? null : OrganisationKind.valueOf(addressee),
                ReportSpan.valueOf(row.getString("span")),
                row.getBoolean("compiled"),
                new Period(row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class)),
                row.getString("source"),
                row.getBoolean("verified"));
    }

    private static SectionTemplate section(ResultSet row) throws SQLException {
        return new SectionTemplate(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("template_id", UUID.class),
                row.getInt("position"),
                row.getInt("depth"),
                row.getString("label"),
                row.getString("heading"),
                SectionContent.valueOf(row.getString("content")),
                row.getString("source_code"),
                row.getString("draft"),
                row.getString("picture_code"),
                row.getBoolean("optional"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class));
    }
}
