package vn.thidua.compilation;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.figure.FigureTable;
import vn.thidua.narrative.Narratives;
import vn.thidua.narrative.ReportValues;
import vn.thidua.reception.ReceivedReports.Received;
import vn.thidua.report.Report;
import vn.thidua.shared.NotFound;

/** What accepted reports say under the headings of the report that is compiled from them. */
@Component
@Transactional(readOnly = true)
class Passages {

    private static final String OF_HEADING = """
            select s.id, s.report_id, s.heading, s.body,
                   exists (select from compilation_quote q where q.report_id = :report and q.source_section_id = s.id) as quoted
              from report_section s
             where s.report_id = any (cast(:reports as uuid[])) and btrim(s.body) <> ''
               and (s.heading = (select heading from report_section where id = :section) or s.id = :section)
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
    record Passage(UUID id, String author, UUID report, String heading, String text, boolean quotedBefore) {

        /** As it stands in the compiling body's report. */
        String quoted() {
            return "- " + author + ": "
                    + text.replaceAll("(?m)^[-+] ", "")
                            .replaceAll("\\s*\\n+\\s*", " ")
                            .strip();
        }
    }

    /** The passages under the heading of a section, in the order of their authors' names. */
    List<Passage> of(Report report, UUID section) {
        List<Received> members = compiled.members(report);
        Map<UUID, FigureTable> accepted = compiled.accepted(members);
        Map<UUID, Received> authors = members.stream()
                .filter(member -> accepted.containsKey(member.authorId()))
                .collect(Collectors.toMap(Received::report, Function.identity()));
        List<Passage> found = database.sql(OF_HEADING)
                .param("report", report.id())
                .param("section", section)
                .param(
                        "reports",
                        authors.keySet().stream().map(UUID::toString).collect(Collectors.joining(",", "{", "}")))
                .query((row, number) -> {
                    Received author = authors.get(row.getObject("report_id", UUID.class));
                    ReportValues values = ReportValues.of(accepted.get(author.authorId()), author.authorId());
                    return new Passage(
                            row.getObject("id", UUID.class),
                            author.author(),
                            author.report(),
                            row.getString("heading"),
                            Narratives.shown(row.getString("body"), values),
                            row.getBoolean("quoted"));
                })
                .list();
        return members.stream()
                .flatMap(member -> found.stream().filter(one -> one.report().equals(member.report())))
                .toList();
    }

    /** The passage if its report is accepted, or a 404. */
    Passage require(Report report, UUID source) {
        return of(report, source).stream()
                .filter(passage -> passage.id().equals(source))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
