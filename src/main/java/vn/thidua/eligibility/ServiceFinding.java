package vn.thidua.eligibility;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Condition.Remedy;
import vn.thidua.eligibility.Evidence.Former;
import vn.thidua.personnel.AbsenceRules.AbsenceEffect;
import vn.thidua.personnel.AbsenceRules.AbsenceRule;
import vn.thidua.personnel.Discipline;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.shared.EmulationYear;
import vn.thidua.title.Requirement.RequirementKind;

/** What a person's file says of the year: discipline, cases under consideration, months of service here and at the former place. */
final class ServiceFinding {

    /** So many months at the former place ask for its opinion. */
    private static final int OPINION_FROM = 6;

    private final History history;
    private final Evidence evidence;
    private final Standard standard;
    private final EmulationYear year;
    private final LocalDate today;

    ServiceFinding(History history, Evidence evidence, Standard standard, EmulationYear year, LocalDate today) {
        this.history = history;
        this.evidence = evidence;
        this.standard = standard;
        this.year = year;
        this.today = today;
    }

    Condition noDiscipline(@Nullable String from) {
        Optional<Event> inYear = disciplined(evidence, year, from);
        if (inYear.isPresent()) {
            Event event = inYear.get();
            return ofFile(
                    RequirementKind.NO_DISCIPLINE,
                    Truth.NO,
                    Sentence.of("discipline.is", form(event), event.valid().from()),
                    null);
        }
        Optional<Event> before = evidence.service()
                .touching(year.period(), PersonnelEventKind.DISCIPLINE)
                .filter(event -> event.valid().from().isBefore(year.firstDay()))
                .filter(event -> effect(event) == AbsenceEffect.FROM_ITS_END)
                .findFirst();
        return before.map(event -> ofFile(
                        RequirementKind.NO_DISCIPLINE,
                        Truth.UNKNOWN,
                        Sentence.of(
                                "discipline.running", form(event), event.valid().from()),
                        "remedy.council"))
                .orElseGet(() -> Condition.single(
                        RequirementKind.NO_DISCIPLINE,
                        Truth.YES,
                        Sentence.of("discipline.none", year),
                        List.of(),
                        null,
                        standard));
    }

    /** Discipline from a kind on that was pronounced in the year. */
    static Optional<Event> disciplined(Evidence person, EmulationYear year, @Nullable String from) {
        Discipline least = "CANH_CAO".equals(from) ? Discipline.WARNING : Discipline.REPRIMAND;
        return person.service()
                .touching(year.period(), PersonnelEventKind.DISCIPLINE)
                .filter(event -> !event.valid().from().isBefore(year.firstDay()))
                .filter(event ->
                        event.discipline() != null && event.discipline().compareTo(least) >= 0)
                .findFirst();
    }

    static Sentence form(Event event) {
        return Sentence.of("discipline." + event.discipline());
    }

    private @Nullable AbsenceEffect effect(Event event) {
        AbsenceRule rule = history.rule(event, year);
        return rule == null ? null : rule.effect();
    }

    /** A case that is under consideration today. */
    Optional<Event> pending() {
        return evidence.service().events().stream()
                .filter(event -> event.kind() == PersonnelEventKind.UNDER_CONSIDERATION)
                .filter(event -> event.valid().contains(today))
                .findFirst();
    }

    Condition noPendingCase() {
        return pending()
                .map(event -> ofFile(
                        RequirementKind.NO_PENDING_CASE,
                        Truth.UNKNOWN,
                        Sentence.of("pending.is", event.valid().from()),
                        "remedy.awaitCase"))
                .orElseGet(() -> Condition.single(
                        RequirementKind.NO_PENDING_CASE,
                        Truth.YES,
                        Sentence.of("pending.none"),
                        List.of(),
                        null,
                        standard));
    }

    private Condition ofFile(RequirementKind kind, Truth truth, Sentence words, @Nullable String remedy) {
        return Condition.single(
                kind,
                truth,
                words,
                List.of(history.person()),
                remedy == null ? null : new Remedy(Sentence.of(remedy), null),
                standard);
    }

    /** Months in service in the year; maternity and the like count as worked. */
    Condition serviceMonths(int least) {
        var service = evidence.service();
        long months = months(evidence, year);
        Former former = service.former();
        if (former != null
                && months >= least
                && service.servedFrom().isBefore(service.joinedOn())
                && service.joinedOn().isAfter(year.firstDay())) {
            return servedElsewhere(former, months, least);
        }
        if (months >= least) {
            Optional<Event> counted = service.touching(year.period(), PersonnelEventKind.MATERNITY)
                    .filter(event -> effect(event) == AbsenceEffect.COUNTED)
                    .findFirst();
            return Condition.single(
                    RequirementKind.SERVICE_MONTHS,
                    Truth.YES,
                    counted.map(event -> Sentence.of("months.counted", months, least, basis(event)))
                            .orElse(Sentence.of("months.enough", months, least)),
                    counted.map(event -> history.person()).stream().toList(),
                    null,
                    standard);
        }
        boolean leftEarly = service.leftOn() != null;
        String key = service.elsewhereBefore() ? "months.transferred" : leftEarly ? "months.left" : "months.few";
        boolean settled = key.equals("months.few");
        return Condition.single(
                RequirementKind.SERVICE_MONTHS,
                settled ? Truth.NO : Truth.UNKNOWN,
                Sentence.of(key, months, least, service.joinedOn()),
                List.of(),
                settled
                        ? null
                        : new Remedy(
                                Sentence.of(service.elsewhereBefore() ? "remedy.formerOpinion" : "remedy.council"),
                                null),
                standard);
    }

    /**
     * Enough months only with those at the former place: the new one judges, with the old one's opinion if half a year or more was
     * spent there (Decree 90/2020, Article 20).
     */
    private Condition servedElsewhere(Former former, long months, int least) {
        LocalDate from = former.from().isAfter(year.firstDay()) ? former.from() : year.firstDay();
        boolean wanted = ChronoUnit.MONTHS.between(from, evidence.service().joinedOn()) >= OPINION_FROM;
        boolean missing = wanted && former.opinion() == null;
        return Condition.single(
                RequirementKind.SERVICE_MONTHS,
                missing ? Truth.UNKNOWN : Truth.YES,
                Sentence.of(missing ? "months.noOpinion" : "months.both", months, least, former.name()),
                List.of(),
                missing ? new Remedy(Sentence.of("remedy.formerOpinion"), null) : null,
                standard);
    }

    private String basis(Event event) {
        AbsenceRule rule = history.rule(event, year);
        return rule == null ? "" : rule.legalBasis();
    }

    /** Whole months in service in the year. */
    static long months(Evidence person, EmulationYear year) {
        var service = person.service();
        LocalDate begun = service.servedFrom();
        LocalDate from = begun.isAfter(year.firstDay()) ? begun : year.firstDay();
        LocalDate left = service.leftOn();
        LocalDate to = left == null || left.isAfter(year.lastDay()) ? year.lastDay() : left;
        return to.isBefore(from) ? 0 : ChronoUnit.MONTHS.between(from, to.plusDays(1));
    }
}
