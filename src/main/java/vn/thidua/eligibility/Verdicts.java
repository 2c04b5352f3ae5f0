package vn.thidua.eligibility;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.eligibility.EvidenceReader.SchoolEvidence;
import vn.thidua.eligibility.JudgedSchool.JudgedYears;
import vn.thidua.personnel.AbsenceRules;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.title.TitleCatalogue;
import vn.thidua.title.TitleSubject;

/** Verdicts on the people, units and schools of the register: three statements, however many they are. */
@Component
@Transactional(readOnly = true)
public class Verdicts {

    private static final LocalDate BEGINNING = LocalDate.of(1945, 1, 1);

    private final EvidenceReader reader;
    private final TitleCatalogue rules;
    private final AbsenceRules absences;
    private final Clock clock;

    Verdicts(EvidenceReader reader, TitleCatalogue rules, AbsenceRules absences, Clock clock) {
        this.reader = reader;
        this.rules = rules;
        this.absences = absences;
        this.clock = clock;
    }

    /** The verdict on a subject for a title, as of today; a 404 for a subject that did not exist in that year. */
    public Verdict of(Subject subject, String titleCode, EmulationYear year) {
        return of(subject, titleCode, year, null);
    }

    /** The same for a dossier that was received for appraisal on a day. */
    public Verdict of(Subject subject, String titleCode, EmulationYear year, @Nullable LocalDate receivedOn) {
        JudgedSchool school = subject.isPerson()
                ? of(subject.schoolId(), JudgedYears.only(year), List.of(subject.id()), receivedOn)
                : of(subject.schoolId(), JudgedYears.only(year), null, receivedOn);
        Evidence evidence = school.find(subject.id()).orElseThrow(NotFound::new);
        return school.assessment().judge(evidence, titleCode);
    }

    /** All verdicts of a school: each person and each collective with each title and form in use. */
    public List<Verdict> ofSchool(UUID school, EmulationYear year) {
        JudgedSchool judged = school(school, JudgedYears.only(year));
        return Stream.concat(judged.people().stream(), judged.collectives().stream())
                .flatMap(
                        evidence -> judged.assessment().codes(evidence.subject().isPerson()).stream()
                                .map(code -> judged.assessment().judge(evidence, code)))
                .toList();
    }

    /** A school with all that can be judged. */
    public JudgedSchool school(UUID school, JudgedYears years) {
        return of(school, years, null, null);
    }

    /** One person of a school alone, or nobody when there is no such person in that year. */
    public JudgedSchool person(UUID school, UUID person, JudgedYears years) {
        return of(school, years, List.of(person), null);
    }

    private JudgedSchool of(
            UUID school, JudgedYears years, @Nullable Collection<UUID> people, @Nullable LocalDate receivedOn) {
        SchoolEvidence evidence =
                reader.read(List.of(school), years, people).values().iterator().next();
        return judged(evidence, standards(), receivedOn);
    }

    /**
     * All bodies with people twice, once by the rules as they stand and once as changed; as many as the viewer's scope holds.
     *
     * @param edit changes the standards
     * @return before and after by body
     */
    public Map<JudgedSchool, JudgedSchool> compare(JudgedYears years, UnaryOperator<List<Standard>> edit) {
        List<Standard> standing = standards();
        List<Standard> edited = edit.apply(standing);
        var pairs = new LinkedHashMap<JudgedSchool, JudgedSchool>();
        reader.read(reader.bodies(), years, null)
                .values()
                .forEach(evidence -> pairs.put(judged(evidence, standing, null), judged(evidence, edited, null)));
        return pairs;
    }

    /**
     * Assessments of any year as of any day, for who looks ahead; the rules are read once.
     *
     * @return by the year and the day on which it would be made
     */
    public BiFunction<EmulationYear, LocalDate, Assessment> assessments() {
        List<Standard> standards = standards();
        var rulesOnAbsence = absences.all();
        return (year, day) -> new Assessment(Rulebook.of(year, standards), rulesOnAbsence, day, null);
    }

    private JudgedSchool judged(SchoolEvidence evidence, List<Standard> standards, @Nullable LocalDate receivedOn) {
        Rulebook book = Rulebook.of(evidence.year(), standards);
        var assessment = new Assessment(book, absences.all(), LocalDate.now(clock), receivedOn);
        return new JudgedSchool(
                evidence.school(), evidence.year(), assessment, evidence.people(), evidence.collectives());
    }

    /** Every usual rule of a title in use, of all times. */
    private List<Standard> standards() {
        return rules.between(BEGINNING, LocalDate.now(clock).plusYears(BEYOND)).stream()
                .filter(rule -> rule.variant().isEmpty() && rule.title().isEnabled())
                .filter(rule -> rule.subject() == TitleSubject.INDIVIDUAL || rule.subject() == TitleSubject.COLLECTIVE)
                .map(Standard::of)
                .toList();
    }

    private static final int BEYOND = 50;
}
