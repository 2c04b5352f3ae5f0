package vn.thidua.eligibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Condition.Join;
import vn.thidua.eligibility.Condition.Remedy;
import vn.thidua.eligibility.Evidence.ClusterPlace;
import vn.thidua.eligibility.Evidence.Member;
import vn.thidua.eligibility.Proof.ProofKind;
import vn.thidua.eligibility.Sentence.Several;
import vn.thidua.eligibility.Streak.YearMark;
import vn.thidua.eligibility.Subject.SubjectKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.title.Requirement;
import vn.thidua.title.Requirement.RequirementKind;

/**
 * What a collective owes to its members: how many of them hold a title, how all were rated, whether one was disciplined. Who left,
 * came late, studied or was on maternity leave without being rated is not counted, and is named.
 */
final class CollectiveFinding {

    private static final int RATED_FROM = 6;
    private static final int WHOLE = 100;

    private final Assessment assessment;
    private final Evidence collective;
    private final Standard standard;
    private final EmulationYear year;

    CollectiveFinding(Assessment assessment, Evidence collective, Standard standard) {
        this.assessment = assessment;
        this.collective = collective;
        this.standard = standard;
        this.year = assessment.book().year();
    }

    /** One member's part in a finding. */
    private record Part(Member member, Truth truth, Sentence words) {}

    Condition everyMember(String least) {
        List<Part> parts = counted(member -> {
            YearMark mark = assessment.history(member.person()).rating(least, year);
            return new Part(
                    member, mark.truth(), Sentence.of("member", member.person().name(), mark.words()));
        });
        long sure = sure(parts);
        return members(
                RequirementKind.EVERY_MEMBER,
                parts.isEmpty() ? Truth.UNKNOWN : Truth.all(parts.stream().map(Part::truth)),
                Sentence.of("everyMember", sure, parts.size(), History.level(least)),
                parts);
    }

    /** {@code above}: more than the share, not just as much. In whole numbers, so that 7 of 10 is exactly 70 %. */
    Condition share(String code, int percent, boolean above) {
        List<Part> parts = counted(member -> holding(member, code));
        int whole = parts.size();
        Truth truth = whole == 0
                ? Truth.UNKNOWN
                : Truth.reached(
                        reaches(sure(parts), whole, percent, above), reaches(possible(parts), whole, percent, above));
        return members(
                RequirementKind.UNIT_SHARE,
                truth,
                Sentence.of(
                        "share." + truth + (above ? ".above" : ""),
                        assessment.book().name(code),
                        sure(parts),
                        whole,
                        whole == 0 ? 0 : Math.round(100.0 * WHOLE * sure(parts) / whole) / 100.0,
                        percent,
                        possible(parts) - sure(parts),
                        tentative(code)),
                parts);
    }

    private static boolean reaches(long some, long whole, int percent, boolean above) {
        return above ? some * WHOLE > percent * whole : some * WHOLE >= percent * whole;
    }

    Condition count(String code, int needed) {
        List<Part> parts = counted(member -> holding(member, code));
        Truth truth = Truth.reached(sure(parts) >= needed, possible(parts) >= needed);
        return members(
                RequirementKind.COUNT,
                truth,
                Sentence.of(
                        "count",
                        assessment.book().name(code),
                        sure(parts),
                        needed,
                        possible(parts) - sure(parts),
                        tentative(code)),
                parts.stream().filter(part -> truth == Truth.UNKNOWN).toList());
    }

    /** Until the school has decided on the title, who is eligible counts in its place. */
    private Sentence tentative(String code) {
        return Sentence.of(collective.records().hasDecided(code, year) ? "share.decided" : "share.tentative");
    }

    private Part holding(Member member, String code) {
        Evidence person = member.person();
        Optional<YearMark> held = assessment.history(person).held(code, year);
        if (held.isPresent() || collective.records().hasDecided(code, year)) {
            return new Part(
                    member,
                    held.map(YearMark::truth).orElse(Truth.NO),
                    Sentence.of(
                            "member",
                            person.name(),
                            held.map(YearMark::words)
                                    .orElse(Sentence.of(
                                            "award.none",
                                            year,
                                            assessment.book().name(code)))));
        }
        Verdict verdict = assessment.judge(person, code);
        return new Part(
                member,
                verdict.condition().truth(),
                Sentence.of("member", person.name(), Sentence.of("verdict." + verdict.state())));
    }

    Condition noDiscipline(Requirement asked) {
        List<Part> parts = collective.members().stream()
                .flatMap(member -> ServiceFinding.disciplined(member.person(), year, asked.discipline()).stream()
                        .map(event -> new Part(
                                member,
                                Truth.NO,
                                Sentence.of("member", member.person().name(), ServiceFinding.form(event)))))
                .toList();
        return condition(
                RequirementKind.NO_DISCIPLINE,
                parts.isEmpty() ? Truth.YES : Truth.NO,
                Sentence.of(parts.isEmpty() ? "membersDiscipline.none" : "membersDiscipline.is", parts.size(), year),
                lines(parts));
    }

    private static long sure(List<Part> parts) {
        return parts.stream().filter(part -> part.truth() == Truth.YES).count();
    }

    private static long possible(List<Part> parts) {
        return parts.stream().filter(part -> part.truth() != Truth.NO).count();
    }

    private List<Part> counted(Function<Member, Part> reading) {
        return collective.members().stream()
                .filter(member -> exemption(member) == null)
                .map(reading)
                .toList();
    }

    /** Why a member is not counted; nothing for who is. */
    private @Nullable Sentence exemption(Member member) {
        Evidence person = member.person();
        var service = person.service();
        if (service.leftOn() != null && service.leftOn().isBefore(year.lastDay())) {
            return Sentence.of("exempt.left", service.leftOn());
        }
        long months = ServiceFinding.months(person, year);
        boolean rated =
                person.ratings().stream().anyMatch(rating -> rating.year().equals(year));
        boolean recruited = !service.elsewhereBefore() && months < newcomersBelow();
        if (recruited || !rated && months < RATED_FROM) {
            return Sentence.of("exempt.new", service.joinedOn());
        }
        return !rated && assessment.history(person).isAway(year) ? Sentence.of("exempt.away") : null;
    }

    /** Months of service that the entry title asks for without exception; fewer are not considered at all. */
    private int newcomersBelow() {
        Standard basic = assessment.book().entry();
        return basic == null
                ? 0
                : basic.leaves(RequirementKind.SERVICE_MONTHS)
                        .filter(leaf -> leaf.count() != null && !Boolean.TRUE.equals(leaf.advisory()))
                        .mapToInt(Requirement::count)
                        .max()
                        .orElse(0);
    }

    private Condition members(RequirementKind kind, Truth truth, Sentence words, List<Part> parts) {
        var lines = new ArrayList<>(
                lines(parts.stream().filter(part -> part.truth() != Truth.YES).toList()));
        List<Sentence> exempt = collective.members().stream()
                .filter(member -> exemption(member) != null)
                .map(member -> Sentence.of("exempted", member.person().name(), exemption(member)))
                .toList();
        if (!exempt.isEmpty()) {
            lines.add(Condition.single(
                    null,
                    Truth.YES,
                    Sentence.of("exempt", exempt.size(), new Several(exempt)),
                    List.of(),
                    null,
                    standard));
        }
        return condition(kind, truth, words, lines);
    }

    private List<Condition> lines(List<Part> parts) {
        return parts.stream()
                .map(part -> Condition.single(
                        null,
                        part.truth(),
                        part.words(),
                        List.of(new Proof(
                                ProofKind.MEMBER,
                                part.member().person().subject().id(),
                                Sentence.of("proof.member"))),
                        null,
                        standard))
                .toList();
    }

    private Condition condition(RequirementKind kind, Truth truth, Sentence words, List<Condition> lines) {
        return new Condition(Join.ALONE, kind, truth, words, false, List.of(), null, lines, standard);
    }

    /**
     * Whether the school led its cluster or block in the year (Law, Articles 25 and 26): the ranking noted with its membership says
     * so. To be head or deputy is an office that goes round by decision; it is told, and decides nothing.
     */
    Condition leadsCluster() {
        if (collective.subject().kind() != SubjectKind.SCHOOL) {
            return said(Truth.UNKNOWN, Sentence.of("leadsCluster"), "remedy.council");
        }
        List<ClusterPlace> places = collective.records().places();
        if (places.isEmpty()) {
            return said(Truth.UNKNOWN, Sentence.of("leadsCluster.noMember", year), "remedy.membership");
        }
        Optional<ClusterPlace> first = any(places, place -> place == 1);
        if (first.isPresent()) {
            return said(Truth.YES, ranked("leadsCluster.first", first.get()), null);
        }
        Optional<ClusterPlace> open =
                places.stream().filter(place -> place.place() == null).findFirst();
        return open.map(place -> said(
                        Truth.UNKNOWN,
                        Sentence.of(
                                "leadsCluster.unranked",
                                place.cluster(),
                                year,
                                Sentence.of("clusterRole." + place.role())),
                        "remedy.ranking"))
                .orElseGet(() -> said(Truth.NO, ranked("leadsCluster.place", places.get(0)), null));
    }

    private static Optional<ClusterPlace> any(List<ClusterPlace> places, Predicate<Integer> wanted) {
        return places.stream()
                .filter(place -> place.place() != null && wanted.test(place.place()))
                .findFirst();
    }

    private Sentence ranked(String key, ClusterPlace place) {
        return Sentence.of(
                key,
                place.cluster(),
                year,
                place.place(),
                place.decision() == null ? "" : " (" + place.decision() + ")");
    }

    private Condition said(Truth truth, Sentence words, @Nullable String remedy) {
        return Condition.single(
                RequirementKind.LEADS_CLUSTER,
                truth,
                words,
                List.of(),
                remedy == null ? null : new Remedy(Sentence.of(remedy, year), null),
                standard);
    }
}
