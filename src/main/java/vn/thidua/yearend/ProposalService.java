package vn.thidua.yearend;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.evaluation.YearRatings;
import vn.thidua.excellence.ShareEffect;
import vn.thidua.excellence.ShareTable;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;
import vn.thidua.yearend.FindingReader.Findings;
import vn.thidua.yearend.ProposalLine.Finding;

/** The verbs of a year's proposal, each one transaction. */
@Service
@Transactional
class ProposalService {

    private static final int SHORTEST_REASON = 3;

    private final YearProposals proposals;
    private final ProposalLines lines;
    private final ProposalBook book;
    private final FindingReader findings;
    private final YearRatings ratings;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProposalService(
            YearProposals proposals,
            ProposalLines lines,
            ProposalBook book,
            FindingReader findings,
            YearRatings ratings,
            ApplicationEventPublisher events,
            Clock clock) {
        this.proposals = proposals;
        this.lines = lines;
        this.book = book;
        this.findings = findings;
        this.ratings = ratings;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the proposal of a year from its months; a second one is the first. */
    UUID make(RatedSubject kind, EmulationYear year, Viewer viewer) {
        if (!YearProposal.isKeptBy(viewer, viewer.homeId())) {
            throw new AccessDeniedException("role");
        }
        if (kind == RatedSubject.SCHOOL) {
            throw new Refusal("yearend.notOfSchools");
        }
        var known = proposals.of(viewer.homeId(), year, kind);
        if (known.isPresent()) {
            return known.get().id();
        }
        Findings found = findings.read(kind, year, viewer);
        if (found.lines().stream().allMatch(line -> line.rolledUp() == null)) {
            throw new Refusal("yearend.noMonths", year);
        }
        var proposal = new YearProposal(viewer.homeId(), year, kind, found.rule(), viewer, clock.instant());
        proposals.save(proposal);
        proposals.flush();
        found.lines().forEach(line -> lines.save(new ProposalLine(proposal, line)));
        events.publishEvent(proposal.made(found.rule(), viewer, clock.instant()));
        return proposal.id();
    }

    /** Reads the months anew; what was decided by hand stays. */
    void renew(UUID id, Viewer viewer) {
        YearProposal proposal = changeable(id, viewer);
        Findings found = findings.read(proposal.subjectKind(), proposal.year(), viewer);
        Map<UUID, ProposalLine> known =
                lines.ofForChange(id).stream().collect(Collectors.toMap(ProposalLine::subject, Function.identity()));
        for (Finding finding : found.lines()) {
            ProposalLine line = known.remove(finding.subject());
            if (line == null) {
                lines.save(new ProposalLine(proposal, finding));
            } else {
                line.find(finding);
            }
        }
        known.values().forEach(lines::delete);
        events.publishEvent(proposal.made(found.rule(), viewer, clock.instant()));
    }

    void decide(UUID id, UUID lineId, DecisionForm form, Viewer viewer) {
        YearProposal proposal = changeable(id, viewer);
        ProposalLine line = lines.findForChange(lineId, id).orElseThrow(NotFound::new);
        if (!Objects.equals(form.version(), line.version())) {
            throw new Stale(form, DecisionForm.of(line));
        }
        line.decide(form.level(), form.reason(), viewer);
        events.publishEvent(new ProposalEvent.Decided(
                proposal.organisationId(),
                id,
                book.name(lineId),
                proposal.year().toString(),
                form.level(),
                form.reason()));
    }

    void claimOutstanding(UUID id, boolean claimed, Viewer viewer) {
        changeable(id, viewer).claimOutstanding(claimed);
    }

    /** Becomes ratings in one step: all or none. */
    int confirm(UUID id, ConfirmationForm form, Viewer viewer) {
        YearProposal proposal = proposals
                .findForChange(id)
                .filter(found -> found.isConfirmableBy(viewer))
                .orElseThrow(NotFound::new);
        List<ProposalLine> all = lines.ofForChange(id);
        long open = all.stream().filter(ProposalLine::isOpen).count();
        if (open > 0) {
            throw new Refusal("yearend.open", open);
        }
        ShareTable shares = book.count(proposal, viewer).shares();
        if (shares.isBlocked()) {
            throw new Refusal("yearend.blocked", shares.named(ShareEffect.BLOCKS));
        }
        if (shares.isWarned()
                && (form.overReason() == null || form.overReason().strip().length() < SHORTEST_REASON)) {
            throw new Refusal("yearend.over", shares.named(ShareEffect.WARNS));
        }
        var levels = new LinkedHashMap<UUID, RatingLevel>();
        all.stream().filter(ProposalLine::isToBeRated).forEach(line -> levels.put(line.subject(), line.level()));
        if (levels.isEmpty()) {
            throw new Refusal("yearend.nobody");
        }
        var given = ratings.give(
                proposal.subjectKind(), proposal.year(), levels, form.decision(), form.decidedOn(), viewer);
        all.forEach(line -> line.becomes(given.get(line.subject())));
        events.publishEvent(proposal.confirm(form, given.size(), viewer, clock.instant()));
        return given.size();
    }

    /** Takes the ratings back, while nothing is built on them. */
    void withdraw(UUID id, @Nullable String reason, Viewer viewer) {
        YearProposal proposal = proposals
                .findForChange(id)
                .filter(found -> found.isWithdrawableBy(viewer))
                .orElseThrow(NotFound::new);
        if (reason == null || reason.strip().length() < SHORTEST_REASON || reason.length() > 500) {
            throw new Refusal("rating.reason");
        }
        List<ProposalLine> all = lines.ofForChange(id);
        ratings.takeBack(
                all.stream()
                        .map(ProposalLine::ratingId)
                        .filter(Objects::nonNull)
                        .toList(),
                reason.strip(),
                viewer);
        all.forEach(line -> line.becomes(null));
        events.publishEvent(proposal.withdraw(reason.strip()));
    }

    void remove(UUID id, Viewer viewer) {
        YearProposal proposal = changeable(id, viewer);
        events.publishEvent(proposal.removed());
        proposals.delete(proposal);
    }

    private YearProposal changeable(UUID id, Viewer viewer) {
        return proposals
                .findForChange(id)
                .filter(proposal -> proposal.isChangeableBy(viewer))
                .orElseThrow(NotFound::new);
    }
}
