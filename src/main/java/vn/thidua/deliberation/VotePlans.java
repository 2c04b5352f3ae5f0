package vn.thidua.deliberation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.ballot.RoundMethod;
import vn.thidua.ballot.RoundPlan;
import vn.thidua.deliberation.CouncilTable.Laid;
import vn.thidua.interest.Interests;
import vn.thidua.nomination.Nominees;
import vn.thidua.page.Words;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Refusal;
import vn.thidua.shared.Threshold;
import vn.thidua.sitting.AgendaItem;
import vn.thidua.sitting.SittingAttendance;
import vn.thidua.sitting.SittingAttendance.AttendanceState;
import vn.thidua.sitting.SittingNominee;
import vn.thidua.staff.StaffDirectory;
import vn.thidua.title.Title;
import vn.thidua.title.TitleCatalogue;
import vn.thidua.title.TitleRepository;
import vn.thidua.title.TitleRule;
import vn.thidua.title.TitleSubject;
import vn.thidua.title.Vote;

/**
 * Makes the plan of a vote from the session as it stands: the rule of each title in the nominee's own regime, the members who
 * are there or vote in writing, and on whom each of them may not vote.
 */
@Component
@Transactional(readOnly = true)
class VotePlans {

    /** How a title is voted on, for the form and for the plan. */
    record RuleOfVote(@Nullable Vote vote, RoundPlan.Rule rule) {

        public boolean isSecret() {
            return vote != null && vote.ballot() == Vote.VoteBallot.SECRET;
        }

        public Threshold threshold() {
            return rule.threshold();
        }

        public String source() {
            return rule.source();
        }
    }

    private final TitleCatalogue catalogue;
    private final TitleRepository titles;
    private final Nominees dossiers;
    private final StaffDirectory staff;
    private final Words words;
    private final Clock clock;

    VotePlans(
            TitleCatalogue catalogue,
            TitleRepository titles,
            Nominees dossiers,
            StaffDirectory staff,
            Words words,
            Clock clock) {
        this.catalogue = catalogue;
        this.titles = titles;
        this.dossiers = dossiers;
        this.staff = staff;
        this.words = words;
        this.clock = clock;
    }

    /** The rules that were in force since the year of the session began. */
    List<TitleRule> inForce(Laid laid) {
        return catalogue.between(laid.sitting().year().firstDay(), LocalDate.now(clock));
    }

    /** The rule for each nominee of a session, by the nominee's id; one statement whatever their number. */
    Map<UUID, RuleOfVote> rules(Laid laid, List<TitleRule> rules) {
        List<SittingNominee> nominees = nominees(laid);
        EmulationYear year = laid.sitting().year();
        Set<UUID> known = nominees.stream()
                .map(SittingNominee::dossierId)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        Map<UUID, String> regimes = dossiers.of(laid.sitting().body().id(), known).stream()
                .filter(dossier -> dossier.regime() != null)
                .collect(Collectors.toMap(Nominees.Nominee::id, Nominees.Nominee::regime));
        return nominees.stream()
                .collect(Collectors.toMap(
                        SittingNominee::id, nominee -> rule(nominee, rules, regimes.get(nominee.dossierId()), year)));
    }

    private RuleOfVote rule(
            SittingNominee nominee, List<TitleRule> rules, @Nullable String regime, EmulationYear year) {
        UUID title = Objects.requireNonNull(nominee.item().title()).id();
        TitleSubject subject = nominee.personId() != null ? TitleSubject.INDIVIDUAL : TitleSubject.COLLECTIVE;
        List<TitleRule> usual = rules.stream()
                .filter(rule -> rule.title().id().equals(title)
                        && rule.subject() == subject
                        && rule.variant().isEmpty())
                .toList();
        TitleRule rule = usual.stream()
                .filter(each -> each.regimeCode().equals(regime))
                .findFirst()
                .or(() -> usual.stream()
                        .filter(each -> each.valid().contains(year.lastDay()))
                        .findFirst())
                .orElse(null);
        Vote vote = rule == null ? null : rule.vote();
        if (vote == null || vote.percent() == null) {
            return new RuleOfVote(
                    vote, new RoundPlan.Rule(new Threshold(50, Threshold.Base.PRESENT), words.say("vote.noRule")));
        }
        String source = vote.source() == null ? rule.legalBasis() : vote.source();
        return new RuleOfVote(
                vote, new RoundPlan.Rule(vote.threshold(), source.length() <= 300 ? source : source.substring(0, 300)));
    }

    /** The plan, or a refusal that says what is missing. */
    RoundPlan plan(Laid laid, VoteForm form, @Nullable UUID previous) {
        SittingAttendance.Quorum quorum = laid.quorum();
        Set<UUID> chosen = new HashSet<>(form.chosen());
        List<SittingNominee> nominees = nominees(laid).stream()
                .filter(each -> chosen.contains(each.id()))
                .toList();
        if (nominees.isEmpty() || nominees.size() < chosen.size()) {
            throw new Refusal("vote.noNominee");
        }
        nominees.stream().filter(each -> !each.isPending()).findFirst().ifPresent(each -> {
            throw new Refusal("sitting.nomineeVoted", each.name());
        });
        Map<UUID, RuleOfVote> rules = rules(laid, inForce(laid));
        Map<UUID, Title> lower = lowerTitles(form.lowerByItem());
        LocalDate until = laid.sitting().writtenUntil();
        return new RoundPlan(
                laid.sitting().body().id(),
                form.subject().strip(),
                form.method(),
                nominees.stream()
                        .map(each -> nominee(each, Objects.requireNonNull(rules.get(each.id())), lower))
                        .toList(),
                voters(laid, nominees, rules.values(), form.method()),
                tellers(laid, form.chosenTellers(), nominees),
                quorum.total(),
                quorum.present(),
                quorum.written() == 0 ? null : until == null ? laid.sitting().heldOn() : until,
                previous,
                "/council-sessions/" + laid.sitting().id());
    }

    private static RoundPlan.Nominee nominee(SittingNominee nominee, RuleOfVote rule, Map<UUID, Title> lower) {
        AgendaItem item = nominee.item();
        Title instead = lower.get(item.id());
        String note = nominee.detail() == null ? item.heading() : item.heading() + " – " + nominee.detail();
        return new RoundPlan.Nominee(
                nominee.id(),
                nominee.name(),
                note.length() <= 500 ? note : note.substring(0, 500),
                rule.rule(),
                instead == null ? null : instead.name());
    }

    private Map<UUID, Title> lowerTitles(Map<UUID, UUID> wanted) {
        Map<UUID, Title> byId =
                titles.findByIdIn(wanted.values()).stream().collect(Collectors.toMap(Title::id, Function.identity()));
        return wanted.entrySet().stream()
                .filter(entry -> byId.containsKey(entry.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> byId.get(entry.getValue())));
    }

    /** Members who are there, and those who vote in writing where the rule lets them; without those who may vote on nobody. */
    private static List<RoundPlan.Voter> voters(
            Laid laid, List<SittingNominee> nominees, Collection<RuleOfVote> rules, RoundMethod method) {
        Set<UUID> on = nominees.stream().map(SittingNominee::id).collect(Collectors.toSet());
        boolean writing = method != RoundMethod.OPEN
                || rules.stream()
                        .anyMatch(rule -> rule.vote() != null && rule.vote().absentWriting());
        return laid.attendance().stream()
                .filter(each -> each.member().isVoting() && each.member().person() != null)
                .filter(each -> each.isPresent() || writing && each.state() == AttendanceState.WRITTEN)
                .map(each -> {
                    Set<UUID> barred = new HashSet<>(
                            Interests.barring(laid.interests(), each.member().id()));
                    barred.retainAll(on);
                    return new RoundPlan.Voter(
                            Objects.requireNonNull(each.member().person()).id(),
                            each.member().name(),
                            barred,
                            each.state() == AttendanceState.WRITTEN);
                })
                .filter(voter -> voter.excludedNominees().size() < on.size())
                .toList();
    }

    /** Tellers are people of the body who are not voted on. */
    private List<RoundPlan.Teller> tellers(Laid laid, List<UUID> chosen, List<SittingNominee> nominees) {
        Map<UUID, StaffDirectory.Colleague> people =
                staff.ofSchool(laid.sitting().body().id(), LocalDate.now(clock)).stream()
                        .collect(Collectors.toMap(StaffDirectory.Colleague::id, Function.identity()));
        return chosen.stream()
                .map(person -> {
                    StaffDirectory.Colleague teller = people.get(person);
                    if (teller == null) {
                        throw new Refusal("vote.unknownTeller");
                    }
                    if (nominees.stream().anyMatch(each -> person.equals(each.personId()))) {
                        throw new Refusal("vote.tellerIsNominee", teller.fullName());
                    }
                    return new RoundPlan.Teller(person, teller.fullName());
                })
                .toList();
    }

    static List<SittingNominee> nominees(Laid laid) {
        return laid.agenda().stream()
                .filter(item -> item.title() != null)
                .flatMap(item -> item.nominees().stream())
                .toList();
    }
}
