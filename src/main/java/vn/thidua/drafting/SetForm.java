package vn.thidua.drafting;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaBook;
import vn.thidua.criteria.CriteriaTree;

/**
 * What is said of a set as a whole.
 *
 * @param from the set whose criteria it begins with; only when it is new
 * @param verified whoever keeps it compared it with its basis
 */
record SetForm(
        @NotBlank @Size(min = 2, max = 200) String name,
        @NotNull Arena arena,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,

        @NotNull @DecimalMin("1") @DecimalMax("100000") @Digits(integer = 6, fraction = 2)
        BigDecimal scale,

        boolean overScale,

        @Nullable @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2)
        BigDecimal excellentFrom,

        @Nullable @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2)
        BigDecimal goodFrom,

        @Nullable @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2)
        BigDecimal fairFrom,

        @Nullable @Size(max = 300) String basis,
        boolean verified,
        @Nullable UUID from,
        @Nullable Integer version) {

    static SetForm blank(Arena arena, LocalDate today) {
        boolean monthly = arena.isMonthly();
        return new SetForm(
                "",
                arena,
                today.withDayOfYear(1),
                null,
                BigDecimal.valueOf(100),
                true,
                monthly ? BigDecimal.valueOf(90) : null,
                monthly ? BigDecimal.valueOf(70) : null,
                monthly ? BigDecimal.valueOf(50) : null,
                null,
                false,
                null,
                null);
    }

    /** A copy of another house's set, of an example or of an own one; whether it was verified has to be said anew. */
    static SetForm copy(CriteriaBook.Line line, CriteriaTree tree, LocalDate today) {
        var thresholds = tree.thresholds();
        return new SetForm(
                tree.name(),
                tree.arena(),
                today.withDayOfYear(1),
                null,
                CriterionForm.neat(tree.scale()),
                tree.overScale(),
                thresholds == null ? null : CriterionForm.neat(thresholds.excellentFrom()),
                thresholds == null ? null : CriterionForm.neat(thresholds.goodFrom()),
                thresholds == null ? null : CriterionForm.neat(thresholds.fairFrom()),
                line.basis(),
                false,
                line.id(),
                null);
    }

    static SetForm of(CriteriaSet set) {
        return new SetForm(
                set.name(),
                set.arena(),
                set.validFrom(),
                set.validTo(),
                CriterionForm.neat(set.scale()),
                set.overScale(),
                CriterionForm.neat(set.excellentFrom()),
                CriterionForm.neat(set.goodFrom()),
                CriterionForm.neat(set.fairFrom()),
                set.basis(),
                set.verified(),
                null,
                set.version());
    }

    /** The same with two decimals everywhere, to be held against another. */
    SetForm bare() {
        return new SetForm(
                name,
                arena,
                validFrom,
                validTo,
                Objects.requireNonNull(CriterionForm.two(scale)),
                overScale,
                CriterionForm.two(excellentFrom),
                CriterionForm.two(goodFrom),
                CriterionForm.two(fairFrom),
                basis,
                verified,
                null,
                version);
    }

    /** The same from another day on, without an end. */
    SetForm from(LocalDate day) {
        return new SetForm(
                name,
                arena,
                day,
                null,
                scale,
                overScale,
                excellentFrom,
                goodFrom,
                fairFrom,
                basis,
                verified,
                null,
                null);
    }
}
