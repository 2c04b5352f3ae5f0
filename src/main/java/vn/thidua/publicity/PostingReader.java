package vn.thidua.publicity;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.DossierState;
import vn.thidua.publicity.Posting.PostingState;

/** Postings, what hangs in them, what was said about it: rows, each question one statement. */
@Repository
@Transactional(readOnly = true)
class PostingReader {

    /** A line of the list of postings. */
    record Row(
            UUID id,
            String year,
            String subject,
            LocalDate startsOn,
            LocalDate endsOn,
            PostingState state,
            long dossiers,
            long comments,
            long unhandled) {}

    /** A proposal that hangs out, or could. */
    record Posted(UUID id, String name, @Nullable String unit, String title, String variant, DossierState state) {}

    /** Something that was said. */
    record Comment(
            UUID id,
            @Nullable String about,
            LocalDate receivedOn,
            @Nullable String sender,
            String content,
            @Nullable CommentOutcome outcome,
            @Nullable String handling,
            @Nullable LocalDate handledOn,
            @Nullable String handledBy) {}

    private static final String POSTED = """
            select d.id, d.subject_name as name, u.name as unit, t.name as title, d.variant, d.state
              from dossier d
              join title t on t.id = d.title_id
              left join organisation u on u.id = d.unit_id
              left join person p on p.id = d.person_id
             where d.organisation_id = :school and /*which*/
             order by t.category desc, t.subject desc, t.rank desc, u.path, p.given_name collate "vi-x-icu", p.full_name collate "vi-x-icu", d.subject_name
            """;

    private final JdbcClient database;

    PostingReader(JdbcClient database) {
        this.database = database;
    }

    List<Row> postings(UUID school) {
        return database.sql("""
                        select p.id, p.emulation_year, p.subject, p.starts_on, p.ends_on, p.state,
                               (select count(*) from publicity_dossier d where d.posting_id = p.id) as dossiers,
                               (select count(*) from publicity_comment c where c.posting_id = p.id) as comments,
                               (select count(*) from publicity_comment c where c.posting_id = p.id and c.outcome is null) as unhandled
                          from publicity_posting p where p.organisation_id = :school
                         order by p.starts_on desc, p.id limit 500
                        """)
                .param("school", school)
                .query((row, number) -> new Row(
                        row.getObject("id", UUID.class),
                        row.getString("emulation_year"),
                        row.getString("subject"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class),
                        PostingState.valueOf(row.getString("state")),
                        row.getLong("dossiers"),
                        row.getLong("comments"),
                        row.getLong("unhandled")))
                .list();
    }

    /** What hangs in a posting. */
    List<Posted> of(UUID posting, UUID school) {
        return posted("exists (select from publicity_dossier x where x.dossier_id = d.id and x.posting_id = :posting)")
                .param("school", school)
                .param("posting", posting)
                .query(Posted.class)
                .list();
    }

    /** What has passed the council and hangs nowhere yet. */
    List<Posted> waiting(UUID school) {
        return posted("""
                        d.state = 'PUBLICITY' and not exists (select from publicity_dossier x join publicity_posting p on p.id = x.posting_id
                                   where x.dossier_id = d.id and p.state <> 'CANCELLED')
                        """).param("school", school).query(Posted.class).list();
    }

    List<Comment> comments(UUID posting) {
        return database.sql("""
                        select c.id, d.subject_name || ' – ' || t.short_name as about, c.received_on, c.sender, c.content, c.outcome, c.handling,
                               c.handled_on, c.handled_by
                          from publicity_comment c
                          left join dossier d on d.id = c.dossier_id left join title t on t.id = d.title_id
                         where c.posting_id = :posting order by c.received_on, c.id
                        """).param("posting", posting).query(Comment.class).list();
    }

    /** The year of the earliest dossier that waits to be posted. */
    @Nullable
    String year(UUID school) {
        return database.sql(
                        "select min(emulation_year) from dossier where organisation_id = :school and state = 'PUBLICITY'")
                .param("school", school)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    private JdbcClient.StatementSpec posted(String which) {
        return database.sql(POSTED.replace("/*which*/", which));
    }
}
