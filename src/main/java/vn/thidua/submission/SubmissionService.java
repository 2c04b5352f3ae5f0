package vn.thidua.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Award;
import vn.thidua.decision.LinesForm;
import vn.thidua.decision.WaitingNominees;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.paper.Papers;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a draft; it is submitted by issuing its document ({@link SubmissionIssue}). */
@Service
@Transactional
class SubmissionService {

    private final SubmissionRepository submissions;
    private final OrganisationRepository organisations;
    private final WaitingNominees candidates;
    private final SubmissionPaper writer;
    private final Papers papers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SubmissionService(
            SubmissionRepository submissions,
            OrganisationRepository organisations,
            WaitingNominees candidates,
            SubmissionPaper writer,
            Papers papers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.organisations = organisations;
        this.candidates = candidates;
        this.writer = writer;
        this.papers = papers;
        this.events = events;
        this.clock = clock;
    }

    UUID create(SubmissionForm form, Collection<UUID> dossiers, Viewer viewer) {
        if (!Award.isKeptBy(viewer, viewer.homeId())) {
            throw new NotFound();
        }
        var submission = new Submission(
                organisations.require(viewer.homeId()), form, viewer, clock.instant(), LocalDate.now(clock));
        if (!dossiers.isEmpty()) {
            candidates.chosen(dossiers, viewer.homeId(), false).forEach(submission::add);
        }
        submissions.save(submission);
        events.publishEvent(
                new SubmissionEvent.SubmissionBegun(viewer.homeId(), submission.id(), submission.subject()));
        return submission.id();
    }

    void describe(UUID id, SubmissionForm form, Viewer viewer) {
        Submission submission = submissions.requireForChange(id, viewer);
        if (!Objects.equals(form.version(), submission.version())) {
            throw new Stale(form, SubmissionForm.of(submission));
        }
        submission.describe(form, LocalDate.now(clock));
        changed(submission);
    }

    void addTyped(UUID id, LinesForm form, Viewer viewer) {
        Submission submission = submissions.requireForChange(id, viewer);
        candidates.typed(form, viewer.homeId(), false).forEach(submission::add);
        changed(submission);
    }

    void addChosen(UUID id, Collection<UUID> dossiers, Viewer viewer) {
        Submission submission = submissions.requireForChange(id, viewer);
        candidates.chosen(dossiers, viewer.homeId(), false).forEach(submission::add);
        changed(submission);
    }

    void remove(UUID id, UUID line, Viewer viewer) {
        Submission submission = submissions.requireForChange(id, viewer);
        submission.remove(line);
        changed(submission);
    }

    /** Writes its document, or writes the draft anew from the list. */
    UUID write(UUID id, Viewer viewer) {
        Submission submission = submissions.requireForChange(id, viewer);
        submission.requireSubmittable();
        return papers.keep(
                viewer.homeId(), writer.write(submission), new Papers.About(id, "/submissions/" + id), viewer);
    }

    void delete(UUID id, Viewer viewer) {
        Submission submission = submissions.requireForChange(id, viewer);
        if (submission.state() != Submission.SubmissionState.DRAFT) {
            throw new Refusal("decision.notDraft");
        }
        papers.discardAbout(id, viewer);
        submissions.delete(submission);
        events.publishEvent(new SubmissionEvent.DraftDropped(viewer.homeId(), id, submission.subject()));
    }

    private void changed(Submission submission) {
        events.publishEvent(new SubmissionEvent.NomineesChanged(
                submission.school().id(),
                submission.id(),
                submission.subject(),
                submission.lines().size()));
    }
}
