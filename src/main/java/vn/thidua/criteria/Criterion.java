package vn.thidua.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A criterion with what stands below it.
 *
 * @param code its number in the tree: I, I.1
 * @param minimum below nought where penalties lead there
 * @param base what stands before bonus and penalty
 * @param step smallest difference of points that are given directly
 * @param preset what a sheet begins with
 * @param evidence needs proof
 * @param figure from which the result fills itself
 * @param targetFigure from which the target fills itself
 * @param depth 0 at the top
 */
public record Criterion(
        UUID id,
        @Nullable UUID parentId,
        String code,
        String name,
        CriterionKind kind,
        BigDecimal maximum,
        BigDecimal minimum,
        BigDecimal base,
        BigDecimal step,
        @Nullable BigDecimal preset,
        boolean evidence,
        @Nullable String figure,
        @Nullable String targetFigure,
        @Nullable String hint,
        List<Rate> rates,
        List<Criterion> children,
        int depth) {

    public Criterion {
        rates = List.copyOf(rates);
        children = List.copyOf(children);
    }

    public boolean isLeaf() {
        return kind != CriterionKind.GROUP;
    }

    /**
     * The points that count towards the scale: of bonus and penalty only the base that they start from; of a group what stands
     * below it.
     */
    public BigDecimal standard() {
        return switch (kind) {
            case GROUP -> children.stream().map(Criterion::standard).reduce(BigDecimal.ZERO, BigDecimal::add);
            case ADJUSTMENT -> base.max(BigDecimal.ZERO);
            default -> maximum;
        };
    }

    /** Whether a group's maximum is what its children add up to; bonus and penalty without a base add up by their maxima. */
    public boolean addsUp() {
        return isLeaf() || maximum.compareTo(sum()) == 0;
    }

    /** What the children add up to. */
    public BigDecimal sum() {
        BigDecimal standard = standard();
        return standard.signum() != 0
                ? standard
                : children.stream().map(Criterion::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** It and all that stands below it, from above to below. */
    public Stream<Criterion> all() {
        return Stream.concat(Stream.of(this), children.stream().flatMap(Criterion::all));
    }
}
