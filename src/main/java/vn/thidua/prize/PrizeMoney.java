package vn.thidua.prize;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.law.BaseSalary;

/**
 * How much each award is paid with (Decree 98/2023, Art. 53; Decree 91/2017, Art. 68): coefficient times the base salary on the
 * day of the decision, rounded up to ten thousand đồng. Of several titles for one period of achievement only the highest is
 * paid; titles of other periods, and every form, are paid besides.
 */
public final class PrizeMoney {

    /**
     * An award to be reckoned.
     *
     * @param receiver whoever receives, the same for the same receiver
     * @param period of the achievement; titles of one period are weighed against each other
     * @param form a commendation form, which is always paid besides
     */
    public record Item<T>(
            T award,
            String receiver,
            String title,
            String period,
            boolean form,
            @Nullable Rate rate,
            @Nullable Base base) {}

    /**
     * What the rule in force on the day of the decision grants.
     *
     * @param limit the coefficient is only the most that may be paid
     */
    public record Rate(BigDecimal coefficient, boolean limit, String legalBasis, boolean verified) {}

    /** The base salary on the day of the decision, in đồng a month. */
    public record Base(long amount, String legalBasis, boolean verified) {}

    /** What becomes of an award. */
    public enum PrizeRule {
        /** The only title of its period. */
        TITLE,
        /** The highest of several titles of one period. */
        HIGHEST,
        /** A lower title of a period whose highest is paid. */
        COVERED,
        /** A form is paid besides whatever else was given. */
        FORM,
        /** No rule says how much, or no base salary is known for the day. */
        UNKNOWN
    }

    /**
     * An award with its money.
     *
     * @param raw coefficient times base salary; zero where one of them is unknown
     * @param amount rounded up to ten thousand đồng; zero when it is not paid
     * @param higher the title that covers it
     */
    public record Line<T>(
            Item<T> item,
            BigDecimal raw,
            long amount,
            PrizeRule rule,
            @Nullable String higher) {

        /** Whether every figure behind it was compared with the original texts. */
        public boolean isVerified() {
            return item.rate() != null
                    && item.base() != null
                    && item.rate().verified()
                    && item.base().verified();
        }

        public boolean isPaid() {
            return amount > 0;
        }
    }

    private PrizeMoney() {}

    /** Reckons awards together, in the order given; all awards of a receiver and period must be among them. */
    public static <T> List<Line<T>> of(Collection<Item<T>> items) {
        Map<String, List<Item<T>>> titles = items.stream()
                .filter(item -> !item.form())
                .collect(Collectors.groupingBy(PrizeMoney::group, LinkedHashMap::new, Collectors.toList()));
        return items.stream()
                .map(item -> item.form() ? form(item) : title(item, titles.get(group(item))))
                .toList();
    }

    private static String group(Item<?> item) {
        return item.receiver() + "\n" + item.period();
    }

    private static <T> Line<T> form(Item<T> item) {
        return line(item, PrizeRule.FORM, null);
    }

    private static <T> Line<T> title(Item<T> item, List<Item<T>> rivals) {
        Item<T> highest = rivals.get(0);
        for (Item<T> rival : rivals) {
            highest =
                    Comparator.<Item<T>>comparingLong(PrizeMoney::amount).compare(rival, highest) > 0 ? rival : highest;
        }
        if (highest != item) {
            return line(item, PrizeRule.COVERED, highest.title());
        }
        return line(item, rivals.size() > 1 ? PrizeRule.HIGHEST : PrizeRule.TITLE, null);
    }

    private static <T> Line<T> line(Item<T> item, PrizeRule rule, @Nullable String higher) {
        if (item.rate() == null || item.base() == null) {
            return new Line<>(item, BigDecimal.ZERO, 0, rule == PrizeRule.COVERED ? rule : PrizeRule.UNKNOWN, higher);
        }
        BigDecimal raw = item.rate()
                .coefficient()
                .multiply(BigDecimal.valueOf(item.base().amount()));
        return new Line<>(item, raw, rule == PrizeRule.COVERED ? 0 : amount(item), rule, higher);
    }

    private static long amount(Item<?> item) {
        return item.rate() == null || item.base() == null
                ? 0
                : BaseSalary.prize(item.rate().coefficient(), item.base().amount());
    }
}
