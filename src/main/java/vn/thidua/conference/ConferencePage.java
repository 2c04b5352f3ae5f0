package vn.thidua.conference;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.paper.Papers;
import vn.thidua.scoring.RoundView;
import vn.thidua.shared.Viewer;
import vn.thidua.title.TitleRepository;

/** Lays out a conference and its forms. */
@Component
class ConferencePage {

    private final ConferenceService service;
    private final Conferences conferences;
    private final Seats seats;
    private final TitleRepository titles;
    private final Papers papers;
    private final Words words;

    ConferencePage(
            ConferenceService service,
            Conferences conferences,
            Seats seats,
            TitleRepository titles,
            Papers papers,
            Words words) {
        this.service = service;
        this.conferences = conferences;
        this.seats = seats;
        this.titles = titles;
        this.papers = papers;
        this.words = words;
    }

    String lay(UUID id, Viewer viewer, Model model) {
        RoundView round = service.read(id, viewer);
        Optional<Conference> conference = conferences.findByRound(id);
        boolean leads = round.isLedBy(viewer);
        Map<UUID, Seats.Seated> seated =
                conference.map(one -> seats.of(one.id())).orElse(Map.of());
        model.addAttribute("round", round);
        model.addAttribute("conference", conference.orElse(null));
        model.addAttribute("leads", leads);
        model.addAttribute("seats", seated);
        model.addAttribute("mine", seated.values().stream().anyMatch(seat -> seat.personId()
                .equals(viewer.personId())));
        if (leads && conference.isPresent()) {
            model.addAttribute(
                    "ballot", service.ballot(conference.get(), viewer).orElse(null));
            model.addAttribute("papers", papers.about(conference.get().id()));
        }
        return "conference/show";
    }

    ConferenceForm form(UUID id, Viewer viewer, Model model) {
        RoundView round = service.led(id, viewer);
        furnish(round, model);
        return conferences
                .findByRound(id)
                .map(ConferenceForm::of)
                .orElseGet(() ->
                        ConferenceForm.blank(words.today(), words.official("conference.variant." + round.arena())));
    }

    void furnish(UUID id, Viewer viewer, Model model) {
        furnish(service.led(id, viewer), model);
    }

    private void furnish(RoundView round, Model model) {
        model.addAttribute("round", round);
        model.addAttribute(
                "methods",
                words.options(RoundMethod.class).stream()
                        .filter(option -> !option.value().equals(RoundMethod.OPEN.name()))
                        .toList());
        model.addAttribute(
                "titles",
                titles.inUse().stream()
                        .filter(title -> title.isForCollectives())
                        .map(title -> new Option(title.code(), title.name()))
                        .toList());
    }

    void laySeats(UUID id, Viewer viewer, Model model) {
        RoundView round = service.led(id, viewer);
        model.addAttribute("round", round);
        model.addAttribute(
                "delegates",
                seats.options(seats.delegates(round, words.today()), words.say("conference.seats.noAccount")));
        if (!model.containsAttribute("form")) {
            model.addAttribute(
                    "form",
                    SeatsForm.of(
                            round,
                            conferences
                                    .findByRound(id)
                                    .map(one -> seats.of(one.id()))
                                    .orElse(Map.of())));
        }
    }
}
