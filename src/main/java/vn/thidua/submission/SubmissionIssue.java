package vn.thidua.submission;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.paper.PaperEvent;
import vn.thidua.paper.PaperKind;

/** A submission is sent when its document is issued, and void when that is annulled before anybody replied. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class SubmissionIssue {

    private final SubmissionRepository submissions;
    private final ApplicationEventPublisher events;

    SubmissionIssue(SubmissionRepository submissions, ApplicationEventPublisher events) {
        this.submissions = submissions;
        this.events = events;
    }

    @EventListener
    public void on(PaperEvent.Issued issued) {
        if (issued.kind() == PaperKind.TO_TRINH) {
            submissions
                    .findForChange(issued.about(), issued.organisationId())
                    .ifPresent(submission -> events.publishEvent(submission.submit(issued.number(), issued.on())));
        }
    }

    @EventListener
    public void on(PaperEvent.Annulled annulled) {
        if (annulled.kind() == PaperKind.TO_TRINH) {
            String why = annulled.reason() == null ? annulled.name() : annulled.reason();
            submissions
                    .findForChange(annulled.about(), annulled.organisationId())
                    .ifPresent(submission -> events.publishEvent(submission.annul(why)));
        }
    }
}
