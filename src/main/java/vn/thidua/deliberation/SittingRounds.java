package vn.thidua.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.RoundState;
import vn.thidua.council.CouncilBusiness;
import vn.thidua.shared.NotFound;
import vn.thidua.sitting.OpenVotes;

/**
 * The votes of sessions. From the moment a vote is prepared until its result stands on the agenda, or it is cancelled, nothing
 * that it rests on may change: who is there, who may vote on whom, who sits in the council.
 */
@Repository
@Transactional(readOnly = true)
class SittingRounds implements OpenVotes, CouncilBusiness {

    /**
     * A vote held in a session.
     *
     * @param papers how many members vote on paper
     * @param second held again for those who did not reach the share
     * @param takenOver its result stands on the agenda
     */
    record RoundRow(
            UUID id,
            UUID sittingId,
            int number,
            String subject,
            RoundMethod method,
            RoundState state,
            int papers,
            boolean second,
            boolean takenOver) {

        /** Whether the session has to wait for it. */
        boolean isPending() {
            return state != RoundState.CANCELLED && !takenOver;
        }

        /** Whether the result on the agenda is one that was set aside since. */
        public boolean isSetAside() {
            return state == RoundState.CANCELLED && takenOver;
        }

        /** Whether there are ballot papers to hand out. */
        public boolean hasPapers() {
            return papers > 0 && (state == RoundState.PREPARED || state == RoundState.OPEN);
        }

        public boolean isCounted() {
            return state == RoundState.COUNTED;
        }
    }

    private static final String ROUNDS = """
            select s.*, r.subject, r.method, r.state, r.previous_round_id is not null as second,
                   (select count(*) from ballot_voter v where v.round_id = r.id and v.removed_because is null
                       and (r.method = 'PAPER' or v.in_writing)) as papers
              from sitting_round s join ballot_round r on r.id = s.round_id
            """;

    private final JdbcClient database;

    SittingRounds(JdbcClient database) {
        this.database = database;
    }

    /** All votes of a session, first held first. */
    List<RoundRow> of(UUID sitting) {
        return rows(ROUNDS + " where s.sitting_id = :id order by s.number", sitting);
    }

    RoundRow require(UUID round) {
        return rows(ROUNDS + " where s.round_id = :id", round).stream()
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** The votes in which these nominees stood, last one first. */
    Optional<UUID> lastRoundOf(UUID nominee) {
        return database.sql("""
                        select s.round_id from sitting_round s join ballot_nominee n on n.round_id = s.round_id
                         where n.id = :nominee and s.taken_over order by s.number desc limit 1
                        """).param("nominee", nominee).query(UUID.class).optional();
    }

    @Transactional
    public void add(UUID sitting, UUID body, UUID round) {
        database.sql("""
                        insert into sitting_round (round_id, organisation_id, sitting_id, number, taken_over)
                        select :round, :body, :sitting, coalesce(max(number), 0) + 1, false from sitting_round where sitting_id = :sitting
                        """)
                .param("round", round)
                .param("body", body)
                .param("sitting", sitting)
                .update();
    }

    @Transactional
    public void takeOver(UUID round, boolean taken) {
        database.sql("update sitting_round set taken_over = :taken where round_id = :round")
                .param("taken", taken)
                .param("round", round)
                .update();
    }

    @Override
    public Optional<String> openIn(UUID sitting) {
        return of(sitting).stream()
                .filter(RoundRow::isPending)
                .map(RoundRow::subject)
                .findFirst();
    }

    @Override
    public boolean hasResults(UUID sitting) {
        return of(sitting).stream().anyMatch(RoundRow::takenOver);
    }

    @Override
    public Optional<String> openVote(UUID council) {
        return rows(
                        ROUNDS + " join sitting t on t.id = s.sitting_id where t.council_id = :id"
                                + " and not s.taken_over and r.state <> 'CANCELLED' order by s.number",
                        council)
                .stream()
                .map(RoundRow::subject)
                .findFirst();
    }

    @Override
    public Optional<LocalDate> lastSittingFrom(UUID council, LocalDate day) {
        return database.sql("""
                        select held_on from sitting
                         where council_id = :council and held_on >= :day and state in ('CONVENED', 'OPEN', 'CLOSED', 'SIGNED')
                         order by held_on desc limit 1
                        """)
                .param("council", council)
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }

    private List<RoundRow> rows(String sql, @Nullable UUID id) {
        return database.sql(sql)
                .param("id", id)
                .query((row, number) -> new RoundRow(
                        row.getObject("round_id", UUID.class),
                        row.getObject("sitting_id", UUID.class),
                        row.getInt("number"),
                        row.getString("subject"),
                        RoundMethod.valueOf(row.getString("method")),
                        RoundState.valueOf(row.getString("state")),
                        row.getInt("papers"),
                        row.getBoolean("second"),
                        row.getBoolean("taken_over")))
                .list();
    }
}
