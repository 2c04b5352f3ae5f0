package vn.thidua.yearend;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.evaluation.RatingLevel;
import vn.thidua.evaluation.YearRatings;
import vn.thidua.page.Words;
import vn.thidua.personnel.AbsenceRules;
import vn.thidua.personnel.ServiceFacts;
import vn.thidua.rollup.RollupRule;
import vn.thidua.rollup.RollupRule.RollupSpan;
import vn.thidua.rollup.RollupRules;
import vn.thidua.rollup.RollupWords;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Viewer;
import vn.thidua.turns.Circle;
import vn.thidua.turns.CourseBook;
import vn.thidua.turns.CourseBook.Line;
import vn.thidua.turns.CourseBook.Wanted;
import vn.thidua.yearend.Circumstances.Bearing;
import vn.thidua.yearend.Circumstances.Case;
import vn.thidua.yearend.Circumstances.Circumstance;
import vn.thidua.yearend.Circumstances.Judgement;
import vn.thidua.yearend.ProposalLine.Finding;

/** What the months and the service of everybody in a school say at the end of a year; a handful of statements, however many they are. */
@Component
class FindingReader {

    /** All findings, and the rule by which the months were rolled up. */
    record Findings(RollupRule rule, List<Finding> lines) {}

    private final CourseBook courses;
    private final RollupRules rules;
    private final RollupWords sentences;
    private final YearRatings ratings;
    private final ServiceFacts service;
    private final AbsenceRules absences;
    private final RatingLimits limits;
    private final JdbcClient database;
    private final Words words;

    FindingReader(
            CourseBook courses,
            RollupRules rules,
            RollupWords sentences,
            YearRatings ratings,
            ServiceFacts service,
            AbsenceRules absences,
            RatingLimits limits,
            JdbcClient database,
            Words words) {
        this.courses = courses;
        this.rules = rules;
        this.sentences = sentences;
        this.ratings = ratings;
        this.service = service;
        this.absences = absences;
        this.limits = limits;
        this.database = database;
        this.words = words;
    }

    Findings read(RatedSubject kind, EmulationYear year, Viewer viewer) {
        var seen = rules.seenFrom(viewer.homeId());
        RollupRule rule = RollupRules.inForce(seen, kind, RollupSpan.YEAR, year.lastDay());
        List<Line> lines = courses.all(new Wanted(kind, null, null), year, Circle.of(viewer), seen);
        var known = ratings.known(viewer.homeId(), year, kind);
        return new Findings(
                rule,
                kind == RatedSubject.UNIT
                        ? lines.stream().map(line -> unit(line, rule, known)).toList()
                        : people(lines, rule, known, year, seen, viewer));
    }

    private Finding unit(Line line, RollupRule rule, Map<UUID, RatingLevel> known) {
        UUID id = line.subject().id();
        RatingLevel level = line.course().year().level();
        return new Finding(
                null,
                id,
                false,
                false,
                level,
                sentences.explain(line.course().year(), rule.parts()),
                known.getOrDefault(id, level),
                known.containsKey(id) ? Bearing.RATED_ALREADY : Bearing.NONE,
                null);
    }

    private List<Finding> people(
            List<Line> lines,
            RollupRule rule,
            Map<UUID, RatingLevel> known,
            EmulationYear year,
            List<RollupRule> seen,
            Viewer viewer) {
        var ids = lines.stream().map(line -> line.subject().id()).toList();
        var facts = service.of(ids, year.period());
        var circumstances = new Circumstances(limits.on(year.lastDay()), absences.all(), year);
        var units = unitLevels(year, seen, viewer);
        Set<UUID> heads = heads(year, viewer);
        Set<UUID> transferred = transferred(viewer);
        var findings = new ArrayList<Finding>();
        for (Line line : lines) {
            UUID id = line.subject().id();
            RatingLevel rolledUp = line.course().year().level();
            Judgement judged = circumstances.judge(new Case(
                    facts.get(id),
                    rolledUp,
                    heads.contains(id),
                    units.get(line.subject().unitId()),
                    transferred.contains(id)));
            RatingLevel already = known.get(id);
            findings.add(new Finding(
                    id,
                    line.subject().unitId(),
                    line.subject().leader(),
                    heads.contains(id),
                    rolledUp,
                    sentences.explain(line.course().year(), rule.parts()),
                    already == null ? judged.level() : already,
                    already == null ? judged.bearing() : Bearing.RATED_ALREADY,
                    said(judged)));
        }
        return findings;
    }

    private @Nullable String said(Judgement judged) {
        return judged.said().isEmpty()
                ? null
                : judged.said().stream().map(this::said).collect(Collectors.joining("\n"));
    }

    private String said(Circumstance one) {
        Object[] arguments = one.arguments().stream()
                .map(argument -> argument instanceof Enum<?> value
                        ? words.label(value)
                        : Long.valueOf(Long.MAX_VALUE).equals(argument) ? words.say("yearend.running") : argument)
                .toArray();
        return words.say(
                "yearend.said",
                words.say(one.key(), arguments),
                one.legalBasis(),
                one.verified() ? "" : words.say("yearend.unverified"));
    }

    /** How the units were rated, or how their months add up while they are not. */
    private Map<UUID, RatingLevel> unitLevels(EmulationYear year, List<RollupRule> seen, Viewer viewer) {
        var levels = new HashMap<UUID, RatingLevel>();
        courses.all(new Wanted(RatedSubject.UNIT, null, null), year, Circle.of(viewer), seen)
                .forEach(line -> {
                    if (line.course().year().level() != null) {
                        levels.put(line.subject().id(), line.course().year().level());
                    }
                });
        levels.putAll(ratings.known(viewer.homeId(), year, RatedSubject.UNIT));
        return levels;
    }

    private Set<UUID> heads(EmulationYear year, Viewer viewer) {
        return Set.copyOf(database.sql("""
                select distinct a.person_id from appointment a
                 where a.organisation_id = :school and a.leadership and search_text(a.position) ~ '^(to )?truong '
                   and a.valid_from <= :last and (a.valid_to is null or a.valid_to >= :last)
                """)
                .param("school", viewer.homeId())
                .param("last", year.lastDay())
                .query(UUID.class)
                .list());
    }

    private Set<UUID> transferred(Viewer viewer) {
        return Set.copyOf(
                database.sql("select person_id from transfer where organisation_id = :school and state <> 'REFUSED'")
                        .param("school", viewer.homeId())
                        .query(UUID.class)
                        .list());
    }
}
