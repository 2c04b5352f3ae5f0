package vn.thidua.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;

/** The page of one organisation as it was on a day; of a cluster or block, with its members of a year. */
@Controller
@RequestMapping("/organisations/{id}")
class PlaceController {

    private final OrganisationRepository organisations;
    private final OrganisationDirectory directory;
    private final Clock clock;

    PlaceController(OrganisationRepository organisations, OrganisationDirectory directory, Clock clock) {
        this.organisations = organisations;
        this.directory = directory;
        this.clock = clock;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam @Nullable String year,
            Viewer viewer,
            Model model) {
        Organisation organisation = organisations.findWithNames(id).orElseThrow(NotFound::new);
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        model.addAttribute("organisation", organisation);
        model.addAttribute("on", day);
        model.addAttribute("name", organisation.nameOn(day));
        model.addAttribute("changeable", organisation.isChangeableBy(viewer));
        model.addAttribute("keeps", organisation.hasMembersKeptBy(viewer));
        model.addAttribute("links", directory.successionsOf(id));
        if (organisation.kind().hasMembers()) {
            EmulationYear present = EmulationYear.of(LocalDate.now(clock), organisation.yearKind());
            model.addAllAttributes(directory.membersOf(id, year == null ? present : EmulationYear.parse(year)));
        } else {
            model.addAllAttributes(directory.partsOf(organisation, day));
        }
        return "organisation/show";
    }
}
