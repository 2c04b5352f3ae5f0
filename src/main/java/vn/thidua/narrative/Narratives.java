package vn.thidua.narrative;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.chart.Chart;
import vn.thidua.chart.ChartImage;
import vn.thidua.chart.ReportPictures;
import vn.thidua.notation.BoundText;
import vn.thidua.page.Words;
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
    record Read(
            SectionReader.Row row,
            ShownText shown,
            @Nullable Tabulation tabulation,
            @Nullable Chart chart) {}

    /** The table of which the picture of targets is drawn. */
    private static final String TARGETS = "target_progress";

    private final Reports reports;
    private final SectionReader sections;
    private final ReportFigures figures;
    private final Tabulations tabulations;
    private final ReportPictures pictures;
    private final ReportPaper papers;
    private final PaperFiles files;
    private final Words words;

    Narratives(
            Reports reports,
            SectionReader sections,
            ReportFigures figures,
            Tabulations tabulations,
            ReportPictures pictures,
            ReportPaper papers,
            PaperFiles files,
            Words words) {
        this.reports = reports;
        this.sections = sections;
        this.figures = figures;
        this.tabulations = tabulations;
        this.pictures = pictures;
        this.papers = papers;
        this.files = files;
        this.words = words;
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
     * Somebody who leads the body whose report it is.
     *
     * @param heads and does not stand in for the head
     */
    public record Leader(String name, String position, boolean heads) {}

    /**
     * What is looked at before a report goes out.
     *
     * @param leaders who may sign it, heads first
     * @param bare sections of which paper would show nothing but the name
     * @param unfinished others that nobody has called done
     * @param unknown names of figures in the text of which nothing is known
     */
    public record Ready(
            List<Leader> leaders,
            List<SectionText> sections,
            List<String> bare,
            List<String> unfinished,
            List<String> unknown) {

        /** Whether somebody leads the body; where nobody is known to, anybody may be right. */
        public boolean knows(String signer) {
            return leaders.isEmpty()
                    || leaders.stream().anyMatch(leader -> leader.name().equalsIgnoreCase(signer.strip()));
        }
    }

    /** Who may sign on a day, and what may still be missing. */
    public Ready ready(Report report, ReportValues values, LocalDate on) {
        SectionReader.Whole whole = sections.whole(report.id(), on);
        List<SectionReader.Row> bare = bare(report, whole.rows());
        List<SectionReader.Row> unfinished = whole.rows().stream()
                .filter(row -> !row.isHeading() && !row.done() && !bare.contains(row))
                .toList();
        List<String> unknown = whole.rows().stream()
                .flatMap(row -> row.text().codes().stream())
                .distinct()
                .flatMap(code -> values.of(code).stream())
                .filter(value -> !value.isKnown())
                .map(value -> value.figure().name())
                .toList();
        return new Ready(
                whole.signing().leaders(), texts(whole.rows(), values), names(bare), names(unfinished), unknown);
    }

    private static List<String> names(List<SectionReader.Row> rows) {
        return rows.stream().map(SectionReader.Row::name).toList();
    }

    /** Neither words nor a table or list, which say themselves when they are empty, nor a picture that shows something. */
    private List<SectionReader.Row> bare(Report report, List<SectionReader.Row> rows) {
        List<SectionReader.Row> wordless = rows.stream()
                .filter(row ->
                        !row.isHeading() && !row.label().isBlank() && row.body().isBlank() && !row.isTabular())
                .toList();
        if (!isDrawn(wordless)) {
            return wordless;
        }
        ReportFigures.Told told = figures.told(report, true);
        Map<String, Chart> drawn = charts(wordless, told, tabulations(report, wordless, told.values()));
        return wordless.stream()
                .filter(row -> !drawn.containsKey(String.valueOf(row.pictureCode())))
                .toList();
    }

    /**
     * The document as its words and figures are now.
     *
     * @param signer who signs it that day: the head, a deputy in the head's stead, or somebody else
     */
    public Paper paper(Report report, ReportValues values, LocalDate on, String signer) {
        SectionReader.Whole whole = sections.whole(report.id(), on);
        Map<String, Tabulation> tables = tabulations(report, whole.rows(), values);
        ReportFigures.Told told = figures.told(report, isDrawn(whole.rows()));
        return papers.write(report, whole, values, tables, charts(whole.rows(), told, tables), signer);
    }

    /** As it was issued; before, as its words and figures are now. */
    Paper document(Report report) {
        UUID issued = report.paperId();
        return issued == null
                ? draft(report)
                : papers.read(files.findById(issued).orElseThrow(NotFound::new));
    }

    private Paper draft(Report report) {
        SectionReader.Whole whole = sections.whole(report.id(), words.today());
        ReportFigures.Told told = figures.told(report, isDrawn(whole.rows()));
        Map<String, Tabulation> tables = tabulations(report, whole.rows(), told.values());
        return papers.write(report, whole, told.values(), tables, charts(whole.rows(), told, tables), null);
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
        List<SectionReader.Row> rows = sections.all(id);
        ReportFigures.Told told = figures.told(report, isDrawn(rows));
        ReportValues values = told.values();
        Map<String, Tabulation> tables = tabulations(report, rows, values);
        Map<String, Chart> charts = charts(rows, told, tables);
        model.addAttribute(
                "sections",
                rows.stream()
                        .map(row -> new Read(
                                row,
                                ShownText.of(row.text(), values, report.isEditable() ? row.changed(values) : Map.of()),
                                tables.get(String.valueOf(row.sourceCode())),
                                charts.get(String.valueOf(row.pictureCode()))))
                        .toList());
        model.addAttribute("pictures", pictures.names());
    }

    /** The picture of a section as a file, or a 404. */
    byte[] picture(UUID id, UUID section, Viewer viewer) {
        Report report = reports.require(id, viewer);
        List<SectionReader.Row> row =
                List.of(sections.one(id, section).orElseThrow(NotFound::new).row());
        ReportFigures.Told told = figures.told(report, isDrawn(row));
        Chart chart = charts(row, told, tabulations(report, row, told.values())).values().stream()
                .findFirst()
                .orElseThrow(NotFound::new);
        return ChartImage.png(chart);
    }

    static boolean isDrawn(List<SectionReader.Row> rows) {
        return rows.stream().anyMatch(row -> row.pictureCode() != null);
    }

    /** The pictures of some sections. */
    Map<String, Chart> charts(List<SectionReader.Row> rows, ReportFigures.Told told, Map<String, Tabulation> tables) {
        if (told.material() == null) {
            return Map.of();
        }
        Tabulation targets = tables.get(TARGETS);
        return pictures.of(
                rows.stream()
                        .map(SectionReader.Row::pictureCode)
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList(),
                told.material(),
                targets == null
                        ? List.of()
                        : targets.rows().stream()
                                .map(row ->
                                        new ReportPictures.Progress(row.cells().get(0), percent(row)))
                                .toList());
    }

    private static @Nullable BigDecimal percent(Tabulation.Row row) {
        String written = row.cells().get(1).replaceAll("[ .%]", "").replace(',', '.');
        return written.isEmpty() ? null : new BigDecimal(written);
    }

    /** All tables and lists of some sections, and what their pictures need. */
    Map<String, Tabulation> tabulations(Report report, List<SectionReader.Row> rows, ReportValues values) {
        Set<String> codes = rows.stream()
                .filter(SectionReader.Row::isTabular)
                .map(SectionReader.Row::sourceCode)
                .collect(Collectors.toSet());
        if (rows.stream().anyMatch(row -> ReportPictures.TARGETS.equals(row.pictureCode()))) {
            codes.add(TARGETS);
        }
        return tabulations.of(
                codes,
                report.id(),
                report.organisationId(),
                values.reported(Tabulations.REPORTED),
                ReportFigures.counted(report));
    }
}
