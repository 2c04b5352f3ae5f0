package vn.thidua.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Disagreement.Reckoning;

/**
 * A whole and its parts: in one sentence ("11 cán bộ, trong đó …"), in a list with lists in it, in a paragraph "Trong đó:" that
 * looks back, and "chuyển sang" with "mở mới". Says nothing where the parts may overlap or are examples, and nothing where any
 * fair reading of the text comes out right.
 */
final class Sums {

    static final int MOST_PARTS = 150;
    static final Pattern LOOKS_BACK = Pattern.compile(
            "(?iu)\\W*(?:trong (?:đó|số đó)|cụ thể|bao gồm|gồm|chia ra|phân ra)(?!\\p{L}).*", Pattern.DOTALL);
    static final Pattern TOTAL_LINE =
            Pattern.compile("(?iu)\\W*(?:tổng cộng|tổng số|tổng|cộng chung|cộng)(?!\\p{L}).*", Pattern.DOTALL);
    static final Pattern LIST_HEAD =
            Pattern.compile("(?isu).*(?::|như sau|cụ thể|trong đó|bao gồm|gồm|chia ra)\\s*[:.]?\\s*\\**\\s*");
    static final Pattern DOING = Pattern.compile("(?iu)thực hiện|mở|tổ chức|tổng số|triển khai");
    private static final Set<String> LINK_WORDS =
            Set.of("và", "với", "gồm", "có", "cho", "của", "các", "những", "được", "đã", "là");

    private final Item root;
    private final ListSums lists = new ListSums(this);
    private final List<Disagreement> found = new ArrayList<>();
    private final Set<Claim> parts = new HashSet<>();
    private final Map<Item, Map<String, List<Claim>>> breakdowns = new LinkedHashMap<>();
    private final Set<Item> summed = new HashSet<>();

    Sums(Item root) {
        this.root = root;
    }

    List<Disagreement> find() {
        root.each(new SentenceSums(this)::inSentences);
        root.each(lists::inList);
        root.each(lists::totalLines);
        root.each(this::carriedAndOpened);
        return found;
    }

    private void carriedAndOpened(Item parent) {
        if (parent.children().size() < 2 || parent.children().size() > MOST_PARTS) {
            return;
        }
        var carried = new LinkedHashMap<String, Claim>();
        var opened = new LinkedHashMap<String, Claim>();
        for (Item item : parent.children()) {
            for (Claim claim : item.claims()) {
                if (!claim.bracketed() && claim.isExact() && !isPart(claim)) {
                    if (claim.sense() == Sense.CARRIED) {
                        carried.putIfAbsent(claim.noun().family(), claim);
                    } else if (claim.sense() == Sense.OPENED) {
                        opened.putIfAbsent(claim.noun().family(), claim);
                    }
                }
            }
        }
        boolean done = !headTotalsOf(parent).isEmpty()
                && LIST_HEAD.matcher(parent.words()).matches();
        for (Claim first : carried.values()) {
            Claim second = opened.get(first.noun().family());
            if (second != null && !done) {
                checkCarried(parent, first, second);
            }
        }
    }

    private List<Claim> headTotalsOf(Item head) {
        return head.claims().isEmpty() ? List.of() : lists.headTotals(head);
    }

    private void checkCarried(Item parent, Claim carried, Claim opened) {
        BigDecimal sum = carried.amount().add(opened.amount());
        List<Claim> candidates = new ArrayList<>(parent.claims().stream()
                .filter(claim ->
                        claim.adds() && !claim.bracketed() && carried.noun().addsTo(claim.noun()))
                .toList());
        candidates.addAll(lists.before(parent.children().get(0), carried.noun()));
        if (!parent.isParagraph()) {
            candidates.addAll(lists.before(parent, carried.noun()));
        }
        boolean known = candidates.stream().anyMatch(claim -> claim.amount().compareTo(sum) == 0);
        Claim total = candidates.stream()
                .filter(claim -> claim.sense() == Sense.TOTAL
                        || DOING.matcher(claim.label()).find())
                .findFirst()
                .orElse(null);
        if (!known && total != null) {
            report(
                    Reckoning.CARRIED,
                    total.amount(),
                    sum,
                    total.noun(),
                    true,
                    total.place(),
                    List.of(carried.place(), opened.place()));
        }
    }

    /** These parts make the whole: none of them is a whole of its own, and lists below say the same again. */
    void settle(Item item, Claim total, List<Claim> chosen) {
        parts.addAll(chosen);
        breakdowns
                .computeIfAbsent(item, any -> new LinkedHashMap<>())
                .put(total.noun().family(), chosen);
    }

    boolean isPart(Claim claim) {
        return parts.contains(claim);
    }

    boolean isBrokenDown(Item item) {
        return breakdowns.containsKey(item);
    }

    @Nullable
    List<Claim> breakdown(Item item, Noun noun) {
        return breakdowns.getOrDefault(item, Map.of()).get(noun.family());
    }

    void summed(List<Item> items) {
        summed.addAll(items);
    }

    boolean areSummed(List<Item> items) {
        return summed.containsAll(items);
    }

    void report(
            Reckoning kind,
            BigDecimal stated,
            BigDecimal sum,
            Noun noun,
            boolean certain,
            Place place,
            List<Place> evidence) {
        report(new Disagreement(
                kind,
                stated,
                sum,
                noun,
                certain,
                place,
                evidence.stream().limit(40).toList()));
    }

    void report(Disagreement one) {
        boolean known = found.size() >= Reading.MOST_FINDINGS
                || found.stream()
                        .anyMatch(other -> other.reckoning() == one.reckoning()
                                && other.place().equals(one.place()));
        if (!known) {
            found.add(one);
        }
    }

    static boolean isCarriedAndOpened(List<Sense> senses) {
        return senses.size() == 2 && senses.contains(Sense.CARRIED) && senses.contains(Sense.OPENED);
    }

    static BigDecimal sum(List<Claim> claims) {
        return claims.stream().map(Claim::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    static List<String> words(String phrase) {
        return java.util.Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !LINK_WORDS.contains(word))
                .toList();
    }
}
