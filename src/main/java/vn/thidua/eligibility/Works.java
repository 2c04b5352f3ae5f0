package vn.thidua.eligibility;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Condition.Join;
import vn.thidua.eligibility.Condition.Remedy;
import vn.thidua.eligibility.Evidence.Award;
import vn.thidua.eligibility.Evidence.Work;
import vn.thidua.eligibility.Proof.ProofKind;
import vn.thidua.shared.EmulationYear;
import vn.thidua.title.Requirement;
import vn.thidua.title.Requirement.RequirementKind;

/**
 * Initiatives, topics and schemes as evidence: recognised or accepted, of a scope, in the years that the title rewards, and not
 * used before – neither for the same title nor, under the same name, in another year.
 */
final class Works {

    private static final List<String> SCOPES = List.of("UNIT", "BASE", "PROVINCE", "NATION");

    private final Evidence evidence;
    private final Standard standard;
    private final Rulebook book;
    private final EmulationYear year;
    private final LocalDate today;

    Works(Evidence evidence, Standard standard, Rulebook book, LocalDate today) {
        this.evidence = evidence;
        this.standard = standard;
        this.book = book;
        this.year = book.year();
        this.today = today;
    }

    Condition found(Requirement asked) {
        RequirementKind kind = asked.kind() == null ? RequirementKind.INITIATIVE : asked.kind();
        boolean initiative = kind == RequirementKind.INITIATIVE;
        int needed = asked.count() == null ? 1 : asked.count();
        EmulationYear first = Boolean.TRUE.equals(asked.sameYear()) ? year : first();
        List<Condition> works = evidence.works().stream()
                .filter(work -> work.kind().equals("INITIATIVE") == initiative)
                .filter(work -> work.year().kind() == year.kind())
                .filter(work -> work.year().compareTo(year) <= 0 && work.year().compareTo(first) >= 0)
                .filter(work -> !work.state().equals("REFUSED"))
                .map(work -> judged(work, asked))
                .toList();
        long sure = works.stream().filter(work -> work.truth() == Truth.YES).count();
        long possible = works.stream().filter(work -> work.truth() != Truth.NO).count();
        Truth truth = Truth.reached(sure >= needed, possible >= needed || isUnrecorded(first) || !isOver());
        String what = initiative ? "works.initiatives" : "works.topics";
        var scope = Sentence.of("scope." + least(asked));
        return new Condition(
                Join.ALONE,
                kind,
                truth,
                Sentence.of(words(truth, possible >= needed), Sentence.of(what), sure, needed, scope, years(first)),
                false,
                List.of(),
                remedy(truth, possible >= needed, Sentence.of(what), first),
                works,
                standard);
    }

    private String words(Truth truth, boolean possible) {
        return switch (truth) {
            case YES -> "works.enough";
            case NO -> "works.few";
            case UNKNOWN -> possible ? "works.open" : isOver() ? "works.unrecorded" : "works.notYet";
        };
    }

    private @Nullable Remedy remedy(Truth truth, boolean possible, Sentence what, EmulationYear first) {
        if (truth == Truth.YES || possible) {
            return null;
        }
        return isOver() && isUnrecorded(first)
                ? new Remedy(Sentence.of("remedy.enterWorks", what, years(first)), null)
                : new Remedy(Sentence.of("remedy.work", what), year.lastDay());
    }

    private Object years(EmulationYear first) {
        return first.equals(year) || first.first() == UNLIMITED ? year : Sentence.of("years", first, year);
    }

    private static final int UNLIMITED = 1945;

    /** The years that the title rewards: as many as its longest run, or all when it names none. */
    private EmulationYear first() {
        int span = standard.requirement().leaves().stream()
                .filter(leaf -> leaf.years() != null)
                .mapToInt(
                        leaf -> leaf.years() * (leaf.title() == null ? 1 : book.step(leaf.title(), standard.people())))
                .max()
                .orElse(0);
        return new EmulationYear(span == 0 ? UNLIMITED : Math.max(UNLIMITED, year.first() - span + 1), year.kind());
    }

    private boolean isOver() {
        return today.isAfter(year.lastDay());
    }

    /** Whether the school's records leave out one of the years. */
    private boolean isUnrecorded(EmulationYear first) {
        EmulationYear from = first.first() == UNLIMITED ? year : first;
        return Stream.iterate(from, when -> when.compareTo(year) <= 0, EmulationYear::next)
                .anyMatch(when -> !evidence.records().works().contains(when));
    }

    private static String least(Requirement asked) {
        return asked.scope() == null
                ? "BASE"
                : switch (asked.scope()) {
                    case "TINH" -> "PROVINCE";
                    case "TOAN_QUOC" -> "NATION";
                    default -> "BASE";
                };
    }

    private Condition judged(Work work, Requirement asked) {
        var proof = new Proof(ProofKind.WORK, work.id(), Sentence.of("proof.work", work.name(), work.year()));
        var name = Sentence.of("work", work.name(), work.year(), Sentence.of("scope." + work.scope()));
        if (SCOPES.indexOf(work.scope()) < SCOPES.indexOf(least(asked))) {
            return line(work, Truth.NO, Sentence.of("work.scope", name, Sentence.of("scope." + least(asked))), null);
        }
        boolean done = work.state().equals("RECOGNISED") || work.state().equals("ACCEPTED");
        if (!done) {
            return line(
                    work,
                    Truth.UNKNOWN,
                    Sentence.of("work.inProgress", name),
                    new Remedy(Sentence.of("remedy.recognise"), isOver() ? null : year.lastDay()));
        }
        if (Boolean.TRUE.equals(asked.applied()) && !work.applied()) {
            return line(
                    work,
                    Truth.UNKNOWN,
                    Sentence.of("work.notApplied", name),
                    new Remedy(Sentence.of("remedy.apply"), null));
        }
        if (!work.confirmed()) {
            return line(
                    work,
                    Truth.UNKNOWN,
                    Sentence.of("work.unconfirmed", name),
                    new Remedy(Sentence.of("remedy.confirmWork"), null));
        }
        EmulationYear used = usedIn(work);
        if (used != null) {
            return line(
                    work,
                    Truth.UNKNOWN,
                    Sentence.of("work.used", name, standard.name(), used),
                    new Remedy(Sentence.of("remedy.otherWork"), null));
        }
        return new Condition(
                Join.ALONE,
                null,
                Truth.YES,
                Sentence.of("work.done", name),
                false,
                List.of(proof),
                null,
                List.of(),
                standard);
    }

    private Condition line(Work work, Truth truth, Sentence words, @Nullable Remedy remedy) {
        var proof = new Proof(ProofKind.WORK, work.id(), Sentence.of("proof.work", work.name(), work.year()));
        return Condition.single(null, truth, words, List.of(proof), remedy, standard);
    }

    /** The year of the same title for which it, or one of the same name, was used already. */
    private @Nullable EmulationYear usedIn(Work work) {
        EmulationYear last = lastAward(evidence, standard, year);
        if (last == null) {
            return null;
        }
        if (work.year().compareTo(last) <= 0) {
            return last;
        }
        List<EmulationYear> awarded = new ArrayList<>();
        evidence.awardsOf(standard.code(), year).filter(Award::merit).forEach(award -> awarded.add(award.year()));
        return evidence.works().stream()
                .filter(other ->
                        !other.id().equals(work.id()) && plain(other.name()).equals(plain(work.name())))
                .map(Work::year)
                .filter(when -> when.compareTo(year) < 0 && awarded.contains(when))
                .findFirst()
                .orElse(null);
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFC)
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .strip();
    }

    /** The last year before the one judged in which the subject was awarded this very title or form by merit. */
    static @Nullable EmulationYear lastAward(Evidence evidence, Standard standard, EmulationYear year) {
        return evidence.awardsOf(standard.code(), year)
                .filter(award -> award.merit() && award.year().compareTo(year) < 0)
                .map(Award::year)
                .findFirst()
                .orElse(null);
    }
}
