package vn.thidua.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.Evidence.Award;
import vn.thidua.eligibility.Evidence.Enrolment;
import vn.thidua.eligibility.Evidence.Enrolment.RegisterState;
import vn.thidua.eligibility.Evidence.Member;
import vn.thidua.eligibility.Evidence.Rating;
import vn.thidua.eligibility.Evidence.Records;
import vn.thidua.eligibility.Evidence.Work;
import vn.thidua.eligibility.Subject;
import vn.thidua.eligibility.Subject.SubjectKind;
import vn.thidua.pathway.Step.Need;
import vn.thidua.shared.EmulationYear;

/**
 * A subject's records as they would be in a year to come, if every year until then brought so much; remembers which facts are only
 * supposed.
 */
final class Supposition {

    /**
     * How much each year brings.
     *
     * @param level rating of every year that has none yet
     * @param scope of a recognised initiative; {@code null} for none
     * @param everyYear an initiative every year, not only in the last
     */
    record Effort(String level, @Nullable String scope, boolean everyYear) {

        /** The smaller effort first. */
        static final List<Effort> RISING = List.of(
                new Effort("HTTNV", null, false),
                new Effort("HTXSNV", null, false),
                new Effort("HTTNV", "BASE", false),
                new Effort("HTXSNV", "BASE", false),
                new Effort("HTTNV", "BASE", true),
                new Effort("HTXSNV", "BASE", true),
                new Effort("HTTNV", "PROVINCE", false),
                new Effort("HTXSNV", "PROVINCE", false),
                new Effort("HTTNV", "NATION", false),
                new Effort("HTXSNV", "NATION", false));
    }

    private static final String BEST = "HTXSNV";

    private final Evidence known;
    private final EmulationYear start;
    private final EmulationYear year;
    private final LocalDate today;
    private final List<String> titlesOfMembers;
    private final Map<UUID, Need> supposed = new HashMap<>();

    /**
     * Of a year to come.
     *
     * @param titlesOfMembers what the members of a collective are asked for
     */
    Supposition(
            Evidence known, EmulationYear start, EmulationYear year, LocalDate today, List<String> titlesOfMembers) {
        this.known = known;
        this.start = start;
        this.year = year;
        this.today = today;
        this.titlesOfMembers = titlesOfMembers;
    }

    /** What a record was supposed for; nothing for a real one. */
    @Nullable
    Need need(UUID record) {
        return supposed.get(record);
    }

    Evidence evidence(Effort effort, Map<EmulationYear, List<Need>> awards, Set<String> titles) {
        return new Evidence(
                known.subject(),
                known.code(),
                known.name(),
                known.unitId(),
                known.service(),
                ratings(effort.level()),
                works(effort),
                awards(awards, titles),
                enrolment(titles),
                members(),
                records());
    }

    private UUID suppose(Need need) {
        UUID id = UUID.randomUUID();
        supposed.put(id, need);
        return id;
    }

    private List<EmulationYear> years() {
        var years = new ArrayList<EmulationYear>();
        for (EmulationYear when = start; when.compareTo(year) <= 0; when = when.next()) {
            years.add(when);
        }
        return years;
    }

    private List<Rating> ratings(String level) {
        var ratings = new ArrayList<>(known.ratings());
        for (EmulationYear when : years()) {
            if (ratings.stream().noneMatch(rating -> rating.year().equals(when))) {
                ratings.add(new Rating(suppose(new Need(when, "RATING", level, null)), when, level, true));
            }
        }
        return ratings;
    }

    /** A year that is over brings no more initiatives. */
    private List<Work> works(Effort effort) {
        var works = new ArrayList<>(known.works());
        for (EmulationYear when : years()) {
            boolean wanted = effort.scope() != null && (effort.everyYear() || when.equals(year));
            if (wanted && !when.lastDay().isBefore(today)) {
                works.add(new Work(
                        suppose(new Need(when, "INITIATIVE", effort.scope(), null)),
                        "INITIATIVE",
                        "– " + when,
                        when,
                        effort.scope(),
                        "RECOGNISED",
                        true,
                        true));
            }
        }
        return works;
    }

    private List<Award> awards(Map<EmulationYear, List<Need>> expected, Set<String> titles) {
        var awards = new ArrayList<>(known.awards());
        expected.forEach((when, needs) -> needs.stream()
                .filter(need -> when.compareTo(year) <= 0 && titles.contains(need.word()))
                .filter(need -> awards.stream()
                        .noneMatch(award ->
                                award.year().equals(when) && award.title().equals(need.word())))
                .forEach(need ->
                        awards.add(new Award(suppose(need), need.word(), when, true, true, "–", when.lastDay()))));
        return awards;
    }

    private Enrolment enrolment(Set<String> titles) {
        return year.equals(start)
                ? known.enrolment()
                : new Enrolment(RegisterState.LOCKED, null, suppose(new Need(year, "REGISTRATION", "", null)), titles);
    }

    /** In years to come the members are supposed to do their part. */
    private List<Member> members() {
        if (known.subject().isPerson() || year.equals(start)) {
            return known.members();
        }
        var subject = new Subject(
                SubjectKind.PERSON, UUID.randomUUID(), known.subject().schoolId());
        var member = new Evidence(
                subject,
                "",
                "–",
                known.subject().id(),
                known.service(),
                List.of(new Rating(UUID.randomUUID(), year, BEST, true)),
                List.of(),
                titlesOfMembers.stream().map(this::award).toList(),
                Enrolment.NONE_KEPT,
                List.of(),
                known.records());
        return List.of(new Member(member, true));
    }

    private Award award(String title) {
        return new Award(UUID.randomUUID(), title, year, true, true, "–", year.lastDay());
    }

    private Records records() {
        var works = new HashSet<>(known.records().works());
        var awards = new HashMap<>(known.records().awards());
        years().stream().skip(1).forEach(when -> {
            works.add(when);
            awards.putIfAbsent(when, Set.of());
        });
        return new Records(works, awards);
    }
}
