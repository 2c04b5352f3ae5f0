package vn.thidua.conference;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.cluster.Memberships;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.Dossiers;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Words;
import vn.thidua.ranking.Honours;
import vn.thidua.ranking.Ranking;
import vn.thidua.ranking.Sentences;
import vn.thidua.ranking.Standing;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringEvent;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;

/**
 * What a conference proposes. The cluster publishes it in its own room, with the places of the year; each school makes of it a dossier
 * of its own, in its own room, and nobody writes into another's.
 */
@Service
@Transactional
class Proposals {

    private final Conferences conferences;
    private final ConferenceService service;
    private final Memberships memberships;
    private final Dossiers dossiers;
    private final TitleRepository titles;
    private final OrganisationRepository organisations;
    private final Sentences sentences;
    private final Words words;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Proposals(
            Conferences conferences,
            ConferenceService service,
            Memberships memberships,
            Dossiers dossiers,
            TitleRepository titles,
            OrganisationRepository organisations,
            Sentences sentences,
            Words words,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.conferences = conferences;
        this.service = service;
        this.memberships = memberships;
        this.dossiers = dossiers;
        this.titles = titles;
        this.organisations = organisations;
        this.sentences = sentences;
        this.words = words;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was proposed for whom.
     *
     * @param why the sentence with place, score and votes
     * @param dossierId the school's own dossier, once it has taken it over; seen where that dossier is seen
     */
    record Proposal(
            UUID id,
            UUID unitId,
            String unit,
            UUID titleId,
            String title,
            String variant,
            String year,
            int place,
            BigDecimal score,
            @Nullable Integer votes,
            String why,
            @Nullable UUID dossierId) {

        /** The school's standing body or head makes a dossier of it. */
        public boolean isTakenBy(Viewer viewer) {
            return dossierId == null && (viewer.is(Role.SCHOOL_SECRETARY, unitId) || viewer.is(Role.RECTOR, unitId));
        }
    }

    /** What was published, flag first. */
    @Transactional(readOnly = true)
    List<Proposal> of(UUID round) {
        return database.sql("""
                        select p.*, o.name as unit, t.name as title, k.dossier_id from honour_proposal p
                          join organisation o on o.id = p.unit_id join title t on t.id = p.title_id
                          left join honour_takeover k on k.proposal_id = p.id
                         where p.round_id = :round and p.withdrawn_at is null order by p.place, o.name collate "vi-x-icu"
                        """)
                .param("round", round)
                .query((row, number) -> proposal(row))
                .list();
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        return new Proposal(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getString("unit"),
                row.getObject("title_id", UUID.class),
                row.getString("title"),
                row.getString("variant"),
                row.getString("emulation_year"),
                row.getInt("place"),
                row.getBigDecimal("score"),
                row.getObject("votes", Integer.class),
                row.getString("why"),
                row.getObject("dossier_id", UUID.class));
    }

    /** Publishes what follows from the ranking, and writes the year's places down. */
    void publish(UUID id, @Nullable String decision, Viewer viewer) {
        RoundView round = service.led(id, viewer);
        Conference conference = conferences.requireForChange(id);
        Ranking ranking = service.ranking(round);
        Honours honours = ranking.honours();
        refuseOpen(conference, ranking, viewer);
        Instant now = clock.instant();
        events.publishEvent(conference.publish(round, honours.proposed().size(), decision, viewer.displayName(), now));
        honours.flag().forEach(standing -> write(round, conference, standing, conference.flagTitle(), now));
        honours.certificates()
                .forEach(standing -> write(round, conference, standing, conference.certificateTitle(), now));
        memberships.place(
                round.organisationId(),
                round.year(),
                ranking.outcome().standings().stream()
                        .collect(Collectors.toMap(standing -> standing.unit().id(), Standing::place)),
                decision,
                viewer);
    }

    /** Nothing is published that a vote could still turn round, or that did not get the votes it needs. */
    private void refuseOpen(Conference conference, Ranking ranking, Viewer viewer) {
        if (ranking.outcome().open()) {
            throw new Refusal("conference.voteMissing");
        }
        Honours honours = ranking.honours();
        if (!honours.undecided().isEmpty()) {
            throw new Refusal("conference.undecided", names(honours.undecided()));
        }
        if (honours.proposed().isEmpty()) {
            throw new Refusal("conference.nobodyToPropose");
        }
        List<Standing> firsts = ranking.outcome().standings().stream()
                .filter(standing -> standing.place() == 1)
                .toList();
        if (firsts.size() > 1) {
            throw new Refusal("conference.undecided", names(firsts));
        }
        service.result(conference, viewer).ifPresent(result -> honours.flag()
                .forEach(standing -> result.of(standing.unit().id())
                        .filter(outcome -> !outcome.passed())
                        .ifPresent(outcome -> {
                            throw new Refusal("conference.belowThreshold", outcome.label(), outcome.arithmetic());
                        })));
    }

    private static String names(List<Standing> standings) {
        return standings.stream().map(standing -> standing.unit().name()).collect(Collectors.joining(", "));
    }

    /** Why a unit is proposed, as it will stand in its dossier. */
    String why(RoundView round, Standing standing) {
        String place = words.official(
                "conference.why",
                standing.place(),
                round.body(),
                round.year().toString(),
                words.number(standing.total()));
        String votes = standing.unit().votes() == null
                ? ""
                : " " + words.official("conference.why.votes", standing.unit().votes());
        return place + votes + " " + sentences.officialWhy(standing);
    }

    private void write(RoundView round, Conference conference, Standing standing, String code, Instant now) {
        Title title = titles.findByCode(code).orElseThrow(NotFound::new);
        database.sql("""
                        insert into honour_proposal (id, organisation_id, round_id, unit_id, title_id, variant, emulation_year, place, score, votes, why, published_at)
                        values (:id, :body, :round, :unit, :title, :variant, :year, :place, :score, :votes, :why, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("body", round.organisationId())
                .param("round", round.id())
                .param("unit", standing.unit().id())
                .param("title", title.id())
                .param("variant", conference.variant())
                .param("year", round.year().toString())
                .param("place", standing.place())
                .param("score", standing.total())
                .param("votes", standing.unit().votes(), Types.INTEGER)
                .param("why", why(round, standing))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** A round that is open again takes back what was published after its end: places of the year and proposals, with the reason. */
    @EventListener
    void takeBack(ScoringEvent.Reopened reopened) {
        Conference conference = conferences.findForChange(reopened.subjectId()).orElse(null);
        Conference.Published published =
                conference == null ? null : conference.takeBack().orElse(null);
        if (published == null) {
            return;
        }
        database.sql("""
                        update honour_proposal set withdrawn_at = :now, withdrawn_by = :by, withdrawn_because = :because
                         where round_id = :round and withdrawn_at is null
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", reopened.by())
                .param("because", reopened.reason())
                .param("round", reopened.subjectId())
                .update();
        memberships.takeBack(reopened.organisationId(), reopened.year(), published.decision());
        events.publishEvent(new ConferenceEvent.ProposalWithdrawn(
                reopened.organisationId(), conference.id(), reopened.name(), reopened.reason()));
    }

    /** The school makes a dossier of its own from what is proposed for it. */
    UUID takeOver(UUID id, UUID proposal, Viewer viewer) {
        RoundView round = service.read(id, viewer);
        Proposal mine = of(id).stream()
                .filter(one -> one.id().equals(proposal) && one.unitId().equals(viewer.homeId()))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (mine.dossierId() != null) {
            return mine.dossierId();
        }
        if (!mine.isTakenBy(viewer)) {
            throw new NotFound();
        }
        Title title = titles.require(mine.titleId());
        Dossier dossier = Dossier.ofSchool(
                        organisations.require(viewer.homeId()),
                        title,
                        EmulationYear.parse(mine.year()),
                        clock.instant())
                .occasion(Dossier.DossierKind.CONG_TRANG, null, mine.why(), mine.variant());
        UUID begun = dossiers.begin(dossier, viewer);
        database.sql("""
                        insert into honour_takeover (proposal_id, organisation_id, dossier_id, taken_at, taken_by)
                        values (:proposal, :school, :dossier, :now, :by)
                        """)
                .param("proposal", proposal)
                .param("school", viewer.homeId())
                .param("dossier", begun)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", viewer.displayName())
                .update();
        events.publishEvent(new ConferenceEvent.ProposalTaken(viewer.homeId(), begun, round.name(), title.name()));
        return begun;
    }
}
