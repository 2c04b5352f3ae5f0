package vn.thidua.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A whole and its parts: in one sentence ("11 cán bộ, trong đó …"), in a list with lists in it, in a paragraph "Trong đó:" that
 * looks back, and "chuyển sang" with "mở mới". Says nothing where the parts may overlap or are examples, and nothing where any
 * fair reading of the text comes out right.
 */
final class Sums {

    private static final int MOST_PARTS = 150;
    private static final int MOST_SUMS = 600;
    private static final int MOST_CUES = 16;
    private static final int LOOK_BACK = 12;
    private static final double NEARLY = 0.85;

    private static final Pattern CUE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?<word>trong (?:tổng số )?(?:đó|số đó|số này)|cụ thể(?: là| như sau)?|bao gồm|gồm(?: có)?|chia ra|như sau|phân ra|chia thành)"
                    + "(?!\\p{L})(?<have>\\s+có(?!\\p{L}))?\\s*(?<mark>[:,])?|(?<colon>:)|(?<bracket>\\()");
    private static final Pattern ALONE = Pattern.compile(
            "(?iu)\\W*(?:trong (?:đó|số đó|tổng số đó)|cụ thể|bao gồm|gồm|chia ra|phân ra)(?:\\s+(?:như sau|là|có|gồm))?\\s*[:.]?\\s*");
    private static final Pattern LOOKS_BACK = Pattern.compile(
            "(?iu)\\W*(?:trong (?:đó|số đó)|cụ thể|bao gồm|gồm|chia ra|phân ra)(?!\\p{L}).*", Pattern.DOTALL);
    private static final Pattern EXAMPLES = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:nhất|điển hình|tiêu biểu|đặc biệt|chủ yếu|nổi bật|một số|nhiều hơn|như|đáng chú ý|ví dụ|đứng đầu|dẫn đầu)(?!\\p{L})");
    private static final Pattern OVERLAP = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:nữ|đảng viên|dân tộc|đoàn viên|trình độ|tôn giáo|thạc s[ĩỹ]|tiến s[ĩỹ]|đạt|tham gia|tham dự|dự|là|được|có|chuẩn|giỏi|xuất sắc"
                    + "|cao cấp|đại học|trẻ|biên chế|nghèo|khuyết tật)(?!\\p{L})");
    private static final Pattern TOTAL_LINE =
            Pattern.compile("(?iu)\\W*(?:tổng cộng|tổng số|tổng|cộng chung|cộng)(?!\\p{L}).*", Pattern.DOTALL);
    private static final Pattern LIST_HEAD =
            Pattern.compile("(?isu).*(?::|như sau|cụ thể|trong đó|bao gồm|gồm|chia ra)\\s*[:.]?\\s*\\**\\s*");
    private static final Pattern EXAMPLE_HEAD = Pattern.compile(
            "(?isu).*(?:như|điển hình(?: như| là)?|tiêu biểu(?: như| là)?|một số|trong đó có|nổi bật(?: là)?|nhất là|ví dụ)\\s*:?\\s*");
    private static final Pattern GOES_ON = Pattern.compile("(?iu)tiếp tục|chuyển sang|chuyển tiếp|đang thực hiện");
    private static final Pattern DOING = Pattern.compile("(?iu)thực hiện|mở|tổ chức|tổng số|triển khai");
    private static final Set<String> LINK_WORDS =
            Set.of("và", "với", "gồm", "có", "cho", "của", "các", "những", "được", "đã", "là");

    private final Item root;
    private final List<Disagreement> found = new ArrayList<>();
    private final Set<Claim> parts = new HashSet<>();
    private final Map<Item, Map<String, List<Claim>>> breakdowns = new LinkedHashMap<>();
    private final Set<Item> summed = new HashSet<>();

    Sums(Item root) {
        this.root = root;
    }

    /** What one item of a list adds to a sum. */
    private record Part(Item item, BigDecimal value, Set<BigDecimal> readings, List<Place> places, Sense sense) {}

    List<Disagreement> find() {
        root.each(this::inSentences);
        root.each(this::inList);
        root.each(this::totalLines);
        root.each(this::carriedAndOpened);
        return found;
    }

    // ---- within one item ------------------------------------------------------------------------------------------

    private void inSentences(Item item) {
        if (item.claims().isEmpty()) {
            return;
        }
        List<Claim> before = List.of();
        int next = 0;
        for (int[] sentence : item.sentences()) {
            var claims = new ArrayList<Claim>();
            while (next < item.claims().size()
                    && item.claims().get(next).place().from() < sentence[1]) {
                claims.add(item.claims().get(next++));
            }
            if (!claims.isEmpty() && claims.size() <= MOST_PARTS) {
                sentence(item, sentence, claims, before);
                closing(item, sentence, claims, before);
            }
            before = claims.isEmpty() ? before : claims;
        }
    }

    private void sentence(Item item, int[] borders, List<Claim> claims, List<Claim> before) {
        String words = item.words(borders[0], borders[1]);
        Matcher cue = CUE.matcher(words);
        for (int cues = 0; cues < MOST_CUES && cue.find(); cues++) {
            int at = borders[0] + cue.start();
            int end = borders[0] + cue.end();
            List<Claim> earlier =
                    claims.stream().filter(claim -> claim.place().to() <= at).toList();
            boolean opens = words.substring(0, cue.start()).isBlank();
            if (opens) {
                earlier = before.isEmpty()
                                && item.previous() != null
                                && LOOKS_BACK.matcher(words).matches()
                        ? item.previous().claims()
                        : before;
            }
            List<Claim> later =
                    claims.stream().filter(claim -> claim.place().from() >= end).toList();
            if (!earlier.isEmpty() && !later.isEmpty()) {
                breakUp(item, cue, at, end, earlier, later, opens);
            }
        }
    }

    /** "… Tổng cộng: 1,25 tỷ đồng" at the end adds up the sentence before. */
    private void closing(Item item, int[] borders, List<Claim> claims, List<Claim> before) {
        Claim total = claims.get(0);
        boolean closes =
                TOTAL_LINE.matcher(item.words(borders[0], total.place().from())).matches()
                        && total.adds()
                        && total.isExact()
                        && claims.size() == 1;
        List<Claim> counted = before.stream()
                .filter(claim -> closes
                        && claim.adds()
                        && claim.isExact()
                        && claim.noun().family().equals(total.noun().family()))
                .filter(claim -> !claim.bracketed() && claim.whole() == null)
                .toList();
        if (counted.size() >= 2
                && agreeing(total, List.of(counted), counted).isEmpty()
                && !parts.contains(counted.get(0))) {
            report(
                    Reckoning.SUM,
                    total.amount(),
                    sum(counted),
                    total.noun(),
                    true,
                    total.place(),
                    counted.stream().map(Claim::place).toList());
        }
    }

    private void breakUp(
            Item item, Matcher cue, int at, int end, List<Claim> earlier, List<Claim> later, boolean opens) {
        boolean bracket = cue.group("bracket") != null;
        boolean colon = cue.group("colon") != null;
        String introduction = item.words(end, later.get(0).place().from());
        for (Claim total : lastOfEachFamily(earlier, bracket ? at : -1)) {
            String between = opens ? "" : item.words(total.place().to(), at);
            if ((colon || bracket) && (between.indexOf(',') >= 0 || between.indexOf(';') >= 0)
                    || !opens && between.indexOf(';') >= 0) {
                continue;
            }
            List<Claim> candidates = later.stream()
                    .filter(claim -> claim.adds() && claim.bracketed() == bracket
                            || claim.adds() && total.bracketed() && claim.bracketed())
                    .filter(claim ->
                            !bracket || item.words(end, claim.place().from()).indexOf(')') < 0)
                    .filter(claim ->
                            claim.noun().addsTo(total.noun()) || claim.noun().equals(Noun.UNSAID) && !bracket)
                    .filter(claim -> !claim.bracketed() || bracket)
                    .toList();
            boolean whole =
                    isCarriedAndOpened(candidates.stream().map(Claim::sense).toList());
            boolean examples = cue.group("have") != null && !whole
                    || EXAMPLES.matcher(introduction).find()
                    || opens && ",".equals(cue.group("mark"));
            boolean firm = !bracket && !examples && (whole || colon || ":".equals(cue.group("mark")) || !isAmong(cue));
            compareInline(item, total, candidates, firm, examples, (isAmong(cue) || bracket) && !whole);
        }
    }

    private static boolean isAmong(Matcher cue) {
        return cue.group("word") != null
                && cue.group("word").toLowerCase(Locale.ROOT).startsWith("trong");
    }

    private List<Claim> lastOfEachFamily(List<Claim> claims, int directlyBefore) {
        var last = new LinkedHashMap<String, Claim>();
        for (Claim claim : claims) {
            boolean whole = claim.adds()
                    && claim.isExact()
                    && !claim.denied()
                    && !claim.noun().equals(Noun.UNSAID)
                    && claim.whole() == null;
            if (whole && (!claim.bracketed() || claims.stream().allMatch(Claim::bracketed)) && !parts.contains(claim)) {
                last.put(claim.noun().family(), claim);
            }
        }
        last.values()
                .removeIf(claim ->
                        directlyBefore >= 0 && directlyBefore - claim.place().to() > 60);
        return List.copyOf(last.values());
    }

    private void compareInline(
            Item item, Claim total, List<Claim> candidates, boolean firm, boolean examples, boolean among) {
        if (candidates.isEmpty()) {
            return;
        }
        List<List<Claim>> segments = segments(item, candidates);
        List<Claim> narrow = segments.get(0);
        List<Claim> all = candidates;
        List<Claim> chosen = !firm && narrow.size() >= 2 ? narrow : all;
        boolean overlap = chosen.stream().anyMatch(Sums::overlaps) && among;
        if (chosen.size() >= 2 && agrees(total, segments, all)) {
            if (!examples) {
                settle(item, total, agreeing(total, segments, all));
            }
            return;
        }
        boolean exact = chosen.stream().allMatch(Claim::isExact);
        BigDecimal sum = sum(chosen);
        boolean near = sum.doubleValue() >= NEARLY * total.amount().doubleValue();
        boolean wrong = chosen.size() >= 2
                && exact
                && !examples
                && !overlap
                && (firm || sum.compareTo(total.amount()) > 0 || near);
        if (wrong) {
            settle(item, total, chosen);
            Reckoning kind =
                    isCarriedAndOpened(chosen.stream().map(Claim::sense).toList()) ? Reckoning.CARRIED : Reckoning.SUM;
            report(
                    kind,
                    total.amount(),
                    sum,
                    total.noun(),
                    firm || sum.compareTo(total.amount()) > 0,
                    total.place(),
                    chosen.stream().map(Claim::place).toList());
        } else if (among) {
            chosen.stream()
                    .filter(part -> part.isExact() && part.amount().compareTo(total.amount()) > 0)
                    .filter(part -> part.noun().family().equals(total.noun().family()) && part.whole() == null)
                    .limit(1)
                    .forEach(part -> report(
                            Reckoning.BEYOND,
                            total.amount(),
                            part.amount(),
                            total.noun(),
                            true,
                            total.place(),
                            List.of(part.place())));
        }
    }

    private void settle(Item item, Claim total, List<Claim> chosen) {
        parts.addAll(chosen);
        breakdowns
                .computeIfAbsent(item, any -> new LinkedHashMap<>())
                .put(total.noun().family(), chosen);
    }

    private static boolean overlaps(Claim part) {
        String near = part.label().substring(Math.max(0, part.label().length() - 60)) + " " + part.tail();
        return OVERLAP.matcher(near).find();
    }

    /** The parts between semicolons; some readings stop at one. */
    private static List<List<Claim>> segments(Item item, List<Claim> claims) {
        var segments = new ArrayList<List<Claim>>();
        segments.add(new ArrayList<>(List.of(claims.get(0))));
        for (int i = 1; i < claims.size(); i++) {
            if (item.words(claims.get(i - 1).place().to(), claims.get(i).place().from())
                            .indexOf(';')
                    >= 0) {
                segments.add(new ArrayList<>());
            }
            segments.get(segments.size() - 1).add(claims.get(i));
        }
        return segments;
    }

    private static boolean agrees(Claim total, List<List<Claim>> segments, List<Claim> all) {
        return !agreeing(total, segments, all).isEmpty();
    }

    /** The parts that make the total in some reading: all of them, those up to a semicolon, or any first ones. */
    private static List<Claim> agreeing(Claim total, List<List<Claim>> segments, List<Claim> all) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < all.size(); i++) {
            sum = sum.add(all.get(i).amount());
            if (i > 0 && sum.compareTo(total.amount()) == 0) {
                return all.subList(0, i + 1);
            }
        }
        for (List<Claim> segment : segments) {
            if (segment.size() >= 2 && sum(segment).compareTo(total.amount()) == 0) {
                return segment;
            }
        }
        return List.of();
    }

    private static BigDecimal sum(List<Claim> claims) {
        return claims.stream().map(Claim::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    // ---- lists ----------------------------------------------------------------------------------------------------

    private void inList(Item head) {
        if (!LIST_HEAD.matcher(head.words(head.to() - 60, head.to())).matches()
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
        for (int i = head.index() + 1; i < siblings.size() && beside.size() < MOST_PARTS; i++) {
            Item sibling = siblings.get(i);
            boolean ends = !sibling.style().equals(head.style())
                    || sibling.claims().isEmpty()
                    || LIST_HEAD.matcher(sibling.words()).matches();
            if (ends) {
                break;
            }
            beside.add(sibling);
        }
        return beside;
    }

    /** What the list is to add up to: the numbers of the last clause that are not parts themselves. */
    private List<Claim> headTotals(Item head) {
        String words = head.words();
        List<Claim> claims = head.claims().stream()
                .filter(claim -> claim.adds()
                        && !claim.bracketed()
                        && claim.isExact()
                        && !parts.contains(claim)
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
                && !LOOKS_BACK.matcher(head.words(closing[0], closing[1])).matches();
        if (far && breakdowns.get(head) == null) {
            return List.of();
        }
        var one = new LinkedHashMap<String, Claim>();
        (far ? claims.subList(0, 1) : nearest)
                .forEach(claim -> one.put(claim.noun().family(), claim));
        return List.copyOf(one.values());
    }

    private void compareList(Item head, Claim total, List<Item> items) {
        List<Part> list =
                partsOf(items, total.noun(), OPENED.matcher(total.label()).find());
        List<Claim> breakdown =
                breakdowns.getOrDefault(head, Map.of()).get(total.noun().family());
        if (breakdown != null) {
            restated(breakdown, items, total.noun());
            return;
        }
        if (list.size() < 2) {
            return;
        }
        summed.addAll(items);
        if (!reaches(total.amount(), list)) {
            Claim other = head.claims().stream()
                    .filter(claim -> claim.adds()
                            && claim.noun().family().equals(total.noun().family())
                            && reaches(claim.amount(), list))
                    .findAny()
                    .orElse(null);
            if (other == null && !overlapping(list)) {
                reportList(total, list);
            }
        }
    }

    private static final Pattern OPENED = Pattern.compile("(?iu)mở mới|khai giảng mới|mới mở");
    private static final Pattern SHARED = Pattern.compile(
            "(?iu)\\W*(?:(?:trong đó|số|là|có|tổng số|người|giáo viên|cán bộ|học sinh|học viên)\\s+)*(?:nữ|đảng viên|dân tộc|người dân tộc|đoàn viên|trình độ|tôn giáo|khuyết tật|biên chế)(?!\\p{L})");

    private static boolean overlapping(List<Part> list) {
        boolean men = list.stream()
                .anyMatch(part -> part.item().label().toLowerCase(Locale.ROOT).matches("(?s)\\W*nam\\W*"));
        return !men
                && list.stream()
                        .anyMatch(part -> SHARED.matcher(part.item().label()).lookingAt());
    }

    private void reportList(Claim total, List<Part> list) {
        boolean exact = list.stream().noneMatch(part -> part.readings().isEmpty());
        if (exact) {
            List<Sense> senses = list.stream().map(Part::sense).toList();
            report(
                    isCarriedAndOpened(senses) ? Reckoning.CARRIED : Reckoning.SUM,
                    total.amount(),
                    value(list),
                    total.noun(),
                    true,
                    total.place(),
                    list.stream().flatMap(part -> part.places().stream()).toList());
        }
    }

    private static boolean isCarriedAndOpened(List<Sense> senses) {
        return senses.size() == 2 && senses.contains(Sense.CARRIED) && senses.contains(Sense.OPENED);
    }

    private static BigDecimal value(List<Part> list) {
        return list.stream().map(Part::value).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private List<Part> partsOf(List<Item> items, Noun noun, boolean openedOnly) {
        var list = new ArrayList<Part>();
        for (Item item : items) {
            boolean aside = TOTAL_LINE.matcher(item.label()).matches()
                    || openedOnly && GOES_ON.matcher(item.words()).find();
            Part part = aside || list.size() >= MOST_PARTS ? null : part(item, noun, openedOnly);
            if (part != null) {
                list.add(part);
            }
        }
        return list;
    }

    /** Its own number, or what stands under it. */
    private @Nullable Part part(Item item, Noun noun, boolean openedOnly) {
        List<Claim> own = item.claims().stream()
                .filter(claim -> (claim.adds() || claim.denied()) && !parts.contains(claim))
                .filter(claim -> claim.denied()
                        || claim.noun().addsTo(noun)
                        || claim.noun().equals(Noun.UNSAID))
                .toList();
        List<Claim> open = own.stream().filter(claim -> !claim.bracketed()).toList();
        List<Claim> used = open.isEmpty() ? own : open;
        if (!used.isEmpty()) {
            return counted(item, used);
        }
        List<Part> below = partsOf(item.children(), noun, openedOnly);
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
        BigDecimal value = listed ? sum(used) : used.get(0).amount();
        return new Part(item, value, exact ? readings : Set.of(), places, sense);
    }

    /** Whether some reading of the parts makes the total. */
    private static boolean reaches(BigDecimal total, List<Part> list) {
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

    /** "04 cấp tỉnh, 64 cấp trường …" first, then each level with its own list. */
    private void restated(List<Claim> breakdown, List<Item> items, Noun noun) {
        for (Item item : items) {
            Part part = part(item, noun, false);
            Set<String> label = new HashSet<>(words(item.label()));
            List<Claim> meant = breakdown.stream()
                    .filter(claim -> !words(claim.tail()).isEmpty() && label.containsAll(words(claim.tail())))
                    .toList();
            if (part != null
                    && meant.size() == 1
                    && !part.readings().isEmpty()
                    && !reaches(meant.get(0).amount(), List.of(part))) {
                report(
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

    static List<String> words(String phrase) {
        return java.util.Arrays.stream(phrase.toLowerCase(Locale.ROOT).split("[^\\p{L}]+"))
                .filter(word -> !word.isEmpty() && !LINK_WORDS.contains(word))
                .toList();
    }

    // ---- "Trong đó:" on a line of its own -------------------------------------------------------------------------

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
            List<Part> list = partsOf(items, noun, OPENED.matcher(total.label()).find());
            boolean known = candidates.stream().anyMatch(candidate -> reaches(candidate.amount(), list));
            if (list.size() >= 2 && !known && !overlapping(list)) {
                reportList(total, list);
            }
        }
        return totals;
    }

    /** Totals said shortly before, the nearest first. */
    private List<Claim> before(Item head, Noun noun) {
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
                            claim.adds() && !claim.bracketed() && noun.addsTo(claim.noun()) && !parts.contains(claim))
                    .filter(claim -> claim.whole() == null && !claim.denied())
                    .toList();
            for (int i = own.size() - 1; i >= 0; i--) {
                claims.add(own.get(i));
            }
            item = up && earlier.heading() != null ? null : earlier;
        }
        claims.sort((a, b) -> Boolean.compare(
                DOING.matcher(b.label()).find(), DOING.matcher(a.label()).find()));
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

    // ---- lines of totals, carried over and newly opened ------------------------------------------------------------

    private void totalLines(Item parent) {
        List<Item> siblings = parent.children();
        for (int i = 0; i < siblings.size(); i++) {
            Item item = siblings.get(i);
            boolean edge = i == 0
                    || i == siblings.size() - 1
                    || !siblings.get(i + 1).style().equals(item.style());
            if (item.heading() != null
                    || !TOTAL_LINE.matcher(item.words()).matches()
                    || !edge
                    || !item.children().isEmpty()) {
                continue;
            }
            List<Item> others = run(siblings, i);
            if (others.size() < 2 || summed.containsAll(others) && i == 0) {
                continue;
            }
            for (Claim total : item.claims()) {
                List<Part> list = total.adds() && !total.bracketed() ? partsOf(others, total.noun(), false) : List.of();
                if (list.size() >= 2 && !reaches(total.amount(), list) && !overlapping(list) && !inner(list)) {
                    reportList(total, list);
                }
            }
        }
    }

    private static boolean inner(List<Part> list) {
        return list.stream()
                .anyMatch(part -> LOOKS_BACK.matcher(part.item().words()).matches());
    }

    /** The items of the same mark next to a line of totals. */
    private static List<Item> run(List<Item> siblings, int at) {
        String style = siblings.get(at).style();
        var run = new ArrayList<Item>();
        if (at == 0) {
            for (int i = 1;
                    i < siblings.size() && siblings.get(i).style().equals(style) && run.size() < MOST_PARTS;
                    i++) {
                run.add(siblings.get(i));
            }
            return run;
        }
        for (int i = at - 1; i >= 0 && run.size() < MOST_PARTS; i--) {
            Item sibling = siblings.get(i);
            boolean same = sibling.style().equals(style)
                    || siblings.get(at).isParagraph()
                            && run.isEmpty()
                            && !sibling.children().isEmpty();
            if (!same
                    || LIST_HEAD.matcher(sibling.words()).matches()
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

    private void carriedAndOpened(Item parent) {
        if (parent.children().size() < 2 || parent.children().size() > MOST_PARTS) {
            return;
        }
        var carried = new LinkedHashMap<String, Claim>();
        var opened = new LinkedHashMap<String, Claim>();
        for (Item item : parent.children()) {
            for (Claim claim : item.claims()) {
                if (!claim.bracketed() && claim.isExact() && !parts.contains(claim)) {
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
        return head.claims().isEmpty() ? List.of() : headTotals(head);
    }

    private void checkCarried(Item parent, Claim carried, Claim opened) {
        BigDecimal sum = carried.amount().add(opened.amount());
        List<Claim> candidates = new ArrayList<>(parent.claims().stream()
                .filter(claim ->
                        claim.adds() && !claim.bracketed() && carried.noun().addsTo(claim.noun()))
                .toList());
        candidates.addAll(before(parent.children().get(0), carried.noun()));
        if (!parent.isParagraph()) {
            candidates.addAll(before(parent, carried.noun()));
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

    // ---- items without a number ------------------------------------------------------------------------------------

    /** Where most classes of a plan have their learners, those without are worth a question. */
    private void withoutAmount(List<Claim> totals, List<Item> items) {
        boolean openedOnly =
                totals.stream().anyMatch(total -> OPENED.matcher(total.label()).find());
        var leaves = new ArrayList<Item>();
        items.forEach(item -> item.each(below -> {
            boolean aside = openedOnly && GOES_ON.matcher(below.words()).find();
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
                report(
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

    private void report(
            Reckoning kind,
            BigDecimal stated,
            BigDecimal sum,
            Noun noun,
            boolean certain,
            Place place,
            List<Place> evidence) {
        boolean known = found.size() >= Reading.MOST_FINDINGS
                || found.stream()
                        .anyMatch(other ->
                                other.reckoning() == kind && other.place().equals(place));
        if (!known) {
            found.add(new Disagreement(
                    kind,
                    stated,
                    sum,
                    noun,
                    certain,
                    place,
                    evidence.stream().limit(40).toList()));
        }
    }
}
