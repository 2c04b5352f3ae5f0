package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.personnel.PersonnelEventKind;
import vn.thidua.personnel.ServiceFacts.Event;
import vn.thidua.shared.EmulationYear;
import vn.thidua.shared.Period;

/**
 * All that the records say of one subject.
 *
 * @param code mã cán bộ, or the code of the unit
 * @param name as it is shown
 * @param unitId the faculty or office of a person
 * @param service of a person; of a unit since when it exists
 * @param members of a collective in the year judged
 * @param records which years the school's records cover
 */
public record Evidence(
        Subject subject,
        String code,
        String name,
        @Nullable UUID unitId,
        Service service,
        List<Rating> ratings,
        List<Work> works,
        List<Award> awards,
        Enrolment enrolment,
        List<Member> members,
        Records records) {

    /**
     * Service at the school.
     *
     * @param elsewhereBefore records of earlier years show that the person came from another place of work
     * @param events leave, study, secondment, discipline and cases of all years
     */
    public record Service(LocalDate joinedOn, @Nullable LocalDate leftOn, boolean elsewhereBefore, List<Event> events) {

        Stream<Event> touching(Period period, PersonnelEventKind... kinds) {
            return events.stream()
                    .filter(event -> List.of(kinds).contains(event.kind()))
                    .filter(event -> event.valid().overlaps(period));
        }

        /** Already there on the last day of the year. */
        boolean begunBy(EmulationYear year) {
            return !joinedOn.isAfter(year.lastDay());
        }
    }

    /** The rating of a year: HTXSNV, HTTNV, HTNV or KHTNV. */
    public record Rating(UUID id, EmulationYear year, String level, boolean confirmed) {}

    /**
     * An initiative, topic or scheme.
     *
     * @param kind INITIATIVE, TOPIC or SCHEME
     * @param scope UNIT, BASE, PROVINCE or NATION
     * @param state REGISTERED, IN_PROGRESS, RECOGNISED, ACCEPTED or REFUSED
     */
    public record Work(
            UUID id,
            String kind,
            String name,
            EmulationYear year,
            String scope,
            String state,
            boolean applied,
            boolean confirmed) {}

    /**
     * An award in force.
     *
     * @param merit given for work and achievement (công trạng), not ad hoc, in a movement or for long service
     * @param confirmed number and day of its decision are known
     */
    public record Award(
            UUID id,
            String title,
            EmulationYear year,
            boolean merit,
            boolean confirmed,
            @Nullable String decision,
            @Nullable LocalDate decidedOn) {}

    /**
     * What was registered in the year judged.
     *
     * @param list state of the school's list
     * @param closesOn last day of registering, if there is a list
     * @param registration the subject's own, if it was handed in
     * @param titles codes registered for
     */
    public record Enrolment(
            RegisterState list,
            @Nullable LocalDate closesOn,
            @Nullable UUID registration,
            Set<String> titles) {

        /** The school keeps no list of that year here, one that is not closed for good, or a locked one. */
        public enum RegisterState {
            NONE,
            OPEN,
            LOCKED
        }

        public static final Enrolment NONE_KEPT = new Enrolment(RegisterState.NONE, null, null, Set.of());
    }

    /** A member of a collective; the head answers for it. */
    public record Member(Evidence person, boolean head) {}

    /**
     * Which years the school's records cover, so that a missing record is told from a missing entry.
     *
     * @param works years with any initiative or topic
     * @param awards titles awarded by merit, by year
     */
    public record Records(Set<EmulationYear> works, Map<EmulationYear, Set<String>> awards) {

        boolean knowsAwardsOf(EmulationYear year) {
            return awards.containsKey(year);
        }

        /** Somebody or some unit already received it in that year: the year was decided for this title. */
        boolean hasDecided(String title, EmulationYear year) {
            return awards.getOrDefault(year, Set.of()).contains(title);
        }
    }

    /** Awards of a title up to a year, latest first. */
    Stream<Award> awardsOf(String title, EmulationYear upTo) {
        return awards.stream()
                .filter(award -> award.title().equals(title))
                .filter(award -> award.year().compareTo(upTo) <= 0)
                .sorted((one, other) -> other.year().compareTo(one.year()));
    }
}
