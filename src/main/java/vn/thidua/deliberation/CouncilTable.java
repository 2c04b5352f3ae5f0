package vn.thidua.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.interest.Interests;
import vn.thidua.interest.Interests.Interest;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.AgendaItem;
import vn.thidua.sitting.Sitting;
import vn.thidua.sitting.SittingAttendance;
import vn.thidua.sitting.SittingNominee;
import vn.thidua.sitting.Sittings;

/** Lays out a session for whoever looks at it: all of it for those who keep it, for members what no interest hides from them. */
@Component
@Transactional(readOnly = true)
class CouncilTable {

    /** Everything about a session that its pages and papers are made of. */
    record Laid(
            Sitting sitting,
            List<AgendaItem> agenda,
            List<SittingAttendance> attendance,
            SittingAttendance.Quorum quorum,
            List<Interest> interests,
            @Nullable SittingAttendance own,
            boolean keeper) {

        /** Who presides over each item, by the item's id. */
        Map<UUID, Presider> presiders() {
            var presiders = new LinkedHashMap<UUID, Presider>();
            agenda.forEach(item -> presiders.put(
                    item.id(), Presider.over(sitting, attendance, Interests.barredFrom(interests, item.id()))));
            return presiders;
        }

        /** Nominees whose dossiers the viewer does not see. */
        Set<UUID> hidden() {
            return own == null
                    ? Set.of()
                    : Interests.barring(interests, own.member().id());
        }

        @Nullable
        AgendaItem onFloor() {
            return agenda.stream()
                    .filter(item -> item.state() == AgendaItem.AgendaItemState.FLOOR)
                    .findFirst()
                    .orElse(null);
        }
    }

    private final Sittings sittings;
    private final Interests interests;
    private final Clock clock;

    CouncilTable(Sittings sittings, Interests interests, Clock clock) {
        this.sittings = sittings;
        this.interests = interests;
        this.clock = clock;
    }

    Laid lay(UUID id, Viewer viewer, Model model) {
        Laid laid = laid(id, viewer);
        model.addAttribute("sitting", laid.sitting());
        model.addAttribute("agenda", laid.agenda());
        model.addAttribute("attendance", laid.attendance());
        model.addAttribute("quorum", laid.quorum());
        model.addAttribute("presider", Presider.of(laid.sitting(), laid.attendance()));
        model.addAttribute("presiders", laid.presiders());
        model.addAttribute("interests", laid.interests());
        model.addAttribute("hidden", laid.hidden());
        model.addAttribute("own", laid.own());
        model.addAttribute("keeper", laid.keeper());
        model.addAttribute("floor", laid.onFloor());
        model.addAttribute("today", LocalDate.now(clock));
        return laid;
    }

    Laid laid(UUID id, Viewer viewer) {
        return laid(id, viewer, interests.of(id));
    }

    /** Without the interests, for pages that do not speak of them. */
    Laid plain(UUID id, Viewer viewer) {
        return laid(id, viewer, List.of());
    }

    private Laid laid(UUID id, Viewer viewer, List<Interest> known) {
        List<SittingAttendance> attendance = sittings.attendance(id);
        Sitting sitting = sittings.require(id, attendance, viewer);
        return new Laid(
                sitting,
                sittings.agenda(id),
                attendance,
                Sittings.quorum(attendance),
                known,
                Sittings.memberOf(attendance, viewer),
                sitting.isKeptBy(viewer));
    }

    /** One nominee of a session, unless an interest hides it. */
    SittingNominee nominee(UUID id, Viewer viewer, Model model) {
        Laid laid = lay(sittings.ofNominee(id, viewer), viewer, model);
        if (laid.hidden().contains(id)) {
            throw new NotFound();
        }
        return laid.agenda().stream()
                .flatMap(item -> item.nominees().stream())
                .filter(nominee -> Objects.equals(nominee.id(), id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
