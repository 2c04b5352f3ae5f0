package vn.thidua.decision;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Objects;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Award;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.paper.Papers;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** The verbs of a draft; issuing and annulling come with its document ({@link DecisionIssue}). */
@Service
@Transactional
class DecisionService {

    private final DecisionRepository decisions;
    private final OrganisationRepository organisations;
    private final WaitingNominees candidates;
    private final DecisionPaper writer;
    private final Papers papers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DecisionService(
            DecisionRepository decisions,
            OrganisationRepository organisations,
            WaitingNominees candidates,
            DecisionPaper writer,
            Papers papers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.organisations = organisations;
        this.candidates = candidates;
        this.writer = writer;
        this.papers = papers;
        this.events = events;
        this.clock = clock;
    }

    /** Begins a decision, with those chosen among the dossiers that wait. */
    UUID create(DecisionForm form, Collection<UUID> dossiers, Viewer viewer) {
        if (!Award.isKeptBy(viewer, viewer.homeId())) {
            throw new NotFound();
        }
        var decision = new Decision(
                organisations.require(viewer.homeId()), form, viewer, clock.instant(), LocalDate.now(clock));
        if (!dossiers.isEmpty()) {
            candidates.chosen(dossiers, viewer.homeId(), true).forEach(decision::add);
        }
        decisions.save(decision);
        events.publishEvent(new DecisionEvent.DecisionBegun(viewer.homeId(), decision.id(), decision.subject()));
        return decision.id();
    }

    void describe(UUID id, DecisionForm form, Viewer viewer) {
        Decision decision = decisions.requireForChange(id, viewer);
        if (!Objects.equals(form.version(), decision.version())) {
            throw new Stale(form, DecisionForm.of(decision));
        }
        decision.describe(form, LocalDate.now(clock));
        changed(decision);
    }

    void addTyped(UUID id, LinesForm form, Viewer viewer) {
        Decision decision = decisions.requireForChange(id, viewer);
        candidates.typed(form, viewer.homeId(), true).forEach(decision::add);
        changed(decision);
    }

    void addChosen(UUID id, Collection<UUID> dossiers, Viewer viewer) {
        Decision decision = decisions.requireForChange(id, viewer);
        candidates.chosen(dossiers, viewer.homeId(), true).forEach(decision::add);
        changed(decision);
    }

    void remove(UUID id, UUID line, Viewer viewer) {
        Decision decision = decisions.requireForChange(id, viewer);
        decision.remove(line);
        changed(decision);
    }

    /** Writes its document, or writes the draft anew from the list. */
    UUID write(UUID id, Viewer viewer) {
        Decision decision = decisions.requireForChange(id, viewer);
        decision.requireIssuable(LocalDate.now(clock), null);
        return papers.keep(viewer.homeId(), writer.write(decision), new Papers.About(id, "/decisions/" + id), viewer);
    }

    /** Throws a draft away, with the draft of its document. */
    void delete(UUID id, Viewer viewer) {
        Decision decision = decisions.requireForChange(id, viewer);
        if (decision.state() != Decision.DecisionState.DRAFT) {
            throw new Refusal("decision.notDraft");
        }
        papers.discardAbout(id, viewer);
        decisions.delete(decision);
        events.publishEvent(new DecisionEvent.DraftDiscarded(viewer.homeId(), id, decision.subject()));
    }

    private void changed(Decision decision) {
        events.publishEvent(new DecisionEvent.ListChanged(
                decision.school().id(),
                decision.id(),
                decision.subject(),
                decision.lines().size()));
    }
}
