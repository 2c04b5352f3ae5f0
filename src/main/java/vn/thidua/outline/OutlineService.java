package vn.thidua.outline;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.chart.ReportPictures;
import vn.thidua.page.Option;
import vn.thidua.report.ReportTemplate;
import vn.thidua.report.ReportTemplates;
import vn.thidua.report.SectionTemplate;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;

/** Sections of their time in outlines. The others are shipped, so that reports of all schools can be laid beside each other. */
@Service
@Transactional
class OutlineService {

    private static final int STEP = 10;

    private final ReportTemplates templates;
    private final ReportPictures pictures;
    private final OutlineWords words;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    OutlineService(
            ReportTemplates templates,
            ReportPictures pictures,
            OutlineWords words,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.templates = templates;
        this.pictures = pictures;
        this.words = words;
        this.database = database;
        this.events = events;
    }

    void add(UUID outline, SectionTemplateForm form) {
        ReportTemplate template = templates.require(outline);
        refuse(form);
        SectionTemplate before = section(outline, Objects.requireNonNullElse(form.after(), new UUID(0, 0)));
        database.sql(
                        "update report_section_template set position = position + :step where template_id = :outline and position > :place")
                .param("step", STEP)
                .param("outline", outline)
                .param("place", before.position())
                .update();
        UUID id = UUID.randomUUID();
        database.sql("""
                        insert into report_section_template (id, version, template_id, position, depth, label, heading, content, draft, picture_code, optional, valid_from, valid_to)
                        values (:id, 0, :outline, :place, :depth, :label, :heading, 'NARRATIVE', :draft, :picture, true, :from, :to)
                        """)
                .param("id", id)
                .param("outline", outline)
                .param("place", before.position() + STEP)
                .param("depth", before.depth())
                .param("label", form.label().strip())
                .param("heading", heading(form))
                .param("draft", draft(form))
                .param("picture", picture(form))
                .param("from", form.validFrom())
                .param("to", form.validTo())
                .update();
        events.publishEvent(new OutlineEvent.SectionWritten(
                id, template.name(), form.heading().strip()));
    }

    void change(UUID outline, UUID id, SectionTemplateForm form) {
        SectionTemplate section = ofItsTime(outline, id);
        refuse(form);
        int changed = database.sql("""
                        update report_section_template set label = :label, heading = :heading, draft = :draft, picture_code = :picture, valid_from = :from, valid_to = :to, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("label", form.label().strip())
                .param("heading", heading(form))
                .param("draft", draft(form))
                .param("picture", picture(form))
                .param("from", form.validFrom())
                .param("to", form.validTo())
                .param("id", id)
                .param("version", Objects.requireNonNullElse(form.version(), -1))
                .update();
        if (changed == 0) {
            throw new Stale(form, form(section));
        }
        events.publishEvent(
                new OutlineEvent.SectionWritten(id, templates.require(outline).name(), form.heading()));
    }

    /** Reports that have it keep it. */
    void remove(UUID outline, UUID id) {
        SectionTemplate section = ofItsTime(outline, id);
        database.sql("delete from report_section_template where id = :id")
                .param("id", id)
                .update();
        events.publishEvent(
                new OutlineEvent.SectionRemoved(id, templates.require(outline).name(), section.heading()));
    }

    /** The pictures that a section may show. */
    List<Option> pictures() {
        return pictures.names();
    }

    private static @Nullable String picture(SectionTemplateForm form) {
        return form.picture() == null || form.picture().isBlank() ? null : form.picture();
    }

    private void refuse(SectionTemplateForm form) {
        if (picture(form) != null && !pictures.has(form.picture())) {
            throw new NotFound();
        }
        if (form.validTo() != null && form.validTo().isBefore(form.validFrom())) {
            throw new Refusal("period.reversed", form.validFrom(), form.validTo());
        }
        Stream.concat(
                        words.ofHeadings().unknown(heading(form)).stream(),
                        words.ofDrafts().unknown(Objects.requireNonNullElse(draft(form), "")).stream())
                .findFirst()
                .ifPresent(name -> {
                    throw new Refusal("outline.unknownFigure", "{" + name + "}");
                });
    }

    private String heading(SectionTemplateForm form) {
        return words.ofHeadings().kept(form.heading().strip());
    }

    private @Nullable String draft(SectionTemplateForm form) {
        return form.draft() == null ? null : words.ofDrafts().kept(form.draft());
    }

    /** A section as its form shows it. */
    SectionTemplateForm form(UUID outline, UUID id) {
        return form(ofItsTime(outline, id));
    }

    private SectionTemplateForm form(SectionTemplate section) {
        return SectionTemplateForm.of(section, words.ofHeadings(), words.ofDrafts());
    }

    /** A section's number and heading, as pages say them. */
    String name(SectionTemplate section) {
        return (section.label() + " " + words.ofHeadings().spoken(section.heading())).strip();
    }

    /** The section if it may be changed, or a 404. */
    @Transactional(readOnly = true)
    SectionTemplate ofItsTime(UUID outline, UUID id) {
        SectionTemplate section = section(outline, id);
        if (!section.optional()) {
            throw new NotFound();
        }
        return section;
    }

    private SectionTemplate section(UUID outline, UUID id) {
        return templates.sections(outline).stream()
                .filter(section -> section.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
