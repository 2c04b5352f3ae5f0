package vn.thidua.ballot;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.thidua.envelope.RoundSecrets;
import vn.thidua.envelope.TypedShares;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** The verbs of a round, each one transaction that holds the round's row. */
@Service
@Transactional
class RoundService {

    private final RoundRepository rounds;
    private final PlanWriter plans;
    private final OpenVote openVotes;
    private final RoundReader reader;
    private final RoundSecrets secrets;
    private final TypedShares typed;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RoundService(
            RoundRepository rounds,
            PlanWriter plans,
            OpenVote openVotes,
            RoundReader reader,
            RoundSecrets secrets,
            TypedShares typed,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rounds = rounds;
        this.plans = plans;
        this.openVotes = openVotes;
        this.reader = reader;
        this.secrets = secrets;
        this.typed = typed;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    UUID prepare(RoundPlan plan, Viewer viewer) {
        if (!viewer.mayChange(plan.organisationId())) {
            throw new NotFound();
        }
        if (plan.previousRound() != null) {
            rounds.requireForChange(plan.previousRound(), plan.organisationId());
        }
        Round round = rounds.save(new Round(plan));
        plans.write(round.id(), plan);
        events.publishEvent(new RoundEvent.Planned(round.organisationId(), round.id(), round.subject()));
        return round.id();
    }

    void change(UUID id, RoundPlan plan, Viewer viewer) {
        Round round = own(id, viewer);
        RoundEvent event = round.plan(plan);
        plans.erase(id);
        plans.write(id, plan);
        destroySecretsAfterCommit(id);
        events.publishEvent(event);
    }

    void open(UUID id, Viewer viewer) {
        Round round = own(id, viewer);
        events.publishEvent(round.open(
                ask("select not exists (select from ballot_teller where round_id = :round and not share_taken)", id),
                clock.instant()));
    }

    void withdrawOpening(UUID id, @Nullable String reason, Viewer viewer) {
        Round round = own(id, viewer);
        boolean untouched = ask("""
                select not exists (select from ballot_envelope where round_id = :round)
                   and not exists (select from ballot_open_choice where round_id = :round)
                   and not exists (select from ballot_voter where round_id = :round and returned_on is not null)
                """, id);
        events.publishEvent(round.withdrawOpening(untouched, reason));
    }

    /** Closes; of a secret round so few ballots may not be in the box that the totals would tell how each was cast. */
    void close(UUID id, Viewer viewer) {
        Round round = own(id, viewer);
        if (round.method() == RoundMethod.SECRET) {
            plans.refuseFewBallots(id);
        }
        events.publishEvent(round.close(clock.instant()));
    }

    void reopen(UUID id, @Nullable String reason, Viewer viewer) {
        Round round = own(id, viewer);
        boolean uncounted = typed.of(id) == 0 && ask("""
                select not exists (select from ballot_typing where round_id = :round)
                   and not exists (select from ballot_slip where round_id = :round)
                """, id);
        events.publishEvent(round.reopen(uncounted, reason));
    }

    void cancel(UUID id, @Nullable String reason, Viewer viewer) {
        events.publishEvent(own(id, viewer).cancel(reason));
        destroySecretsAfterCommit(id);
    }

    void countOpenVote(UUID id, Viewer viewer) {
        Round round = own(id, viewer);
        if (round.method() != RoundMethod.OPEN) {
            throw new Refusal("ballot.countedByTellers");
        }
        stand(round, openVotes.totals(id));
    }

    /** Writes the result down. */
    void stand(Round round, Totals totals) {
        RoundEvent event = round.count(totals, clock.instant());
        totals.votes().forEach((nominee, votes) -> database.sql("""
                        update ballot_nominee set agree = :agree, disagree = :disagree, no_opinion = :none
                         where round_id = :round and id = :nominee
                        """)
                .param("agree", votes.agree())
                .param("disagree", votes.disagree())
                .param("none", votes.noOpinion())
                .param("round", round.id())
                .param("nominee", nominee)
                .update());
        events.publishEvent(event);
    }

    void remove(UUID id, UUID person, @Nullable String reason, Viewer viewer) {
        Round round = own(id, viewer);
        if (round.state() != RoundState.PREPARED && round.state() != RoundState.OPEN) {
            throw new Refusal("ballot.notOpen");
        }
        String why = Round.because(reason);
        String name = database.sql("""
                        update ballot_voter set removed_because = :reason
                         where round_id = :round and person_id = :person and removed_because is null returning name
                        """)
                .param("reason", why)
                .param("round", id)
                .param("person", person)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        for (String box : List.of("ballot_envelope", "ballot_open_choice")) {
            database.sql("delete from " + box + " where round_id = :round and person_id = :person")
                    .param("round", id)
                    .param("person", person)
                    .update();
        }
        events.publishEvent(new RoundEvent.VoterRemoved(round.organisationId(), id, round.subject(), name, why));
    }

    void readmit(UUID id, UUID person, Viewer viewer) {
        Round round = own(id, viewer);
        if (round.state() != RoundState.PREPARED && round.state() != RoundState.OPEN) {
            throw new Refusal("ballot.notOpen");
        }
        String name = database.sql("""
                        update ballot_voter set removed_because = null
                         where round_id = :round and person_id = :person and removed_because is not null returning name
                        """)
                .param("round", id)
                .param("person", person)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(new RoundEvent.VoterReadmitted(round.organisationId(), id, round.subject(), name));
    }

    /** Notes that an absent member's paper came back, or that this was noted by mistake. */
    void returned(UUID id, UUID person, boolean back, Viewer viewer) {
        Round round = own(id, viewer);
        if (round.state() != RoundState.OPEN && round.state() != RoundState.PREPARED) {
            throw new Refusal("ballot.late");
        }
        if (back
                && ask(
                        "select exists (select from ballot_envelope where round_id = :round and person_id = :person)",
                        id,
                        person)) {
            throw new Refusal("ballot.votedElectronically");
        }
        LocalDate today = LocalDate.now(clock);
        if (back && round.writtenUntil() != null && today.isAfter(round.writtenUntil())) {
            throw new Refusal("ballot.paperLate", round.writtenUntil());
        }
        String name = database.sql("""
                        update ballot_voter set returned_on = :day where round_id = :round and person_id = :person and in_writing returning name
                        """)
                .param("day", back ? today : null, java.sql.Types.DATE)
                .param("round", id)
                .param("person", person)
                .query(String.class)
                .optional()
                .orElseThrow(NotFound::new);
        events.publishEvent(
                back
                        ? new RoundEvent.PaperReturned(
                                round.organisationId(), id, round.subject(), name, today.toString())
                        : new RoundEvent.PaperReturnWithdrawn(round.organisationId(), id, round.subject(), name));
    }

    /** Proposes a lower title or form for a nominee who did not reach the threshold, or no longer does. */
    void proposeLower(UUID id, UUID nominee, boolean proposed, Viewer viewer) {
        Round round = own(id, viewer);
        var outcome =
                reader.result(id, viewer).flatMap(result -> result.of(nominee)).orElseThrow(NotFound::new);
        if (proposed && (outcome.passed() || outcome.lowerTitle() == null)) {
            throw new Refusal("ballot.noLowerTitle");
        }
        database.sql("update ballot_nominee set lower_proposed = :proposed where round_id = :round and id = :nominee")
                .param("proposed", proposed)
                .param("round", id)
                .param("nominee", nominee)
                .update();
        events.publishEvent(
                proposed
                        ? new RoundEvent.LowerTitleProposed(
                                round.organisationId(), id, round.subject(), outcome.label(), outcome.lowerTitle())
                        : new RoundEvent.LowerTitleWithdrawn(
                                round.organisationId(), id, round.subject(), outcome.label()));
    }

    /** The round, held; only the standing body and the head of its own organisation lead it. */
    Round own(UUID id, Viewer viewer) {
        Round round = rounds.requireForChange(id, viewer.homeId());
        if (!RoundReader.leads(viewer)) {
            throw new AccessDeniedException("role");
        }
        return round;
    }

    /** What will never be opened need not stay openable. */
    private void destroySecretsAfterCommit(UUID round) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                secrets.destroy(round);
            }
        });
    }

    private boolean ask(String question, UUID round) {
        return database.sql(question).param("round", round).query(Boolean.class).single();
    }

    private boolean ask(String question, UUID round, UUID person) {
        return database.sql(question)
                .param("round", round)
                .param("person", person)
                .query(Boolean.class)
                .single();
    }
}
