package vn.thidua.scoringround;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaSets;
import vn.thidua.organisation.Organisation;
import vn.thidua.organisation.OrganisationRepository;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.scoring.CrossMode;
import vn.thidua.scoring.RoundView;
import vn.thidua.scoring.ScoringRounds;
import vn.thidua.scoring.ScoringState;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Lays out the pages of rounds: the list, a round with its units, and its settings. */
@Component
class RoundPage {

    /** Who has anything to do with rounds. */
    static final Role[] READERS = {
        Role.CLUSTER_SECRETARY, Role.ACADEMY_OFFICER, Role.SCHOOL_SECRETARY, Role.RECTOR, Role.UNIT_HEAD
    };

    private final ScoringRounds rounds;
    private final RoundBook book;
    private final CriteriaSets sets;
    private final OrganisationRepository organisations;
    private final Words words;
    private final Clock clock;

    RoundPage(
            ScoringRounds rounds,
            RoundBook book,
            CriteriaSets sets,
            OrganisationRepository organisations,
            Words words,
            Clock clock) {
        this.rounds = rounds;
        this.book = book;
        this.sets = sets;
        this.organisations = organisations;
        this.words = words;
        this.clock = clock;
    }

    /** A unit with how far it is. */
    record Line(RoundView.Unit unit, RoundBook.Progress progress, boolean own, boolean signs) {}

    static boolean leads(Viewer viewer) {
        return viewer.is(Role.CLUSTER_SECRETARY, viewer.homeId())
                || viewer.is(Role.SCHOOL_SECRETARY, viewer.homeId())
                || viewer.is(Role.RECTOR, viewer.homeId());
    }

    String list(Viewer viewer, Model model) {
        viewer.requireAny(READERS);
        model.addAttribute("rows", book.of(viewer));
        model.addAttribute("leads", leads(viewer));
        return "scoring/list";
    }

    /** The round; who neither leads nor oversees it sees the own units' lines only. */
    String show(UUID id, Viewer viewer, @Nullable Refusal refusal, Model model) {
        viewer.requireAny(READERS);
        RoundView round = rounds.require(id, viewer);
        boolean leads = round.isLedBy(viewer);
        boolean all = leads || viewer.is(Role.ACADEMY_OFFICER) || round.state() == ScoringState.FINAL;
        List<Line> lines = book.progress(id).stream()
                .map(line -> new Line(
                        round.unit(line.unit()),
                        line,
                        round.unit(line.unit()).isActedForBy(viewer),
                        round.unit(line.unit()).isSignedForBy(viewer)))
                .toList();
        model.addAttribute("round", round);
        model.addAttribute("lines", all ? lines : List.of());
        model.addAttribute(
                "behind",
                leads && round.state() == ScoringState.OPEN
                        ? lines.stream()
                                .filter(line -> line.unit().isPresent()
                                        && line.progress().signedAt() == null)
                                .map(line -> line.unit().shortName())
                                .toList()
                        : List.of());
        model.addAttribute("own", lines.stream().filter(Line::own).toList());
        model.addAttribute("leads", leads);
        model.addAttribute("overseen", round.isOverseenBy(viewer));
        model.addAttribute("reviews", !round.reviewersOf(viewer).isEmpty());
        model.addAttribute("steps", book.steps(id));
        model.addAttribute("states", ScoringState.values());
        model.addAttribute("refused", refusal == null ? null : words.say(refusal.messageKey(), refusal.arguments()));
        return "scoring/show";
    }

    /** An empty form of the viewer's body. */
    RoundForm blank(Viewer viewer) {
        Organisation body = led(viewer);
        LocalDate today = LocalDate.now(clock);
        EmulationYear year = EmulationYear.of(today, body.yearKind());
        UUID set = sets.choices(body.id(), today, RoundService.arenaOf(body)).stream()
                .map(CriteriaSets.Choice::id)
                .findFirst()
                .orElse(null);
        return RoundForm.blank(
                words.say("round.name.suggested", body.shortName(), year.toString()), year.toString(), set, today);
    }

    /** Settings: which sets may be chosen. */
    void furnish(Viewer viewer, Model model) {
        Organisation body = led(viewer);
        Arena arena = RoundService.arenaOf(body);
        model.addAttribute(
                "sets",
                sets.choices(body.id(), LocalDate.now(clock), arena).stream()
                        .map(set -> new Option(
                                set.id(),
                                set.name() + (set.owner() == null ? " – " + words.say("round.set.example") : "")))
                        .toList());
        model.addAttribute("inside", arena == Arena.UNITS);
    }

    void furnishPairs(UUID id, Viewer viewer, Model model) {
        RoundView round = rounds.require(id, viewer);
        model.addAttribute("round", round);
        model.addAttribute(
                "assigns",
                round.isLedBy(viewer)
                        && round.crossMode() == CrossMode.ASSIGNED
                        && !round.state().isAfter(ScoringState.OPEN));
        model.addAttribute(
                "pairs",
                book.pairs(id).stream()
                        .filter(pair -> round.unit(pair.unit()).isPresent())
                        .collect(Collectors.groupingBy(
                                Rotation.Pair::scorer, Collectors.mapping(Rotation.Pair::unit, Collectors.toSet()))));
    }

    private Organisation led(Viewer viewer) {
        if (!leads(viewer)) {
            throw new NotFound();
        }
        return organisations.require(viewer.homeId());
    }
}
