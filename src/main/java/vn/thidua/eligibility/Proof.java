package vn.thidua.eligibility;

import java.util.UUID;

/**
 * The record that proves something.
 *
 * @param kind what it is
 * @param id of the record
 * @param words what it says
 */
public record Proof(ProofKind kind, UUID id, Sentence words) {

    /** What kind of record it is, which tells where it is shown. */
    public enum ProofKind {
        RATING,
        WORK,
        AWARD,
        REGISTRATION,
        /** The verdict on a member. */
        MEMBER,
        /** The personnel file. */
        PERSON,
        /** A record of the school that somebody came from; it is shown there alone. */
        FORMER,
        /** Not a record: what a plan supposes of a year to come. */
        SUPPOSED
    }
}
