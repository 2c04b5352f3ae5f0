package vn.thidua.eligibility;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Sentence.TitleName;
import vn.thidua.shared.EmulationYear;
import vn.thidua.title.Requirement.RequirementKind;

/**
 * Whether a subject meets what a title asks for in a year, and why. It decides nothing: the council proposes, the head decides.
 *
 * @param name of the subject
 * @param code of the title
 * @param condition the tree of conditions, as found
 * @param choice by which rule it was judged, and why that one
 * @param cautions what should be heeded besides
 * @param awarded the award, when the title was already given for this year
 */
public record Verdict(
        Subject subject,
        String name,
        EmulationYear year,
        String code,
        TitleName title,
        Condition condition,
        RuleChoice choice,
        List<Sentence> cautions,
        @Nullable Proof awarded) {

    /** ĐỦ, KHÔNG ĐỦ or CẦN XEM XÉT. */
    public enum VerdictState {
        ELIGIBLE,
        NOT_ELIGIBLE,
        NEEDS_REVIEW
    }

    /** Why a rule was chosen among those of the year. */
    public enum RuleReason {
        /** The only one that stood in the year of the achievement. */
        YEAR,
        /** The rule changed within the year; the dossier was received under this one. */
        RECEIVED,
        /** Received under the old rule, but the new one is more favourable. */
        MORE_FAVOURABLE,
        /** The rule changed within the year and the dossier is not received yet: what stands on its last day. */
        YEAR_END,
        /** The outcome depends on the day of reception, which is not known. */
        DEPENDS_ON_RECEPTION,
        /** No rule is known for the year; the last one known is shown. */
        NONE_KNOWN
    }

    /**
     * The rule by which it was judged.
     *
     * @param standard the rule; {@code null} when the title never had one
     * @param receivedOn day on which the dossier was received for appraisal, if known
     */
    public record RuleChoice(
            RuleReason reason,
            @Nullable Standard standard,
            @Nullable LocalDate receivedOn) {}

    public VerdictState state() {
        return switch (condition.truth()) {
            case YES -> VerdictState.ELIGIBLE;
            case NO -> VerdictState.NOT_ELIGIBLE;
            case UNKNOWN -> VerdictState.NEEDS_REVIEW;
        };
    }

    /** What the rule shown would say, where it decides nothing because another one may have to be applied. */
    public Truth asShown() {
        boolean doubted =
                choice.reason() == RuleReason.NONE_KNOWN || choice.reason() == RuleReason.DEPENDS_ON_RECEPTION;
        if (!doubted || condition.parts().size() < 2) {
            return condition.truth();
        }
        Condition shown = condition.parts().get(1);
        return shown.join().of(shown.truth(), shown.parts());
    }

    /** Discipline, inspection, investigation or a complaint is pending: the proposal rests (TẠM DỪNG), it is not rejected. */
    public boolean paused() {
        return condition
                .everything()
                .anyMatch(part -> part.kind() == RequirementKind.NO_PENDING_CASE && part.truth() != Truth.YES);
    }

    /** A rule that was consulted was not compared with the original text yet; the state is said together with that. */
    public boolean provisional() {
        return condition
                .everything()
                .map(Condition::standard)
                .anyMatch(standard -> standard != null && !standard.verified());
    }

    /** The conditions that are not met for certain. */
    public Stream<Condition> failing() {
        return decisive(condition, Truth.NO);
    }

    /** The conditions on which something is still to be known, found or done. */
    public Stream<Condition> open() {
        return decisive(condition, Truth.UNKNOWN);
    }

    /** A choice that is met, or as open as it can be, is not held up by those of its parts that are not. */
    private static Stream<Condition> decisive(Condition whole, Truth truth) {
        if (whole.truth() != truth && (whole.join() != Condition.Join.ALL || whole.truth() == Truth.YES)) {
            return Stream.empty();
        }
        return whole.join() == Condition.Join.ALONE || whole.parts().isEmpty()
                ? Stream.of(whole).filter(part -> part.truth() == truth)
                : whole.parts().stream().flatMap(part -> decisive(part, truth));
    }

    /** What may be told to a head of unit: that something personal is to be looked at, not what. */
    public Verdict discreet() {
        return new Verdict(subject, name, year, code, title, Discretion.of(condition), choice, List.of(), awarded);
    }
}
