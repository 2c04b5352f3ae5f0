package vn.thidua.yearend;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.excellence.ExcellenceShares;
import vn.thidua.excellence.ShareTable;
import vn.thidua.excellence.Standing;
import vn.thidua.page.Paging;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.yearend.Circumstances.Bearing;

/** Lines of proposals as rows, and how many stand where. */
@Repository
@Transactional(readOnly = true)
class ProposalBook {

    /** What the query string says. */
    record Filter(
            @Nullable RatingLevel level,
            @Nullable Bearing bearing,
            @Nullable Boolean open,
            @Nullable Boolean unrated) {}

    /** A line. */
    record Row(
            UUID id,
            UUID subject,
            @Nullable String code,
            String name,
            String unit,
            boolean leader,
            @Nullable RatingLevel rolledUp,
            String grounds,
            @Nullable RatingLevel level,
            Bearing bearing,
            @Nullable String circumstances,
            @Nullable String reason,
            @Nullable String decidedBy,
            @Nullable UUID rating) {

        public boolean isOpen() {
            return bearing == Bearing.ASKS && reason == null;
        }

        /** Rated before; the proposal leaves it as it is. */
        public boolean isSettled() {
            return bearing == Bearing.RATED_ALREADY;
        }

        /** Whether something bears on it, or it was decided otherwise than the months say. */
        public boolean isSpecial() {
            return !isSettled() && (bearing != Bearing.NONE || reason != null || level != rolledUp);
        }

        /** What of the person's year is to be said, a sentence each. */
        public List<String> said() {
            return circumstances == null ? List.of() : circumstances.lines().toList();
        }
    }

    /** How many stand where. */
    record Counts(long all, long excellent, long good, long fair, long poor, long open, long unrated, long already) {

        static final Counts NOTHING = new Counts(0, 0, 0, 0, 0, 0, 0, 0);

        Counts plus(ResultSet row) throws SQLException {
            return new Counts(
                    all + row.getLong("listed"),
                    excellent + row.getLong("excellent"),
                    good + row.getLong("good"),
                    fair + row.getLong("fair"),
                    poor + row.getLong("poor"),
                    open + row.getLong("open"),
                    unrated + row.getLong("listed") - row.getLong("rated"),
                    already + row.getLong("already"));
        }

        /** How many will become ratings. */
        public long toBeRated() {
            return all - unrated - already;
        }
    }

    /** How many stand where, and what share of them is excellent if the proposal is confirmed as it stands. */
    record Counted(Counts counts, ShareTable shares) {}

    private static final String SEEN = """
              from year_proposal_line l
              join organisation u on u.id = l.unit_id
              left join person p on p.id = l.person_id
             where l.proposal_id = :proposal
               and (cast(:level as text) is null or l.level = :level)
               and (cast(:bearing as text) is null or l.bearing = :bearing)
               and (not :open or l.bearing = 'ASKS' and l.reason is null)
               and (not :unrated or not (l.level is not null and (l.reason is not null or l.bearing not in ('PAUSED', 'NOT_RATED'))))
            """;

    private static final String FIELDS = """
            select l.id, coalesce(l.person_id, l.unit_id) as subject, p.code, coalesce(p.full_name, u.name) as name, u.name as unit, l.leader, l.rolled_up, l.grounds, l.level,
                   l.bearing, l.circumstances, l.reason, l.decided_by, l.rating_id, count(*) over () as total
            """;

    private static final String ORDER =
            " order by u.path, p.given_name collate \"vi-x-icu\", p.full_name collate \"vi-x-icu\", l.id";

    private final JdbcClient database;
    private final ExcellenceShares shares;

    ProposalBook(JdbcClient database, ExcellenceShares shares) {
        this.database = database;
        this.shares = shares;
    }

    List<Row> page(UUID proposal, Filter filter, Paging paging) {
        return ask(FIELDS + SEEN + ORDER + " limit " + paging.rows() + " offset " + paging.offset(), proposal, filter)
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return row(row);
                })
                .list();
    }

    /** All of them, for a page that names everybody. */
    List<Row> everybody(UUID proposal) {
        return ask(FIELDS + SEEN + ORDER, proposal, new Filter(null, null, null, null))
                .query((row, number) -> row(row))
                .list();
    }

    Stream<Row> all(UUID proposal, Filter filter) {
        return ask(FIELDS + SEEN + ORDER, proposal, filter)
                .withFetchSize(500)
                .query((row, number) -> row(row))
                .stream();
    }

    /** The proposal as it stands, counted once for the states of its lines and for the shares of excellent ones. */
    Counted count(YearProposal proposal, Viewer viewer) {
        var standings = new ArrayList<Standing>();
        var counts = new Counts[] {Counts.NOTHING};
        database.sql("""
                select l.unit_id, u.name as unit, a.rank, coalesce(a.leadership, l.leader) as leader, count(*) as listed, count(*) filter (where rated) as rated,
                       count(*) filter (where rated and level = 'HTXSNV') as excellent, count(*) filter (where rated and level = 'HTTNV') as good,
                       count(*) filter (where rated and level = 'HTNV') as fair, count(*) filter (where rated and level = 'KHTNV') as poor,
                       count(*) filter (where bearing = 'ASKS' and reason is null) as open, count(*) filter (where bearing = 'RATED_ALREADY') as already
                  from (select *, level is not null and (reason is not null or bearing not in ('PAUSED', 'NOT_RATED')) as rated
                          from year_proposal_line where proposal_id = :proposal) l
                  join organisation u on u.id = l.unit_id
                  left join lateral (select x.rank, x.leadership from appointment x where x.person_id = l.person_id order by x.valid_from > :last, x.valid_from desc limit 1) a on true
                 group by l.unit_id, u.name, u.path, a.rank, coalesce(a.leadership, l.leader) order by u.path
                """)
                .param("proposal", proposal.id())
                .param("last", proposal.year().lastDay())
                .query(row -> {
                    standings.add(Standing.of(row));
                    counts[0] = counts[0].plus(row);
                });
        return new Counted(
                counts[0],
                shares.of(proposal.subjectKind(), proposal.year(), proposal.isOutstanding(), standings, viewer));
    }

    /** Whom a line is about. */
    String name(UUID line) {
        return database.sql("""
                select coalesce(p.full_name, u.name) from year_proposal_line l join organisation u on u.id = l.unit_id left join person p on p.id = l.person_id
                 where l.id = :line
                """).param("line", line).query(String.class).single();
    }

    Row one(UUID proposal, UUID line) {
        return database.sql(FIELDS + """
                  from year_proposal_line l join organisation u on u.id = l.unit_id left join person p on p.id = l.person_id
                 where l.proposal_id = :proposal and l.id = :line
                """)
                .param("proposal", proposal)
                .param("line", line)
                .query((row, number) -> row(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private JdbcClient.StatementSpec ask(String sql, UUID proposal, Filter filter) {
        return database.sql(sql)
                .param("proposal", proposal)
                .param("level", filter.level() == null ? null : filter.level().name())
                .param(
                        "bearing",
                        filter.bearing() == null ? null : filter.bearing().name())
                .param("open", Boolean.TRUE.equals(filter.open()))
                .param("unrated", Boolean.TRUE.equals(filter.unrated()));
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getObject("subject", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("unit"),
                row.getBoolean("leader"),
                level(row.getString("rolled_up")),
                row.getString("grounds"),
                level(row.getString("level")),
                Bearing.valueOf(row.getString("bearing")),
                row.getString("circumstances"),
                row.getString("reason"),
                row.getString("decided_by"),
                row.getObject("rating_id", UUID.class));
    }

    private static @Nullable RatingLevel level(@Nullable String name) {
        return name == null ? null : RatingLevel.valueOf(name);
    }
}
