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
     * @param former where the person came from, once that place confirmed it
     */
    public record Service(
            LocalDate joinedOn,
            @Nullable LocalDate leftOn,
            boolean elsewhereBefore,
            List<Event> events,
            @Nullable Former former) {

        /** Of somebody whose former place of work is not on record. */
        public Service(LocalDate joinedOn, @Nullable LocalDate leftOn, boolean elsewhereBefore, List<Event> events) {
            this(joinedOn, leftOn, elsewhereBefore, events, null);
        }

        /** Since when without a break of more than a month, the former place of work included. */
        LocalDate servedFrom() {
            LocalDate to = former == null ? null : former.to();
            return to != null && !to.plusMonths(1).isBefore(joinedOn) ? former.from() : joinedOn;
        }

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

    /**
     * The former place of work, which confirmed that the person came from there.
     *
     * @param opinion nhận xét của đơn vị cũ
     * @param records its records that count here: ratings, recognised works, awards
     */
    public record Former(
            String name,
            LocalDate from,
            @Nullable LocalDate to,
            @Nullable String opinion,
            Set<UUID> records) {}

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
     * @param places where the school came out in clusters and blocks of the year judged
     */
    public record Records(Set<EmulationYear> works, Map<EmulationYear, Set<String>> awards, List<ClusterPlace> places) {

        /** Of a school whose clusters are not asked for. */
        public Records(Set<EmulationYear> works, Map<EmulationYear, Set<String>> awards) {
            this(works, awards, List.of());
        }

        boolean knowsAwardsOf(EmulationYear year) {
            return awards.containsKey(year);
        }

        /** Somebody or some unit already received it in that year: the year was decided for this title. */
        boolean hasDecided(String title, EmulationYear year) {
            return awards.getOrDefault(year, Set.of()).contains(title);
        }
    }

    /**
     * A school's place in a cluster or block of the year judged.
     *
     * @param role HEAD, STANDING_DEPUTY, DEPUTY or MEMBER
     * @param place in the year's ranking; nothing while it is not known
     */
    public record ClusterPlace(
            String cluster,
            String role,
            @Nullable Integer place,
            @Nullable String decision) {}

    /** Awards of a title up to a year, latest first. */
    Stream<Award> awardsOf(String title, EmulationYear upTo) {
        return awards.stream()
                .filter(award -> award.title().equals(title))
                .filter(award -> award.year().compareTo(upTo) <= 0)
                .sorted((one, other) -> other.year().compareTo(one.year()));
    }
}
