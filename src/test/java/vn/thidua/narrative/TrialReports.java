package vn.thidua.narrative;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import vn.thidua.Demo;
import vn.thidua.persistence.Acting;

/** Reports of Lai Châu after an outline of the test's own, so that no test meets another's. */
public final class TrialReports {

    public static final UUID SCHOOL = Demo.id("TCT-LC");

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final UUID template = UUID.randomUUID();

    public TrialReports(JdbcClient database, PlatformTransactionManager transactions) {
        this.database = database;
        this.transaction = new TransactionTemplate(transactions);
        run(() -> database.sql("""
                        insert into report_template (id, version, code, name, title, author_kind, span, compiled, valid_from)
                        values (:id, 0, 'T' || upper(substr(replace(cast(:id as text), '-', ''), 1, 20)), 'Đề cương thử', 'Sơ kết {period}', 'SCHOOL', 'HALF_YEAR', false, date '2020-01-01')
                        """).param("id", template).update());
    }

    /** One section more in the outline. */
    public UUID section(
            int position,
            int depth,
            String label,
            String heading,
            String content,
            @Nullable String source,
            @Nullable String draft) {
        UUID id = UUID.randomUUID();
        run(() -> database.sql("""
                        insert into report_section_template (id, template_id, position, depth, label, heading, content, source_code, draft, optional)
                        values (:id, :template, :position, :depth, :label, :heading, :content, :source, :draft, :optional)
                        """)
                .param("id", id)
                .param("template", template)
                .param("position", position)
                .param("depth", depth)
                .param("label", label)
                .param("heading", heading)
                .param("content", content)
                .param("source", source)
                .param("draft", draft)
                .param("optional", heading.startsWith("Phòng, chống dịch"))
                .update());
        return id;
    }

    /** A draft over half a year. */
    public UUID begin(LocalDate first, LocalDate last, LocalDate cutOff) {
        return begin(SCHOOL, null, first, last, cutOff);
    }

    public UUID begin(UUID body, @Nullable UUID addressee, LocalDate first, LocalDate last, LocalDate cutOff) {
        UUID id = UUID.randomUUID();
        run(() -> database.sql("""
                        insert into report (id, version, organisation_id, template_id, addressee_id, title, first_day, last_day, cut_off, state)
                        values (:id, 0, :school, :template, :addressee, 'Sơ kết công tác thi đua, khen thưởng 6 tháng', :first, :last, :cut, 'DRAFT')
                        """)
                .param("id", id)
                .param("school", body)
                .param("addressee", addressee)
                .param("template", template)
                .param("first", first)
                .param("last", last)
                .param("cut", cutOff)
                .update());
        return id;
    }

    /** The sections of a report with words or records, by place. */
    public List<UUID> sections(UUID report) {
        return run(() -> database.sql(
                        "select id from report_section where report_id = :report and content <> 'HEADING' and label <> '' order by position")
                .param("report", report)
                .query(UUID.class)
                .list());
    }

    public <T> T run(Supplier<T> work) {
        return Acting.asSystem(() -> transaction.execute(status -> work.get()));
    }
}
