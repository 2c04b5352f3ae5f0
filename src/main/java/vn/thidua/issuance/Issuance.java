package vn.thidua.issuance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.narrative.Narratives;
import vn.thidua.narrative.ReportFigures;
import vn.thidua.narrative.ReportValues;
import vn.thidua.narrative.SectionText;
import vn.thidua.notation.FigureNames;
import vn.thidua.page.Words;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperEvent;
import vn.thidua.paper.PaperFile;
import vn.thidua.paper.PaperFiles;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.report.Report;
import vn.thidua.report.Reports;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The act of issuing: the document is written and registered, its figures are frozen under a hash, the report moves on; or nothing happens. */
@Service
@Transactional
class Issuance {

    private final Reports reports;
    private final Narratives narratives;
    private final ReportFigures figures;
    private final Papers papers;
    private final PaperFiles files;
    private final ObjectProvider<IssueGate> gates;
    private final Words words;
    private final JdbcClient database;

    Issuance(
            Reports reports,
            Narratives narratives,
            ReportFigures figures,
            Papers papers,
            PaperFiles files,
            ObjectProvider<IssueGate> gates,
            Words words,
            JdbcClient database) {
        this.reports = reports;
        this.narratives = narratives;
        this.figures = figures;
        this.papers = papers;
        this.files = files;
        this.gates = gates;
        this.words = words;
        this.database = database;
    }

    /** The report before the one who issues it, or a 404. */
    @Transactional(readOnly = true)
    public Report issuable(UUID id, Viewer viewer) {
        Report report = reports.require(id, viewer);
        if (!report.isIssuableBy(viewer)) {
            throw new NotFound();
        }
        return report;
    }

    /** What still stands against it. */
    List<String> openErrors(Report report, List<SectionText> sections, ReportValues values, Viewer viewer) {
        FigureNames names = values.names();
        return Stream.concat(
                        sections.stream().flatMap(section -> unknownNames(section, names)),
                        gates.orderedStream()
                                .flatMap(gate -> gate.openErrors(report, sections, values, viewer).stream()))
                .toList();
    }

    /** Paper would show the braces. */
    private Stream<String> unknownNames(SectionText section, FigureNames names) {
        return names.unknown(section.body()).stream()
                .map(name -> words.say("issuance.unknownName", name, section.heading()));
    }

    void issue(UUID id, IssuanceForm form, Viewer viewer) {
        Report report = issuable(id, viewer);
        ReportValues values = figures.today(report);
        LocalDate day = Objects.requireNonNull(form.issuedOn());
        String signer = Objects.requireNonNull(form.signer()).strip();
        Narratives.Ready ready = narratives.ready(report, values, day);
        List<String> open = openErrors(report, ready.sections(), values, viewer);
        if (!open.isEmpty()) {
            throw new Refusal("issuance.openErrors", open.size(), open.get(0));
        }
        if (!ready.knows(signer) && !Boolean.TRUE.equals(form.stranger())) {
            throw new Refusal("issuance.stranger", signer, day);
        }
        if (!ready.bare().isEmpty() && !Boolean.TRUE.equals(form.bare())) {
            throw new Refusal("issuance.bare", ready.bare().size());
        }
        Paper paper = narratives.paper(report, values, day, signer);
        String snapshot = values.table().toJson();
        PaperFile issued = write(report, paper, form, viewer);
        reports.issue(
                id,
                new Report.Issue(
                        String.valueOf(issued.fullNumber()),
                        day,
                        signer,
                        issued.id(),
                        snapshot,
                        sha256(snapshot),
                        Boolean.TRUE.equals(form.early())),
                viewer);
    }

    private PaperFile write(Report report, Paper paper, IssuanceForm form, Viewer viewer) {
        try {
            UUID draft = papers.keep(
                    report.organisationId(), paper, new Papers.About(report.id(), "/reports/" + report.id()), viewer);
            papers.issue(draft, form.number(), Objects.requireNonNull(form.issuedOn()), form.signer(), viewer);
            return files.findById(draft).orElseThrow(NotFound::new);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String snapshot) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(snapshot.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The document of a report that stands as issued is not annulled behind its back. */
    @EventListener
    public void on(PaperEvent.Annulled annulled) {
        if (annulled.kind() == PaperKind.BAO_CAO
                && database.sql("select exists (select from report where paper_id = :paper)")
                        .param("paper", annulled.subjectId())
                        .query(Boolean.class)
                        .single()) {
            throw new Refusal("issuance.stillIssued");
        }
    }
}
