package vn.thidua.reconciliation;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.multipart.MultipartFile;
import vn.thidua.document.Attachments;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.Figures;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.scrutiny.Knowledge;
import vn.thidua.scrutiny.Script;
import vn.thidua.scrutiny.Scrutiny;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** Texts from elsewhere: taken in, checked anew whenever they are looked at, thrown away. */
@Service
@Transactional
class TextReadings {

    private static final String ROWS = """
            select count(*) over () as total, id, title, file_name, length(body) as characters, entered_at, entered_by
              from text_reading
             where organisation_id = :home and (cast(:q as text) is null or strpos(search, search_text(:q)) > 0)
             order by entered_at desc, id limit :rows offset :offset
            """;

    private final TextReadingRepository readings;
    private final KnowledgeReader knowledge;
    private final Attachments attachments;
    private final Figures figures;
    private final JdbcClient database;
    private final Words words;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    TextReadings(
            TextReadingRepository readings,
            KnowledgeReader knowledge,
            Attachments attachments,
            Figures figures,
            JdbcClient database,
            Words words,
            ApplicationEventPublisher events,
            Clock clock) {
        this.readings = readings;
        this.knowledge = knowledge;
        this.attachments = attachments;
        this.figures = figures;
        this.database = database;
        this.words = words;
        this.events = events;
        this.clock = clock;
    }

    /** A line of the list. */
    record Row(UUID id, String title, @Nullable String fileName, int characters, Instant enteredAt, String enteredBy) {}

    @Transactional(readOnly = true)
    List<Row> page(@Nullable String q, Viewer viewer, Paging paging) {
        return database.sql(ROWS)
                .param("home", viewer.homeId())
                .param("q", q == null || q.isBlank() ? null : q)
                .param("rows", paging.rows())
                .param("offset", paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            row.getString("file_name"),
                            row.getInt("characters"),
                            row.getTimestamp("entered_at").toInstant(),
                            row.getString("entered_by"));
                })
                .list();
    }

    @Transactional(readOnly = true)
    TextReading require(UUID id, Viewer viewer) {
        viewer.requireAny(ReportChecks.READERS);
        return readings.findByIdAndOrganisationId(id, viewer.homeId()).orElseThrow(NotFound::new);
    }

    UUID create(ReadingForm form, Viewer viewer) {
        MultipartFile file = form.file();
        boolean chosen = file != null && !file.isEmpty();
        boolean typed = form.text() != null && !form.text().isBlank();
        if (chosen == typed) {
            throw new Refusal(chosen ? "textReading.both" : "textReading.neither");
        }
        IncomingText text = chosen ? of(file) : IncomingText.pasted(form.text());
        var reading = readings.save(
                new TextReading(form.title(), text, Boolean.TRUE.equals(form.compared()), viewer, clock.instant()));
        events.publishEvent(reading.entered());
        return reading.id();
    }

    private IncomingText of(MultipartFile file) {
        try {
            return IncomingText.file(
                    Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes(), attachments::inspect);
        } catch (IOException e) {
            throw new Refusal("attachment.broken", Objects.requireNonNullElse(file.getOriginalFilename(), ""));
        }
    }

    void delete(UUID id, Viewer viewer) {
        TextReading reading = require(id, viewer);
        if (!reading.isDeletableBy(viewer)) {
            throw new NotFound();
        }
        readings.delete(reading);
        events.publishEvent(reading.deleted());
    }

    /** What the checks say about it now. */
    @Transactional(readOnly = true)
    Panel panel(TextReading reading, Viewer viewer) {
        Script script = Script.of(reading.body());
        KnowledgeReader.Known known = knowledge.read(reading.id(), viewer);
        Period period = Scrutiny.period(script);
        List<Knowledge.Known> values =
                reading.isCompared() && period != null ? values(viewer.homeId(), period) : List.of();
        return Panel.of(
                script, Scrutiny.of(script, knowledge.knowledge(known, period, null, false, values)), known, words);
    }

    /** Of a period that has begun. */
    private List<Knowledge.Known> values(UUID school, Period period) {
        if (period.from().isAfter(LocalDate.now(clock))) {
            return List.of();
        }
        FigureTable table = figures.over(Set.of(school), period);
        return table.of(school).stream()
                .map(value -> new Knowledge.Known(
                        value.figure().code(),
                        value.figure().name(),
                        value.figure().noun(),
                        ReportChecks.exact(value),
                        value.figure().link(school, period)))
                .toList();
    }
}
