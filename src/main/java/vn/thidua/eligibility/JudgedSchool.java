package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import vn.thidua.shared.EmulationYear;

/**
 * A school in a year with everybody and everything that can be judged, and the assessment that judges it.
 *
 * @param people who served in the year, by unit and given name
 * @param collectives faculties and offices in their order, the school itself last
 */
public record JudgedSchool(
        UUID id, EmulationYear year, Assessment assessment, List<Evidence> people, List<Evidence> collectives) {

    public Optional<Evidence> find(UUID subject) {
        return java.util.stream.Stream.concat(people.stream(), collectives.stream())
                .filter(evidence -> evidence.subject().id().equals(subject))
                .findFirst();
    }

    /**
     * Which year is meant where organisations count their years differently.
     *
     * @param calendar for those with calendar years
     * @param school for those with school years
     */
    public record JudgedYears(EmulationYear calendar, EmulationYear school) {

        private static final int JUDGED_AFTER = 5;

        /** This very year. */
        public static JudgedYears only(EmulationYear year) {
            return new JudgedYears(year, year);
        }

        /** What is being judged on a day: in its first five months a year has hardly begun, and the one before is judged. */
        public static JudgedYears on(LocalDate today) {
            return new JudgedYears(
                    judged(today, EmulationYear.Kind.CALENDAR), judged(today, EmulationYear.Kind.SCHOOL));
        }

        private static EmulationYear judged(LocalDate today, EmulationYear.Kind kind) {
            EmulationYear running = EmulationYear.of(today, kind);
            return today.isBefore(running.firstDay().plusMonths(JUDGED_AFTER)) ? running.previous() : running;
        }
    }
}
