package vn.thidua.organisation;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;
import vn.thidua.spreadsheet.SheetDownload;

/** The directory of bodies on a day, as a page and as a file, and the page of one organisation. */
@Controller
@RequestMapping("/organisations")
class DirectoryController {

    private static final String[] COLUMNS = {"path", "name", "kind", "code", "level"};

    private final OrganisationRepository organisations;
    private final OrganisationDirectory directory;
    private final Words words;
    private final Clock clock;

    DirectoryController(
            OrganisationRepository organisations, OrganisationDirectory directory, Words words, Clock clock) {
        this.organisations = organisations;
        this.directory = directory;
        this.words = words;
        this.clock = clock;
    }

    @GetMapping
    String list(OrganisationDirectory.Filter filter, HttpServletRequest request, Model model) {
        Paging paging = Paging.of(request, COLUMNS);
        model.addAttribute("rows", directory.find(filter, day(filter.on()), paging));
        model.addAttribute("filter", filter);
        model.addAttribute("on", day(filter.on()));
        model.addAttribute("paging", paging);
        model.addAttribute("query", request.getQueryString() == null ? "" : "?" + request.getQueryString());
        return "organisation/list";
    }

    @GetMapping("/export.{ending:xlsx|csv}")
    void export(
            @PathVariable String ending,
            OrganisationDirectory.Filter filter,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        try (var rows = directory.stream(filter, day(filter.on()), Paging.of(request, COLUMNS))) {
            Iterable<List<?>> cells = () -> rows.<List<?>>map(this::cells).iterator();
            SheetDownload.send(new Sheet(words.say("organisation.list.title"), headers(), cells), ending, response);
        }
    }

    @GetMapping("/{id}")
    String show(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam @Nullable String year,
            Viewer viewer,
            Model model) {
        Organisation organisation = organisations.findWithNames(id).orElseThrow(NotFound::new);
        model.addAttribute("organisation", organisation);
        model.addAttribute("on", day(on));
        model.addAttribute("name", organisation.nameOn(day(on)));
        model.addAttribute("changeable", organisation.isChangeableBy(viewer));
        model.addAttribute("links", directory.successionsOf(id));
        if (organisation.kind().hasMembers()) {
            showMembers(organisation, year, viewer, model);
        } else if (!organisation.kind().isUnit()) {
            model.addAttribute("places", directory.placesOf(id, day(on)));
            model.addAttribute("units", organisation.kind().hasUnits() ? directory.unitsOf(id, day(on)) : List.of());
        }
        return "organisation/show";
    }

    private void showMembers(Organisation cluster, @Nullable String asked, Viewer viewer, Model model) {
        EmulationYear present = EmulationYear.of(LocalDate.now(clock), cluster.yearKind());
        EmulationYear year = asked == null ? present : EmulationYear.parse(asked);
        model.addAttribute("year", year);
        model.addAttribute("years", directory.yearsOf(cluster.id()));
        model.addAttribute("members", directory.membersOf(cluster.id(), year));
        model.addAttribute("keeps", cluster.hasMembersKeptBy(viewer));
    }

    private LocalDate day(@Nullable LocalDate on) {
        return on == null ? LocalDate.now(clock) : on;
    }

    private List<String> headers() {
        return Arrays.asList(
                words.say("OrganisationForm.code"),
                words.say("OrganisationForm.name"),
                words.say("OrganisationForm.kind"),
                words.say("OrganisationForm.educationLevel"),
                words.say("OrganisationForm.parent"),
                words.say("organisation.clusters"),
                words.say("OrganisationForm.since"),
                words.say("organisation.until"));
    }

    private List<?> cells(OrganisationDirectory.Row row) {
        return Arrays.asList(
                row.code(),
                row.name(),
                words.label(row.kind()),
                words.label(row.level()),
                row.parent(),
                row.clusters(),
                row.from(),
                row.to());
    }
}
