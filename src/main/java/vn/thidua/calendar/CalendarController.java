package vn.thidua.calendar;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.campaign.DeadlineSource;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;

/** The year's tasks and deadlines, of one's own organisation and of the bodies above. */
@Controller
@RequestMapping("/calendar")
class CalendarController {

    private final List<DeadlineSource> sources;
    private final OrganisationRepository organisations;
    private final CalendarFeed feed;
    private final Clock clock;

    CalendarController(
            List<DeadlineSource> sources, OrganisationRepository organisations, CalendarFeed feed, Clock clock) {
        this.sources = sources;
        this.organisations = organisations;
        this.feed = feed;
        this.clock = clock;
    }

    @GetMapping
    String show(@RequestParam(required = false) @Nullable String year, Viewer viewer, Model model) {
        EmulationYear shown = year == null || year.isBlank() ? present(viewer) : EmulationYear.parse(year);
        var deadlines = sources.stream()
                .flatMap(source -> source.deadlines(viewer, shown).stream())
                .toList();
        model.addAttribute("view", YearView.of(shown, deadlines));
        model.addAttribute("madeAt", feed.madeAt(viewer).orElse(null));
        return "calendar/show";
    }

    private EmulationYear present(Viewer viewer) {
        return EmulationYear.of(
                LocalDate.now(clock), organisations.require(viewer.homeId()).yearKind());
    }
}
