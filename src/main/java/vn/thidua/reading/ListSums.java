package vn.thidua.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Claim.Precision;
import vn.thidua.reading.Disagreement.Reckoning;

/**
 * A whole and its parts in lists: under a head that ends in a colon, behind a "Trong đó:" on a line of its own that looks back,
 * and beside a line of totals.
 */
final class ListSums {

    private static final int LOOK_BACK = 12;
    private static final int MOST_EVIDENCE = 40;
    private static final Pattern ALONE = Pattern.compile(
            "(?iu)\\W*(?:trong (?:đó|số đó|tổng số đó)|cụ thể|bao gồm|gồm|chia ra|phân ra)(?:\\s+(?:như sau|là|có|gồm))?\\s*[:.]?\\s*");
    private static final Pattern EXAMPLE_HEAD = Pattern.compile(
            "(?isu).*(?:như|điển hình(?: như| là)?|tiêu biểu(?: như| là)?|một số|trong đó có|nổi bật(?: là)?|nhất là|ví dụ)\\s*:?\\s*");

    private final Sums sums;
    private final Parts parts;

    ListSums(Sums sums) {
        this.sums = sums;
        this.parts = new Parts(sums);
    }

    void inList(Item head) {
        if (!Sums.LIST_HEAD.matcher(head.words(head.to() - 60, head.to())).matches()
                || EXAMPLE_HEAD.matcher(head.words(head.to() - 40, head.to())).matches()) {
            return;
        }
        List<Item> items = itemsUnder(head);
        if (items.size() < 2) {
            return;
        }
        boolean alone = ALONE.matcher(head.words()).matches();
        List<Claim> totals = alone ? List.of() : headTotals(head);
        for (Claim total : totals) {
            compareList(head, total, items);
        }
        List<Claim> wholes = alone ? lookBack(head, items) : totals;
        if (alone || !wholes.isEmpty()) {
            withoutAmount(wholes, items);
        }
    }

    /** Items below, or beside where the author gave both the same bullet. */
    private static List<Item> itemsUnder(Item head) {
        List<Item> bullets = head.children().stream().filter(Item::isBullet).toList();
        if (!bullets.isEmpty()
                || head.parent() == null
                || head.heading() != null && !head.children().isEmpty()) {
            return bullets.isEmpty() ? head.children() : bullets;
        }
        List<Item> siblings = head.parent().children();
        var beside = new ArrayList<Item>();
        for (int i = head.index() + 1; i < siblings.size() && beside.size() < Sums.MOST_PARTS; i++) {
            Item sibling = siblings.get(i);
            boolean ends = !sibling.style().equals(head.style())
                    || sibling.claims().isEmpty()
                    || Sums.LIST_HEAD.matcher(sibling.words()).matches();
            if (ends) {
                break;
            }
            beside.add(sibling);
        }
        return beside;
    }

    /** What the list is to add up to: the numbers of the last clause that are not parts themselves. */
    List<Claim> headTotals(Item head) {
        String words = head.words();
        List<Claim> claims = head.claims().stream()
                .filter(claim -> claim.adds()
                        && !claim.bracketed()
                        && claim.isExact()
                        && !sums.isPart(claim)
                        && claim.whole() == null)
                .filter(claim -> !claim.noun().equals(Noun.UNSAID))
                .toList();
        if (claims.isEmpty()) {
            return List.of();
        }
        int last = claims.get(claims.size() - 1).place().to() - head.from();
        int semicolon = words.lastIndexOf(';', last);
        List<Claim> near = claims.stream()
                .filter(claim -> claim.place().from() - head.from() > semicolon)
                .toList();
        int[] sentence = head.sentences().stream()
                .filter(borders -> borders[0] <= head.from() + last - 1 && head.from() + last - 1 < borders[1])
                .findFirst()
                .orElse(new int[] {head.from(), head.to()});
        List<Claim> nearest = near.stream()
                .filter(claim -> claim.place().from() >= sentence[0])
                .toList();
        int[] closing = head.sentences().get(head.sentences().size() - 1);
        boolean far = closing[0] > sentence[0]
                && !Sums.LOOKS_BACK.matcher(head.words(closing[0], closing[1])).matches();
        if (far && !sums.isBrokenDown(head)) {
            return List.of();
        }
        var one = new LinkedHashMap<String, Claim>();
        (far ? claims.subList(0, 1) : nearest)
                .forEach(claim -> one.put(claim.noun().family(), claim));
        return List.copyOf(one.values());
    }

    private void compareList(Item head, Claim total, List<Item> items) {
        List<Parts.Part> list = parts.of(
                items, total.noun(), Parts.OPENED.matcher(total.label()).find());
        List<Claim> breakdown = sums.breakdown(head, total.noun());
        if (breakdown != null) {
            restated(breakdown, items, total.noun());
            return;
        }
        if (list.size() < 2) {
            return;
        }
        sums.summed(items);
        if (!Parts.reaches(total.amount(), list)) {
            Claim other = head.claims().stream()
                    .filter(claim -> claim.adds()
                            && claim.noun().family().equals(total.noun().family())
                            && Parts.reaches(claim.amount(), list))
                    .findAny()
                    .orElse(null);
            if (other == null && !Parts.overlapping(list, total.noun())) {
                reportList(total, list, items);
            }
        }
    }

    private void reportList(Claim total, List<Parts.Part> list, List<Item> items) {
        boolean exact = list.stream().noneMatch(part -> part.readings().isEmpty());
        if (exact) {
            List<Sense> senses = list.stream().map(Parts.Part::sense).toList();
            sums.report(new Disagreement(
                            Sums.isCarriedAndOpened(senses) ? Reckoning.CARRIED : Reckoning.SUM,
                            total.amount(),
                            Parts.value(list),
                            total.noun(),
                            true,
                            total.place(),
                            list.stream()
                                    .flatMap(part -> part.places().stream())
                                    .limit(MOST_EVIDENCE)
                                    .toList())
                    .open(open(total.noun(), items)));
        }
    }

    /** How many lines lack this number though they count what the others count with it: "04 lớp" among "04 lớp, 240 học viên". */
    private static int open(Noun noun, List<Item> items) {
        var complete = new HashSet<String>();
        var open = new ArrayList<Set<String>>();
        items.forEach(item -> item.each(below -> {
            boolean goesOn = Parts.GOES_ON.matcher(below.words()).find();
            if (!below.isBullet() || !below.children().isEmpty() || goesOn) {
                return;
            }
            var others = new HashSet<String>();
            below.claims().stream()
                    .filter(claim -> claim.adds()
                            && claim.amount().signum() > 0
                            && !claim.noun().addsTo(noun)
                            && !claim.noun().equals(Noun.UNSAID))
                    .forEach(claim -> others.add(claim.noun().family()));
            boolean counted = below.claims().stream()
                    .anyMatch(claim -> claim.noun().addsTo(noun) || claim.noun().equals(Noun.UNSAID));
            if (counted) {
                complete.addAll(others);
            } else if (!others.isEmpty()) {
                open.add(others);
            }
        }));
        return (int) open.stream()
                .filter(others -> others.stream().anyMatch(complete::contains))
                .count();
    }

    /** "04 cấp tỉnh, 64 cấp trường …" first, then each level with its own list. */
    private void restated(List<Claim> breakdown, List<Item> items, Noun noun) {
        for (Item item : items) {
            Parts.Part part = parts.of(item, noun, false);
            Set<String> label = new HashSet<>(Sums.words(item.label()));
            List<Claim> meant = breakdown.stream()
                    .filter(claim -> !Sums.words(claim.tail()).isEmpty() && label.containsAll(Sums.words(claim.tail())))
                    .toList();
            if (part != null
                    && meant.size() == 1
                    && !part.readings().isEmpty()
                    && !Parts.reaches(meant.get(0).amount(), List.of(part))) {
                sums.report(
                        Reckoning.RESTATED,
                        meant.get(0).amount(),
                        part.value(),
                        noun,
                        true,
                        meant.get(0).place(),
                        part.places());
            }
        }
    }

    private List<Claim> lookBack(Item head, List<Item> items) {
        var totals = new ArrayList<Claim>();
        var families = new LinkedHashMap<String, Noun>();
        items.forEach(item -> item.each(below -> below.claims().stream()
                .filter(Claim::adds)
                .filter(claim -> !claim.bracketed() && !claim.noun().equals(Noun.UNSAID))
                .forEach(claim -> families.putIfAbsent(claim.noun().family(), claim.noun()))));
        for (Noun noun : families.values()) {
            List<Claim> candidates = before(head, noun);
            Claim implied = implied(head, noun);
            if (implied != null) {
                Claim said = candidates.stream()
                        .filter(candidate -> candidate.amount().compareTo(implied.amount()) == 0)
                        .findFirst()
                        .orElse(implied);
                candidates = new ArrayList<>(candidates);
                candidates.add(0, said);
            }
            if (candidates.isEmpty()) {
                continue;
            }
            Claim total = candidates.get(0);
            totals.add(total);
            List<Parts.Part> list =
                    parts.of(items, noun, Parts.OPENED.matcher(total.label()).find());
            boolean known = candidates.stream().anyMatch(candidate -> Parts.reaches(candidate.amount(), list));
            if (list.size() >= 2 && !known && !Parts.overlapping(list, total.noun())) {
                reportList(total, list, items);
            }
        }
        return totals;
    }

    /** Totals said shortly before, the nearest first. */
    List<Claim> before(Item head, Noun noun) {
        var claims = new ArrayList<Claim>();
        Item item = head;
        for (int steps = 0; steps < LOOK_BACK && item != null; steps++) {
            boolean up = item.previous() == null;
            Item earlier = up ? item.parent() : item.previous();
            if (earlier == null || !up && earlier.heading() != null && item.heading() != null && steps > 0) {
                break;
            }
            List<Claim> own = earlier.claims().stream()
                    .filter(claim ->
                            claim.adds() && !claim.bracketed() && noun.addsTo(claim.noun()) && !sums.isPart(claim))
                    .filter(claim -> claim.whole() == null && !claim.denied())
                    .toList();
            for (int i = own.size() - 1; i >= 0; i--) {
                claims.add(own.get(i));
            }
            item = up && earlier.heading() != null ? null : earlier;
        }
        claims.sort((a, b) -> Boolean.compare(
                Sums.DOING.matcher(b.label()).find(),
                Sums.DOING.matcher(a.label()).find()));
        return claims;
    }

    /** Carried over and newly opened in the list just before make a total that nobody wrote down. */
    private @Nullable Claim implied(Item head, Noun noun) {
        Item earlier = head.previous();
        if (earlier == null) {
            return null;
        }
        var carried = new ArrayList<Claim>();
        var opened = new ArrayList<Claim>();
        earlier.each(item -> item.claims().stream()
                .filter(claim -> noun.addsTo(claim.noun()) && !claim.bracketed())
                .forEach(claim -> {
                    if (claim.sense() == Sense.CARRIED) {
                        carried.add(claim);
                    } else if (claim.sense() == Sense.OPENED) {
                        opened.add(claim);
                    }
                }));
        if (carried.size() != 1 || opened.size() != 1) {
            return null;
        }
        Claim first = carried.get(0);
        Claim second = opened.get(0);
        return new Claim(
                first.amount().add(second.amount()),
                null,
                Precision.EXACT,
                null,
                first.noun(),
                Sense.TOTAL,
                false,
                false,
                "",
                "",
                first.place().through(second.place()));
    }

    void totalLines(Item parent) {
        List<Item> siblings = parent.children();
        for (int i = 0; i < siblings.size(); i++) {
            Item item = siblings.get(i);
            boolean edge = i == 0
                    || i == siblings.size() - 1
                    || !siblings.get(i + 1).style().equals(item.style());
            if (item.heading() != null
                    || !Sums.TOTAL_LINE.matcher(item.words()).matches()
                    || !edge
                    || !item.children().isEmpty()) {
                continue;
            }
            List<Item> others = run(siblings, i);
            if (others.size() < 2 || sums.areSummed(others) && i == 0) {
                continue;
            }
            for (Claim total : item.claims()) {
                List<Parts.Part> list =
                        total.adds() && !total.bracketed() ? parts.of(others, total.noun(), false) : List.of();
                if (list.size() >= 2
                        && !Parts.reaches(total.amount(), list)
                        && !Parts.overlapping(list, total.noun())
                        && !inner(list)) {
                    reportList(total, list, others);
                }
            }
        }
    }

    private static boolean inner(List<Parts.Part> list) {
        return list.stream()
                .anyMatch(part -> Sums.LOOKS_BACK.matcher(part.item().words()).matches());
    }

    /** The items of the same mark next to a line of totals. */
    private static List<Item> run(List<Item> siblings, int at) {
        String style = siblings.get(at).style();
        var run = new ArrayList<Item>();
        if (at == 0) {
            for (int i = 1;
                    i < siblings.size() && siblings.get(i).style().equals(style) && run.size() < Sums.MOST_PARTS;
                    i++) {
                run.add(siblings.get(i));
            }
            return run;
        }
        for (int i = at - 1; i >= 0 && run.size() < Sums.MOST_PARTS; i--) {
            Item sibling = siblings.get(i);
            boolean same = sibling.style().equals(style)
                    || siblings.get(at).isParagraph()
                            && run.isEmpty()
                            && !sibling.children().isEmpty();
            if (!same
                    || Sums.LIST_HEAD.matcher(sibling.words()).matches()
                            && sibling.children().isEmpty()) {
                break;
            }
            if (siblings.get(at).isParagraph() && !sibling.children().isEmpty()) {
                return sibling.children();
            }
            run.add(0, sibling);
        }
        return run;
    }

    /** Where most classes of a plan have their learners, those without are worth a question. */
    private void withoutAmount(List<Claim> totals, List<Item> items) {
        boolean openedOnly = totals.stream()
                .anyMatch(total -> Parts.OPENED.matcher(total.label()).find());
        var leaves = new ArrayList<Item>();
        items.forEach(item -> item.each(below -> {
            boolean aside = openedOnly && Parts.GOES_ON.matcher(below.words()).find();
            if (below.children().isEmpty() && !below.claims().isEmpty() && !aside && below.isBullet()) {
                leaves.add(below);
            }
        }));
        List<Item> counted = leaves.stream().filter(item -> has(item, "class")).toList();
        List<Item> complete =
                counted.stream().filter(item -> has(item, "learner")).toList();
        if (complete.size() < 2 || complete.size() * 2 < counted.size()) {
            return;
        }
        for (Item item : counted) {
            if (!complete.contains(item)) {
                Claim classes = item.claims().stream()
                        .filter(claim -> claim.noun().family().equals("class"))
                        .findFirst()
                        .orElseThrow();
                sums.report(
                        Reckoning.WITHOUT,
                        classes.amount(),
                        BigDecimal.ZERO,
                        classes.noun(),
                        true,
                        item.place(),
                        List.of(classes.place()));
            }
        }
    }

    private static boolean has(Item item, String family) {
        return item.claims().stream()
                .anyMatch(claim ->
                        claim.noun().family().equals(family) && claim.amount().signum() > 0);
    }
}
