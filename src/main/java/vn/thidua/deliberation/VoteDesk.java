package vn.thidua.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.deliberation.CouncilTable.Laid;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Viewer;
import vn.thidua.sitting.AgendaItem;
import vn.thidua.sitting.SittingNominee;
import vn.thidua.sitting.SittingNominee.NomineeState;
import vn.thidua.sitting.Sittings;
import vn.thidua.staff.StaffDirectory;
import vn.thidua.title.Title;
import vn.thidua.title.TitleRepository;
import vn.thidua.title.TitleRule;

/** Lays out what can be put to the vote: nominees with their rule, who may count, which lower titles there are. */
@Component
@Transactional(readOnly = true)
class VoteDesk {

    private final CouncilTable table;
    private final Sittings sittings;
    private final VotePlans plans;
    private final StaffDirectory staff;
    private final TitleRepository titles;
    private final Words words;
    private final Clock clock;

    VoteDesk(
            CouncilTable table,
            Sittings sittings,
            VotePlans plans,
            StaffDirectory staff,
            TitleRepository titles,
            Words words,
            Clock clock) {
        this.table = table;
        this.sittings = sittings;
        this.plans = plans;
        this.staff = staff;
        this.titles = titles;
        this.words = words;
        this.clock = clock;
    }

    /** Somebody who did not reach the share, and the titles that may be proposed instead. */
    SittingNominee nominee(UUID id, Viewer viewer, Model model) {
        Laid laid = table.plain(sittings.ofNominee(id, viewer), viewer);
        SittingNominee nominee = VotePlans.nominees(laid).stream()
                .filter(each -> each.id().equals(id) && each.state() == NomineeState.FAILED && laid.keeper())
                .findFirst()
                .orElseThrow(NotFound::new);
        model.addAttribute("sitting", laid.sitting());
        model.addAttribute("titles", titles.inUse());
        return nominee;
    }

    /**
     * Lays the desk.
     *
     * @param item the item to begin with; nothing for all
     * @param second whether it is held again for those who did not reach the share
     * @return the form as proposed: everybody of the item, by the method that the rules ask for
     */
    VoteForm lay(UUID id, @Nullable UUID item, boolean second, Viewer viewer, Model model) {
        Laid laid = table.plain(id, viewer);
        if (!laid.keeper()) {
            throw new NotFound();
        }
        model.addAttribute("sitting", laid.sitting());
        model.addAttribute("quorum", laid.quorum());
        NomineeState wanted = second ? NomineeState.FAILED : NomineeState.PENDING;
        List<AgendaItem> ballot = laid.agenda().stream()
                .filter(each ->
                        each.title() != null && each.nominees().stream().anyMatch(nominee -> nominee.state() == wanted))
                .toList();
        List<TitleRule> inForce = plans.inForce(laid);
        Map<UUID, VotePlans.RuleOfVote> rules = plans.rules(laid, inForce);
        List<SittingNominee> proposed = ballot.stream()
                .filter(each -> item == null || each.id().equals(item))
                .flatMap(each -> each.nominees().stream())
                .filter(nominee -> nominee.state() == wanted)
                .toList();
        boolean secret = proposed.stream().anyMatch(nominee -> Objects.requireNonNull(rules.get(nominee.id()))
                .isSecret());
        Set<UUID> candidates = VotePlans.nominees(laid).stream()
                .map(SittingNominee::personId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        model.addAttribute("ballot", ballot);
        model.addAttribute("wanted", wanted);
        model.addAttribute("rules", rules);
        model.addAttribute("second", second);
        model.addAttribute(
                "people",
                staff.ofSchool(viewer.homeId(), LocalDate.now(clock)).stream()
                        .filter(person -> !candidates.contains(person.id()))
                        .map(person -> new Option(person.id(), person.fullName() + " – " + person.unitName()))
                        .toList());
        model.addAttribute(
                "titles",
                inForce.stream()
                        .map(TitleRule::title)
                        .filter(Title::isEnabled)
                        .distinct()
                        .toList());
        String what = proposed.size() == 1
                ? proposed.get(0).name()
                : proposed.stream()
                        .map(nominee -> nominee.item().heading())
                        .distinct()
                        .collect(Collectors.joining(", "));
        String subject = words.say(second ? "vote.subjectSecond" : "vote.subject", what);
        return new VoteForm(
                subject.length() <= 200 ? subject : subject.substring(0, 200),
                secret ? RoundMethod.SECRET : RoundMethod.OPEN,
                proposed.stream().map(SittingNominee::id).toList(),
                null,
                null,
                null);
    }
}
