package vn.thidua.eligibility;

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
}
