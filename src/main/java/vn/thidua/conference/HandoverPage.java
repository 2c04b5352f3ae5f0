package vn.thidua.conference;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.cluster.MembershipRole;
import vn.thidua.page.Option;
import vn.thidua.scoring.RoundView;
import vn.thidua.shared.Viewer;

/** Lays out the hand-over. */
@Component
class HandoverPage {

    private final ConferenceService service;
    private final Conferences conferences;
    private final Handover handover;

    HandoverPage(ConferenceService service, Conferences conferences, Handover handover) {
        this.service = service;
        this.conferences = conferences;
        this.handover = handover;
    }

    String lay(UUID id, Viewer viewer, Model model) {
        RoundView round = service.read(id, viewer);
        Optional<Conference> conference = conferences.findByRound(id);
        Map<UUID, MembershipRole> elected =
                conference.map(one -> handover.elected(one.id())).orElse(Map.of());
        model.addAttribute("round", round);
        model.addAttribute("leads", round.isLedBy(viewer));
        model.addAttribute("conference", conference.orElse(null));
        model.addAttribute("elected", elected);
        model.addAttribute(
                "units",
                round.present().stream()
                        .map(unit -> new Option(unit.id(), unit.name()))
                        .toList());
        if (!model.containsAttribute("form")) {
            model.addAttribute("form", HandoverForm.of(elected));
        }
        return "conference/handover";
    }
}
