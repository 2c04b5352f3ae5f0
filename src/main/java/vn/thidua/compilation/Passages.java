package vn.thidua.compilation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.figure.FigureTable;
import vn.thidua.narrative.Narratives;
import vn.thidua.narrative.ReportValues;
import vn.thidua.page.Option;
import vn.thidua.reception.ReceivedReports.Received;
import vn.thidua.report.Report;
import vn.thidua.shared.NotFound;

/** What accepted reports say under the headings of the report that is compiled from them. */
@Component
@Transactional(readOnly = true)
class Passages {

    /** The sections of the report itself, then what is said below under the heading of the one that was chosen. */
    private static final String BESIDE = """
            with own as (select id, heading, position, btrim(label || ' ' || heading) as name from report_section
                          where report_id = :report and content <> 'HEADING' and btrim(label) <> ''),
                 chosen as (select heading from own order by id = cast(:section as uuid) desc nulls last, position limit 1)
            select true as own, id, cast(null as uuid) as report_id, name as heading, '' as body, false as quoted, position from own
            union all
            select false, s.id, s.report_id, s.heading, s.body,
                   exists (select from compilation_quote q where q.report_id = :report and q.source_section_id = s.id), 0
              from report_section s join chosen c on c.heading = s.heading
             where s.report_id = any (cast(:reports as uuid[])) and btrim(s.body) <> ''
             order by own desc, position
            """;

    private static final String SOURCE = """
            select id, report_id, heading, body, false as quoted from report_section
             where id = :source and report_id = any (cast(:reports as uuid[]))
            """;

    private final CompiledReports compiled;
    private final JdbcClient database;

    Passages(CompiledReports compiled, JdbcClient database) {
        this.compiled = compiled;
        this.database = database;
    }

    /**
     * What one body says.
     *
     * @param text with the figures put in that its report has frozen
     * @param quotedBefore somebody has taken it over already
     */
    record Passage(
            UUID id,
            String author,
            String officialName,
            UUID report,
            String heading,
            String text,
            boolean quotedBefore) {

        /** As it stands in the compiling body's report. */
        String quoted() {
            return "- " + officialName + ": "
                    + text.replaceAll("(?m)^[-+] ", "")
                            .replaceAll("\\s*\\n+\\s*", " ")
                            .strip();
        }
    }

    /** The report's own sections, and who says what under the heading of one of them. */
    record Beside(List<Option> sections, List<Passage> passages) {}

    /** Beside a section of the report; {@code null}: beside its first. */
    Beside of(Report report, @Nullable UUID section) {
        Authors authors = authors(report);
        var sections = new ArrayList<Option>();
        var passages = new ArrayList<Passage>();
        database.sql(BESIDE)
                .param("report", report.id())
                .param("section", section)
                .param("reports", authors.reports())
                .query((ResultSet row) -> {
                    if (row.getBoolean("own")) {
                        sections.add(new Option(row.getObject("id", UUID.class), row.getString("heading")));
                    } else {
                        passages.add(authors.passage(row));
                    }
                });
        passages.sort(Comparator.comparing(passage -> authors.place(passage.report())));
        return new Beside(sections, passages);
    }

    /** The passage if its report is accepted, or a 404. */
    Passage require(Report report, UUID source) {
        Authors authors = authors(report);
        return database.sql(SOURCE)
                .param("source", source)
                .param("reports", authors.reports())
                .query((row, number) -> authors.passage(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    private Authors authors(Report report) {
        CompiledReports.Below below = compiled.below(report);
        return new Authors(below.members().stream().filter(Received::isAccepted).toList(), below.tables());
    }

    /** Those whose reports are accepted, in order, with what they froze. */
    private record Authors(List<Received> members, Map<UUID, FigureTable> tables) {

        String reports() {
            return members.stream()
                    .map(member -> String.valueOf(member.report()))
                    .collect(Collectors.joining(",", "{", "}"));
        }

        int place(UUID report) {
            return members.stream().map(Received::report).toList().indexOf(report);
        }

        Passage passage(ResultSet row) throws SQLException {
            UUID report = row.getObject("report_id", UUID.class);
            Received author = members.get(place(report));
            ReportValues values = ReportValues.of(tables.get(author.authorId()), author.authorId());
            return new Passage(
                    row.getObject("id", UUID.class),
                    author.author(),
                    author.officialName(),
                    report,
                    row.getString("heading"),
                    Narratives.shown(row.getString("body"), values),
                    row.getBoolean("quoted"));
        }
    }
}
