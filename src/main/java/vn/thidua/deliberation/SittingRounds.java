package vn.thidua.deliberation;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.council.CouncilBusiness;
import vn.thidua.sitting.OpenVotes;

/** The votes of sessions, as far as they forbid something else; one statement each. */
@Repository
@Transactional(readOnly = true)
class SittingRounds implements OpenVotes, CouncilBusiness {

    /** A vote held in a session. */
    record RoundRow(UUID id, int number, boolean takenOver) {}

    private final JdbcClient database;

    SittingRounds(JdbcClient database) {
        this.database = database;
    }

    List<RoundRow> of(UUID sitting) {
        return database.sql("select * from sitting_round where sitting_id = :sitting order by number")
                .param("sitting", sitting)
                .query((row, number) -> new RoundRow(
                        row.getObject("round_id", UUID.class), row.getInt("number"), row.getBoolean("taken_over")))
                .list();
    }

    @Override
    public Optional<String> openIn(UUID sitting) {
        return Optional.empty();
    }

    @Override
    public boolean hasResults(UUID sitting) {
        return of(sitting).stream().anyMatch(RoundRow::takenOver);
    }

    @Override
    public Optional<String> openVote(UUID council) {
        return Optional.empty();
    }

    @Override
    public Optional<LocalDate> lastSittingFrom(UUID council, LocalDate day) {
        return database.sql("""
                        select max(held_on) from sitting
                         where council_id = :council and held_on >= :day and state in ('CONVENED', 'OPEN', 'CLOSED', 'SIGNED')
                        """)
                .param("council", council)
                .param("day", day)
                .query(LocalDate.class)
                .optional();
    }
}
