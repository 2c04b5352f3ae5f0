package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.title.Requirement.RequirementKind;

/**
 * A condition as it was found: a single one, or several of which all or one must be met.
 *
 * @param join how its truth follows from that of its parts
 * @param kind what it is about; {@code null} for a mere group
 * @param truth whether it is met
 * @param words the finding, with its arithmetic
 * @param advisory only customary: not met, it leaves a doubt
 * @param proofs records that prove it
 * @param remedy what would help
 * @param parts what the group is made of, or how the finding was reached
 * @param standard the rule that asks for it
 */
public record Condition(
        Join join,
        @Nullable RequirementKind kind,
        Truth truth,
        Sentence words,
        boolean advisory,
        List<Proof> proofs,
        @Nullable Remedy remedy,
        List<Condition> parts,
        @Nullable Standard standard) {

    /**
     * What would help.
     *
     * @param action what is to be done
     * @param until the last day on which it would still help; {@code null}: until the dossier is submitted
     */
    public record Remedy(Sentence action, @Nullable LocalDate until) {

        /** Whether it comes too late. */
        public boolean isOver(LocalDate today) {
            return until != null && until.isBefore(today);
        }
    }

    /** All parts, one of them, or not from its parts: they only show how it was found. */
    enum Join {
        ALL,
        ANY,
        ALONE;

        Truth of(Truth own, List<Condition> parts) {
            return switch (this) {
                case ALL -> Truth.all(parts.stream().map(Condition::truth));
                case ANY -> Truth.any(parts.stream().map(Condition::truth));
                case ALONE -> own;
            };
        }
    }

    static Condition group(Join join, Sentence words, List<Condition> parts, @Nullable Standard standard) {
        return new Condition(join, null, join.of(Truth.UNKNOWN, parts), words, false, List.of(), null, parts, standard);
    }

    /** A finding of a kind that follows from what was found of its parts. */
    static Condition found(
            RequirementKind kind, Join join, Sentence words, List<Condition> parts, @Nullable Standard standard) {
        return new Condition(join, kind, join.of(Truth.UNKNOWN, parts), words, false, List.of(), null, parts, standard);
    }

    static Condition single(
            @Nullable RequirementKind kind,
            Truth truth,
            Sentence words,
            List<Proof> proofs,
            @Nullable Remedy remedy,
            @Nullable Standard standard) {
        return new Condition(Join.ALONE, kind, truth, words, false, proofs, remedy, List.of(), standard);
    }

    /** The same as a custom only. */
    Condition asCustom() {
        return new Condition(join, kind, truth.softened(), words, true, proofs, remedy, parts, standard);
    }

    /** Whether one of its parts is enough. */
    public boolean isChoice() {
        return join == Join.ANY;
    }

    /** The single conditions that decide, in order; of a choice that is met or settled otherwise, too. */
    public Stream<Condition> leaves() {
        return join == Join.ALONE || parts.isEmpty()
                ? Stream.of(this)
                : parts.stream().flatMap(Condition::leaves);
    }

    /** All conditions, groups and what lies below findings included. */
    Stream<Condition> everything() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(Condition::everything));
    }
}
