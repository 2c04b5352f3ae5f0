package vn.thidua.award;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who received it.
 *
 * @param name as the decision writes it
 */
public record AwardSubject(
        Receiver kind, @Nullable UUID personId, @Nullable UUID unitId, String name) {

    /** A person of the staff, a faculty or office, the school itself, or somebody whom the registers do not know (a learner, a guest). */
    public enum Receiver {
        PERSON,
        UNIT,
        SCHOOL,
        OTHER
    }

    public static AwardSubject person(UUID id, String name) {
        return new AwardSubject(Receiver.PERSON, id, null, name);
    }

    public static AwardSubject unit(UUID id, String name) {
        return new AwardSubject(Receiver.UNIT, null, id, name);
    }

    public static AwardSubject school(String name) {
        return new AwardSubject(Receiver.SCHOOL, null, null, name);
    }

    public static AwardSubject other(String name) {
        return new AwardSubject(Receiver.OTHER, null, null, name);
    }

    public boolean isCollective() {
        return kind == Receiver.UNIT || kind == Receiver.SCHOOL;
    }

    /** The same receiver, however the name was written; somebody unknown is known by the name alone. */
    public boolean isSameAs(AwardSubject other) {
        return kind == other.kind
                && java.util.Objects.equals(personId, other.personId)
                && java.util.Objects.equals(unitId, other.unitId)
                && (kind != Receiver.OTHER || name.equalsIgnoreCase(other.name));
    }
}
