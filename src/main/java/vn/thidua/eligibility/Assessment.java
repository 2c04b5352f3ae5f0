package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Condition.Join;
import vn.thidua.eligibility.Evidence.Award;
import vn.thidua.eligibility.Verdict.RuleChoice;
import vn.thidua.eligibility.Verdict.RuleReason;
import vn.thidua.personnel.AbsenceRules.AbsenceRule;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.shared.EmulationYear;

/**
 * Judges subjects by the book of a year: no database, no clock, nothing but what it is given. An achievement is judged by the
 * rule of its year; where the rule changed within the year, by the one under which the dossier was received, unless the new one
 * is more favourable (Law 06/2026/QH16, Article 4). What was judged once is not judged again.
 */
public final class Assessment {

    private record Question(UUID subject, String code) {}

    private final Rulebook book;
    private final List<AbsenceRule> absences;
    private final LocalDate today;
    private final @Nullable LocalDate receivedOn;
    private final Map<Question, Verdict> given = new HashMap<>();
    private final Set<Question> asked = new HashSet<>();

    /**
     * An assessment of a year.
     *
     * @param today the day on which it is made: what is pending, and what can still be done
     * @param receivedOn day on which the dossiers were received for appraisal, if they are
     */
    public Assessment(Rulebook book, List<AbsenceRule> absences, LocalDate today, @Nullable LocalDate receivedOn) {
        this.book = book;
        this.absences = absences;
        this.today = today;
        this.receivedOn = receivedOn;
    }

    /** The verdict on a subject for a title. */
    public Verdict judge(Evidence evidence, String code) {
        var question = new Question(evidence.subject().id(), code);
        Verdict known = given.get(question);
        if (known != null) {
            return known;
        }
        if (!asked.add(question)) {
            return verdict(evidence, code, new RuleChoice(RuleReason.NONE_KNOWN, null, receivedOn), open("circular"));
        }
        Verdict verdict = byTheRule(evidence, code);
        asked.remove(question);
        given.put(question, verdict);
        return verdict;
    }

    private Verdict byTheRule(Evidence evidence, String code) {
        boolean people = evidence.subject().isPerson();
        List<Standard> standing = book.of(code, people);
        if (standing.isEmpty()) {
            return byTheLastKnown(evidence, code, book.last(code, people));
        }
        Standard latest = standing.get(standing.size() - 1);
        Verdict byLatest = under(latest, RuleReason.YEAR, evidence);
        if (standing.size() == 1) {
            return byLatest;
        }
        if (receivedOn == null) {
            Verdict byFirst = under(standing.get(0), RuleReason.YEAR_END, evidence);
            return favour(byFirst) > favour(byLatest)
                    ? doubted(byLatest, RuleReason.DEPENDS_ON_RECEPTION, "rule.dependsOnReception", latest)
                    : reasoned(byLatest, RuleReason.YEAR_END);
        }
        Standard received = standing.stream()
                .filter(standard -> standard.valid().contains(receivedOn))
                .findFirst()
                .orElse(receivedOn.isAfter(latest.valid().from()) ? latest : standing.get(0));
        Verdict byReceived = under(received, RuleReason.RECEIVED, evidence);
        return favour(byLatest) > favour(byReceived) ? reasoned(byLatest, RuleReason.MORE_FAVOURABLE) : byReceived;
    }

    private static int favour(Verdict verdict) {
        return verdict.condition().truth().ordinal();
    }

    private Verdict byTheLastKnown(Evidence evidence, String code, @Nullable Standard last) {
        if (last == null) {
            return verdict(evidence, code, new RuleChoice(RuleReason.NONE_KNOWN, null, receivedOn), open("rule.never"));
        }
        return doubted(under(last, RuleReason.NONE_KNOWN, evidence), RuleReason.NONE_KNOWN, "rule.noneKnown", last);
    }

    /** The same findings, which decide nothing until somebody has looked at the rule. */
    private static Verdict doubted(Verdict verdict, RuleReason reason, String why, Standard standard) {
        Condition doubt = Condition.single(
                null, Truth.UNKNOWN, Sentence.of(why, standard.name(), standard.regime()), List.of(), null, standard);
        Condition whole = Condition.group(
                Join.ALL, Sentence.of("all"), List.of(doubt, verdict.condition().asCustom()), standard);
        return new Verdict(
                verdict.subject(),
                verdict.name(),
                verdict.year(),
                verdict.code(),
                verdict.title(),
                whole,
                new RuleChoice(reason, standard, verdict.choice().receivedOn()),
                verdict.cautions(),
                verdict.awarded());
    }

    private static Verdict reasoned(Verdict verdict, RuleReason reason) {
        return new Verdict(
                verdict.subject(),
                verdict.name(),
                verdict.year(),
                verdict.code(),
                verdict.title(),
                verdict.condition(),
                new RuleChoice(
                        reason, verdict.choice().standard(), verdict.choice().receivedOn()),
                verdict.cautions(),
                verdict.awarded());
    }

    private Condition open(String key) {
        return Condition.single(null, Truth.UNKNOWN, Sentence.of(key), List.of(), null, null);
    }

    private Verdict under(Standard standard, RuleReason reason, Evidence evidence) {
        Condition condition = new Finding(this, evidence, standard).whole();
        return verdict(evidence, standard.code(), new RuleChoice(reason, standard, receivedOn), condition);
    }

    private Verdict verdict(Evidence evidence, String code, RuleChoice choice, Condition condition) {
        return new Verdict(
                evidence.subject(),
                evidence.name(),
                book.year(),
                code,
                book.name(code),
                condition,
                choice,
                cautions(evidence),
                awarded(evidence, code)
                        .map(award -> history(evidence).proof(award))
                        .orElse(null));
    }

    /** The award by merit of the year judged, if it was given already. */
    Optional<Award> awarded(Evidence evidence, String code) {
        return evidence.awardsOf(code, book.year())
                .filter(award -> award.year().equals(book.year()) && award.merit())
                .findFirst();
    }

    private List<Sentence> cautions(Evidence evidence) {
        var cautions = new ArrayList<Sentence>();
        if (evidence.subject().isPerson()) {
            var service = evidence.service();
            EmulationYear year = book.year();
            service.touching(year.period(), PersonnelEventKind.SECONDMENT)
                    .forEach(event -> cautions.add(
                            Sentence.of("caution.seconded", event.valid().from())));
            if (service.leftOn() != null && year.period().contains(service.leftOn())) {
                cautions.add(Sentence.of("caution.left", service.leftOn()));
            }
            if (service.elsewhereBefore() && year.period().contains(service.joinedOn())) {
                cautions.add(Sentence.of("caution.transferred", service.joinedOn()));
            }
        }
        return cautions;
    }

    /** Codes of the titles and forms for people, or for collectives, in the order of the catalogue. */
    public List<String> codes(boolean people) {
        return book.codes(people);
    }

    History history(Evidence evidence) {
        return new History(evidence, book, absences);
    }

    /** The book by which it judges. */
    public Rulebook book() {
        return book;
    }

    LocalDate today() {
        return today;
    }
}
