package vn.thidua.council;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.page.Option;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;
import vn.thidua.staff.StaffDirectory;

/** Lays out a council's pages: the composition that is asked for, by itself or by a day, beside all others. */
@Component
@Transactional(readOnly = true)
class CouncilDesk {

    private final CouncilRepository councils;
    private final StaffDirectory staff;
    private final Clock clock;

    CouncilDesk(CouncilRepository councils, StaffDirectory staff, Clock clock) {
        this.councils = councils;
        this.staff = staff;
        this.clock = clock;
    }

    void lay(UUID id, @Nullable UUID chosen, @Nullable LocalDate on, Viewer viewer, Model model) {
        Council council = councils.require(id, viewer);
        boolean keeper = council.isKeptBy(viewer);
        List<Composition> all = councils.compositions(id).stream()
                .filter(composition -> keeper || !composition.isDraft())
                .toList();
        LocalDate day = on == null ? LocalDate.now(clock) : on;
        Composition shown = chosen == null ? choose(all, day, on != null) : byId(all, chosen);
        LocalDate counted = shown == null ? day : within(shown, day);
        model.addAttribute("council", council);
        model.addAttribute("compositions", all);
        model.addAttribute("composition", shown);
        model.addAttribute("day", counted);
        model.addAttribute("asked", day);
        model.addAttribute("keeper", keeper);
        model.addAttribute(
                "latest",
                all.stream().filter(each -> !each.isDraft()).findFirst().orElse(null));
        model.addAttribute("drafted", all.stream().anyMatch(Composition::isDraft));
    }

    /** The composition of a form's address, kept by the viewer. */
    Composition composition(UUID id, Viewer viewer) {
        UUID council = councils.councilOf(id, viewer.homeId()).orElseThrow(NotFound::new);
        councils.requireKept(council, viewer);
        return byId(councils.compositions(council), id);
    }

    /** A member of a council that the viewer keeps, with the whole composition around. */
    CouncilMember member(UUID id, Viewer viewer) {
        UUID council = councils.councilOfMember(id, viewer.homeId()).orElseThrow(NotFound::new);
        councils.requireKept(council, viewer);
        return councils.compositions(council).stream()
                .flatMap(composition -> composition.seats().stream())
                .filter(member -> member.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** People of the body who can be chosen, by given name. */
    List<Option> people(UUID body) {
        return staff.ofSchool(body, LocalDate.now(clock)).stream()
                .map(person -> new Option(
                        person.id(),
                        person.fullName() + " – "
                                + (person.position() == null ? "" : person.position() + ", ")
                                + person.unitName()))
                .toList();
    }

    static void requireKeeper(Viewer viewer) {
        viewer.requireAny(Role.SCHOOL_SECRETARY, Role.RECTOR);
    }

    /** The one in force on the day; when nobody asked for a day, rather the draft, or the last one, than nothing. */
    private static @Nullable Composition choose(List<Composition> all, LocalDate day, boolean strictly) {
        return all.stream()
                .filter(each -> !each.isDraft() && each.valid().contains(day))
                .findFirst()
                .orElseGet(() -> strictly ? null : all.stream().findFirst().orElse(null));
    }

    private static Composition byId(List<Composition> all, UUID id) {
        return all.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    private static LocalDate within(Composition composition, LocalDate day) {
        var valid = composition.valid();
        if (day.isBefore(valid.from())) {
            return valid.from();
        }
        return valid.to() != null && day.isAfter(valid.to()) ? valid.to() : day;
    }
}
