package vn.thidua.submission;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.Conferral;
import vn.thidua.award.Ledger;
import vn.thidua.decision.WaitingNominees;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.nomination.Dossiers;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.submission.SubmissionLine.SuperiorReply;

/** What those above replied: granted goes into the ledger by their decision, refused ends the dossier, returned frees it. */
@Service
@Transactional
class ReplyService {

    private final SubmissionRepository submissions;
    private final WaitingNominees candidates;
    private final Ledger ledger;
    private final Dossiers dossiers;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReplyService(
            SubmissionRepository submissions,
            WaitingNominees candidates,
            Ledger ledger,
            Dossiers dossiers,
            ApplicationEventPublisher events,
            Clock clock) {
        this.submissions = submissions;
        this.candidates = candidates;
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.events = events;
        this.clock = clock;
    }

    void reply(UUID id, ReplyForm form, Viewer viewer) {
        Submission submission = submissions.requireForChange(id, viewer);
        if (form.chosen().isEmpty()) {
            throw new Refusal("decision.nothingChosen");
        }
        if (form.repliedOn().isAfter(LocalDate.now(clock))) {
            throw new Refusal("prize.dayAhead", form.repliedOn());
        }
        List<SubmissionLine> lines = form.chosen().stream()
                .distinct()
                .map(line -> submission.requireSubmitted(line, form.repliedOn()))
                .toList();
        switch (form.reply()) {
            case GRANTED -> grant(submission, lines, form, viewer);
            case REFUSED, RETURNED -> deny(submission, lines, form, viewer);
            case AWAITED -> throw new Refusal("submission.noReply");
        }
        submission.settle();
    }

    private void grant(Submission submission, List<SubmissionLine> lines, ReplyForm form, Viewer viewer) {
        Conferral.Decree decree = form.decree();
        if (!decree.isKnown() || decree.issuer() == null) {
            throw new Refusal("submission.decisionIncomplete");
        }
        List<UUID> awards = ledger.conferAll(
                lines.stream()
                        .map(line -> line.proposed()
                                .conferral(candidates.levelOf(line.proposed().titleId()), decree))
                        .toList(),
                submission.school().id(),
                viewer);
        String words = decree.number() + " ngày " + "%td/%<tm/%<tY".formatted(decree.on());
        for (int i = 0; i < lines.size(); i++) {
            lines.get(i).grant(awards.get(i), form.repliedOn());
        }
        lines.stream()
                .map(line -> line.proposed().dossierId())
                .filter(Objects::nonNull)
                .distinct()
                .forEach(dossier -> {
                    dossiers.decided(dossier, words, viewer);
                    dossiers.awarded(dossier, viewer);
                });
        events.publishEvent(new SubmissionEvent.Granted(
                submission.school().id(),
                submission.id(),
                String.valueOf(submission.number()),
                String.valueOf(decree.number()),
                lines.size()));
    }

    private void deny(Submission submission, List<SubmissionLine> lines, ReplyForm form, Viewer viewer) {
        String why = required(form.reason());
        lines.forEach(line -> line.deny(form.reply(), why, form.repliedOn()));
        if (form.reply() == SuperiorReply.REFUSED) {
            lines.stream()
                    .map(line -> line.proposed().dossierId())
                    .filter(Objects::nonNull)
                    .distinct()
                    .forEach(dossier -> dossiers.refused(dossier, why, viewer));
        }
        events.publishEvent(new SubmissionEvent.Denied(
                submission.school().id(), submission.id(), String.valueOf(submission.number()), lines.size(), why));
    }

    /** Takes a reply back that was written down wrongly; a granted award is cancelled in the ledger. */
    void takeBack(UUID id, UUID lineId, @Nullable String reason, Viewer viewer) {
        Submission submission = submissions.requireForChange(id, viewer);
        SubmissionLine line = submission.require(lineId);
        String why = required(reason);
        UUID dossier = line.proposed().dossierId();
        switch (line.reply()) {
            case AWAITED -> throw new Refusal("submission.noReply");
            case GRANTED -> {
                ledger.cancel(Objects.requireNonNull(line.awardId()), Conferral.Decree.UNKNOWN, why, viewer);
                if (dossier != null) {
                    dossiers.takeBack(dossier, DossierVerb.AWARD, why, viewer);
                    dossiers.takeBack(dossier, DossierVerb.DECIDE, why, viewer);
                }
            }
            case REFUSED -> {
                if (dossier != null) {
                    dossiers.takeBack(dossier, DossierVerb.REJECT, why, viewer);
                }
            }
            case RETURNED -> candidates.requireFree(dossier, submission.id());
        }
        line.await();
        submission.settle();
        events.publishEvent(new SubmissionEvent.ReplyTakenBack(
                submission.school().id(),
                submission.id(),
                String.valueOf(submission.number()),
                line.proposed().subjectName(),
                why));
    }

    private static String required(@Nullable String reason) {
        if (reason == null || reason.isBlank()) {
            throw new Refusal("award.reasonMissing");
        }
        return reason.strip();
    }
}
