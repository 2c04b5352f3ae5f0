package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Condition.Join;
import vn.thidua.eligibility.Condition.Remedy;
import vn.thidua.eligibility.Evidence.Award;
import vn.thidua.eligibility.Evidence.Enrolment;
import vn.thidua.eligibility.Proof.ProofKind;
import vn.thidua.eligibility.Streak.YearMark;
import vn.thidua.shared.EmulationYear;
import vn.thidua.title.Requirement;
import vn.thidua.title.Requirement.RequirementKind;

/** One standard held against one subject's evidence: condition by condition, in the order of the rule. */
final class Finding {

    private final Assessment assessment;
    private final Evidence evidence;
    private final Standard standard;
    private final Rulebook book;
    private final EmulationYear year;
    private final History history;

    Finding(Assessment assessment, Evidence evidence, Standard standard) {
        this.assessment = assessment;
        this.evidence = evidence;
        this.standard = standard;
        this.book = assessment.book();
        this.year = book.year();
        this.history = assessment.history(evidence);
    }

    /** The whole rule, and the principles that stand above every rule (Law, Article 3; Decree 152/2025). */
    Condition whole() {
        Condition asked = found(standard.requirement());
        var parts = new ArrayList<Condition>(asked.join() == Join.ALL ? asked.parts() : List.of(asked));
        boolean asksForCases = asked.everything().anyMatch(part -> part.kind() == RequirementKind.NO_PENDING_CASE);
        if (!asksForCases && service().pending().isPresent()) {
            parts.add(service().noPendingCase().asCustom());
        }
        otherForm().ifPresent(parts::add);
        return Condition.group(Join.ALL, Sentence.of("all"), parts, standard);
    }

    private Condition found(Requirement asked) {
        if (asked.kind() == null) {
            boolean choice = asked.any() != null;
            List<Condition> parts = asked.parts().stream().map(this::found).toList();
            return Condition.group(choice ? Join.ANY : Join.ALL, Sentence.of(choice ? "any" : "all"), parts, standard);
        }
        Condition found = single(asked.kind(), asked);
        return Boolean.TRUE.equals(asked.advisory()) ? found.asCustom() : found;
    }

    private Condition single(RequirementKind kind, Requirement asked) {
        return switch (kind) {
            case REGISTRATION -> registration();
            case TITLE_STANDARD -> titleStandard(String.valueOf(asked.title()));
            case HELD_TITLE -> heldTitle(String.valueOf(asked.title()));
            case STREAK -> streak(String.valueOf(asked.title()), number(asked.years(), 1));
            case RATING, UNIT_RATING -> rating(kind, least(asked), number(asked.years(), 1));
            case INITIATIVE, TOPIC -> new Works(evidence, standard, book, assessment.today()).found(asked);
            case NO_DISCIPLINE ->
                Boolean.TRUE.equals(asked.members())
                        ? collective().noDiscipline(asked)
                        : service().noDiscipline(asked.discipline());
            case NO_PENDING_CASE -> service().noPendingCase();
            case SERVICE_MONTHS -> service().serviceMonths(number(asked.count(), 1));
            case EVERY_MEMBER -> collective().everyMember(least(asked));
            case UNIT_SHARE ->
                collective()
                        .share(
                                String.valueOf(asked.title()),
                                number(asked.percent(), 1),
                                Boolean.TRUE.equals(asked.above()));
            case COUNT -> collective().count(String.valueOf(asked.title()), number(asked.count(), 1));
            case LEADS_CLUSTER -> collective().leadsCluster();
            case JUDGED -> undecidable(kind, "judged", "remedy.council");
        };
    }

    private static int number(@Nullable Integer number, int otherwise) {
        return number == null ? otherwise : number;
    }

    private static String least(Requirement asked) {
        return asked.min() == null ? "HTNV" : asked.min();
    }

    private CollectiveFinding collective() {
        return new CollectiveFinding(assessment, evidence, standard);
    }

    private ServiceFinding service() {
        return new ServiceFinding(history, evidence, standard, year, assessment.today());
    }

    private Condition undecidable(RequirementKind kind, String key, String remedy) {
        return Condition.single(
                kind, Truth.UNKNOWN, Sentence.of(key), List.of(), new Remedy(Sentence.of(remedy), null), standard);
    }

    /** Who registered for a higher title of the kind registered for this one too; forms ask only for any registration. */
    private Condition registration() {
        Enrolment enrolment = evidence.enrolment();
        LocalDate closes = enrolment.closesOn();
        if (enrolment.registration() != null) {
            boolean wanted = standard.form() || enrolment.titles().stream().anyMatch(this::isAtLeast);
            var proof = new Proof(
                    ProofKind.REGISTRATION, enrolment.registration(), Sentence.of("proof.registration", year));
            return Condition.single(
                    RequirementKind.REGISTRATION,
                    wanted ? Truth.YES : Truth.UNKNOWN,
                    Sentence.of(wanted ? "registration.made" : "registration.other", year, standard.name()),
                    List.of(proof),
                    wanted ? null : new Remedy(Sentence.of("remedy.council"), null),
                    standard);
        }
        return switch (enrolment.list()) {
            case NONE -> registration(Truth.UNKNOWN, "registration.noList", "remedy.enterRegistration", null);
            case LOCKED ->
                cameAfter(closes)
                        ? registration(Truth.UNKNOWN, "registration.elsewhere", "remedy.formerRegistration", null)
                        : registration(Truth.NO, "registration.none", null, null);
            case OPEN -> {
                boolean over = closes != null && closes.isBefore(assessment.today());
                yield registration(
                        Truth.UNKNOWN,
                        "registration.notYet",
                        over ? "remedy.registerLate" : "remedy.register",
                        over ? null : closes);
            }
        };
    }

    private Condition registration(Truth truth, String key, @Nullable String remedy, @Nullable LocalDate until) {
        return Condition.single(
                RequirementKind.REGISTRATION,
                truth,
                Sentence.of(key, year),
                List.of(),
                remedy == null ? null : new Remedy(Sentence.of(remedy, year), until),
                standard);
    }

    /** Who came from another place of work after the list was closed registered there, if at all. */
    private boolean cameAfter(@Nullable LocalDate closes) {
        var service = evidence.service();
        return service.elsewhereBefore() && service.joinedOn().isAfter(closes == null ? year.firstDay() : closes);
    }

    private boolean isAtLeast(String code) {
        Standard other = book.last(code, standard.people());
        return other != null && !other.form() && other.rank() >= standard.rank();
    }

    /** Meets the standard of another title this year; who has been awarded it need not be judged again. */
    private Condition titleStandard(String code) {
        Optional<YearMark> held = history.held(code, year).filter(mark -> mark.truth() == Truth.YES);
        if (held.isPresent()) {
            return of(RequirementKind.TITLE_STANDARD, held.get());
        }
        Verdict other = assessment.judge(evidence, code);
        return Condition.found(
                RequirementKind.TITLE_STANDARD,
                Join.ALL,
                Sentence.of("standard", book.name(code)),
                other.condition().join() == Join.ALL ? other.condition().parts() : List.of(other.condition()),
                other.choice().standard());
    }

    private Condition heldTitle(String code) {
        List<YearMark> marks = evidence.awardsOf(code, year)
                .map(Award::year)
                .distinct()
                .flatMap(when -> history.held(code, when).stream())
                .toList();
        Truth truth = Truth.any(marks.stream().map(YearMark::truth));
        Optional<YearMark> best =
                marks.stream().filter(mark -> mark.truth() == truth).findFirst();
        if (truth != Truth.NO) {
            return of(RequirementKind.HELD_TITLE, best.orElseThrow());
        }
        boolean whole = !evidence.service().elsewhereBefore()
                && Stream.iterate(
                                EmulationYear.of(evidence.service().joinedOn(), year.kind()),
                                when -> when.compareTo(year) < 0,
                                EmulationYear::next)
                        .allMatch(evidence.records()::knowsAwardsOf);
        return Condition.single(
                RequirementKind.HELD_TITLE,
                whole ? Truth.NO : Truth.UNKNOWN,
                Sentence.of(whole ? "held.never" : "held.unknown", book.name(code)),
                best.map(YearMark::proof).stream().toList(),
                whole ? null : new Remedy(Sentence.of("remedy.enterHistory", book.name(code)), null),
                standard);
    }

    /** So many times running; each time of a title that itself stands for several years is counted after so many. */
    private Condition streak(String code, int times) {
        int step = book.step(code, standard.people());
        var streak = Streak.endingIn(
                year, times, step, when -> unrewarded(when.equals(year) ? thisYear(code) : history.award(code, when)));
        return running(RequirementKind.STREAK, streak, Sentence.of("streak", times, book.name(code)));
    }

    /** The year judged: awarded, decided without this subject, or still to be decided. */
    private YearMark thisYear(String code) {
        if (history.held(code, year).isPresent() || evidence.records().hasDecided(code, year)) {
            return history.award(code, year);
        }
        Verdict verdict = assessment.judge(evidence, code);
        boolean ruledOut = verdict.condition().truth() == Truth.NO;
        return new YearMark(
                year,
                ruledOut ? Truth.NO : Truth.UNKNOWN,
                Sentence.of(ruledOut ? "award.willNot" : "award.undecided", year, book.name(code)),
                null,
                ruledOut ? null : new Remedy(Sentence.of("remedy.awaitDecision", book.name(code), year), null));
    }

    private Condition rating(RequirementKind kind, String least, int years) {
        if (years == 1) {
            return of(kind, history.rating(least, year));
        }
        EmulationYear after = lastStep(years);
        Function<EmulationYear, YearMark> marks = when -> after != null && when.compareTo(after) <= 0
                ? new YearMark(when, Truth.NO, Sentence.of("rating.before", when, after), null, null)
                : unrewarded(history.rating(least, when));
        return running(
                kind, Streak.endingIn(year, years, 1, marks), Sentence.of("ratings", years, History.level(least)));
    }

    /** Each class of a ladder asks for further years: those that led to the class below are spent. */
    private @Nullable EmulationYear lastStep(int years) {
        return standard.leaves(RequirementKind.HELD_TITLE)
                .map(Requirement::title)
                .filter(code -> code != null && book.ratedYears(code, standard.people()) >= years)
                .flatMap(code -> evidence.awardsOf(String.valueOf(code), year))
                .filter(Award::merit)
                .map(Award::year)
                .max(EmulationYear::compareTo)
                .orElse(null);
    }

    /** A year that already led to the same title or form is not rewarded again without somebody looking at it. */
    private YearMark unrewarded(YearMark mark) {
        EmulationYear last = Works.lastAward(evidence, standard, year);
        return mark.truth() != Truth.YES || last == null || mark.year().compareTo(last) > 0
                ? mark
                : new YearMark(
                        mark.year(),
                        Truth.UNKNOWN,
                        Sentence.of("rewarded", mark.year(), standard.name(), last),
                        mark.proof(),
                        new Remedy(Sentence.of("remedy.council"), null));
    }

    private Condition running(RequirementKind kind, Streak streak, Sentence asked) {
        Object words = streak.gap()
                .map(gap -> Sentence.of("running.broken", asked, streak.length(), gap.year()))
                .orElseGet(() -> streak.open().isEmpty()
                        ? Sentence.of("running.whole", asked, streak.length())
                        : Sentence.of(
                                "running.open",
                                asked,
                                new Sentence.Several(streak.open().stream()
                                        .map(YearMark::year)
                                        .toList())));
        List<Condition> years =
                streak.years().stream().map(mark -> of(null, mark)).toList();
        return Condition.found(kind, Join.ALL, (Sentence) words, years, standard);
    }

    private Condition of(@Nullable RequirementKind kind, YearMark mark) {
        return Condition.single(
                kind,
                mark.truth(),
                mark.words(),
                mark.proof() == null ? List.of() : List.of(mark.proof()),
                mark.remedy(),
                standard);
    }

    /** One achievement is not rewarded by several forms (Law, Article 3). */
    private Optional<Condition> otherForm() {
        return evidence.awards().stream()
                .filter(award ->
                        standard.form() && award.merit() && award.year().equals(year))
                .filter(award -> !award.title().equals(standard.code()) && book.isForm(award.title()))
                .findFirst()
                .map(award -> Condition.single(
                        null,
                        Truth.UNKNOWN,
                        Sentence.of("otherForm", book.name(award.title()), year),
                        List.of(history.proof(award)),
                        new Remedy(Sentence.of("remedy.council"), null),
                        standard));
    }
}
