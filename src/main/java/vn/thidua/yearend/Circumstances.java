package vn.thidua.yearend;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.personnel.AbsenceRules.AbsenceEffect;
import vn.thidua.personnel.AbsenceRules.AbsenceRule;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.personnel.ServiceFacts.Facts;
import vn.thidua.shared.EmulationYear;
import vn.thidua.yearend.RatingLimits.Limit;
import vn.thidua.yearend.RatingLimits.LimitKind;

/**
 * What somebody's year means for the level that the months gave: newly come, away, studying, expecting, disciplined, heading a
 * unit. Each is said with its article; what only people can judge is asked, not decided. Knows no database.
 *
 * @param limits that stand on the last day of the year
 * @param absences the rules of absence
 */
record Circumstances(List<Limit> limits, List<AbsenceRule> absences, EmulationYear year) {

    /** What it comes to, weakest first. */
    enum Bearing {
        /** Nothing to be said. */
        NONE,
        /** Said, and the level stays. */
        COUNTED,
        /** The best level is out of reach. */
        NO_EXCELLENT,
        /** Not higher than the unit. */
        NOT_ABOVE_UNIT,
        /** Somebody has to decide. */
        ASKS,
        /** Waits until a case is closed; not refused. */
        PAUSED,
        /** Not rated this year. */
        NOT_RATED,
        /** Was rated before this proposal. */
        RATED_ALREADY
    }

    /** One thing to be said: a sentence of the bundles, what fills it, and its basis. */
    record Circumstance(Bearing bearing, String key, List<Object> arguments, String legalBasis, boolean verified) {}

    /** The level that is left and everything that was said on the way. */
    record Judgement(@Nullable RatingLevel level, Bearing bearing, List<Circumstance> said) {}

    /** Who is judged. */
    record Case(
            Facts facts,
            @Nullable RatingLevel rolledUp,
            boolean head,
            @Nullable RatingLevel ofUnit,
            boolean transferred) {}

    Judgement judge(Case one) {
        var said = new ArrayList<Circumstance>();
        service(one, said);
        absences(one.facts(), said);
        for (Event event : one.facts().of(PersonnelEventKind.DISCIPLINE)) {
            limit(LimitKind.DISCIPLINE)
                    .ifPresent(limit ->
                            said.add(say(limit, Bearing.ASKS, event.discipline() == null ? "" : event.discipline())));
        }
        if (one.facts().isUnderConsideration()) {
            limit(LimitKind.UNDER_CONSIDERATION).ifPresent(limit -> said.add(say(limit, Bearing.PAUSED)));
        }
        RatingLevel level = one.rolledUp();
        if (level == RatingLevel.HTXSNV && has(said, Bearing.NO_EXCELLENT)) {
            level = RatingLevel.HTTNV;
        }
        RatingLevel ofUnit = one.ofUnit();
        if (one.head() && level != null && ofUnit != null && !ofUnit.reaches(level)) {
            var limit = limit(LimitKind.HEAD);
            if (limit.isPresent()) {
                said.add(say(limit.get(), Bearing.NOT_ABOVE_UNIT, ofUnit));
                level = ofUnit;
            }
        }
        Bearing heaviest =
                said.stream().map(Circumstance::bearing).max(Bearing::compareTo).orElse(Bearing.NONE);
        if (heaviest == Bearing.NO_EXCELLENT && one.rolledUp() != RatingLevel.HTXSNV) {
            heaviest = Bearing.COUNTED;
        }
        return new Judgement(heaviest == Bearing.NOT_RATED ? null : level, heaviest, said);
    }

    /** Newly come, or come from elsewhere. */
    private void service(Case one, List<Circumstance> said) {
        Facts facts = one.facts();
        long away = months(facts, PersonnelEventKind.SICK);
        long worked = Math.max(0, facts.monthsServed() - away);
        if (one.transferred() && facts.joinedOn().isAfter(year.firstDay())) {
            long there = ChronoUnit.MONTHS.between(year.firstDay(), facts.joinedOn());
            limit(LimitKind.TRANSFER)
                    .filter(limit -> limit.isFor(there))
                    .ifPresent(limit -> said.add(say(limit, Bearing.COUNTED, there)));
            return;
        }
        // Whoever expects a child is rated by the time that was worked.
        if (!facts.has(PersonnelEventKind.MATERNITY)) {
            limit(LimitKind.SHORT_SERVICE)
                    .filter(limit -> limit.isFor(worked))
                    .ifPresent(limit -> said.add(say(
                            limit, Bearing.NOT_RATED, worked, limit.monthsBelow() == null ? 0 : limit.monthsBelow())));
        }
    }

    /** Leave, study and secondment, by how long they last. */
    private void absences(Facts facts, List<Circumstance> said) {
        for (PersonnelEventKind kind : PersonnelEventKind.values()) {
            if (kind == PersonnelEventKind.DISCIPLINE
                    || kind == PersonnelEventKind.UNDER_CONSIDERATION
                    || !facts.has(kind)) {
                continue;
            }
            // A study counts as long as it lasts, beyond the year; leave only within it.
            long months = kind == PersonnelEventKind.STUDY ? longest(facts, kind) : months(facts, kind);
            absences.stream()
                    .filter(rule -> rule.isFor(kind, months, year.lastDay()))
                    .forEach(rule -> said.add(new Circumstance(
                            bearing(rule.effect()),
                            "yearend.absence." + kind + "." + rule.effect(),
                            List.of(months),
                            rule.legalBasis(),
                            rule.verified())));
        }
    }

    private static Bearing bearing(AbsenceEffect effect) {
        return switch (effect) {
            case NEEDS_RESULT -> Bearing.ASKS;
            case NO_EXCELLENT -> Bearing.NO_EXCELLENT;
            case COUNTED, SENDER_CONSIDERS, FROM_ITS_END -> Bearing.COUNTED;
        };
    }

    private long months(Facts facts, PersonnelEventKind kind) {
        return facts.of(kind).stream()
                .mapToLong(event -> months(
                        later(event.valid().from(), year.firstDay()),
                        earlier(event.valid().to(), year.lastDay())))
                .sum();
    }

    private long longest(Facts facts, PersonnelEventKind kind) {
        return facts.of(kind).stream()
                .mapToLong(event -> event.valid().to() == null
                        ? Long.MAX_VALUE
                        : months(event.valid().from(), event.valid().to()))
                .max()
                .orElse(0);
    }

    private static long months(LocalDate from, LocalDate to) {
        return Math.max(0, ChronoUnit.MONTHS.between(from, to.plusDays(1)));
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(@Nullable LocalDate one, LocalDate other) {
        return one == null || one.isAfter(other) ? other : one;
    }

    private Optional<Limit> limit(LimitKind kind) {
        return limits.stream().filter(limit -> limit.kind() == kind).findFirst();
    }

    private static Circumstance say(Limit limit, Bearing bearing, Object... arguments) {
        return new Circumstance(
                bearing,
                "yearend.limit." + limit.kind(),
                Arrays.asList(arguments),
                limit.legalBasis(),
                limit.verified());
    }

    private static boolean has(List<Circumstance> said, Bearing bearing) {
        return said.stream().anyMatch(one -> one.bearing() == bearing);
    }
}
