package vn.thidua.deliberation;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.RoundPlan;
import vn.thidua.ballot.RoundResult;
import vn.thidua.ballot.RoundState;
import vn.thidua.ballot.Rounds;
import vn.thidua.council.Council;
import vn.thidua.council.CouncilRepository;
import vn.thidua.deliberation.CouncilTable.Laid;
import vn.thidua.deliberation.SittingRounds.RoundRow;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.nomination.Dossiers;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.Sitting;
import vn.thidua.sitting.SittingNominee;
import vn.thidua.sitting.SittingNominee.NomineeState;
import vn.thidua.sitting.SittingNominee.Proposed;
import vn.thidua.sitting.Sittings;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;

/** Votes of a session: put to the vote, the result taken over onto the agenda and into the dossiers, set aside, held again. */
@Service
@Transactional
class SittingVoteService {

    private final CouncilTable table;
    private final Sittings sittings;
    private final CouncilRepository councils;
    private final SittingRounds held;
    private final VotePlans plans;
    private final Rounds rounds;
    private final Dossiers dossiers;
    private final TitleRepository titles;

    SittingVoteService(
            CouncilTable table,
            Sittings sittings,
            CouncilRepository councils,
            SittingRounds held,
            VotePlans plans,
            Rounds rounds,
            Dossiers dossiers,
            TitleRepository titles) {
        this.table = table;
        this.sittings = sittings;
        this.councils = councils;
        this.held = held;
        this.plans = plans;
        this.rounds = rounds;
        this.dossiers = dossiers;
        this.titles = titles;
    }

    /** Prepares the vote; from here on what it rests on stands. Opening it asks for the password, at its own desk. */
    String prepare(UUID id, VoteForm form, Viewer viewer) {
        Laid laid = free(id, viewer);
        return prepare(laid, form, null, viewer);
    }

    /** A second vote on those who did not reach the share, as a record of its own. */
    String again(UUID id, VoteForm form, Viewer viewer) {
        Laid laid = free(id, viewer);
        UUID previous = null;
        for (SittingNominee nominee : VotePlans.nominees(laid)) {
            if (!form.chosen().contains(nominee.id())) {
                continue;
            }
            if (nominee.state() != NomineeState.FAILED) {
                throw new Refusal("vote.secondNeedsFailed", nominee.name());
            }
            previous = held.lastRoundOf(nominee.id()).orElse(previous);
            if (nominee.dossierId() != null) {
                dossiers.takeBack(nominee.dossierId(), DossierVerb.REJECT, "Bỏ phiếu vòng hai", viewer);
            }
            sittings.reset(nominee);
        }
        return prepare(laid, form, previous, viewer);
    }

    private String prepare(Laid laid, VoteForm form, @Nullable UUID previous, Viewer viewer) {
        RoundPlan plan = plans.plan(laid, form, previous);
        UUID round = rounds.prepare(plan, viewer);
        held.add(laid.sitting().id(), laid.sitting().body().id(), round);
        return "/votes/" + round + "/desk";
    }

    /** Takes the counted result over: onto the agenda, and into the dossiers. */
    String takeOver(UUID round, Viewer viewer) {
        RoundRow row = held.require(round);
        Sitting sitting = open(row.sittingId(), viewer);
        if (row.takenOver()) {
            throw new Refusal("vote.alreadyTaken");
        }
        RoundResult result = rounds.result(round, viewer).orElseThrow(() -> new Refusal("vote.notCounted"));
        for (SittingNominee nominee : nominees(sitting.id())) {
            result.of(nominee.id()).ifPresent(outcome -> {
                sittings.voted(nominee, outcome.passed(), outcome.arithmetic(), null);
                if (nominee.dossierId() != null) {
                    dossiers.votedOn(nominee.dossierId(), outcome.passed(), outcome.arithmetic(), viewer);
                }
                if (outcome.lowerTitleProposed()) {
                    titles.inUse().stream()
                            .filter(title -> title.name().equals(outcome.lowerTitle()))
                            .findFirst()
                            .ifPresent(title -> instead(sitting, nominee, title, viewer));
                }
            });
        }
        held.takeOver(round, true);
        return address(sitting.id());
    }

    /** Sets a result aside: nominees wait for another vote, dossiers stand before the council again. */
    String setAside(UUID round, @Nullable String typed, Viewer viewer) {
        RoundRow row = held.require(round);
        Sitting sitting = open(row.sittingId(), viewer);
        String reason = Council.reason(typed);
        if (row.takenOver()) {
            List<UUID> voted = rounds.result(round, viewer).stream()
                    .flatMap(result -> result.nominees().stream())
                    .map(RoundResult.NomineeResult::nomineeId)
                    .toList();
            for (SittingNominee nominee : nominees(sitting.id())) {
                boolean last =
                        held.lastRoundOf(nominee.id()).filter(round::equals).isPresent();
                if (!last || !voted.isEmpty() && !voted.contains(nominee.id())) {
                    continue;
                }
                if (nominee.state() == NomineeState.LOWER) {
                    throw new Refusal("vote.lowerProposed", nominee.name());
                }
                if (nominee.dossierId() != null) {
                    dossiers.takeBack(
                            nominee.dossierId(),
                            nominee.state() == NomineeState.PASSED ? DossierVerb.PASS : DossierVerb.REJECT,
                            reason,
                            viewer);
                }
                sittings.reset(nominee);
            }
            held.takeOver(round, false);
        }
        if (row.state() != RoundState.CANCELLED) {
            rounds.cancel(round, reason, viewer);
        }
        return address(sitting.id());
    }

    /** The council proposes a lower title instead of the one that was not reached; it comes to the vote in the same session. */
    String proposeLower(UUID nomineeId, UUID titleId, Viewer viewer) {
        Sitting sitting = open(sittings.ofNominee(nomineeId, viewer), viewer);
        SittingNominee nominee = nominees(sitting.id()).stream()
                .filter(each -> each.id().equals(nomineeId))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (nominee.state() != NomineeState.FAILED) {
            throw new Refusal("vote.lowerNeedsFailed", nominee.name());
        }
        instead(sitting, nominee, titles.require(titleId), viewer);
        return address(sitting.id());
    }

    private void instead(Sitting sitting, SittingNominee nominee, Title lower, Viewer viewer) {
        boolean fits = nominee.personId() != null ? lower.isForPeople() : lower.isForCollectives();
        if (!fits
                || lower.id()
                        .equals(Objects.requireNonNull(nominee.item().title()).id())) {
            throw new Refusal("sitting.titleNotForNominee", lower.name());
        }
        String arithmetic = Objects.requireNonNull(nominee.arithmetic());
        UUID dossier = nominee.dossierId() == null
                ? null
                : dossiers.proposeLower(nominee.dossierId(), lower.code(), arithmetic, viewer);
        sittings.voted(nominee, false, arithmetic, lower.name());
        sittings.nominate(
                sitting,
                lower,
                new Proposed(
                        dossier,
                        nominee.personId(),
                        nominee.unitId(),
                        nominee.name(),
                        nominee.detail(),
                        nominee.summary()));
    }

    private List<SittingNominee> nominees(UUID sitting) {
        return sittings.agenda(sitting).stream()
                .flatMap(item -> item.nominees().stream())
                .toList();
    }

    /** The session and its council held, open, with a quorum and no other vote under way. */
    private Laid free(UUID id, Viewer viewer) {
        Sitting sitting = open(id, viewer);
        councils.findForChange(sitting.council().id(), viewer.homeId()).orElseThrow(NotFound::new);
        held.openIn(id).ifPresent(vote -> {
            throw new Refusal("sitting.voteOpen", vote);
        });
        Laid laid = table.laid(id, viewer);
        laid.quorum().require();
        return laid;
    }

    private Sitting open(UUID id, Viewer viewer) {
        Sitting sitting = sittings.hold(id, viewer);
        sitting.requireOpen();
        return sitting;
    }

    private static String address(UUID sitting) {
        return "/council-sessions/" + sitting;
    }
}
