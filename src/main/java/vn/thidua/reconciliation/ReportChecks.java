package vn.thidua.reconciliation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.figure.FigureValue;
import vn.thidua.figure.Qualifier;
import vn.thidua.issuance.IssueGate;
import vn.thidua.narrative.Narratives;
import vn.thidua.narrative.ReportFigures;
import vn.thidua.narrative.ReportValues;
import vn.thidua.narrative.SectionText;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.report.Report;
import vn.thidua.report.ReportHead;
import vn.thidua.report.Reports;
import vn.thidua.scrutiny.Knowledge;
import vn.thidua.scrutiny.Script;
import vn.thidua.scrutiny.Scrutiny;
import vn.thidua.scrutiny.Severity;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The checks of a report that is being written, for its author's people. */
@Component
@Transactional(readOnly = true)
class ReportChecks implements IssueGate {

    static final Role[] READERS = {
        Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER
    };

    private static final int MOST_CARDS = 15;

    private final Reports reports;
    private final Narratives narratives;
    private final ReportFigures figures;
    private final KnowledgeReader knowledge;
    private final Words words;

    ReportChecks(
            Reports reports, Narratives narratives, ReportFigures figures, KnowledgeReader knowledge, Words words) {
        this.reports = reports;
        this.narratives = narratives;
        this.figures = figures;
        this.knowledge = knowledge;
        this.words = words;
    }

    /** Who keeps the report may let findings pass, while it is at home. */
    static boolean mayDecide(Report report, Viewer viewer) {
        return Report.isKeptBy(viewer, report.organisationId());
    }

    void lay(UUID id, Viewer viewer, Paging paging, Model model) {
        viewer.requireAny(READERS);
        ReportHead head = reports.head(id, viewer);
        Report report = own(head.report(), viewer);
        Panel panel = panel(report, viewer);
        List<Panel.Shown> all = panel.gravestFirst();
        paging.by(MOST_CARDS).of(all.size());
        List<Panel.Shown> here =
                all.stream().skip(paging.offset()).limit(paging.rows()).toList();
        model.addAttribute("head", head);
        model.addAttribute("panel", panel);
        model.addAttribute("groups", Panel.groups(here));
        model.addAttribute("passed", Panel.passed(here));
        model.addAttribute("paging", paging);
        model.addAttribute("severities", Severity.values());
        model.addAttribute("decides", mayDecide(report, viewer));
        model.addAttribute("address", "/reports/" + id);
    }

    /** What is found in a report that the viewer may decide about. */
    Panel decided(UUID id, Viewer viewer) {
        viewer.requireAny(READERS);
        Report report = own(reports.require(id, viewer), viewer);
        if (!mayDecide(report, viewer)) {
            throw new NotFound();
        }
        return panel(report, viewer);
    }

    private static Report own(Report report, Viewer viewer) {
        if (!report.organisationId().equals(viewer.homeId())) {
            throw new NotFound();
        }
        return report;
    }

    /** Errors that nobody has mended or let pass keep a report from going out. */
    @Override
    public List<String> openErrors(Report report, List<SectionText> sections, ReportValues values, Viewer viewer) {
        return panel(report, sections, values, viewer).shown().stream()
                .filter(one -> one.severity() == Severity.ERROR)
                .map(Panel.Shown::sentence)
                .toList();
    }

    private Panel panel(Report report, Viewer viewer) {
        ReportValues values = figures.of(report);
        return panel(report, narratives.of(report, values), values, viewer);
    }

    private Panel panel(Report report, List<SectionText> sections, ReportValues values, Viewer viewer) {
        Script script = Script.of(sections.stream()
                .map(section -> new Script.Passage(
                        section.id(), section.label(), section.heading(), section.shown(), section.stale()))
                .toList());
        KnowledgeReader.Known known = knowledge.read(report.id(), viewer);
        return Panel.of(
                script,
                Scrutiny.of(
                        script,
                        knowledge.knowledge(
                                known,
                                report.period(),
                                report.cutOff(),
                                report.state() == Report.ReportState.REVIEWED,
                                known(values))),
                known,
                words);
    }

    /** What a text may be held against: nothing where the records are not complete. */
    static @Nullable BigDecimal exact(FigureValue value) {
        return value.qualifier() == Qualifier.EXACT ? value.amount() : null;
    }

    private static List<Knowledge.Known> known(ReportValues values) {
        return values.table().figures().stream()
                .map(figure -> values.of(figure.code()).orElse(null))
                .filter(Objects::nonNull)
                .map(value -> new Knowledge.Known(
                        value.figure().code(),
                        value.figure().name(),
                        value.figure().noun(),
                        exact(value),
                        values.link(value.figure().code())))
                .toList();
    }
}
