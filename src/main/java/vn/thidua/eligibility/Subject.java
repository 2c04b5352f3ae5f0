package vn.thidua.eligibility;

import java.util.UUID;

/**
 * Who is judged.
 *
 * @param kind person, faculty or office, or the school itself
 * @param id of the person or the organisation
 * @param schoolId the school whose records these are
 */
public record Subject(SubjectKind kind, UUID id, UUID schoolId) {

    /** A person, a faculty or office, the school as a whole. */
    public enum SubjectKind {
        PERSON,
        UNIT,
        SCHOOL
    }

    public boolean isPerson() {
        return kind == SubjectKind.PERSON;
    }
}
