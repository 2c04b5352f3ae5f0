package vn.thidua.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.paper.Papers;
import vn.thidua.report.Report.ReportState;
import vn.thidua.report.ReportHistory.ReportAction;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** Reports as others use them, and the verbs of who writes them; what the body above does is {@link Replies}. */
@Component
@Transactional
public class Reports {

    private final ReportRepository reports;
    private final ReportTemplates templates;
    private final ReportDirectory directory;
    private final ReportHistory history;
    private final Papers papers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Reports(
            ReportRepository reports,
            ReportTemplates templates,
            ReportDirectory directory,
            ReportHistory history,
            Papers papers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reports = reports;
        this.templates = templates;
        this.directory = directory;
        this.history = history;
        this.papers = papers;
        this.events = events;
        this.clock = clock;
    }

    /** The report as its author's people or its addressee read it, or a 404. */
    @Transactional(readOnly = true)
    public Report require(UUID id, Viewer viewer) {
        return reports.findById(id)
                .filter(report -> viewer.mayRead(report.organisationId()))
                .orElseThrow(NotFound::new);
    }

    /** The report of the viewer's own body, or a 404. */
    @Transactional(readOnly = true)
    public Report requireOwn(UUID id, Viewer viewer) {
        return reports.findById(id)
                .filter(report -> report.organisationId().equals(viewer.homeId()))
                .orElseThrow(NotFound::new);
    }

    /** The own body's draft, which the viewer may change as a whole; others are held off until the transaction ends. */
    public Report requireForChange(UUID id, Viewer viewer) {
        Report report = requireKept(id, viewer);
        if (!report.isEditable()) {
            throw new Refusal("report.needs.DRAFT");
        }
        return report;
    }

    @Transactional(readOnly = true)
    public ReportTemplate templateOf(Report report) {
        return templates.require(report.templateId());
    }

    /** The report of the period before: the same outline, the same addressee. */
    @Transactional(readOnly = true)
    public Optional<Report> latestBefore(Report report) {
        return reports
                .before(
                        report.organisationId(),
                        report.templateId(),
                        report.addresseeId(),
                        report.period().from(),
                        Limit.of(1))
                .stream()
                .findFirst();
    }

    /** Where it stands today. */
    @Transactional(readOnly = true)
    public ReportStanding standing(Report report) {
        return report.standing(history.last(report.id()).orElse(null), today());
    }

    /** What stands at the head of each of its pages, or a 404. */
    @Transactional(readOnly = true)
    public ReportHead head(UUID id, Viewer viewer) {
        return directory
                .head(id)
                .filter(head -> viewer.mayRead(head.report().organisationId()))
                .orElseThrow(NotFound::new);
    }

    /** Begins a report of the viewer's body. Once for each outline, addressee and period. */
    public Report begin(
            ReportTemplate template,
            @Nullable UUID addressee,
            String title,
            Period period,
            LocalDate cutOff,
            @Nullable LocalDate dueOn,
            Viewer viewer) {
        UUID home = viewer.homeId();
        if (!Report.isKeptBy(viewer, home)) {
            throw new NotFound();
        }
        if (reports.isBegun(home, template.id(), addressee, period.from())) {
            throw new Refusal("report.begunAlready");
        }
        Report report = reports.saveAndFlush(new Report(home, template.id(), addressee, title, period, cutOff, dueOn));
        return note(report, ReportAction.BEGUN, report.begun(), viewer);
    }

    void change(UUID id, ReportForm.Heading form, Viewer viewer) {
        Report report = requireForChange(id, viewer);
        if (!Objects.equals(form.version(), report.version())) {
            throw new Stale(form, ReportForm.Heading.of(report));
        }
        events.publishEvent(report.change(form.title(), form.cutOff(), form.dueOn()));
    }

    /** Throws away a draft that was never issued. */
    void discard(UUID id, Viewer viewer) {
        Report report = requireForChange(id, viewer);
        if (!report.isDiscardableBy(viewer)) {
            throw new Refusal("report.notDiscardable");
        }
        reports.delete(report);
        events.publishEvent(new ReportEvent.Discarded(report.organisationId(), id, report.title()));
    }

    void review(UUID id, Viewer viewer) {
        Report report = requireHeaded(id, viewer);
        note(report, ReportAction.REVIEWED, report.review(), viewer);
    }

    void sendBack(UUID id, @Nullable String reason, Viewer viewer) {
        Report report = requireHeaded(id, viewer);
        note(report, ReportAction.SENT_BACK, report.sendBack(reason), viewer);
    }

    /** Freezes it; the caller has written and issued the document, and asked for the viewer's password. */
    public void issue(UUID id, Report.Issue issue, Viewer viewer) {
        Report report = requireHeaded(id, viewer);
        if (issue.day().isAfter(today())) {
            throw new Refusal("report.issuedAhead", issue.day());
        }
        note(report, ReportAction.ISSUED, report.issue(issue), viewer);
    }

    void submit(UUID id, Viewer viewer) {
        Report report = requireKept(id, viewer);
        note(report, ReportAction.SUBMITTED, report.submit(clock.instant()), viewer);
    }

    void withdraw(UUID id, Viewer viewer) {
        Report report = requireKept(id, viewer);
        note(report, ReportAction.WITHDRAWN, report.withdraw(lastOf(report)), viewer);
    }

    /**
     * Opens it for another attempt; the step belongs to the attempt that it ends. A document that never went out is annulled with
     * it; one that was handed in stays what it was.
     */
    void reopen(UUID id, @Nullable String reason, Viewer viewer) {
        Report report = requireHeaded(id, viewer);
        int ended = report.attempt();
        UUID unsent = report.state() == ReportState.ISSUED ? report.paperId() : null;
        ReportEvent reopened = report.reopen(reason, lastOf(report), today());
        reports.flush();
        history.note(report, ended, ReportAction.REOPENED, reopened.reason(), viewer);
        events.publishEvent(reopened);
        if (unsent != null) {
            papers.annul(unsent, String.valueOf(reopened.reason()), viewer);
        }
    }

    private Report note(Report report, ReportAction action, ReportEvent event, Viewer viewer) {
        reports.flush();
        history.note(report, report.attempt(), action, event.reason(), viewer);
        events.publishEvent(event);
        return report;
    }

    private Report requireKept(UUID id, Viewer viewer) {
        history.takeTurns(id);
        return Optional.of(requireOwn(id, viewer))
                .filter(report -> Report.isKeptBy(viewer, report.organisationId()))
                .orElseThrow(NotFound::new);
    }

    private Report requireHeaded(UUID id, Viewer viewer) {
        return Optional.of(requireKept(id, viewer))
                .filter(report -> Report.isHeadedBy(viewer, report.organisationId()))
                .orElseThrow(NotFound::new);
    }

    private @Nullable ReportReply lastOf(Report report) {
        return history.last(report.id()).orElse(null);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }
}
