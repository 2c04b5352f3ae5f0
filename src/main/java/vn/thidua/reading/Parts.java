package vn.thidua.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the items of a list add to a sum, and whether they make a total in any fair reading. */
final class Parts {

    private static final int MOST_SUMS = 600;
    static final Pattern GOES_ON = Pattern.compile("(?iu)tiếp tục|chuyển sang|chuyển tiếp|đang thực hiện");
    static final Pattern OPENED = Pattern.compile("(?iu)mở mới|khai giảng mới|mới mở");
    private static final Pattern SHARED = Pattern.compile(
            "(?iu)\\W*(?:(?:trong đó|số|là|có|tổng số|người|giáo viên|cán bộ|học sinh|học viên)\\s+)*(?:nữ|đảng viên|dân tộc|người dân tộc|đoàn viên|trình độ|tôn giáo|khuyết tật|biên chế)(?!\\p{L})");

    private final Sums sums;

    Parts(Sums sums) {
        this.sums = sums;
    }

    /** What one item of a list adds to a sum. */
    record Part(Item item, BigDecimal value, Set<BigDecimal> readings, List<Place> places, Sense sense) {}

    List<Part> of(List<Item> items, Noun noun, boolean openedOnly) {
        var list = new ArrayList<Part>();
        for (Item item : items) {
            boolean aside = Sums.TOTAL_LINE.matcher(item.label()).matches()
                    || openedOnly && GOES_ON.matcher(item.words()).find();
            Part part = aside || list.size() >= Sums.MOST_PARTS ? null : of(item, noun, openedOnly);
            if (part != null) {
                list.add(part);
            }
        }
        return list;
    }

    /** Its own number, or what stands under it. */
    @Nullable
    Part of(Item item, Noun noun, boolean openedOnly) {
        List<Claim> own = item.claims().stream()
                .filter(claim -> (claim.adds() || claim.denied()) && !sums.isPart(claim))
                .filter(claim -> claim.denied()
                        || claim.noun().addsTo(noun)
                        || claim.noun().equals(Noun.UNSAID))
                .toList();
        boolean named = own.stream().anyMatch(claim -> claim.noun().addsTo(noun) && !claim.bracketed());
        if (named) {
            own = own.stream()
                    .filter(claim -> claim.denied() || claim.noun().addsTo(noun))
                    .toList();
        }
        List<Claim> open = own.stream().filter(claim -> !claim.bracketed()).toList();
        List<Claim> used = open.isEmpty() ? own : open;
        if (!used.isEmpty()) {
            return counted(item, used);
        }
        List<Part> below = of(item.children(), noun, openedOnly);
        if (below.isEmpty()) {
            return null;
        }
        BigDecimal value = value(below);
        boolean exact = below.stream().noneMatch(part -> part.readings().isEmpty());
        return new Part(
                item,
                value,
                exact ? Set.of(value) : Set.of(),
                below.stream().flatMap(part -> part.places().stream()).toList(),
                Sense.PLAIN);
    }

    private static Part counted(Item item, List<Claim> used) {
        boolean exact = used.stream().allMatch(Claim::isExact);
        Sense sense = used.get(0).sense();
        List<Place> places = used.stream().map(Claim::place).toList();
        if (used.size() == 1) {
            return new Part(
                    item, used.get(0).amount(), exact ? Set.of(used.get(0).amount()) : Set.of(), places, sense);
        }
        var readings = new LinkedHashSet<BigDecimal>();
        BigDecimal sum = BigDecimal.ZERO;
        for (Claim claim : used.subList(0, Math.min(used.size(), 12))) {
            sum = sum.add(claim.amount());
            readings.add(sum);
            readings.add(claim.amount());
        }
        boolean listed =
                used.stream().skip(1).allMatch(claim -> claim.label().strip().matches("(?siu)(?:,|và|;).*"));
        BigDecimal value = listed ? Sums.sum(used) : used.get(0).amount();
        return new Part(item, value, exact ? readings : Set.of(), places, sense);
    }

    static BigDecimal value(List<Part> list) {
        return list.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** Whether some reading of the parts makes the total. */
    static boolean reaches(BigDecimal total, List<Part> list) {
        if (value(list).compareTo(total) == 0) {
            return true;
        }
        if (list.stream().allMatch(part -> part.readings().size() <= 1)) {
            return false;
        }
        Set<BigDecimal> sums = new HashSet<>(Set.of(BigDecimal.ZERO));
        for (Part part : list) {
            var next = new HashSet<BigDecimal>();
            for (BigDecimal sum : sums) {
                for (BigDecimal reading : part.readings()) {
                    next.add(sum.add(reading).stripTrailingZeros());
                }
            }
            sums = next.isEmpty() ? sums : next;
            if (sums.size() > MOST_SUMS) {
                return true;
            }
        }
        return sums.stream().anyMatch(sum -> sum.compareTo(total) == 0);
    }

    static boolean overlapping(List<Part> list, Noun whole) {
        boolean classes = list.stream().allMatch(part -> part.item().claims().stream()
                .anyMatch(claim -> claim.noun().family().equals("class")));
        Traits.Division division = classes
                ? Traits.Division.UNSAID
                : Traits.ofLabels(list.stream().map(part -> part.item().label()).toList(), whole);
        if (division != Traits.Division.UNSAID) {
            return division == Traits.Division.CROSSED;
        }
        boolean men = list.stream()
                .anyMatch(part -> part.item().label().toLowerCase(Locale.ROOT).matches("(?s)\\W*nam\\W*"));
        return !men
                && list.stream()
                        .anyMatch(part -> SHARED.matcher(part.item().label()).lookingAt());
    }
}
