package vn.thidua.narrative;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.chart.ReportPictures;
import vn.thidua.figure.FigureSubject;
import vn.thidua.figure.FigureTable;
import vn.thidua.figure.FigureValue;
import vn.thidua.notation.BoundText;
import vn.thidua.notation.FigureNames;
import vn.thidua.page.Differences;
import vn.thidua.report.Report;
import vn.thidua.report.ReportHead;
import vn.thidua.report.Reports;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.tabulation.Tabulation;

/** Lays out the sections of a report: the tree, and one section with figures, hints and what it said last time. */
@Component
@Transactional(readOnly = true)
class SectionDesk {

    /** A section in the tree: figures that moved on since its author looked, and whether the viewer may write it. */
    record Entry(SectionReader.Row row, int stale, boolean writable) {}

    /** How far a report has come. */
    record Progress(long done, long all) {

        public long percent() {
            return all == 0 ? 0 : Math.round(100.0 * done / all);
        }
    }

    private static final String PROGRAMME = "prog_";

    private final Reports reports;
    private final SectionReader sections;
    private final ReportFigures figures;
    private final Narratives narratives;
    private final ReportPictures pictures;

    SectionDesk(
            Reports reports,
            SectionReader sections,
            ReportFigures figures,
            Narratives narratives,
            ReportPictures pictures) {
        this.reports = reports;
        this.sections = sections;
        this.figures = figures;
        this.narratives = narratives;
        this.pictures = pictures;
    }

    /** All sections. */
    void list(UUID id, Viewer viewer, Model model) {
        ReportHead head = reports.head(id, viewer);
        Report report = head.report();
        ReportValues values = figures.of(report);
        List<Entry> entries = sections.all(id).stream()
                .map(row -> new Entry(
                        row,
                        report.isEditable() ? row.changed(values).size() : 0,
                        !row.isHeading() && Section.isWritableBy(viewer, report, row.unitId())))
                .toList();
        List<Entry> written =
                entries.stream().filter(entry -> !entry.row().isHeading()).toList();
        model.addAttribute("head", head);
        model.addAttribute("report", report);
        model.addAttribute("entries", entries);
        model.addAttribute(
                "progress",
                new Progress(
                        written.stream().filter(entry -> entry.row().done()).count(), written.size()));
        model.addAttribute("keeper", report.isEditableBy(viewer));
        model.addAttribute("offered", report.isEditableBy(viewer) ? sections.offered(id) : List.of());
    }

    /** Who writes what until when. */
    void assignment(UUID id, Viewer viewer, Model model) {
        Report report = reports.require(id, viewer);
        if (!report.isEditableBy(viewer)) {
            throw new NotFound();
        }
        model.addAttribute("report", report);
        model.addAttribute("rows", sections.all(id));
        model.addAttribute("units", sections.units(report.organisationId()));
    }

    /** One section as it is being written; returns the form as it opens. */
    SectionForm show(UUID id, UUID section, Viewer viewer, Model model) {
        Report report = reports.require(id, viewer);
        SectionReader.Opened opened = sections.one(id, section).orElseThrow(NotFound::new);
        SectionReader.Row row = opened.row();
        if (row.isHeading()) {
            throw new NotFound();
        }
        ReportFigures.Told told = figures.told(report, row.pictureCode() != null);
        ReportValues values = told.values();
        FigureNames names = values.names();
        Map<String, Tabulation> tables = narratives.tabulations(report, List.of(row), values);
        model.addAttribute("report", report);
        model.addAttribute("section", row);
        model.addAttribute("pictures", pictures.names());
        model.addAttribute(
                "chart", narratives.charts(List.of(row), told, tables).get(String.valueOf(row.pictureCode())));
        model.addAttribute("nextId", opened.nextId());
        model.addAttribute("writable", Section.isWritableBy(viewer, report, row.unitId()));
        model.addAttribute("shown", ShownText.of(row.text(), values, row.changed(values)));
        model.addAttribute("hints", SectionHints.of(row, values, names));
        model.addAttribute("groups", groups(values));
        model.addAttribute("names", names);
        model.addAttribute("tabulation", row.isTabular() ? tables.get(String.valueOf(row.sourceCode())) : null);
        before(opened, values, names, model);
        return SectionForm.of(row.body(), row.version(), UUID.randomUUID(), names);
    }

    /** The figures to choose from, by what they are about; those of programmes that a school does not run can be named by hand. */
    private static Map<FigureSubject, List<FigureValue>> groups(ReportValues values) {
        return values.table().figures().stream()
                .flatMap(figure -> values.of(figure.code()).stream())
                .filter(value -> !value.figure().code().startsWith(PROGRAMME)
                        || value.isKnown() && value.amount().signum() > 0)
                .collect(Collectors.groupingBy(
                        value -> value.figure().subject(), LinkedHashMap::new, Collectors.toList()));
    }

    private static void before(SectionReader.Opened opened, ReportValues values, FigureNames names, Model model) {
        SectionReader.Before before = opened.before();
        if (before == null || before.body().isBlank()) {
            return;
        }
        String then = said(before);
        model.addAttribute("before", before);
        model.addAttribute("source", names.spoken(before.body()));
        model.addAttribute(
                "differences", Differences.words(then, opened.row().text().shown(values::shown)));
    }

    /** What was said then, with the figures of then where they were kept. */
    private static String said(SectionReader.Before before) {
        BoundText text = BoundText.of(before.body());
        String snapshot = before.snapshot();
        if (snapshot == null) {
            return text.shown(piece -> "…");
        }
        FigureTable table = FigureTable.parse(snapshot);
        ReportValues then = table.schools().contains(before.organisationId())
                ? ReportValues.of(table, before.organisationId())
                : ReportValues.ofAll(table, Map.of());
        return text.shown(then::shown);
    }

    /** What two people wrote at the same time. */
    static void conflict(SectionForm mine, SectionForm theirs, Model model) {
        model.addAttribute("mine", mine);
        model.addAttribute("theirs", theirs);
        model.addAttribute(
                "differences",
                Differences.words(
                        Objects.requireNonNullElse(theirs.body(), ""), Objects.requireNonNullElse(mine.body(), "")));
    }
}
