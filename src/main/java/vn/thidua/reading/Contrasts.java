package vn.thidua.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.thidua.reading.Disagreement.Reckoning;

/** What two places far from each other say: none here and many there; done, still planned, and the plan of the year. */
final class Contrasts {

    private static final BigDecimal MANY = BigDecimal.valueOf(5);
    private static final Pattern AHEAD = Pattern.compile(
            "(?iu)phương hướng|(?:nhiệm vụ|kế hoạch|công tác).{0,40}(?:cuối năm|thời gian tới|tiếp theo|năm tới|quý (?:iii|iv|3|4))");
    private static final Pattern EXPECTED = Pattern.compile("(?iu)dự kiến|phấn đấu|tiếp tục mở|sẽ mở");
    private static final Pattern YEAR = Pattern.compile("(?iu)(?<!\\p{L})năm(?!\\p{L})|được giao|kế hoạch");
    private static final Pattern OPENED = Pattern.compile("(?iu)mở mới|khai giảng|dự kiến mở|tiếp tục mở|sẽ mở|mở");
    private static final Set<String> EMPTY_WORDS = Set.of("các", "lớp", "số", "những", "tổng");

    private final Item root;
    private final List<Disagreement> found = new ArrayList<>();

    Contrasts(Item root) {
        this.root = root;
    }

    List<Disagreement> find() {
        none();
        plan();
        return found;
    }

    private void none() {
        var nones = new ArrayList<Item>();
        var many = new HashMap<String, Item>();
        root.each(item -> {
            if (!item.claims().isEmpty() && item.isBullet()) {
                Claim first = item.claims().get(0);
                if (first.amount().signum() == 0
                        && item.claims().stream()
                                .allMatch(claim -> claim.amount().signum() == 0)) {
                    nones.add(item);
                } else if (first.amount().compareTo(MANY) >= 0
                        && !first.noun().isShare()
                        && !key(item).isEmpty()) {
                    many.putIfAbsent(key(item), item);
                }
            }
        });
        for (Item item : nones) {
            Item other = many.get(key(item));
            if (other != null && found.size() < Reading.MOST_FINDINGS) {
                Claim first = other.claims().get(0);
                found.add(new Disagreement(
                        Reckoning.NONE,
                        BigDecimal.ZERO,
                        first.amount(),
                        first.noun(),
                        false,
                        item.place(),
                        List.of(other.place())));
            }
        }
    }

    private static String key(Item item) {
        String label = item.label();
        return Sums.words(label.substring(0, Math.min(label.length(), 160))).stream()
                .filter(word -> !EMPTY_WORDS.contains(word))
                .sorted()
                .collect(Collectors.joining(" "));
    }

    // ---- the plan of the year ---------------------------------------------------------------------------------------

    private void plan() {
        var planned = new LinkedHashMap<String, Claim>();
        var opened = new LinkedHashMap<String, Claim>();
        var expected = new LinkedHashMap<String, Claim>();
        root.each(item -> {
            boolean ahead = isAhead(item);
            for (Claim claim : item.claims()) {
                if (claim.bracketed()
                        || !claim.isExact()
                        || claim.noun().isShare()
                        || claim.noun().equals(Noun.UNSAID)) {
                    continue;
                }
                String family = claim.noun().family();
                if (!ahead
                        && claim.sense() == Sense.PLANNED
                        && YEAR.matcher(item.words(item.from(), claim.place().to()))
                                .find()) {
                    planned.putIfAbsent(family, claim);
                } else if (!ahead
                        && claim.sense() == Sense.OPENED
                        && !EXPECTED.matcher(claim.label()).find()) {
                    opened.putIfAbsent(family, claim);
                } else if ((ahead || EXPECTED.matcher(claim.label()).find()) && claim.adds() && opens(item, claim)) {
                    expected.putIfAbsent(family, claim);
                }
            }
        });
        compare(planned, opened, expected);
    }

    private static boolean opens(Item item, Claim claim) {
        return OPENED.matcher(item.words(item.from(), claim.place().to())).find() && !item.isBullet()
                || claim.sense() == Sense.OPENED;
    }

    private void compare(Map<String, Claim> planned, Map<String, Claim> opened, Map<String, Claim> expected) {
        for (Map.Entry<String, Claim> entry : planned.entrySet()) {
            Claim plan = entry.getValue();
            Claim done = opened.get(entry.getKey());
            Claim still = expected.get(entry.getKey());
            if (done != null && still != null) {
                BigDecimal sum = done.amount().add(still.amount());
                if (sum.compareTo(plan.amount()) > 0) {
                    found.add(new Disagreement(
                            Reckoning.PLAN,
                            plan.amount(),
                            sum,
                            plan.noun(),
                            false,
                            plan.place(),
                            List.of(done.place(), still.place())));
                }
            }
        }
    }

    private static boolean isAhead(Item item) {
        Item above = item.heading() != null ? item : item.section();
        while (above != null) {
            if (above.heading() != null
                    && AHEAD.matcher(above.words(above.from(), above.from() + 200))
                            .find()) {
                return true;
            }
            above = above.section();
        }
        return false;
    }
}
