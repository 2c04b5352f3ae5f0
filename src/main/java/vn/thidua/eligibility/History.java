package vn.thidua.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Condition.Remedy;
import vn.thidua.eligibility.Evidence.Award;
import vn.thidua.eligibility.Evidence.Former;
import vn.thidua.eligibility.Evidence.Rating;
import vn.thidua.eligibility.Proof.ProofKind;
import vn.thidua.eligibility.Streak.YearMark;
import vn.thidua.personnel.AbsenceRules.AbsenceEffect;
import vn.thidua.personnel.AbsenceRules.AbsenceRule;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.shared.EmulationYear;

/** What the records of one subject say of single years: awards and ratings, each as a mark that counts, does not, or is open. */
final class History {

    /** Lowest first. */
    private static final List<String> LEVELS = List.of("KHTNV", "HTNV", "HTTNV", "HTXSNV");

    private static final String BEST = "HTXSNV";
    private static final String GOOD = "HTTNV";
    private static final List<String> GOOD_RESULTS = List.of("khá", "giỏi", "xuất sắc");

    private final Evidence evidence;
    private final Rulebook book;
    private final List<AbsenceRule> absences;

    History(Evidence evidence, Rulebook book, List<AbsenceRule> absences) {
        this.evidence = evidence;
        this.book = book;
        this.absences = absences;
    }

    /** Whether a title was awarded in a year, by merit and with its decision; in a year before the one judged. */
    YearMark award(String title, EmulationYear year) {
        Optional<YearMark> held = held(title, year);
        if (held.isPresent()) {
            return held.get();
        }
        Optional<Award> other = evidence.awards().stream()
                .filter(award -> award.title().equals(title) && award.year().kind() != year.kind())
                .filter(award -> award.year().period().overlaps(year.period()))
                .findFirst();
        if (other.isPresent()) {
            return mark(
                    year, Truth.NO, "award.otherYears", other.get(), other.get().year());
        }
        Event away = away(year);
        if (!evidence.service().begunBy(year)) {
            return open(year, "award.elsewhere", "remedy.formerDecision", book.name(title));
        }
        if (away != null) {
            return notConsidered(year, "award.notConsidered", away, null);
        }
        return book.year().equals(year) || evidence.records().knowsAwardsOf(year)
                ? new YearMark(year, Truth.NO, Sentence.of("award.none", year, book.name(title)), null, null)
                : open(year, "award.unrecorded", "remedy.enterAward", book.name(title));
    }

    /** The award of a year itself, if there is one: confirmed, known by the year only, or not by merit. */
    Optional<YearMark> held(String title, EmulationYear year) {
        return evidence.awards().stream()
                .filter(award -> award.title().equals(title) && award.year().equals(year))
                .max(Comparator.comparing(Award::merit).thenComparing(Award::confirmed))
                .map(award -> {
                    if (!award.merit()) {
                        return mark(year, Truth.NO, "award.notMerit", award, year);
                    }
                    if (!award.confirmed()) {
                        return new YearMark(
                                year,
                                Truth.UNKNOWN,
                                Sentence.of("award.unconfirmed", year, book.name(title)),
                                proof(award),
                                new Remedy(Sentence.of("remedy.confirmAward", book.name(title), year), null));
                    }
                    return mark(year, Truth.YES, "award.held", award, year);
                });
    }

    private YearMark mark(EmulationYear year, Truth truth, String key, Award award, EmulationYear of) {
        return new YearMark(year, truth, Sentence.of(key, year, book.name(award.title()), of), proof(award), null);
    }

    Proof proof(Award award) {
        LocalDate day = award.decidedOn();
        Sentence words = day == null || award.decision() == null
                ? Sentence.of("proof.award.unconfirmed", book.name(award.title()), award.year())
                : Sentence.of("proof.award", book.name(award.title()), award.year(), award.decision(), day);
        return proof(ProofKind.AWARD, award.id(), words);
    }

    /** Whether the rating of a year was at least so good. */
    YearMark rating(String least, EmulationYear year) {
        Optional<Rating> found = evidence.ratings().stream()
                .filter(rating -> rating.year().equals(year))
                .findFirst();
        if (found.isPresent()) {
            return rated(found.get(), least);
        }
        Event away = away(year);
        if (away != null && isGoodResult(away) && LEVELS.indexOf(least) <= LEVELS.indexOf(GOOD)) {
            return new YearMark(
                    year, Truth.YES, Sentence.of("rating.study", year, String.valueOf(away.detail())), person(), null);
        }
        if (!evidence.service().begunBy(year)) {
            return open(year, "rating.elsewhere", "remedy.formerRating");
        }
        Remedy remedy =
                new Remedy(Sentence.of("remedy.enterRating", year), year.equals(book.year()) ? lastDay(year) : null);
        if (away != null) {
            return notConsidered(year, "rating.notConsidered", away, remedy);
        }
        return new YearMark(year, Truth.UNKNOWN, Sentence.of("rating.missing", year), null, remedy);
    }

    private YearMark rated(Rating rating, String least) {
        EmulationYear year = rating.year();
        Sentence level = level(rating.level());
        Proof proof = proof(ProofKind.RATING, rating.id(), Sentence.of("proof.rating", year, level));
        if (!rating.confirmed()) {
            return new YearMark(
                    year,
                    Truth.UNKNOWN,
                    Sentence.of("rating.unconfirmed", year, level),
                    proof,
                    new Remedy(Sentence.of("remedy.confirmRating", year), null));
        }
        if (LEVELS.indexOf(rating.level()) < LEVELS.indexOf(least)) {
            return new YearMark(year, Truth.NO, Sentence.of("rating.below", year, level, level(least)), proof, null);
        }
        if (least.equals(BEST) && isLongIll(year)) {
            return new YearMark(year, Truth.UNKNOWN, Sentence.of("rating.ill", year, level), person(), null);
        }
        return new YearMark(year, Truth.YES, Sentence.of("rating.is", year, level), proof, null);
    }

    /** People are rated before 15 December (Decree 90/2020, Article 20), in schools by the end of the school year. */
    private static LocalDate lastDay(EmulationYear year) {
        return year.kind() == EmulationYear.Kind.SCHOOL
                ? year.lastDay()
                : year.lastDay().withDayOfMonth(15);
    }

    static Sentence level(String level) {
        return Sentence.of("level." + level);
    }

    private boolean isLongIll(EmulationYear year) {
        return evidence.service()
                .touching(year.period(), PersonnelEventKind.SICK)
                .anyMatch(event -> effect(event, year) == AbsenceEffect.NO_EXCELLENT);
    }

    /** Study of a year or longer, or maternity: for these a year may not have been considered. */
    private @Nullable Event away(EmulationYear year) {
        return evidence.service()
                .touching(year.period(), PersonnelEventKind.STUDY, PersonnelEventKind.MATERNITY)
                .filter(event -> event.kind() == PersonnelEventKind.MATERNITY
                        || effect(event, year) == AbsenceEffect.NEEDS_RESULT)
                .findFirst()
                .orElse(null);
    }

    /** Whether somebody was away for so long in that year that it may rightly have no rating. */
    boolean isAway(EmulationYear year) {
        return away(year) != null;
    }

    private @Nullable AbsenceEffect effect(Event event, EmulationYear year) {
        AbsenceRule rule = rule(event, year);
        return rule == null ? null : rule.effect();
    }

    /** What the law makes of an absence, judged by the last day of the year. */
    @Nullable
    AbsenceRule rule(Event event, EmulationYear year) {
        LocalDate to = event.valid().to();
        long months = to == null
                ? Integer.MAX_VALUE
                : ChronoUnit.MONTHS.between(event.valid().from(), to.plusDays(1));
        return absences.stream()
                .filter(rule -> rule.isFor(event.kind(), months, year.lastDay()))
                .findFirst()
                .orElse(null);
    }

    /** Study with a result of "khá" or better counts like good completion. */
    private static boolean isGoodResult(Event event) {
        String result = event.detail();
        return event.kind() == PersonnelEventKind.STUDY
                && result != null
                && GOOD_RESULTS.stream().anyMatch(result.toLowerCase(java.util.Locale.ROOT)::contains);
    }

    private YearMark notConsidered(EmulationYear year, String key, Event event, @Nullable Remedy remedy) {
        return new YearMark(
                year,
                Truth.UNKNOWN,
                Sentence.of(key, year, Sentence.of("absence." + event.kind())),
                person(),
                remedy == null ? new Remedy(Sentence.of("remedy.council"), null) : remedy);
    }

    private static YearMark open(EmulationYear year, String key, String remedy, Object... arguments) {
        Object[] with = new Object[arguments.length + 1];
        with[0] = year;
        System.arraycopy(arguments, 0, with, 1, arguments.length);
        return new YearMark(
                year, Truth.UNKNOWN, Sentence.of(key, with), null, new Remedy(Sentence.of(remedy, with), null));
    }

    /** A record of the school, or of the one that somebody came from. */
    private Proof proof(ProofKind kind, UUID id, Sentence words) {
        Former former = evidence.service().former();
        return former != null && former.records().contains(id)
                ? new Proof(ProofKind.FORMER, id, Sentence.of("proof.former", words, former.name()))
                : new Proof(kind, id, words);
    }

    /** The personnel file. */
    Proof person() {
        return new Proof(ProofKind.PERSON, evidence.subject().id(), Sentence.of("proof.person"));
    }
}
