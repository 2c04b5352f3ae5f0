package vn.thidua.paper;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/**
 * Documents as the other modules use them: begin one with its letterhead and format, fill it with words, hand it over as a
 * draft; the rest happens on {@code /papers/{id}}, and {@link PaperEvent} tells of it.
 */
@Component
@Transactional
public class Papers {

    private final PaperFiles files;
    private final OrganisationRepository organisations;
    private final Letterheads letterheads;
    private final ObjectMapper json;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            PaperFiles files,
            OrganisationRepository organisations,
            Letterheads letterheads,
            ObjectMapper json,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.organisations = organisations;
        this.letterheads = letterheads;
        this.json = json;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * The record that a document is made from.
     *
     * @param path where that record is shown, an application path
     * @param unit the faculty or office whose meeting it records; its head may then write and read the document
     */
    public record About(UUID id, String path, @Nullable UUID unit) {
        public About(UUID id, String path) {
            this(id, path, null);
        }
    }

    /** A document as the page of its record lists it. */
    public record Made(
            UUID id,
            PaperKind kind,
            PaperState state,
            String subject,
            @Nullable String fullNumber,
            @Nullable LocalDate issuedOn) {

        /** Where it is shown. */
        public String path() {
            return "/papers/" + id;
        }
    }

    /** A document of a body itself: its letterhead, and the format that it uses today. */
    @Transactional(readOnly = true)
    public Paper.Builder begin(PaperKind kind, UUID body) {
        LetterheadSetting setting = letterheads.of(body);
        return begin(kind, setting, setting.own());
    }

    /** A document of a body's emulation council. */
    @Transactional(readOnly = true)
    public Paper.Builder beginCouncil(PaperKind kind, UUID body) {
        LetterheadSetting setting = letterheads.of(body);
        return begin(kind, setting, setting.council());
    }

    /** A document of a faculty or office. */
    @Transactional(readOnly = true)
    public Paper.Builder beginUnit(PaperKind kind, UUID unit) {
        Organisation organisation = organisations.require(unit);
        LetterheadSetting setting = letterheads.of(organisation.body().id());
        return begin(kind, setting, setting.unit(organisation.name()));
    }

    private Paper.Builder begin(PaperKind kind, LetterheadSetting setting, Paper.Letterhead letterhead) {
        return new Paper.Builder(kind, FormatFamily.of(setting.party(), LocalDate.now(clock)), letterhead);
    }

    /**
     * Keeps a document as a draft that can still be edited, and issued, on {@code /papers/{id}}. Whether the viewer may draft it
     * is for the caller to say.
     *
     * @param body whose document it is: never a unit
     */
    public UUID draft(UUID body, Paper paper, About about, Viewer viewer) {
        var file = new PaperFile(
                organisations.require(body), about, viewer.accountId(), paper, write(paper), clock.instant());
        files.saveAndFlush(file);
        events.publishEvent(file.drafted());
        return file.id();
    }

    /** Makes a draft anew from its record, in the format that was chosen for it; what was edited by hand is lost. */
    public void redraft(UUID id, Paper paper, Viewer viewer) {
        PaperFile file = changeable(id, viewer);
        Paper renewed = paper.in(file.family());
        events.publishEvent(file.edit(renewed, write(renewed)));
    }

    /** The documents made from a record, first drafted first; one statement. */
    @Transactional(readOnly = true)
    public List<Made> about(UUID record) {
        return database.sql("""
                        select id, kind, state, subject, full_number, issued_on from paper where about_id = :record
                         order by drafted_at, id
                        """)
                .param("record", record)
                .query((row, number) -> new Made(
                        row.getObject("id", UUID.class),
                        PaperKind.valueOf(row.getString("kind")),
                        PaperState.valueOf(row.getString("state")),
                        row.getString("subject"),
                        row.getString("full_number"),
                        row.getObject("issued_on", LocalDate.class)))
                .list();
    }

    /** The words of a document. */
    @Transactional(readOnly = true)
    public Paper read(UUID id, Viewer viewer) {
        return read(files.requireReadable(id, viewer));
    }

    Paper read(PaperFile file) {
        return json.readValue(file.model(), Paper.class);
    }

    private String write(Paper paper) {
        return json.writeValueAsString(paper);
    }

    private PaperFile changeable(UUID id, Viewer viewer) {
        return files.findForChange(id)
                .filter(file -> file.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
