package vn.thidua.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Viewer;

/** How a report is begun: which outlines go to whom, what the period is called, what was asked for. */
@Service
@Transactional
class ReportBeginning {

    private final Reports reports;
    private final ReportTemplates templates;
    private final ReportDirectory directory;
    private final OrganisationRepository organisations;
    private final JdbcClient database;
    private final Words words;

    ReportBeginning(
            Reports reports,
            ReportTemplates templates,
            ReportDirectory directory,
            OrganisationRepository organisations,
            JdbcClient database,
            Words words) {
        this.reports = reports;
        this.templates = templates;
        this.directory = directory;
        this.organisations = organisations;
        this.database = database;
        this.words = words;
    }

    /** The form as it opens: by what was asked for, else for the present half year. */
    @Transactional(readOnly = true)
    ReportForm blank(@Nullable UUID call, Viewer viewer) {
        EmulationYear.Kind kind = organisations.require(viewer.homeId()).yearKind();
        return database.sql(
                        "select organisation_id, template_id, first_day, last_day, due_on from report_call where id = :call")
                .param("call", call)
                .query((row, number) -> {
                    LocalDate first = row.getObject("first_day", LocalDate.class);
                    EmulationYear year = EmulationYear.of(first, kind);
                    return new ReportForm(
                            row.getString("template_id") + " " + row.getString("organisation_id"),
                            year.toString(),
                            first.equals(year.firstDay()) ? 1 : 2,
                            row.getObject("last_day", LocalDate.class),
                            row.getObject("due_on", LocalDate.class));
                })
                .optional()
                .orElseGet(() ->
                        new ReportForm("", EmulationYear.of(words.today(), kind).toString(), 1, null, null));
    }

    /** What the form offers. */
    @Transactional(readOnly = true)
    void lay(Viewer viewer, Model model) {
        model.addAttribute("outlines", outlines(viewer));
        model.addAttribute("halves", templates.halves());
    }

    /** Outlines with the bodies to which they go. */
    private List<Option> outlines(Viewer viewer) {
        Organisation home = organisations.require(viewer.homeId());
        List<ReportDirectory.Addressee> above = directory.addressees(viewer.homeId());
        return templates.of(home.kind(), words.today()).stream()
                .flatMap(template -> outlines(template, above))
                .toList();
    }

    private Stream<Option> outlines(ReportTemplate template, List<ReportDirectory.Addressee> above) {
        Stream<Option> addressed = above.stream()
                .filter(body -> template.addresseeKind() == null || template.addresseeKind() == body.kind())
                .map(body -> new Option(
                        template.id() + " " + body.id(), words.say("report.outlineTo", template.name(), body.name())));
        return template.addresseeKind() == null
                ? Stream.concat(addressed, Stream.of(new Option(template.id().toString(), template.name())))
                : addressed;
    }

    UUID begin(ReportForm form, Viewer viewer) {
        if (outlines(viewer).stream().noneMatch(outline -> outline.value().equals(form.outline()))) {
            throw new Refusal("report.wrongOutline");
        }
        ReportTemplate template = templates.require(form.template());
        EmulationYear year = EmulationYear.parse(form.year());
        if (organisations.require(viewer.homeId()).yearKind() != year.kind()) {
            throw new Refusal("report.wrongYear", form.year());
        }
        Period period = template.span().period(year, form.half());
        LocalDate lastDay = Objects.requireNonNull(period.to());
        return reports.begin(
                        template,
                        form.addressee(),
                        titled(template, period),
                        period,
                        form.cutOff() == null ? lastDay : form.cutOff(),
                        form.dueOn(),
                        viewer)
                .id();
    }

    /** The subject line with the period, and the one after it, put in. */
    private String titled(ReportTemplate template, Period period) {
        return database.sql("select report_words(:title, :first, :last)")
                .param("title", template.title())
                .param("first", period.from())
                .param("last", period.to())
                .query(String.class)
                .single();
    }
}
