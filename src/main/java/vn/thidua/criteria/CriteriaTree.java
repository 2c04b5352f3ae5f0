package vn.thidua.criteria;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A set of criteria, whole.
 *
 * @param organisationId whose it is; {@code null}: shipped as an example
 * @param scale points that it adds up to without bonus and penalty
 * @param overScale bonus may lead beyond the scale
 * @param thresholds of the four levels, where it leads to one
 * @param verified compared with the document that lays it down
 */
public record CriteriaTree(
        UUID setId,
        @Nullable UUID organisationId,
        String name,
        Arena arena,
        BigDecimal scale,
        boolean overScale,
        @Nullable Thresholds thresholds,
        boolean verified,
        List<Criterion> roots) {

    public CriteriaTree {
        roots = List.copyOf(roots);
    }

    /** All criteria, each group before what stands below it. */
    public List<Criterion> all() {
        return roots.stream().flatMap(Criterion::all).toList();
    }

    /** The criteria that are scored, in the order of the tree. */
    public List<Criterion> leaves() {
        return roots.stream().flatMap(Criterion::all).filter(Criterion::isLeaf).toList();
    }

    public Optional<Criterion> of(UUID criterion) {
        return roots.stream()
                .flatMap(Criterion::all)
                .filter(other -> other.id().equals(criterion))
                .findFirst();
    }

    /** What the sections add up to, bonus and penalty left aside. */
    public BigDecimal sum() {
        return roots.stream().map(Criterion::standard).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether the sections add up to the scale. */
    public boolean addsUp() {
        return sum().compareTo(scale) == 0;
    }
}
