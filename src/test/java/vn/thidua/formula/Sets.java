package vn.thidua.formula;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.criteria.Arena;
import vn.thidua.criteria.CriteriaTree;
import vn.thidua.criteria.Criterion;
import vn.thidua.criteria.CriterionKind;
import vn.thidua.criteria.Rate;

/** Sets of criteria for tests. */
final class Sets {

    private Sets() {}

    static UUID id(String code) {
        return UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8));
    }

    static BigDecimal number(String text) {
        return new BigDecimal(text);
    }

    static CriteriaTree tree(String scale, boolean overScale, Criterion... roots) {
        return new CriteriaTree(
                id("set"), null, "Bộ tiêu chí", Arena.CLUSTER, number(scale), overScale, null, false, List.of(roots));
    }

    static Criterion group(String code, Criterion... children) {
        BigDecimal maximum =
                List.of(children).stream().map(Criterion::maximum).reduce(BigDecimal.ZERO, BigDecimal::add);
        return criterion(code, CriterionKind.GROUP, maximum, "0", "0", List.of(), List.of(children));
    }

    static Criterion leaf(String code, CriterionKind kind, String maximum, Rate... rates) {
        return criterion(code, kind, number(maximum), "0", "0", List.of(rates), List.of());
    }

    static Criterion adjustment(String code, String minimum, String base, String maximum, Rate... rates) {
        return criterion(code, CriterionKind.ADJUSTMENT, number(maximum), minimum, base, List.of(rates), List.of());
    }

    static Rate rate(String label, String points) {
        return step(label, null, points);
    }

    static Rate step(String label, @Nullable String from, String points) {
        return new Rate(id(label), label, from == null ? null : number(from), number(points), null);
    }

    private static Criterion criterion(
            String code,
            CriterionKind kind,
            BigDecimal maximum,
            String minimum,
            String base,
            List<Rate> rates,
            List<Criterion> children) {
        return new Criterion(
                id(code),
                null,
                code,
                code,
                kind,
                maximum,
                number(minimum),
                number(base),
                number("0.25"),
                null,
                false,
                null,
                null,
                null,
                rates,
                children,
                0);
    }
}
