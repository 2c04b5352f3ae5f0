package vn.thidua.narrative;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.paper.HtmlRenderer;
import vn.thidua.paper.Paper;
import vn.thidua.paper.PaperFiles;
import vn.thidua.report.Report;
import vn.thidua.report.ReportHead;
import vn.thidua.report.Reports;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.tabulation.Tabulation;
import vn.thidua.tabulation.Tabulations;

/** The words of reports as others use them: section by section with the figures put in, and the whole as a document. */
@Component
@Transactional(readOnly = true)
public class Narratives {

    /** A section as the text page shows it: its words and what its table or list says. */
    record Read(SectionReader.Row row, ShownText shown, Tabulation tabulation) {}

    private final Reports reports;
    private final SectionReader sections;
    private final ReportFigures figures;
    private final Tabulations tabulations;
    private final ReportPaper papers;
    private final PaperFiles files;

    Narratives(
            Reports reports,
            SectionReader sections,
            ReportFigures figures,
            Tabulations tabulations,
            ReportPaper papers,
            PaperFiles files) {
        this.reports = reports;
        this.sections = sections;
        this.figures = figures;
        this.tabulations = tabulations;
        this.papers = papers;
        this.files = files;
    }

    /** The sections from top to bottom. */
    public List<SectionText> of(UUID reportId, Viewer viewer) {
        Report report = reports.require(reportId, viewer);
        return of(report, figures.of(report));
    }

    /** The same with figures that are known already. */
    public List<SectionText> of(Report report, ReportValues values) {
        return texts(sections.all(report.id()), values);
    }

    private static List<SectionText> texts(List<SectionReader.Row> rows, ReportValues values) {
        return rows.stream()
                .map(row -> new SectionText(
                        row.id(),
                        row.position(),
                        row.label(),
                        row.heading(),
                        row.content(),
                        row.body(),
                        row.text().shown(values::shown),
                        !row.changed(values).isEmpty()))
                .toList();
    }

    /** The words of a section with the figures put in. */
    public static String shown(String body, ReportValues values) {
        return BoundText.of(body).shown(values::shown);
    }

    /** The figures that a section names. */
    public static Set<String> codes(SectionText section) {
        return BoundText.of(section.body()).codes();
    }

    /**
     * What is looked at before a report goes out.
     *
     * @param signer whose name stands under it, if the appointments say so
     * @param unfinished sections that nobody has called done
     * @param unknown names of figures in the text of which nothing is known
     */
    public record Ready(
            @Nullable String signer, List<SectionText> sections, List<String> unfinished, List<String> unknown) {}

    /** Who signs, and what may still be missing. */
    public Ready ready(Report report, ReportValues values) {
        SectionReader.Whole whole = sections.whole(report.id());
        List<String> unfinished = whole.rows().stream()
                .filter(row -> !row.isHeading() && !row.done() && !row.label().isBlank())
                .map(SectionReader.Row::name)
                .toList();
        List<String> unknown = whole.rows().stream()
                .flatMap(row -> row.text().codes().stream())
                .distinct()
                .flatMap(code -> values.of(code).stream())
                .filter(value -> !value.isKnown())
                .map(value -> value.figure().name())
                .toList();
        return new Ready(whole.signing().signer(), texts(whole.rows(), values), unfinished, unknown);
    }

    /** The document as its words and figures are now. */
    public Paper paper(UUID reportId, Viewer viewer) {
        Report report = reports.require(reportId, viewer);
        return paper(report, figures.of(report));
    }

    /** The same with figures that are known already. */
    public Paper paper(Report report, ReportValues values) {
        SectionReader.Whole whole = sections.whole(report.id());
        return papers.write(report, whole, values, tabulations(report, whole.rows(), values));
    }

    /** As it was issued; before, as its words and figures are now. */
    Paper document(Report report) {
        UUID issued = report.paperId();
        return issued == null
                ? paper(report, figures.of(report))
                : papers.read(files.findById(issued).orElseThrow(NotFound::new));
    }

    /** Lays out the reading page: what was issued as it was issued, what is a draft with all that a figure can tell. */
    void read(UUID id, Viewer viewer, Model model) {
        ReportHead head = reports.head(id, viewer);
        Report report = head.report();
        model.addAttribute("head", head);
        model.addAttribute("report", report);
        if (report.paperId() != null) {
            model.addAttribute("preview", HtmlRenderer.write(document(report)));
            return;
        }
        ReportValues values = figures.of(report);
        List<SectionReader.Row> rows = sections.all(id);
        Map<String, Tabulation> tables = tabulations(report, rows, values);
        model.addAttribute(
                "sections",
                rows.stream()
                        .map(row -> new Read(
                                row,
                                ShownText.of(row.text(), values, report.isEditable() ? row.changed(values) : Map.of()),
                                tables.get(String.valueOf(row.sourceCode()))))
                        .toList());
    }

    private Map<String, Tabulation> tabulations(Report report, List<SectionReader.Row> rows, ReportValues values) {
        Set<String> codes = rows.stream()
                .filter(SectionReader.Row::isTabular)
                .map(SectionReader.Row::sourceCode)
                .collect(Collectors.toSet());
        return tabulations.of(
                codes,
                report.id(),
                report.organisationId(),
                values.reported(Tabulations.REPORTED),
                ReportFigures.counted(report));
    }
}
