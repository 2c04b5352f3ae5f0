package vn.thidua.registration;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Forms;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.registration.Registration.RegistrationSubject;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The registrations of a school or unit, and one of them. */
@Controller
@RequestMapping("/registrations")
class RegistrationController {

    private static final int MOST_EXPORTED = 20_000;

    private final RegistrationRepository registrations;
    private final RegistrationReader reader;
    private final RegistrationDesk desk;
    private final RegistrationService service;
    private final Forms forms;
    private final Words words;

    RegistrationController(
            RegistrationRepository registrations,
            RegistrationReader reader,
            RegistrationDesk desk,
            RegistrationService service,
            Forms forms,
            Words words) {
        this.registrations = registrations;
        this.reader = reader;
        this.desk = desk;
        this.service = service;
        this.forms = forms;
        this.words = words;
    }

    @GetMapping("/list")
    String list(RegistrationFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        Paging paging = paging(request);
        List<RegistrationWindow> windows = registrations.windowsOf(viewer.homeId());
        RegistrationWindow window = window(windows, filter);
        model.addAttribute(
                "rows",
                window == null
                        ? List.of()
                        : reader.rows(filter, window.year().toString(), viewer, paging, Paging.ROWS, paging.offset()));
        model.addAttribute("windows", windows);
        model.addAttribute("window", window);
        model.addAttribute("choices", reader.filters(viewer.homeId()));
        model.addAttribute("filter", filter);
        model.addAttribute("paging", paging);
        return "registration/list";
    }

    @GetMapping("/export.{ending}")
    void export(
            @PathVariable String ending,
            RegistrationFilter filter,
            HttpServletRequest request,
            HttpServletResponse response,
            Viewer viewer)
            throws IOException {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        RegistrationWindow window = window(registrations.windowsOf(viewer.homeId()), filter);
        if (window == null) {
            throw new NotFound();
        }
        String year = window.year().toString();
        var rows = reader.document(filter, year, viewer, paging(request), MOST_EXPORTED);
        var cells = rows.stream().map(this::cells).toList();
        SheetDownload.send(new Sheet(words.say("registration.export.name", year), headers(), cells), ending, response);
    }

    @GetMapping("/{id}")
    String show(@PathVariable UUID id, Viewer viewer, Model model) {
        desk.show(id, viewer, model);
        return "registration/show";
    }

    /** For a unit, for the school, or for somebody who cannot register any more. */
    @GetMapping("/new")
    String blank(
            @RequestParam RegistrationSubject subject,
            @RequestParam @Nullable UUID person,
            @RequestParam @Nullable UUID unit,
            @RequestParam @Nullable String year,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        model.addAttribute("form", desk.lay(subject, person, unit, year, viewer, model));
        return "registration/form";
    }

    @PostMapping
    String create(
            @Valid @ModelAttribute("form") RegistrationForm form,
            BindingResult errors,
            @RequestParam(defaultValue = "false") boolean send,
            Viewer viewer,
            Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        String next = forms.submit(
                errors,
                "registration/form",
                send ? "registration.submitted" : "registration.saved",
                () -> "/registrations/" + (send ? service.saveAndSubmit(form, viewer) : service.save(form, viewer)));
        if (!next.startsWith("redirect:")) {
            if (form.subject() == null) {
                throw new NotFound();
            }
            desk.lay(form.subject(), form.person(), form.unit(), form.year(), viewer, model);
        }
        return next;
    }

    private static Paging paging(HttpServletRequest request) {
        return Paging.of(request, "name", "unit", "state", "saved");
    }

    private @Nullable RegistrationWindow window(List<RegistrationWindow> windows, RegistrationFilter filter) {
        return RegistrationWindow.choose(windows, filter.year(), LocalDate.from(words.today()));
    }

    private List<String> headers() {
        return List.of(
                        "subject",
                        "name",
                        "code",
                        "position",
                        "unit",
                        "titles",
                        "forms",
                        "awarding",
                        "targets",
                        "state",
                        "late")
                .stream()
                .map(column -> words.say("registration.column." + column))
                .toList();
    }

    private List<?> cells(RegistrationReader.Row row) {
        return java.util.Arrays.asList(
                words.label(row.subject()),
                row.name(),
                row.code(),
                row.position(),
                row.unit(),
                row.titles(),
                row.forms(),
                row.awarding(),
                String.join("; ", row.targets()),
                words.label(row.state()),
                row.late() ? words.say("registration.late") : null);
    }
}
