package vn.thidua.compilation;

import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.page.Option;

/** The sections of a report into which something can be taken over. */
@Component
@Transactional(readOnly = true)
class SectionOptions {

    private final JdbcClient database;

    SectionOptions(JdbcClient database) {
        this.database = database;
    }

    List<Option> sections(UUID report) {
        return database.sql("""
                        select id, btrim(label || ' ' || heading) as name from report_section
                         where report_id = :report and content <> 'HEADING' and btrim(label) <> '' order by position
                        """)
                .param("report", report)
                .query((row, number) -> new Option(row.getObject("id", UUID.class), row.getString("name")))
                .list();
    }
}
