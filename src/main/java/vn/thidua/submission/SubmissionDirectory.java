package vn.thidua.submission;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.submission.Submission.SubmissionState;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;

/** Reads submissions as rows, and finds those who go upward by both channels. */
@Repository
@Transactional(readOnly = true)
class SubmissionDirectory {

    private static final String ROWS = """
            select count(*) over () as total, s.id, s.emulation_year, s.channel, s.addressee, s.subject, s.state, s.number, s.submitted_on,
                   count(l.id) as lines, count(*) filter (where l.reply = 'AWAITED') as awaited, count(*) filter (where l.reply = 'GRANTED') as granted
              from award_submission s left join award_submission_line l on l.submission_id = s.id
             where s.organisation_id = :school
               and (cast(:year as text) is null or s.emulation_year = :year)
               and (cast(:state as text) is null or s.state = :state)
               and (cast(:channel as text) is null or s.channel = :channel)
             group by s.id order by s.submitted_on desc nulls first, s.drafted_at desc, s.id
            """;

    /** The same title or form, or another form, for the same receiver and year by the other channel, alive or granted. */
    private static final String TWINS = """
            select l.id, t.name as title, s.number, s.subject, s.id as submission
              from award_submission_line l
              join award_submission_line o on o.id <> l.id and o.emulation_year = l.emulation_year and o.award_kind = l.award_kind
                   and (o.subject_kind, o.person_id, o.unit_id) is not distinct from (l.subject_kind, l.person_id, l.unit_id)
                   and (l.subject_kind <> 'OTHER' or o.subject_name = l.subject_name)
              join title mine on mine.id = l.title_id
              join title t on t.id = o.title_id and (t.id = mine.id or t.category = 'FORM' and mine.category = 'FORM')
              join award_submission s on s.id = o.submission_id and s.state <> 'ANNULLED' and o.reply in ('AWAITED', 'GRANTED')
              join award_submission m on m.id = l.submission_id and m.channel <> s.channel and m.organisation_id = s.organisation_id
             where l.submission_id = :id
            """;

    private final JdbcClient database;
    private final TitleRepository titles;

    SubmissionDirectory(JdbcClient database, TitleRepository titles) {
        this.database = database;
        this.titles = titles;
    }

    /** What the list's query string says. */
    record Filter(
            @Nullable String year,
            @Nullable SubmissionState state,
            @Nullable SubmissionChannel channel) {
        Filter {
            year = year == null || year.isBlank() ? null : year.strip();
        }
    }

    /** A line of the list. */
    record Row(
            UUID id,
            String year,
            SubmissionChannel channel,
            String addressee,
            String subject,
            SubmissionState state,
            @Nullable String number,
            @Nullable LocalDate submittedOn,
            long lines,
            long awaited,
            long granted) {

        List<@Nullable Object> cells(Words words) {
            return Arrays.asList(
                    number,
                    submittedOn,
                    subject,
                    year,
                    words.label(channel),
                    addressee,
                    lines,
                    granted,
                    awaited,
                    words.label(state));
        }
    }

    /** Somebody goes upward by the other channel too. */
    record Twin(String title, String submission, UUID id) {}

    List<Row> page(Filter filter, Viewer viewer, Paging paging) {
        return ask(filter, viewer, " limit " + Paging.ROWS + " offset " + paging.offset(), paging);
    }

    List<Row> all(Filter filter, Viewer viewer) {
        return ask(filter, viewer, "", null);
    }

    private List<Row> ask(Filter filter, Viewer viewer, String part, @Nullable Paging paging) {
        return database.sql(ROWS + part)
                .param("school", viewer.homeId())
                .param("year", filter.year())
                .param("state", filter.state() == null ? null : filter.state().name())
                .param(
                        "channel",
                        filter.channel() == null ? null : filter.channel().name())
                .query((row, number) -> {
                    if (paging != null) {
                        paging.of(row.getLong("total"));
                    }
                    return new Row(
                            row.getObject("id", UUID.class),
                            row.getString("emulation_year"),
                            SubmissionChannel.valueOf(row.getString("channel")),
                            row.getString("addressee"),
                            row.getString("subject"),
                            SubmissionState.valueOf(row.getString("state")),
                            row.getString("number"),
                            row.getObject("submitted_on", LocalDate.class),
                            row.getLong("lines"),
                            row.getLong("awaited"),
                            row.getLong("granted"));
                })
                .list();
    }

    /** By line of a submission: what goes upward for the same receiver by the other channel. */
    Map<UUID, List<Twin>> twins(UUID submission) {
        var twins = new HashMap<UUID, List<Twin>>();
        database.sql(TWINS).param("id", submission).query(row -> {
            twins.computeIfAbsent(row.getObject("id", UUID.class), line -> new java.util.ArrayList<>())
                    .add(new Twin(
                            row.getString("title"),
                            row.getString("number") == null ? row.getString("subject") : row.getString("number"),
                            row.getObject("submission", UUID.class)));
        });
        return twins;
    }

    /** Names of titles by id. */
    Map<UUID, String> titleNames() {
        return titles.all().stream().collect(Collectors.toMap(Title::id, Title::name));
    }
}
