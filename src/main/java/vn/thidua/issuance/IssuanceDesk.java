package vn.thidua.issuance;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.figure.Figure;
import vn.thidua.figure.FigureValue;
import vn.thidua.narrative.Narratives;
import vn.thidua.narrative.ReportFigures;
import vn.thidua.narrative.ReportValues;
import vn.thidua.page.Words;
import vn.thidua.paper.PaperKind;
import vn.thidua.paper.Papers;
import vn.thidua.report.Report;
import vn.thidua.report.Reports;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** Lays out what is looked at before a report is issued, and what its figures have become since. */
@Component
@Transactional(readOnly = true)
class IssuanceDesk {

    /** A figure that is no longer what was issued. */
    record Moved(
            Figure figure,
            String issued,
            String now,
            boolean inText,
            @Nullable String link) {}

    private final Reports reports;
    private final Narratives narratives;
    private final ReportFigures figures;
    private final Issuance issuance;
    private final Papers papers;
    private final Words words;

    IssuanceDesk(
            Reports reports,
            Narratives narratives,
            ReportFigures figures,
            Issuance issuance,
            Papers papers,
            Words words) {
        this.reports = reports;
        this.narratives = narratives;
        this.figures = figures;
        this.issuance = issuance;
        this.papers = papers;
        this.words = words;
    }

    /**
     * Before the issue; returns the form as it opens.
     *
     * @param typed what was filled in: who leads the body depends on the day
     */
    IssuanceForm show(UUID id, @Nullable IssuanceForm typed, Viewer viewer, Model model) {
        Report report = issuance.issuable(id, viewer);
        ReportValues values = figures.today(report);
        LocalDate day = typed == null || typed.issuedOn() == null ? words.today() : typed.issuedOn();
        Narratives.Ready ready = narratives.ready(report, values, day);
        model.addAttribute("report", report);
        model.addAttribute("open", issuance.openErrors(report, ready.sections(), values, viewer));
        model.addAttribute("bare", ready.bare());
        model.addAttribute("unfinished", ready.unfinished());
        model.addAttribute("unknown", ready.unknown());
        boolean tooEarly = words.today().isBefore(report.cutOff());
        model.addAttribute("leaders", ready.leaders());
        model.addAttribute("stranger", typed != null && typed.signer() != null && !ready.knows(typed.signer()));
        model.addAttribute("tooEarly", tooEarly);
        model.addAttribute("early", !tooEarly && report.isEarlyOn(words.today()));
        return new IssuanceForm(
                papers.nextNumber(report.organisationId(), PaperKind.BAO_CAO, words.today()),
                words.today(),
                ready.leaders().isEmpty() ? null : ready.leaders().get(0).name(),
                false,
                false,
                false);
    }

    /** What was issued against what the records say today. */
    void compare(UUID id, Viewer viewer, Model model) {
        Report report = reports.require(id, viewer);
        if (report.snapshot() == null) {
            throw new NotFound();
        }
        ReportValues then = figures.of(report);
        ReportValues now = figures.today(report);
        List<String> said = narratives.of(report, then).stream()
                .flatMap(section -> Narratives.codes(section).stream())
                .toList();
        model.addAttribute("report", report);
        model.addAttribute(
                "moved",
                then.table().figures().stream()
                        .flatMap(figure -> then.of(figure.code()).stream())
                        .filter(value -> now.of(value.figure().code())
                                .filter(today -> !today.shown().equals(value.shown()))
                                .isPresent())
                        .map(value -> moved(value, now, said))
                        .toList());
    }

    private static Moved moved(FigureValue value, ReportValues now, List<String> said) {
        String code = value.figure().code();
        return new Moved(
                value.figure(),
                value.shown(),
                now.of(code).map(FigureValue::shown).orElse(""),
                said.contains(code),
                now.link(code));
    }
}
