package vn.thidua.decision;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.award.AwardLevel;
import vn.thidua.award.Conferral;
import vn.thidua.award.Ledger;
import vn.thidua.nomination.DossierState.DossierVerb;
import vn.thidua.nomination.Dossiers;
import vn.thidua.paper.PaperEvent;
import vn.thidua.paper.PaperKind;
import vn.thidua.persistence.Acting;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/**
 * What follows when the document of a decision is issued or annulled, in the same transaction: the awards are entered in the
 * ledger or cancelled, and the dossiers follow. A refusal here keeps the document from being issued.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DecisionIssue {

    private final DecisionRepository decisions;
    private final WaitingNominees candidates;
    private final Ledger ledger;
    private final Dossiers dossiers;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;

    DecisionIssue(
            DecisionRepository decisions,
            WaitingNominees candidates,
            Ledger ledger,
            Dossiers dossiers,
            JdbcClient database,
            ApplicationEventPublisher events) {
        this.decisions = decisions;
        this.candidates = candidates;
        this.ledger = ledger;
        this.dossiers = dossiers;
        this.database = database;
        this.events = events;
    }

    @EventListener
    public void on(PaperEvent.Issued issued) {
        if (issued.kind() != PaperKind.QUYET_DINH) {
            return;
        }
        decisions
                .findForChange(issued.about(), issued.organisationId())
                .ifPresent(decision -> issue(decision, issued, Acting.viewer()));
    }

    private void issue(Decision decision, PaperEvent.Issued issued, Viewer viewer) {
        List<Proposed> listed =
                decision.lines().stream().map(DecisionLine::proposed).toList();
        decision.requireIssuable(issued.on(), candidates.lastSession(listed));
        events.publishEvent(decision.issue(issued.number(), issued.on()));
        Conferral.Decree decree = decision.decree(issuer(decision));
        List<UUID> awards = ledger.conferAll(
                listed.stream()
                        .map(line -> line.conferral(AwardLevel.BASE, decree))
                        .toList(),
                decision.school().id(),
                viewer);
        for (int i = 0; i < awards.size(); i++) {
            decision.lines().get(i).standsAs(awards.get(i));
        }
        String words = issued.number() + " ngày " + "%td/%<tm/%<tY".formatted(issued.on());
        for (UUID dossier : dossiersOf(listed)) {
            dossiers.decided(dossier, words, viewer);
            dossiers.awarded(dossier, viewer);
        }
    }

    @EventListener
    public void on(PaperEvent.Annulled annulled) {
        if (annulled.kind() != PaperKind.QUYET_DINH) {
            return;
        }
        decisions
                .findForChange(annulled.about(), annulled.organisationId())
                .ifPresent(decision -> annul(decision, annulled.reason(), Acting.viewer()));
    }

    private void annul(Decision decision, @Nullable String reason, Viewer viewer) {
        String why = reason == null || reason.isBlank() ? decision.subject() : reason;
        List<UUID> awards = decision.lines().stream()
                .map(DecisionLine::awardId)
                .filter(Objects::nonNull)
                .toList();
        refuseBuiltUpon(awards);
        List<Proposed> listed = new ArrayList<>(
                decision.lines().stream().map(DecisionLine::proposed).toList());
        Conferral.Decree none = Conferral.Decree.UNKNOWN;
        awards.forEach(award -> ledger.cancel(award, none, why, viewer));
        for (UUID dossier : dossiersOf(listed)) {
            dossiers.takeBack(dossier, DossierVerb.AWARD, why, viewer);
            dossiers.takeBack(dossier, DossierVerb.DECIDE, why, viewer);
        }
        events.publishEvent(decision.annul(why));
    }

    /** Money paid out, or an award corrected, withdrawn or cancelled by itself: the decision cannot simply go away any more. */
    private void refuseBuiltUpon(List<UUID> awards) {
        String ids = awards.toString().replace('[', '{').replace(']', '}').replace(" ", "");
        database.sql("""
                select e.subject_name from award_entry e
                 where e.id = any (cast(:awards as uuid[]))
                   and (exists (select from prize_payment p where p.award_id = e.id) or exists (select from award_entry x where x.about_id = e.id))
                 limit 1
                """).param("awards", ids).query(String.class).optional().ifPresent(name -> {
            throw new Refusal("decision.builtUpon", name);
        });
    }

    private static Set<UUID> dossiersOf(List<Proposed> lines) {
        var found = new LinkedHashSet<UUID>();
        lines.forEach(line -> {
            if (line.dossierId() != null) {
                found.add(line.dossierId());
            }
        });
        return found;
    }

    /** As an award cites its issuer. */
    private static String issuer(Decision decision) {
        return DecisionPaper.headOf(decision.school()) + " " + decision.school().name();
    }
}
