package vn.thidua.registration;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.campaign.CampaignTargets;
import vn.thidua.page.Paging;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** The year's registration at a glance: of a unit, of a school, or of all schools seen from above; and on paper. */
@Controller
@RequestMapping("/registrations")
class BoardController {

    private static final int MOST_PRINTED = 5_000;

    private final RegistrationRepository registrations;
    private final RegistrationReader reader;
    private final CampaignTargets targets;
    private final Words words;

    BoardController(
            RegistrationRepository registrations, RegistrationReader reader, CampaignTargets targets, Words words) {
        this.registrations = registrations;
        this.reader = reader;
        this.targets = targets;
        this.words = words;
    }

    @GetMapping
    String show(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(
                Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR, Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
        if (!viewer.isAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR)) {
            return "redirect:/registrations/schools";
        }
        Set<UUID> units = RegistrationReader.unitsOf(viewer);
        var windows = registrations.windowsOf(viewer.homeId());
        RegistrationWindow window = RegistrationWindow.choose(windows, year, words.today());
        model.addAttribute("windows", windows);
        model.addAttribute("window", window);
        model.addAttribute("keeper", units == null);
        model.addAttribute(
                "unit",
                units == null || units.isEmpty() ? null : units.iterator().next());
        if (window != null) {
            var numbers = reader.numbers(window.id(), units);
            var matrix = reader.matrix(window.id(), units);
            model.addAttribute("numbers", numbers);
            model.addAttribute("matrix", matrix);
            model.addAttribute(
                    "shares",
                    RegistrationReader.Share.of(
                            targets.of(viewer.homeId(), window.year()),
                            numbers,
                            matrix,
                            window.year().toString()));
        }
        return "registration/board";
    }

    /** Numbers only, and only of lists that are put together: what the cluster and the superior body need to know. */
    @GetMapping("/schools")
    String list(@RequestParam @Nullable String year, Viewer viewer, Model model) {
        viewer.requireAny(Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER);
        var kind = reader.kindOf(viewer.homeId());
        var years = reader.years(kind.name());
        String chosen = year != null && years.contains(year)
                ? year
                : EmulationYear.of(words.today(), kind).toString();
        model.addAttribute("years", years);
        model.addAttribute("year", chosen);
        model.addAttribute("matrix", reader.schools(chosen, kind.name(), viewer));
        return "registration/schools";
    }

    /** The whole list in the official layout, to be signed and sent upward. */
    @GetMapping("/print")
    String print(RegistrationFilter filter, HttpServletRequest request, Viewer viewer, Model model) {
        viewer.requireAny(Role.UNIT_HEAD, Role.SCHOOL_SECRETARY, Role.RECTOR);
        LocalDate today = words.today();
        RegistrationWindow window =
                RegistrationWindow.choose(registrations.windowsOf(viewer.homeId()), filter.year(), today);
        if (window == null) {
            throw new NotFound();
        }
        var counted = new RegistrationFilter(null, null, null, null, filter.unit(), null, true, null);
        model.addAttribute("window", window);
        model.addAttribute("matrix", reader.matrix(window.id(), RegistrationReader.unitsOf(viewer)));
        model.addAttribute(
                "rows",
                reader.document(counted, window.year().toString(), viewer, Paging.of(request, "place"), MOST_PRINTED));
        model.addAttribute("head", reader.letterhead(viewer.homeId(), today));
        return "registration/print";
    }
}
