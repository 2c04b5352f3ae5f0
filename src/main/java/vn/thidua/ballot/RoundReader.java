package vn.thidua.ballot;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Threshold;
import vn.thidua.shared.Viewer;

/** Reads rounds of the viewer's own body, for those who have a place in them. */
@Repository
@Transactional(readOnly = true)
public class RoundReader {

    private static final Role[] LEADING = {Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY};

    private static final Locale OFFICIAL = Locale.forLanguageTag("vi");

    private static final String SEAT = """
            select r.*, t.position as teller, coalesce(t.share_taken, false) as share_taken,
                   v.person_id is not null and v.removed_because is null as voter, v.removed_because is not null as removed,
                   v.excluded, v.returned_on, e.tracker,
                   exists (select from ballot_open_choice c where c.round_id = r.id and c.person_id = :person) as open_choice,
                   (select count(*) from ballot_voter x where x.round_id = r.id and x.removed_because is null) as voters,
                   (select count(*) from ballot_voter x where x.round_id = r.id and x.removed_because is null
                     and (x.returned_on is not null
                          or exists (select from ballot_envelope y where y.round_id = x.round_id and y.person_id = x.person_id)
                          or exists (select from ballot_open_choice y where y.round_id = x.round_id and y.person_id = x.person_id))) as voted
              from ballot_round r
              left join ballot_teller t on t.round_id = r.id and t.person_id = :person
              left join ballot_voter v on v.round_id = r.id and v.person_id = :person
              left join ballot_envelope e on e.round_id = r.id and e.person_id = :person
             where r.id = :round and r.organisation_id = :body
            """;

    private static final UUID NOBODY = new UUID(0, 0);

    private final JdbcClient database;
    private final MessageSource messages;

    RoundReader(JdbcClient database, MessageSource messages) {
        this.database = database;
        this.messages = messages;
    }

    /** The round with the viewer's places in it; a round without one is none of the viewer's business. */
    public Seat seat(UUID round, Viewer viewer) {
        boolean leads = leads(viewer);
        return database.sql(SEAT)
                .param("round", round)
                .param("person", viewer.personId() == null ? NOBODY : viewer.personId())
                .param("body", viewer.homeId())
                .query((row, number) -> seat(row, leads))
                .optional()
                .filter(seat -> seat.leads() || seat.isTeller() || seat.voter() || seat.removed())
                .orElseThrow(NotFound::new);
    }

    /** Belongs to the standing body, or heads the organisation. */
    public static boolean leads(Viewer viewer) {
        return Arrays.stream(LEADING).anyMatch(role -> viewer.is(role, viewer.homeId()));
    }

    private static Seat seat(ResultSet row, boolean leads) throws SQLException {
        return new Seat(
                row.getObject("id", UUID.class),
                row.getObject("organisation_id", UUID.class),
                row.getString("subject"),
                RoundMethod.valueOf(row.getString("method")),
                RoundState.valueOf(row.getString("state")),
                row.getInt("total_members"),
                row.getInt("present"),
                row.getObject("written_until", java.time.LocalDate.class),
                row.getObject("previous_round_id", UUID.class),
                row.getString("link"),
                row.getBytes("public_key"),
                row.getTimestamp("closed_at") == null
                        ? null
                        : row.getTimestamp("closed_at").toInstant(),
                row.getString("cancel_reason"),
                leads,
                row.getInt("teller"),
                row.getBoolean("share_taken"),
                row.getBoolean("voter"),
                row.getBoolean("removed"),
                ids(row.getArray("excluded")),
                row.getObject("returned_on", java.time.LocalDate.class),
                row.getBoolean("open_choice"),
                row.getBytes("tracker"),
                row.getInt("voters"),
                row.getInt("voted"));
    }

    static Set<UUID> ids(@Nullable Array array) throws SQLException {
        return array == null
                ? Set.of()
                : Arrays.stream((Object[]) array.getArray())
                        .map(id -> (UUID) id)
                        .collect(Collectors.toSet());
    }

    /**
     * A line of the ballot paper.
     *
     * @param needed votes that reach the threshold; 0 without one
     * @param of the base in figures
     */
    public record NomineeLine(
            UUID id,
            String label,
            @Nullable String note,
            Threshold threshold,
            String source,
            @Nullable String lowerTitle,
            int needed,
            int of) {

        /** Whether only the yes of every single member reaches the threshold. */
        public boolean unanimous() {
            return of > 0 && needed >= of;
        }
    }

    /** The lines of the ballot paper, in its order. */
    public List<NomineeLine> nominees(UUID round) {
        return database.sql("""
                        select n.*, r.total_members, r.present, (select count(*) from ballot_voter v
                                where v.round_id = r.id and v.in_writing and v.returned_on is not null) as papers
                          from ballot_nominee n join ballot_round r on r.id = n.round_id
                         where n.round_id = :round order by n.position
                        """)
                .param("round", round)
                .query((row, number) -> {
                    Threshold threshold = threshold(row);
                    int of = base(row, threshold);
                    return new NomineeLine(
                            row.getObject("id", UUID.class),
                            row.getString("label"),
                            row.getString("note"),
                            threshold,
                            row.getString("source"),
                            row.getString("lower_title"),
                            threshold.needed(of),
                            of);
                })
                .list();
    }

    private static Threshold threshold(ResultSet row) throws SQLException {
        String base = row.getString("base");
        return new Threshold(
                row.getObject("percent", Integer.class), base == null ? null : Threshold.Base.valueOf(base));
    }

    private static int base(ResultSet row, Threshold threshold) throws SQLException {
        return Arithmetic.base(threshold, row.getInt("total_members"), row.getInt("present"), row.getInt("papers"));
    }

    /**
     * A member in the list of voters.
     *
     * @param voted whether a vote is in, on whatever way
     */
    public record VoterLine(
            UUID personId,
            String name,
            boolean inWriting,
            java.time.@Nullable LocalDate returnedOn,
            @Nullable String removedBecause,
            int excluded,
            boolean voted) {}

    /** The voters in the order of the council's list. */
    public List<VoterLine> voters(UUID round) {
        return database.sql("""
                        select v.*, cardinality(v.excluded) as left_out,
                               exists (select from ballot_envelope y where y.round_id = v.round_id and y.person_id = v.person_id)
                            or exists (select from ballot_open_choice y where y.round_id = v.round_id and y.person_id = v.person_id) as voted
                          from ballot_voter v where v.round_id = :round order by v.position
                        """)
                .param("round", round)
                .query((row, number) -> new VoterLine(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("in_writing"),
                        row.getObject("returned_on", java.time.LocalDate.class),
                        row.getString("removed_because"),
                        row.getInt("left_out"),
                        row.getBoolean("voted")))
                .list();
    }

    /** A teller and whether the code was taken. */
    public record TellerLine(UUID personId, String name, int number, boolean taken) {}

    /** The tellers in their order. */
    public List<TellerLine> tellers(UUID round) {
        return database.sql("select * from ballot_teller where round_id = :round order by position")
                .param("round", round)
                .query((row, number) -> new TellerLine(
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        row.getInt("position"),
                        row.getBoolean("share_taken")))
                .list();
    }

    /** Trackers of all envelopes and of the papers that tellers typed, sorted, without names. */
    public List<byte[]> trackers(UUID round) {
        return database.sql("""
                        select tracker from ballot_envelope where round_id = :round
                        union all
                        select tracker from (select distinct on (s.number) s.tracker from ballot_slip s
                                               join ballot_teller t on t.round_id = s.round_id and t.person_id = s.teller_id
                                              where s.round_id = :round order by s.number, t.position) as paper
                        order by tracker
                        """)
                .param("round", round)
                .query((row, number) -> row.getBytes("tracker"))
                .list();
    }

    Rounds.Standing standing(UUID round, Viewer viewer) {
        Seat seat = seatOf(round, viewer);
        return new Rounds.Standing(
                seat.roundId(), seat.subject(), seat.method(), seat.state(), seat.voters(), seat.voted());
    }

    /** For whoever planned the round, whatever place the viewer has in it. */
    private Seat seatOf(UUID round, Viewer viewer) {
        return database.sql(SEAT)
                .param("round", round)
                .param("person", NOBODY)
                .param("body", viewer.homeId())
                .query((row, number) -> seat(row, false))
                .optional()
                .orElseThrow(NotFound::new);
    }

    Optional<RoundResult> result(UUID round, Viewer viewer) {
        List<RoundResult.NomineeResult> nominees = database.sql("""
                        select n.*, r.total_members, r.present, (select count(*) from ballot_voter v
                                where v.round_id = r.id and v.in_writing and v.returned_on is not null) as papers
                          from ballot_nominee n join ballot_round r on r.id = n.round_id
                         where n.round_id = :round and r.organisation_id = :body and r.state = 'COUNTED' order by n.position
                        """)
                .param("round", round)
                .param("body", viewer.homeId())
                .query((row, number) -> nominee(row))
                .list();
        return database.sql(
                        "select * from ballot_round where id = :round and organisation_id = :body and state = 'COUNTED'")
                .param("round", round)
                .param("body", viewer.homeId())
                .query((row, number) -> new RoundResult(
                        round,
                        RoundMethod.valueOf(row.getString("method")),
                        row.getInt("total_members"),
                        row.getInt("present"),
                        row.getInt("issued"),
                        row.getInt("collected"),
                        row.getInt("valid"),
                        row.getInt("invalid"),
                        row.getInt("blank"),
                        nominees,
                        row.getBytes("manifest") == null ? null : HexFormat.of().formatHex(row.getBytes("manifest")),
                        row.getTimestamp("counted_at").toInstant()))
                .optional();
    }

    private RoundResult.NomineeResult nominee(ResultSet row) throws SQLException {
        Threshold threshold = threshold(row);
        int of = base(row, threshold);
        var arithmetic = new Arithmetic(row.getInt("agree"), of, threshold);
        String base = threshold.base() == null
                ? ""
                : " " + messages.getMessage("enum.Base." + threshold.base(), null, OFFICIAL);
        return new RoundResult.NomineeResult(
                row.getObject("id", UUID.class),
                row.getString("label"),
                row.getInt("agree"),
                row.getInt("disagree"),
                row.getInt("no_opinion"),
                of,
                threshold,
                row.getString("source"),
                arithmetic.passed(),
                row.getString("lower_title"),
                row.getBoolean("lower_proposed"),
                arithmetic.figures() + base);
    }
}
