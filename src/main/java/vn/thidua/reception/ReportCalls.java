package vn.thidua.reception;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationKind;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Option;
import vn.thidua.report.Report;
import vn.thidua.report.ReportTemplate;
import vn.thidua.report.ReportTemplates;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Period;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Stale;
import vn.thidua.shared.Viewer;

/** Calls for reports: a body says which report of which period it wants of those below, and by when. */
@Service
@Transactional
class ReportCalls {

    private static final String CALLS = """
            select c.id, c.version, c.template_id, t.name, t.author_kind, c.first_day, c.last_day, c.due_on, c.basis
              from report_call c join report_template t on t.id = c.template_id where c.organisation_id = :body
            """;

    private final ReportTemplates templates;
    private final OrganisationRepository organisations;
    private final JdbcClient database;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReportCalls(
            ReportTemplates templates,
            OrganisationRepository organisations,
            JdbcClient database,
            ApplicationEventPublisher events,
            Clock clock) {
        this.templates = templates;
        this.organisations = organisations;
        this.database = database;
        this.events = events;
        this.clock = clock;
    }

    /** A call, as lists and forms show it. */
    record Call(
            UUID id,
            int version,
            UUID template,
            String outline,
            OrganisationKind kind,
            Period period,
            LocalDate dueOn,
            @Nullable String basis) {}

    /** The body's calls, latest period first. */
    @Transactional(readOnly = true)
    List<Call> of(UUID body) {
        return database.sql(CALLS + " order by c.first_day desc, t.name")
                .param("body", body)
                .query((row, number) -> call(row))
                .list();
    }

    /** The call of the viewer's body, or a 404. */
    @Transactional(readOnly = true)
    Call require(UUID id, Viewer viewer) {
        return database.sql(CALLS + " and c.id = :id")
                .param("body", viewer.homeId())
                .param("id", id)
                .query((row, number) -> call(row))
                .optional()
                .filter(call -> Report.isAnsweredBy(viewer, viewer.homeId()))
                .orElseThrow(NotFound::new);
    }

    private static Call call(ResultSet row) throws SQLException {
        return new Call(
                row.getObject("id", UUID.class),
                row.getInt("version"),
                row.getObject("template_id", UUID.class),
                row.getString("name"),
                OrganisationKind.valueOf(row.getString("author_kind")),
                new Period(row.getObject("first_day", LocalDate.class), row.getObject("last_day", LocalDate.class)),
                row.getObject("due_on", LocalDate.class),
                row.getString("basis"));
    }

    /** What the form offers: the outlines of which this body may ask. */
    @Transactional(readOnly = true)
    void lay(Viewer viewer, Model model) {
        Organisation home = organisations.require(viewer.homeId());
        model.addAttribute(
                "outlines",
                templates.all().stream()
                        .filter(template -> template.addresseeKind() == home.kind())
                        .map(template -> new Option(template.id(), template.name()))
                        .toList());
        model.addAttribute("halves", templates.halves());
    }

    @Transactional(readOnly = true)
    CallForm blank(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        EmulationYear.Kind kind = organisations.require(viewer.homeId()).yearKind();
        return new CallForm(null, EmulationYear.of(today, kind).toString(), 1, null, null);
    }

    UUID create(CallForm form, Viewer viewer) {
        Organisation home = organisations.require(viewer.homeId());
        ReportTemplate template = templates.require(form.template());
        EmulationYear year = EmulationYear.parse(form.year());
        if (!Report.isAnsweredBy(viewer, home.id())) {
            throw new NotFound();
        }
        if (year.kind() != home.yearKind()) {
            throw new Refusal("call.wrongYear", EmulationYear.of(LocalDate.now(clock), home.yearKind()));
        }
        if (template.addresseeKind() != home.kind()) {
            throw new Refusal("call.wrongTemplate");
        }
        Period period = template.span().period(year, form.half());
        refuseTooSoon(form.dueOn(), period);
        UUID id = UUID.randomUUID();
        try {
            insert(id, template, period, form, viewer);
        } catch (DuplicateKeyException twin) {
            throw new Refusal("call.already");
        }
        events.publishEvent(new CallEvent.Called(home.id(), id, template.name(), form.dueOn()));
        return id;
    }

    private void insert(UUID id, ReportTemplate template, Period period, CallForm form, Viewer viewer) {
        database.sql("""
                        insert into report_call (id, version, organisation_id, template_id, first_day, last_day, due_on, basis, called_by, called_on)
                        values (:id, 0, :body, :template, :first, :last, :due, :basis, :by, :on)
                        """)
                .param("id", id)
                .param("body", viewer.homeId())
                .param("template", template.id())
                .param("first", period.from())
                .param("last", period.to())
                .param("due", form.dueOn())
                .param("basis", blankless(form.basis()))
                .param("by", viewer.displayName())
                .param("on", LocalDate.now(clock))
                .update();
    }

    void change(UUID id, CallForm.DeadlineForm form, Viewer viewer) {
        Call call = require(id, viewer);
        refuseTooSoon(form.dueOn(), call.period());
        int changed = database.sql("""
                        update report_call set due_on = :due, basis = :basis, version = version + 1
                         where id = :id and version = :version
                        """)
                .param("due", form.dueOn())
                .param("basis", blankless(form.basis()))
                .param("id", id)
                .param("version", Objects.requireNonNullElse(form.version(), -1))
                .update();
        if (changed == 0) {
            throw new Stale(form, deadlineOf(call));
        }
        events.publishEvent(new CallEvent.CallChanged(viewer.homeId(), id, call.outline(), form.dueOn()));
    }

    static CallForm.DeadlineForm deadlineOf(Call call) {
        return new CallForm.DeadlineForm(call.dueOn(), call.basis(), call.version());
    }

    private static void refuseTooSoon(LocalDate due, Period period) {
        if (!due.isAfter(period.from())) {
            throw new Refusal("call.duePast", due, period.from());
        }
    }

    private static @Nullable String blankless(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
