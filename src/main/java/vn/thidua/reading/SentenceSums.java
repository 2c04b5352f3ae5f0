package vn.thidua.reading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.thidua.reading.Disagreement.Reckoning;

/**
 * A whole and its parts within one sentence or two: "11 cán bộ, trong đó 05 …, 06 …", "… Tổng cộng: 1,25 tỷ đồng".
 */
final class SentenceSums {

    private static final int MOST_CUES = 16;
    private static final double NEARLY = 0.85;
    private static final Pattern CUE = Pattern.compile(
            "(?iu)(?<!\\p{L})(?<word>trong (?:tổng số )?(?:đó|số đó|số này)|cụ thể(?: là| như sau)?|bao gồm|gồm(?: có)?|chia ra|như sau|phân ra|chia thành)"
                    + "(?!\\p{L})(?<have>\\s+có(?!\\p{L}))?\\s*(?<mark>[:,])?|(?<colon>:)|(?<bracket>\\()");
    private static final Pattern EXAMPLES = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:(?<!giải |huy chương )nhất|điển hình|tiêu biểu|đặc biệt|chủ yếu|nổi bật|một số|nhiều hơn|như|đáng chú ý|ví dụ|đứng đầu|dẫn đầu)(?!\\p{L})");
    /** What some of a number do or are, whatever they are. */
    private static final Pattern DEEDS =
            Pattern.compile("(?iu)(?<!\\p{L})(?:đạt|tham gia|tham dự|dự|là|được|có|chuẩn|giỏi|xuất sắc|trẻ)(?!\\p{L})");

    private static final Pattern OVERLAP = Pattern.compile(
            "(?iu)(?<!\\p{L})(?:nữ|đảng viên|dân tộc|đoàn viên|trình độ|tôn giáo|thạc s[ĩỹ]|tiến s[ĩỹ]|cao cấp|đại học|biên chế|nghèo|khuyết tật)(?!\\p{L})");

    private static final Pattern BARE =
            Pattern.compile("(?<![\\d/.,\\p{L}-])(?!(?:19|20)\\d\\d(?!\\d))\\d{1,6}(?![\\d/%\\p{L}-]|[.,]\\d)");

    private final Sums sums;

    SentenceSums(Sums sums) {
        this.sums = sums;
    }

    void inSentences(Item item) {
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
            if (!claims.isEmpty() && claims.size() <= Sums.MOST_PARTS) {
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
                                && Sums.LOOKS_BACK.matcher(words).matches()
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
        boolean closes = Sums.TOTAL_LINE
                        .matcher(item.words(borders[0], total.place().from()))
                        .matches()
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
                && !sums.isPart(counted.get(0))) {
            sums.report(
                    Reckoning.SUM,
                    total.amount(),
                    Sums.sum(counted),
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
        List<Claim> totals = lastOfEachFamily(earlier, bracket ? at : -1);
        Claim nearest = totals.stream().max(Comparator.comparing(Claim::place)).orElse(null);
        for (Claim total : totals) {
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
                    .filter(claim -> claim.noun().addsTo(total.noun())
                            || claim.noun().equals(Noun.UNSAID) && !bracket && total.equals(nearest))
                    .filter(claim -> !claim.bracketed() || bracket)
                    .toList();
            boolean whole = Sums.isCarriedAndOpened(
                    candidates.stream().map(Claim::sense).toList());
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
            if (whole && (!claim.bracketed() || claims.stream().allMatch(Claim::bracketed)) && !sums.isPart(claim)) {
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
        boolean overlap =
                switch (Traits.of(chosen, total.noun())) {
                    case CLEAN -> false;
                    case CROSSED -> true;
                    case UNSAID -> among && chosen.stream().anyMatch(part -> overlaps(part, total));
                };
        if (chosen.size() >= 2 && agrees(total, segments, all)) {
            if (!examples) {
                sums.settle(item, total, agreeing(total, segments, all));
            }
            return;
        }
        // Bare numbers behind a colon are often not all there are: only more than the whole is certainly wrong.
        boolean whole = firm && chosen.stream().noneMatch(SentenceSums::isBare);
        boolean exact = chosen.stream().allMatch(Claim::isExact) && !leavesOut(item, total, chosen);
        BigDecimal sum = Sums.sum(chosen);
        boolean near = sum.doubleValue() >= NEARLY * total.amount().doubleValue();
        boolean wrong = chosen.size() >= 2
                && exact
                && !examples
                && !overlap
                && (whole || sum.compareTo(total.amount()) > 0 || near);
        if (wrong) {
            sums.settle(item, total, chosen);
            Reckoning kind =
                    Sums.isCarriedAndOpened(chosen.stream().map(Claim::sense).toList())
                            ? Reckoning.CARRIED
                            : Reckoning.SUM;
            sums.report(
                    kind,
                    total.amount(),
                    sum,
                    total.noun(),
                    whole || sum.compareTo(total.amount()) > 0,
                    total.place(),
                    chosen.stream().map(Claim::place).toList());
        } else if (among) {
            chosen.stream()
                    .filter(part -> part.isExact() && part.amount().compareTo(total.amount()) > 0)
                    .filter(part -> part.noun().family().equals(total.noun().family()) && part.whole() == null)
                    .limit(1)
                    .forEach(part -> sums.report(
                            Reckoning.BEYOND,
                            total.amount(),
                            part.amount(),
                            total.noun(),
                            true,
                            total.place(),
                            List.of(part.place())));
        }
    }

    /** A number between bare ones that nobody understood: what the list adds up to is not known. */
    private static boolean leavesOut(Item item, Claim total, List<Claim> chosen) {
        if (chosen.stream().noneMatch(part -> part.noun().equals(Noun.UNSAID))) {
            return false;
        }
        int from = chosen.get(0).place().from();
        int to = item.sentences().stream()
                .filter(borders -> borders[0] <= from && from < borders[1])
                .mapToInt(borders -> borders[1])
                .findFirst()
                .orElse(item.to());
        Matcher bare = BARE.matcher(item.words(from, to));
        while (bare.find()) {
            int at = from + bare.start();
            boolean read = item.claims().stream()
                    .anyMatch(claim ->
                            claim.place().from() <= at && at < claim.place().to());
            if (!read) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBare(Claim part) {
        return part.noun().equals(Noun.UNSAID) && !part.label().strip().endsWith(":");
    }

    /** Classes are named after those whom they teach: a class for Party members is no part that overlaps. */
    private static boolean overlaps(Claim part, Claim total) {
        String near = part.label().substring(Math.max(0, part.label().length() - 60)) + " "
                + part.noun().name() + " " + part.tail();
        return DEEDS.matcher(near).find()
                || !total.noun().family().equals("class")
                        && OVERLAP.matcher(near).find();
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
            if (segment.size() >= 2 && Sums.sum(segment).compareTo(total.amount()) == 0) {
                return segment;
            }
        }
        return List.of();
    }
}
