package vn.thidua.council;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/** What the forms of a council post. */
final class CouncilForms {

    private CouncilForms() {}

    /** A council. */
    record CouncilForm(
            @NotBlank @Size(min = 3, max = 200) String name,
            @NotNull CouncilLevel level,
            @Nullable Integer version) {

        static CouncilForm of(Council council) {
            return new CouncilForm(council.name(), council.level(), council.version());
        }
    }

    /** A decision that constitutes it; while it is a draft, number and day may still be missing. */
    record CompositionForm(
            @Nullable @Size(max = 60) String number,
            @Nullable LocalDate decidedOn,
            @Nullable @Size(max = 200) String decidedBy,
            @NotNull LocalDate validFrom,
            @Nullable LocalDate termTo,
            @Nullable @Size(max = 1000) String note,
            @Nullable Boolean carryOver,
            @Nullable Integer version) {

        static CompositionForm blank(LocalDate today) {
            return new CompositionForm(null, null, null, today, null, null, true, null);
        }

        static CompositionForm of(Composition composition) {
            return new CompositionForm(
                    composition.number(),
                    composition.decidedOn(),
                    composition.decidedBy(),
                    composition.valid().from(),
                    composition.termTo(),
                    composition.note(),
                    false,
                    composition.version());
        }

        /** The order of days stands in no constraint. */
        CompositionForm check(BindingResult errors) {
            if (errors.getTarget() != null && validFrom != null && termTo != null && termTo.isBefore(validFrom)) {
                errors.rejectValue("termTo", "council.termReversed");
            }
            if (errors.getTarget() != null && validFrom != null && decidedOn != null && validFrom.isBefore(decidedOn)) {
                errors.rejectValue("validFrom", "council.fromBeforeDecision");
            }
            return this;
        }
    }

    /** A seat: a person of the staff, or a name. */
    record MemberForm(
            @Nullable UUID person,
            @Nullable @Size(max = 120) String name,
            @Nullable @Size(max = 200) String position,
            @Nullable @Size(max = 200) String capacity,
            @NotNull CouncilRole role,
            boolean voting,
            @Nullable LocalDate validFrom,
            @Nullable @Size(max = 500) String reason,
            @Nullable Integer version) {

        static MemberForm blank(Composition composition) {
            return new MemberForm(
                    null,
                    null,
                    null,
                    null,
                    composition.seats().isEmpty() ? CouncilRole.CHAIR : CouncilRole.MEMBER,
                    true,
                    null,
                    null,
                    composition.version());
        }

        static MemberForm of(CouncilMember member) {
            var person = member.person();
            return new MemberForm(
                    person == null ? null : person.id(),
                    person == null ? member.name() : null,
                    member.position(),
                    member.capacity(),
                    member.role(),
                    member.isVoting(),
                    member.valid().from(),
                    null,
                    member.composition().version());
        }

        MemberForm check(BindingResult errors) {
            if (errors.getTarget() != null
                    && person == null
                    && (name == null || name.strip().length() < 2)) {
                errors.rejectValue("person", "council.personOrName");
            }
            return this;
        }

        String known() {
            return Objects.requireNonNullElse(name, "");
        }
    }

    /** Leaving before the term is over. */
    record LeavingForm(
            @NotNull LocalDate from,
            @NotBlank @Size(min = 3, max = 500) String reason) {}
}
