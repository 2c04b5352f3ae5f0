package vn.thidua.voting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.RoundReader;
import vn.thidua.ballot.RoundState;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;

/** The rounds in which the viewer has a place. */
@Repository
@Transactional(readOnly = true)
class VoteList {

    static final String[] COLUMNS = {"recent", "subject", "state"};

    private static final Map<String, String> ORDERS = Map.of(
            "recent",
                    "array_position(array['OPEN', 'PREPARED', 'CLOSED', 'COUNTED', 'CANCELLED'], r.state), r.opened_at desc nulls first",
            "subject", "r.subject collate \"vi-x-icu\"",
            "state", "r.state");

    private static final String ROWS = """
            select count(*) over () as total, r.id, r.subject, r.method, r.state, r.opened_at,
                   v.person_id is not null and v.removed_because is null as voter, t.person_id is not null as teller,
                   exists (select from ballot_envelope e where e.round_id = r.id and e.person_id = :person)
                   or exists (select from ballot_open_choice c where c.round_id = r.id and c.person_id = :person)
                   or v.returned_on is not null as voted
              from ballot_round r
              left join ballot_voter v on v.round_id = r.id and v.person_id = :person
              left join ballot_teller t on t.round_id = r.id and t.person_id = :person
             where r.organisation_id = :body and (:leads or v.person_id is not null or t.person_id is not null)
               and (cast(:state as text) is null or r.state = :state)
               and (cast(:q as text) is null or strpos(search_text(r.subject), search_text(:q)) > 0)
             order by /*order*/
            """;

    private final JdbcClient database;

    VoteList(JdbcClient database) {
        this.database = database;
    }

    /** What the list's query string says. */
    record Filter(@Nullable String q, @Nullable RoundState state) {}

    List<Row> find(Filter filter, Viewer viewer, Paging paging) {
        var rows = new ArrayList<Row>();
        select(filter, viewer, paging, " limit " + Paging.ROWS + " offset " + paging.offset())
                .query((row, number) -> {
                    paging.of(row.getLong("total"));
                    return rows.add(row(row));
                })
                .list();
        return rows;
    }

    /** All that the filter lets through, read while it is written out. */
    Stream<Row> stream(Filter filter, Viewer viewer, Paging paging) {
        return select(filter, viewer, paging, "").withFetchSize(500).query((row, number) -> row(row)).stream();
    }

    private JdbcClient.StatementSpec select(Filter filter, Viewer viewer, Paging paging, String part) {
        String order = ORDERS.get(paging.column()) + (paging.descending() ? " desc" : "") + ", r.id";
        return database.sql(ROWS.replace("/*order*/", order + part))
                .param("person", viewer.personId() == null ? new UUID(0, 0) : viewer.personId())
                .param("body", viewer.homeId())
                .param("leads", RoundReader.leads(viewer))
                .param("state", filter.state() == null ? null : filter.state().name())
                .param("q", filter.q());
    }

    private static Row row(ResultSet row) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                RoundMethod.valueOf(row.getString("method")),
                RoundState.valueOf(row.getString("state")),
                row.getTimestamp("opened_at") == null
                        ? null
                        : row.getTimestamp("opened_at").toInstant(),
                row.getBoolean("voter"),
                row.getBoolean("teller"),
                row.getBoolean("voted"));
    }

    /** A line of the list. */
    record Row(
            UUID id,
            String subject,
            RoundMethod method,
            RoundState state,
            @Nullable Instant openedAt,
            boolean voter,
            boolean teller,
            boolean voted) {

        /** Where this viewer works on the round. */
        public String link() {
            String place = state == RoundState.COUNTED
                    ? "/result"
                    : voter ? "" : teller && method == RoundMethod.SECRET ? "/tellers" : "/desk";
            return "/votes/" + id + (teller && !voter && method == RoundMethod.PAPER ? "/typing" : place);
        }

        public boolean waits() {
            return voter && !voted && state == RoundState.OPEN && method != RoundMethod.PAPER;
        }

        /** The line as a spreadsheet shows it. */
        List<?> cells(Words words) {
            return Arrays.asList(
                    subject,
                    words.label(method),
                    words.label(state),
                    words.moment(openedAt),
                    waits() ? words.say("ballot.list.waits") : voted ? words.say("ballot.list.voted") : "");
        }
    }
}
