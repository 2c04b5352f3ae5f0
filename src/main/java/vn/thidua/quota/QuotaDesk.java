package vn.thidua.quota;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.Evidence.Rating;
import vn.thidua.eligibility.Evidence.Work;
import vn.thidua.eligibility.JudgedSchool;
import vn.thidua.eligibility.JudgedSchool.JudgedYears;
import vn.thidua.eligibility.Standard;
import vn.thidua.eligibility.Verdict;
import vn.thidua.eligibility.Verdict.VerdictState;
import vn.thidua.eligibility.Verdicts;
import vn.thidua.law.RatingRule;
import vn.thidua.law.RatingRules;
import vn.thidua.page.Option;
import vn.thidua.page.Words;
import vn.thidua.quota.QuotaTable.Counted;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.NotFound;
import vn.thidua.shared.Role;
import vn.thidua.shared.Viewer;

/** Tries a quota out on the viewer's school: reads the verdicts, counts, and draws the line. */
@Component
@Transactional(readOnly = true)
class QuotaDesk {

    /** A question with its answer, and the choices made before. */
    record Answer(
            QuotaQuestion question,
            JudgedSchool school,
            QuotaTable table,
            List<QuotaChoice> choices,
            List<Option> topics,
            @Nullable Standard standard,
            @Nullable RatingRule ratingRule) {}

    private static final List<String> SCOPES = List.of("UNIT", "BASE", "PROVINCE", "NATION");

    private final Verdicts verdicts;
    private final QuotaChoices choices;
    private final RatingRules ratings;
    private final Words words;

    QuotaDesk(Verdicts verdicts, QuotaChoices choices, RatingRules ratings, Words words) {
        this.verdicts = verdicts;
        this.choices = choices;
        this.ratings = ratings;
        this.words = words;
    }

    /** A 404 for a topic that has no quota. */
    Answer answer(QuotaQuestion asked, Viewer viewer) {
        JudgedSchool school = verdicts.school(
                viewer.homeId(),
                asked.year() == null
                        ? JudgedYears.on(words.today())
                        : JudgedYears.only(EmulationYear.parse(asked.year())));
        List<Standard> limited = limited(school);
        String topic = asked.topic() != null
                ? asked.topic()
                : limited.isEmpty() ? QuotaQuestion.EXCELLENT : limited.get(0).code();
        Standard standard = limited.stream()
                .filter(each -> each.code().equals(topic))
                .findFirst()
                .orElse(null);
        if (standard == null && !topic.equals(QuotaQuestion.EXCELLENT)) {
            throw new NotFound();
        }
        List<QuotaChoice> made = choices.of(viewer.homeId(), school.year(), topic);
        RatingRule share = standard != null
                ? null
                : ratings.of(viewer.homeId(), school.year().lastDay()).orElse(null);
        QuotaQuestion question = asked.completed(topic, standard, share, made.isEmpty() ? null : made.get(0));
        List<Counted> people = school.people().stream()
                .filter(person -> sees(viewer, person))
                .map(person -> counted(school, person, question, standard))
                .toList();
        var topics = Stream.concat(
                        limited.stream().map(each -> new Option(each.code(), each.shortName())),
                        Stream.of(new Option(QuotaQuestion.EXCELLENT, words.say("quota.topic.excellent"))))
                .toList();
        QuotaTable table = QuotaTable.of(viewer.homeName(), people, question.cap(), question.level());
        return new Answer(question, school, table, made, topics, standard, share);
    }

    /** The standing body and the rector all, heads their units. */
    private static boolean sees(Viewer viewer, Evidence person) {
        return isKeeper(viewer) || person.unitId() != null && viewer.is(Role.UNIT_HEAD, person.unitId());
    }

    static boolean isKeeper(Viewer viewer) {
        return viewer.is(Role.SCHOOL_SECRETARY, viewer.homeId()) || viewer.is(Role.RECTOR, viewer.homeId());
    }

    private static List<Standard> limited(JudgedSchool school) {
        var book = school.assessment().book();
        return book.codes(true).stream()
                .map(code -> book.last(code, true))
                .filter(standard -> standard != null && standard.quota() != null)
                .map(Standard.class::cast)
                .toList();
    }

    private static Counted counted(
            JudgedSchool school, Evidence person, QuotaQuestion question, @Nullable Standard standard) {
        UUID unit = person.unitId() == null ? school.id() : person.unitId();
        String name = school.find(unit).map(Evidence::name).orElse("");
        boolean excellent = isRated(person, school.year(), QuotaQuestion.EXCELLENT);
        if (standard == null || question.isOfRatings()) {
            boolean good = excellent || isRated(person, school.year(), "HTTNV");
            boolean counts = question.base() == QuotaBase.STAFF || good;
            return new Counted(unit, name, counts, excellent ? candidate(school, person, false) : null);
        }
        String of = standard.quota() == null ? null : standard.quota().of();
        boolean counts =
                of == null || question.base().counts(school.assessment().judge(person, of));
        Verdict verdict = school.assessment().judge(person, standard.code());
        boolean out = verdict.state() == VerdictState.NOT_ELIGIBLE && verdict.awarded() == null;
        return new Counted(
                unit,
                name,
                counts,
                out ? null : candidate(school, person, verdict.state() == VerdictState.NEEDS_REVIEW));
    }

    private static boolean isRated(Evidence person, EmulationYear year, String level) {
        return person.ratings().stream()
                .anyMatch(rating -> rating.year().equals(year) && rating.level().equals(level));
    }

    private static Candidate candidate(JudgedSchool school, Evidence person, boolean open) {
        List<Work> works = person.works().stream()
                .filter(work -> work.year().equals(school.year()))
                .filter(work ->
                        work.state().equals("RECOGNISED") || work.state().equals("ACCEPTED"))
                .toList();
        int scope = works.stream()
                .mapToInt(work -> SCOPES.indexOf(work.scope()) + 1)
                .max()
                .orElse(0);
        boolean excellent = person.ratings().stream()
                .filter(rating -> rating.year().equals(school.year()))
                .map(Rating::level)
                .anyMatch(QuotaQuestion.EXCELLENT::equals);
        return new Candidate(person.subject().id(), person.name(), open, excellent, scope, works.size());
    }
}
