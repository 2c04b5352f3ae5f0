package vn.thidua.paper;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.ContentDisposition;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.ObjectMapper;
import vn.thidua.document.Attachment;
import vn.thidua.document.Attachments;
import vn.thidua.document.OfficialDocument;
import vn.thidua.document.OutgoingDocuments;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.typesetting.WordFile;

/**
 * Documents as the other modules use them: begin one with its letterhead and format, fill it with words, hand it over as a
 * draft; the rest happens on {@code /papers/{id}}, and {@link PaperEvent} tells of it.
 */
@Component
@Transactional
public class Papers {

    private static final int LONGEST_NAME = 80;

    private final PaperFiles files;
    private final OrganisationRepository organisations;
    private final Letterheads letterheads;
    private final OutgoingDocuments register;
    private final Attachments attachments;
    private final PaperTemplates templates;
    private final ObjectMapper json;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Papers(
            PaperFiles files,
            OrganisationRepository organisations,
            Letterheads letterheads,
            OutgoingDocuments register,
            Attachments attachments,
            PaperTemplates templates,
            ObjectMapper json,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.files = files;
        this.organisations = organisations;
        this.letterheads = letterheads;
        this.register = register;
        this.attachments = attachments;
        this.templates = templates;
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

    /**
     * The draft of this kind about a record: written anew if there is one, else begun. Texts that were changed by hand in the
     * draft give way to what the record says now.
     */
    public UUID keep(UUID body, Paper paper, About about, Viewer viewer) {
        Optional<Made> drafted =
                drafts(about.id()).filter(made -> made.kind() == paper.kind()).findFirst();
        if (drafted.isEmpty()) {
            return draft(body, paper, about, viewer);
        }
        redraft(drafted.get().id(), paper, viewer);
        return drafted.get().id();
    }

    /** Throws away what was drafted about a record; what was issued stays. */
    public void discardAbout(UUID record, Viewer viewer) {
        drafts(record).forEach(made -> discard(made.id(), viewer));
    }

    private Stream<Made> drafts(UUID record) {
        return about(record).stream().filter(made -> made.state() == PaperState.DRAFT);
    }

    /** Makes a draft anew from its record, in the format that was chosen for it; what was edited by hand is lost. */
    private void redraft(UUID id, Paper paper, Viewer viewer) {
        PaperFile file = changeable(id, viewer);
        Paper renewed = paper.in(file.family());
        events.publishEvent(file.edit(renewed, write(renewed)));
    }

    /** The documents made from a record, first drafted first; one statement. */
    @Transactional(readOnly = true)
    public List<Made> about(UUID record) {
        return about(List.of(record));
    }

    /** The same for several records at once. */
    @Transactional(readOnly = true)
    public List<Made> about(List<UUID> records) {
        return database.sql("""
                        select id, kind, state, subject, full_number, issued_on from paper where about_id = any (:records)
                         order by drafted_at, id
                        """)
                .param("records", records.toArray(UUID[]::new))
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

    /** The words of a document. */
    public Paper read(PaperFile file) {
        return json.readValue(file.model(), Paper.class);
    }

    private String write(Paper paper) {
        return json.writeValueAsString(paper);
    }

    /** Takes other words for a draft; the version must still be the one that was edited. */
    public void edit(UUID id, int version, Paper edited, Viewer viewer) {
        PaperFile file = changeable(id, viewer);
        if (file.version() != version) {
            throw new Refusal("paper.editedMeanwhile");
        }
        events.publishEvent(file.edit(edited, write(edited)));
    }

    /** Chooses another format for a draft. */
    public void choose(UUID id, FormatFamily family, Viewer viewer) {
        PaperFile file = changeable(id, viewer);
        Paper other = read(file).in(family);
        events.publishEvent(file.choose(other, write(other)));
    }

    /** Throws a draft away. */
    public void discard(UUID id, Viewer viewer) {
        PaperFile file = changeable(id, viewer);
        events.publishEvent(file.discarded());
        files.delete(file);
    }

    /** The next number of the series in which a document of this kind would stand on a day; nothing for kinds without one. */
    @Transactional(readOnly = true)
    public @Nullable Integer nextNumber(PaperFile file, LocalDate on) {
        return nextNumber(file.organisation().id(), read(file), on);
    }

    /** The same for a document that is not kept yet. */
    @Transactional(readOnly = true)
    public @Nullable Integer nextNumber(UUID body, Paper paper, LocalDate on) {
        if (!paper.kind().isNumbered()) {
            return null;
        }
        List<Integer> taken = taken(body, paper, on);
        return taken.isEmpty() ? 1 : taken.get(0) + 1;
    }

    /** The number after those of the series in which the latest document of this kind stands; nothing where there is none yet. */
    @Transactional(readOnly = true)
    public @Nullable Integer nextNumber(UUID body, PaperKind kind, LocalDate on) {
        List<OutgoingDocuments.Taken> taken =
                kind.register() == null ? List.of() : register.besideLatest(body, kind.register());
        if (taken.isEmpty()) {
            return null;
        }
        FormatFamily family = FormatFamily.of(taken.get(0).ending().startsWith("-"), on);
        return 1
                + taken.stream()
                        .filter(one -> !one.on().isBefore(family.seriesBegins(on))
                                && !one.on().isAfter(family.seriesEnds(on)))
                        .mapToInt(OutgoingDocuments.Taken::number)
                        .max()
                        .orElse(0);
    }

    private List<Integer> taken(UUID body, Paper paper, LocalDate on) {
        FormatFamily family = paper.family();
        return register.taken(
                body,
                family.ending(paper.kind().symbol(), paper.letterhead().symbol()),
                family.seriesBegins(on),
                family.seriesEnds(on));
    }

    /**
     * Issues a draft: with number and date it is written as Word and PDF, and these bytes are kept with their hash and entered in
     * the register. A number is used once in its series.
     *
     * @param number {@code null} for kinds without one
     * @param signer whose name stands under it; {@code null} leaves what the draft says
     */
    public void issue(UUID id, @Nullable Integer number, LocalDate on, @Nullable String signer, Viewer viewer)
            throws IOException {
        PaperFile file = changeable(id, viewer);
        if (!file.isIssuableBy(viewer)) {
            throw new NotFound();
        }
        if (on.isAfter(LocalDate.now(clock))) {
            throw new Refusal("paper.issuedAhead", on);
        }
        boolean numbered = file.kind().isNumbered();
        if (numbered && number == null) {
            throw new Refusal("paper.numberMissing");
        }
        Paper paper = PaperTexts.signedBy(read(file), signer).issued(numbered ? number : null, on);
        String symbol = paper.letterhead().symbol();
        String fullNumber =
                numbered ? paper.family().fullNumber(number, paper.kind().symbol(), symbol) : null;
        if (numbered) {
            register.takeTurns(file.organisation().id());
            if (taken(file.organisation().id(), paper, on).contains(number)) {
                throw new Refusal("paper.numberUsed", fullNumber);
            }
        }
        JournalHead head = journalHead(file.organisation().id());
        String seal = "Nhật ký mục " + head.number() + ", SHA-256 " + head.hash();
        String name = fileName(paper, fullNumber);
        Optional<byte[]> own = templates.fill(file.organisation().id(), paper, seal);
        Attachment word = attachments.accept(
                file.organisation(), name + ".docx", own.isPresent() ? own.get() : word(paper, seal));
        Attachment pdf =
                own.isPresent() ? null : attachments.accept(file.organisation(), name + ".pdf", pdf(paper, seal));
        OfficialDocument entry = numbered
                ? register.enter(
                        file.organisation(),
                        paper.kind().register(),
                        fullNumber,
                        on,
                        paper.letterhead().issuer(),
                        file.subject(),
                        pdf == null ? word : pdf)
                : null;
        events.publishEvent(file.issue(
                new PaperFile.Issue(
                        numbered ? paper.family().series(on, paper.kind().symbol(), symbol) : null,
                        fullNumber,
                        on,
                        signer,
                        head.number(),
                        head.hash(),
                        word,
                        pdf,
                        entry),
                paper,
                write(paper),
                clock.instant(),
                viewer));
    }

    /** Declares an issued document void; who stands behind it may refuse. */
    public void annul(UUID id, String reason, Viewer viewer) {
        PaperFile file = files.findForChange(id)
                .filter(found -> found.isAnnullableBy(viewer))
                .orElseThrow(NotFound::new);
        events.publishEvent(file.annul(reason));
        if (file.document() != null) {
            register.annul(file.document().id(), Layout.ANNULLED);
        }
    }

    /** Sends the document as it was issued, or as its draft stands now; {@code ending} is docx or pdf. */
    @Transactional(readOnly = true)
    public void send(PaperFile file, String ending, HttpServletResponse response) throws IOException {
        boolean asPdf = "pdf".equals(ending);
        if (file.state() == PaperState.DRAFT && asPdf) {
            send(read(file), ending, response);
        } else if (file.state() == PaperState.DRAFT) {
            sendSample(file.organisation().id(), read(file), response);
        } else {
            attachments.send(asPdf ? file.pdf() : file.word(), response);
        }
    }

    /** Sends a document as Word, in the body's own template if it has one. */
    @Transactional(readOnly = true)
    public void sendSample(UUID body, Paper paper, HttpServletResponse response) throws IOException {
        Optional<byte[]> own = templates.fill(body, paper, null);
        send(paper, "docx", own.isPresent() ? own.get() : word(paper, null), response);
    }

    /** Sends a document that is not kept, such as a sheet of ballot papers; {@code ending} is docx or pdf. */
    @Transactional(readOnly = true)
    public void send(Paper paper, String ending, HttpServletResponse response) throws IOException {
        boolean asPdf = "pdf".equals(ending);
        send(paper, ending, asPdf ? pdf(paper, null) : word(paper, null), response);
    }

    private static void send(Paper paper, String ending, byte[] content, HttpServletResponse response)
            throws IOException {
        response.setContentType("pdf".equals(ending) ? "application/pdf" : WordFile.MEDIA_TYPE);
        response.setContentLength(content.length);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(fileName(paper, null) + "." + ending, StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(content);
    }

    private static byte[] word(Paper paper, @Nullable String seal) throws IOException {
        var out = new ByteArrayOutputStream();
        DocxRenderer.write(paper, seal, out);
        return out.toByteArray();
    }

    private static byte[] pdf(Paper paper, @Nullable String seal) throws IOException {
        var out = new ByteArrayOutputStream();
        PdfRenderer.write(paper, seal, out);
        return out.toByteArray();
    }

    /** A name that every file system takes: the number, or the kind and the beginning of the subject. */
    private static String fileName(Paper paper, @Nullable String fullNumber) {
        String name = fullNumber == null ? paper.kind().inWords() + " " + paper.subject() : fullNumber;
        String safe = name.replaceAll("[^\\p{L}\\p{N} _-]+", "-").strip();
        return safe.length() <= LONGEST_NAME
                ? safe
                : safe.substring(0, LONGEST_NAME).strip();
    }

    /** The last entry of the organisation's journal, which the issued document names: what happened before it cannot change. */
    private JournalHead journalHead(UUID organisation) {
        return database.sql("select number, encode(hash, 'hex') as hash from journal_head where chain = :organisation")
                .param("organisation", organisation)
                .query((row, number) -> new JournalHead(row.getLong("number"), row.getString("hash")))
                .optional()
                .orElseGet(() -> new JournalHead(0, ""));
    }

    private record JournalHead(long number, String hash) {}

    private PaperFile changeable(UUID id, Viewer viewer) {
        return files.findForChange(id)
                .filter(file -> file.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
