package vn.thidua.compilation;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureValue;
import vn.thidua.narrative.SectionService;
import vn.thidua.page.Words;
import vn.thidua.report.Report;
import vn.thidua.report.Reports;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The verbs of who compiles: set a figure otherwise, with a reason; take over a passage. */
@Service
@Transactional
class CompilationService {

    private final Reports reports;
    private final CompiledReports compiled;
    private final Passages passages;
    private final SectionService sections;
    private final JdbcClient database;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    CompilationService(
            Reports reports,
            CompiledReports compiled,
            Passages passages,
            SectionService sections,
            JdbcClient database,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.compiled = compiled;
        this.passages = passages;
        this.sections = sections;
        this.database = database;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    void set(UUID id, String code, SetFigureForm form, Viewer viewer) {
        Compiled read = compiled.read(requireCompiled(id, viewer));
        Figure figure = read.counted().figure(code);
        if (figure.isShare()) {
            throw new Refusal("compilation.shareFollows");
        }
        FigureValue counted = read.counted().total(code);
        if (counted.amount() != null && counted.amount().compareTo(form.amount()) == 0) {
            throw new Refusal("compilation.same", counted.shown());
        }
        database.sql("""
                        insert into compilation_override (id, organisation_id, report_id, figure_code, amount, counted, reason, set_by, set_at)
                        values (:id, :organisation, :report, :code, :amount, :counted, :reason, :by, :at)
                        on conflict (report_id, figure_code) do update set amount = excluded.amount, counted = excluded.counted,
                           reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at
                        """)
                .param("id", UUID.randomUUID())
                .param("organisation", read.report().organisationId())
                .param("report", id)
                .param("code", code)
                .param("amount", form.amount())
                .param("counted", counted.amount())
                .param("reason", form.reason().strip())
                .param("by", viewer.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(new CompilationEvent.FigureSet(
                read.report().organisationId(),
                id,
                figure.name(),
                counted.shown(),
                words.number(form.amount()),
                form.reason().strip()));
    }

    void reset(UUID id, String code, Viewer viewer) {
        Report report = requireCompiled(id, viewer);
        int removed = database.sql("delete from compilation_override where report_id = :report and figure_code = :code")
                .param("report", id)
                .param("code", code)
                .update();
        if (removed == 0) {
            throw new NotFound();
        }
        String name = database.sql("select name from figure where code = :code")
                .param("code", code)
                .query(String.class)
                .single();
        events.publishEvent(new CompilationEvent.FigureReset(report.organisationId(), id, name));
    }

    /** Adds a passage of a report below to a section, under its author's name. */
    void quote(UUID id, UUID section, UUID source, Viewer viewer) {
        Report report = requireCompiled(id, viewer);
        Passages.Passage passage = passages.require(report, source);
        sections.append(id, section, passage.quoted(), viewer);
        database.sql("""
                        insert into compilation_quote (id, organisation_id, report_id, source_section_id, author, heading, quoted_by, quoted_at)
                        values (:id, :organisation, :report, :source, :author, :heading, :by, :at)
                        """)
                .param("id", UUID.randomUUID())
                .param("organisation", report.organisationId())
                .param("report", id)
                .param("source", source)
                .param("author", passage.author())
                .param("heading", passage.heading())
                .param("by", viewer.displayName())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        events.publishEvent(
                new CompilationEvent.PassageQuoted(report.organisationId(), id, passage.author(), passage.heading()));
    }

    /** Adds the sentence about who has the most of something to a section; the total in it is bound. */
    void tell(UUID id, UUID section, String code, Viewer viewer) {
        Compiled read = compiled.read(requireCompiled(id, viewer));
        Finding finding = Finding.of(read, java.util.List.of(read.counted().figure(code))).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        sections.append(
                id,
                section,
                words.official(
                        "compilation.finding.sentence",
                        finding.officialNames(),
                        finding.field(),
                        finding.value().withNoun(),
                        words.number(finding.share()),
                        "{" + code + ":noun}"),
                viewer);
    }

    private Report requireCompiled(UUID id, Viewer viewer) {
        Report report = reports.requireForChange(id, viewer);
        if (!compiled.isFor(report)) {
            throw new NotFound();
        }
        return report;
    }
}
