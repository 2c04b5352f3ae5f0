package vn.thidua.narrative;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.chart.ReportPictures;
import vn.thidua.notation.BoundText;
import vn.thidua.notation.FigureNames;
import vn.thidua.page.Option;
import vn.thidua.report.Report;
import vn.thidua.report.Reports;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** Writing and assigning sections; the section's row is locked first, and what its author saw of the figures is kept with it. */
@Component
@Transactional
public class SectionService {

    private final SectionRepository sections;
    private final SectionReader reader;
    private final Reports reports;
    private final ReportFigures figures;
    private final ReportPictures pictures;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SectionService(
            SectionRepository sections,
            SectionReader reader,
            Reports reports,
            ReportFigures figures,
            ReportPictures pictures,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.sections = sections;
        this.reader = reader;
        this.reports = reports;
        this.figures = figures;
        this.pictures = pictures;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** Saves while somebody types: unknown names in braces may be half typed. */
    void save(UUID id, UUID section, SectionForm form, Viewer viewer) {
        write(id, section, form, viewer);
    }

    /** Saves what is meant to stand; names in braces that are no figure are refused. */
    void keep(UUID id, UUID section, SectionForm form, Viewer viewer) {
        FigureNames names = figures.of(reports.require(id, viewer)).names();
        refuseUnknown(form.text(names), names);
        events.publishEvent(write(id, section, form, viewer).written());
    }

    private Section write(UUID id, UUID section, SectionForm form, Viewer viewer) {
        Report report = reports.require(id, viewer);
        Section written = writable(report, section, viewer);
        boolean own = form.sheet() != null && form.sheet().equals(written.sheet());
        ReportValues values = figures.of(report);
        FigureNames names = values.names();
        if (!own && !Objects.equals(form.version(), written.version())) {
            throw new Stale(
                    form.settled(names), SectionForm.of(written.body(), written.version(), form.sheet(), names));
        }
        written.write(form.text(names), form.sheet(), viewer.displayName(), clock.instant());
        sections.flush();
        bind(written, values, false);
        return written;
    }

    /** Adds a paragraph at the end of a section, as if its author had typed it. */
    public void append(UUID id, UUID section, String paragraph, Viewer viewer) {
        Report report = reports.require(id, viewer);
        Section written = writable(report, section, viewer);
        String before = written.body().isBlank() ? "" : written.body().stripTrailing() + "\n";
        written.write(before + paragraph, null, viewer.displayName(), clock.instant());
        sections.flush();
        bind(written, figures.of(report), false);
        events.publishEvent(written.written());
    }

    private static void refuseUnknown(String text, FigureNames names) {
        String unknown =
                names.unknown(text).stream().map(name -> "{" + name + "}").collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new Refusal("section.unknownFigure", unknown);
        }
    }

    /** The author has looked at the figures as they are now. */
    void see(UUID id, UUID section, Viewer viewer) {
        Report report = reports.require(id, viewer);
        bind(writable(report, section, viewer), figures.of(report), true);
    }

    /** What stands in the text is remembered with its value of now, for what was there already only when it was looked at. */
    private void bind(Section section, ReportValues values, boolean looked) {
        Set<String> codes = BoundText.of(section.body()).codes();
        database.sql("delete from report_binding where section_id = :section and not figure_code = any (:codes)")
                .param("section", section.id())
                .param("codes", codes.toArray(String[]::new))
                .update();
        codes.forEach(code -> values.of(code).ifPresent(value -> database.sql("""
                                insert into report_binding (section_id, figure_code, organisation_id, seen) values (:section, :code, :organisation, :seen)
                                on conflict (section_id, figure_code) do update set seen = case when :looked then excluded.seen else report_binding.seen end
                                """)
                .param("section", section.id())
                .param("code", code)
                .param("organisation", section.organisationId())
                .param("seen", value.shown())
                .param("looked", looked)
                .update()));
    }

    void finish(UUID id, UUID section, Viewer viewer) {
        Report report = reports.require(id, viewer);
        Section written = writable(report, section, viewer);
        refuseUnknown(written.body(), figures.of(report).names());
        events.publishEvent(written.finish());
    }

    void reopen(UUID id, UUID section, Viewer viewer) {
        events.publishEvent(
                writable(reports.require(id, viewer), section, viewer).reopen());
    }

    private Section writable(Report report, UUID section, Viewer viewer) {
        Section found = sections.findForChange(report.id(), section).orElseThrow(NotFound::new);
        if (!viewer.mayChange(report.organisationId())) {
            throw new NotFound();
        }
        if (!report.isEditable()) {
            throw new Refusal("section.closed");
        }
        if (!Section.isWritableBy(viewer, report, found.unitId())) {
            throw new Refusal("section.ofOthers", found.name());
        }
        return found;
    }

    /** Says who writes which section until when. */
    void assign(UUID id, SectionForm.Assignment form, Viewer viewer) {
        Report report = reports.requireForChange(id, viewer);
        Map<UUID, String> units = reader.units(report.organisationId()).stream()
                .collect(Collectors.toMap(unit -> (UUID) unit.value(), Option::label));
        Map<UUID, Section> all =
                sections.findAllForChange(id).stream().collect(Collectors.toMap(Section::id, Function.identity()));
        for (SectionForm.Assignment.Line line : form.lines()) {
            Section section = all.get(line.section());
            UUID unit = unit(line.unit());
            if (section == null || unit != null && !units.containsKey(unit)) {
                throw new NotFound();
            }
            if (section.assign(unit, day(line.due()))) {
                events.publishEvent(section.assigned(unit == null ? "" : units.get(unit)));
            }
        }
    }

    private static @Nullable UUID unit(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Refusal("section.noDay", text);
        }
    }

    /** Takes a section of its time into the report, at its place in the outline. */
    void takeIn(UUID id, UUID outline, Viewer viewer) {
        Report report = reports.requireForChange(id, viewer);
        String name = reader.offered(id).stream()
                .filter(offered -> offered.value().equals(outline))
                .map(Option::label)
                .findFirst()
                .orElseThrow(NotFound::new);
        database.sql("""
                        insert into report_section (id, version, organisation_id, report_id, outline_id, position, depth, label, heading, content, source_code, picture_code, body)
                        select gen_random_uuid(), 0, r.organisation_id, r.id, t.id, t.position, t.depth, t.label, report_words(t.heading, r.first_day, r.last_day),
                               t.content, t.source_code, t.picture_code, coalesce(report_words(t.draft, r.first_day, r.last_day), '')
                          from report r join report_section_template t on t.id = :outline where r.id = :report
                        """).param("report", id).param("outline", outline).update();
        events.publishEvent(new NarrativeEvent.TakenIn(report.organisationId(), id, name));
    }

    /** Puts a picture below the words of a section, or takes it away; the words themselves are not touched. */
    void illustrate(UUID id, UUID section, @Nullable String picture, Viewer viewer) {
        Section illustrated = writable(reports.require(id, viewer), section, viewer);
        String chosen = picture == null || picture.isBlank() ? null : picture;
        if (chosen != null && !pictures.has(chosen)) {
            throw new NotFound();
        }
        database.sql("update report_section set picture_code = :picture where id = :section")
                .param("picture", chosen)
                .param("section", section)
                .update();
        events.publishEvent(illustrated.illustrated(pictures.names().stream()
                .filter(name -> name.value().equals(chosen))
                .map(Option::label)
                .findFirst()
                .orElse("–")));
    }

    /** Leaves a section of its time out again, and what was written in it. */
    void leaveOut(UUID id, UUID section, Viewer viewer) {
        Report report = reports.requireForChange(id, viewer);
        SectionReader.Row row =
                reader.one(id, section).orElseThrow(NotFound::new).row();
        if (!row.optional()) {
            throw new Refusal("section.needed", row.name());
        }
        database.sql("delete from report_section where id = :section and report_id = :report")
                .param("section", section)
                .param("report", id)
                .update();
        events.publishEvent(new NarrativeEvent.LeftOut(report.organisationId(), id, row.name()));
    }
}
