package vn.thidua.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.Demo;
import vn.thidua.Pages;
import vn.thidua.figure.Figures;
import vn.thidua.persistence.Acting;

/** Leads reports of the demo world along their way, for tests that begin somewhere on it. */
public record RoundOfReports(Pages pages, Reports reports, Figures figures, JdbcClient database) {

    public UUID template(String code) {
        return id("select id from report_template where code = :code", code);
    }

    public String outline(String template, String addressee) {
        return template(template) + " " + Demo.id(addressee);
    }

    public UUID begin(String secretary, String template, String addressee, String year, int half) {
        var begun = pages.post(
                secretary,
                "/reports",
                "outline",
                outline(template, addressee),
                "year",
                year,
                "half",
                Integer.toString(half));
        assertThat(begun.status()).as(begun.main()).isEqualTo(302);
        return UUID.fromString(begun.location().substring("/reports/".length()));
    }

    /** Issues a reviewed report with the figures of its records, without a document. */
    public void issue(UUID id, String head, String number) {
        var viewer = pages.viewer(head);
        Acting.within(viewer.scope(), () -> {
            Report report = reports.require(id, viewer);
            String snapshot = figures.over(Set.of(report.organisationId()), report.period())
                    .toJson();
            reports.issue(
                    id,
                    new Report.Issue(
                            number,
                            LocalDate.of(2022, 2, 1),
                            viewer.displayName(),
                            null,
                            snapshot,
                            "0".repeat(64),
                            true),
                    viewer);
            return null;
        });
    }

    /** A report of the school with this ending of user names, as its addressee finds it. */
    public UUID submitted(String school, String template, String addressee, String year, int half) {
        UUID id = begin("thuky." + school, template, addressee, year, half);
        pages.post("hieutruong." + school, "/reports/" + id + "/review");
        issue(id, "hieutruong." + school, "1-BC/TCT");
        pages.post("thuky." + school, "/reports/" + id + "/submission");
        return id;
    }

    private UUID id(String sql, String code) {
        return Acting.asSystem(
                () -> database.sql(sql).param("code", code).query(UUID.class).single());
    }
}
