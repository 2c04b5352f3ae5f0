package vn.thidua.drafting;

import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.criteria.Rate;
import vn.thidua.shared.Refusal;

/**
 * A criterion of a draft.
 *
 * @param parent the group in which it stands; {@code null}: a section of its own
 * @param figure name or code of the figure from which the result fills itself
 * @param rates lines without a label are empty
 */
record CriterionForm(
        @Nullable UUID parent,
        @NotBlank @Pattern(regexp = "[0-9A-Za-zĐđ.]{1,12}") String code,
        @NotBlank @Size(min = 2, max = 500) String name,
        @NotNull CriterionKind kind,

        @NotNull @DecimalMin("0") @DecimalMax("100000") @Digits(integer = 6, fraction = 2)
        BigDecimal maximum,

        @Nullable @DecimalMin("-100000") @DecimalMax("0") @Digits(integer = 6, fraction = 2)
        BigDecimal minimum,

        @Nullable @DecimalMin("-100000") @DecimalMax("100000") @Digits(integer = 6, fraction = 2)
        BigDecimal base,

        @Nullable @DecimalMin("0.01") @DecimalMax("100") @Digits(integer = 3, fraction = 2)
        BigDecimal step,

        @Nullable @DecimalMin("-100000") @DecimalMax("100000") @Digits(integer = 6, fraction = 2)
        BigDecimal preset,

        boolean evidence,
        @Nullable @Size(max = 200) String figure,
        @Nullable @Size(max = 200) String targetFigure,
        @Nullable @Size(max = 500) String hint,
        @Valid @Nullable @Size(max = 30) List<Line> rates,
        @Nullable Integer version) {

    /** Empty lines beyond those that say something. */
    private static final int SPARE = 2;

    /** What is counted and what one is worth, or a step. */
    record Line(
            @Nullable @Size(max = 200) String label,

            @Nullable @DecimalMin("-100000") @DecimalMax("100000") @Digits(integer = 6, fraction = 2)
            BigDecimal points,

            @Nullable @DecimalMin("0") @DecimalMax("9999") @Digits(integer = 4, fraction = 2)
            BigDecimal fromPercent,

            @Nullable @Size(max = 200) String figure) {

        boolean isEmpty() {
            return label == null || label.isBlank();
        }

        /** As two people who changed the same criterion read it beside each other. */
        @Override
        public String toString() {
            return label + " = " + points + (fromPercent == null ? "" : ", " + fromPercent + " %")
                    + (figure == null ? "" : ", " + figure);
        }
    }

    CriterionForm {
        rates = rates == null
                ? List.of()
                : rates.stream()
                        .map(line -> line == null ? new Line(null, null, null, null) : line)
                        .toList();
    }

    static CriterionForm blank(@Nullable UUID parent, String code, CriterionKind kind) {
        return new CriterionForm(
                parent,
                code,
                "",
                kind,
                BigDecimal.TEN,
                null,
                null,
                null,
                null,
                false,
                null,
                null,
                null,
                lines(List.of(), UnaryOperator.identity()),
                null);
    }

    /** @param names from codes of figures to their names */
    static CriterionForm of(Criterion node, int version, UnaryOperator<@Nullable String> names) {
        return of(node, node.kind(), version, names);
    }

    /** The same as if it were of another kind: what that kind has no use for is dropped when it is kept. */
    static CriterionForm of(Criterion node, CriterionKind kind, int version, UnaryOperator<@Nullable String> names) {
        return new CriterionForm(
                node.parentId(),
                node.code(),
                node.name(),
                kind,
                neat(node.maximum()),
                neat(node.minimum()),
                neat(node.base()),
                neat(node.step()),
                neat(node.preset()),
                node.evidence(),
                names.apply(node.figure()),
                names.apply(node.targetFigure()),
                node.hint(),
                lines(node.rates(), names),
                version);
    }

    private static List<Line> lines(List<Rate> rates, UnaryOperator<@Nullable String> names) {
        var lines = new ArrayList<Line>();
        rates.forEach(rate -> lines.add(
                new Line(rate.label(), neat(rate.points()), neat(rate.fromPercent()), names.apply(rate.figure()))));
        lines.addAll(Collections.nCopies(SPARE, new Line(null, null, null, null)));
        return lines;
    }

    /** The lines that say something; each needs its points. */
    List<Line> said() {
        List<Line> said = kind.hasRates()
                ? Objects.requireNonNull(rates).stream()
                        .filter(line -> !line.isEmpty())
                        .toList()
                : List.of();
        said.forEach(line -> {
            if (line.points() == null) {
                throw new Refusal("criteria.ratePoints", Objects.requireNonNull(line.label()));
            }
            if (kind == CriterionKind.BANDS && line.fromPercent() == null) {
                throw new Refusal("criteria.ratePercent", Objects.requireNonNull(line.label()));
            }
        });
        return said;
    }

    /** The same without its empty lines and with two decimals everywhere, to be held against another. */
    CriterionForm bare() {
        return new CriterionForm(
                parent,
                code,
                name,
                kind,
                two(maximum),
                two(lowest()),
                two(start()),
                two(smallest()),
                two(preset),
                evidence,
                figure,
                targetFigure,
                hint,
                Objects.requireNonNull(rates).stream()
                        .filter(line -> !line.isEmpty())
                        .map(line -> new Line(line.label(), two(line.points()), two(line.fromPercent()), line.figure()))
                        .toList(),
                version);
    }

    /** As people type it: 15 for 15,00. */
    static @Nullable BigDecimal neat(@Nullable BigDecimal number) {
        if (number == null) {
            return null;
        }
        BigDecimal bare = number.stripTrailingZeros();
        return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
    }

    /** As the database keeps it, so that 15 and 15,00 are no difference. */
    static @Nullable BigDecimal two(@Nullable BigDecimal number) {
        return number == null ? null : number.setScale(2, RoundingMode.HALF_UP);
    }

    private boolean adjusts() {
        return kind == CriterionKind.ADJUSTMENT;
    }

    BigDecimal lowest() {
        return adjusts() && minimum != null ? minimum : BigDecimal.ZERO;
    }

    BigDecimal start() {
        return adjusts() && base != null ? base : BigDecimal.ZERO;
    }

    BigDecimal smallest() {
        return step == null ? new BigDecimal("0.25") : step;
    }

    /** What does not fit together is refused in a sentence. */
    void refuseWhatCannotBe() {
        if (start().compareTo(lowest()) < 0 || start().compareTo(maximum) > 0) {
            throw new Refusal("criteria.baseOutside", start(), lowest(), maximum);
        }
        if (preset != null && (preset.compareTo(lowest()) < 0 || preset.compareTo(maximum) > 0)) {
            throw new Refusal("criteria.presetOutside", preset, lowest(), maximum);
        }
    }
}
