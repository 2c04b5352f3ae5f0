package vn.thidua.reading;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Disagreement.Reckoning;

/** Sums inside one sentence: shares in per cent, more and fewer than before, a number and the same in words, parts beyond the whole. */
final class Shares {

    private static final int NEAR = 120;
    private static final int MOST_CLAIMS = 200;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern MAKES = Pattern.compile(
            "(?isu).*(?:chiếm|đạt|bằng|tỷ lệ|tỉ lệ|=|\\(|tương đương|tương ứng|là|hoàn thành)[\\s:]*(?:hơn|gần|khoảng|trên|được)?\\s*");
    private static final Pattern BEYOND_PLAN =
            Pattern.compile("(?iu)kế hoạch|chỉ tiêu|vượt|nghị quyết|nhiệm vụ được giao|giao");
    private static final Pattern CERTIFIED =
            Pattern.compile("(?iu)(?:được|đã) (?:cấp|nhận) (?:chứng chỉ|giấy chứng nhận|chứng nhận|bằng)");
    private static final Pattern OTHER_WHOLE = Pattern.compile("(?iu)trong đó|so với|cùng kỳ|tăng|giảm");

    private final List<Disagreement> found = new ArrayList<>();

    List<Disagreement> find(Item root) {
        root.each(this::inSentences);
        root.each(this::inItem);
        return found;
    }

    static BigDecimal percent(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_UP);
    }

    /** Rounded or cut off, both are usual. */
    static boolean fits(BigDecimal percent, BigDecimal part, BigDecimal whole) {
        BigDecimal right = part.multiply(HUNDRED).divide(whole, 6, RoundingMode.HALF_UP);
        BigDecimal tolerance = BigDecimal.ONE.movePointLeft(Math.max(0, percent.scale()));
        return right.subtract(percent).abs().compareTo(tolerance) < 0;
    }

    private void inSentences(Item item) {
        int next = 0;
        for (int[] sentence : item.sentences()) {
            var claims = new ArrayList<Claim>();
            while (next < item.claims().size()
                    && item.claims().get(next).place().from() < sentence[1]) {
                claims.add(item.claims().get(next++));
            }
            if (claims.size() <= MOST_CLAIMS) {
                shares(item, claims);
                changes(item, claims);
            }
        }
    }

    private void inItem(Item item) {
        for (int i = 0; i < item.claims().size(); i++) {
            Claim claim = item.claims().get(i);
            spelled(claim);
            beyondItsWhole(item, claim);
            if (claim.bracketed() && claim.adds() && claim.isExact()) {
                beyondTheItem(item, i, claim);
            }
            certificates(item, i, claim);
        }
    }

    private void spelled(Claim claim) {
        if (claim.spelled() != null && claim.spelled().compareTo(claim.amount()) != 0) {
            report(Reckoning.SPELLED, claim.amount(), claim.spelled(), claim.noun(), claim.place(), claim.place());
        }
    }

    private void beyondItsWhole(Item item, Claim claim) {
        if (claim.whole() != null && claim.amount().compareTo(claim.whole()) > 0) {
            String around =
                    item.words(claim.place().from() - NEAR, claim.place().to() + NEAR);
            if (!BEYOND_PLAN.matcher(around).find()) {
                report(Reckoning.BEYOND, claim.whole(), claim.amount(), claim.noun(), claim.place(), claim.place());
            }
        }
    }

    /** A detail in brackets is part of what stands in front of them. */
    private void beyondTheItem(Item item, int index, Claim detail) {
        for (int i = index - 1; i >= 0 && i >= index - 8; i--) {
            Claim whole = item.claims().get(i);
            if (!whole.bracketed() && whole.noun().family().equals(detail.noun().family())) {
                boolean close = detail.place().from() - whole.place().to() <= NEAR;
                if (close
                        && whole.adds()
                        && whole.isExact()
                        && whole.whole() == null
                        && detail.amount().compareTo(whole.amount()) > 0
                        && !OTHER_WHOLE.matcher(detail.label()).find()) {
                    report(
                            Reckoning.BEYOND,
                            whole.amount(),
                            detail.amount(),
                            whole.noun(),
                            whole.place(),
                            detail.place());
                }
                return;
            }
        }
    }

    /** Nobody is given two certificates of one class. */
    private void certificates(Item item, int index, Claim claim) {
        boolean given = claim.noun().family().equals("certificate")
                || claim.noun().family().equals("learner")
                        && CERTIFIED.matcher(claim.tail()).find();
        if (!given || claim.whole() != null || claim.bracketed() || !claim.adds() || !claim.isExact()) {
            return;
        }
        BigDecimal most = null;
        Claim whole = null;
        for (int i = Math.max(0, index - 8); i < index; i++) {
            Claim earlier = item.claims().get(i);
            if (earlier.noun().family().equals("learner")
                    && earlier.adds()
                    && (most == null || earlier.amount().compareTo(most) > 0)) {
                most = earlier.amount();
                whole = earlier;
            }
        }
        if (whole != null && whole.isExact() && claim.amount().compareTo(whole.amount()) > 0) {
            report(Reckoning.BEYOND, whole.amount(), claim.amount(), whole.noun(), whole.place(), claim.place());
        }
    }

    // ---- per cent ---------------------------------------------------------------------------------------------------

    private void shares(Item item, List<Claim> claims) {
        for (int i = 0; i < claims.size(); i++) {
            Claim share = claims.get(i);
            boolean plain = share.noun().isShare()
                    && share.isExact()
                    && share.whole() == null
                    && share.sense() != Sense.CHANGE
                    && share.sense() != Sense.EACH;
            if (plain) {
                share(item, claims, i, share);
            }
        }
    }

    private void share(Item item, List<Claim> claims, int index, Claim share) {
        Claim fraction = fractionNear(item, claims, index);
        if (fraction != null) {
            BigDecimal whole = fraction.whole();
            if (whole != null && whole.signum() > 0 && !fits(share.amount(), fraction.amount(), whole)) {
                report(
                        Reckoning.SHARE,
                        share.amount(),
                        percent(fraction.amount(), whole),
                        Noun.PER_CENT,
                        share.place(),
                        fraction.place());
            }
            return;
        }
        if (!MAKES.matcher(share.label()).matches()
                || index == 0
                || claims.get(index - 1).noun().isShare()) {
            return;
        }
        var pairs = pairs(claims, index);
        boolean right = pairs.stream().anyMatch(pair -> fits(share.amount(), pair[0].amount(), pair[1].amount()));
        if (!right && !pairs.isEmpty()) {
            Claim[] pair = pairs.get(0);
            report(
                    Reckoning.SHARE,
                    share.amount(),
                    percent(pair[0].amount(), pair[1].amount()),
                    Noun.PER_CENT,
                    share.place(),
                    pair[0].place());
        }
    }

    /** The fraction just before the per cent, or in brackets just behind it. */
    private static @Nullable Claim fractionNear(Item item, List<Claim> claims, int index) {
        Claim share = claims.get(index);
        for (int i = index - 1; i >= 0; i--) {
            Claim earlier = claims.get(i);
            if (earlier.noun().isShare()
                    || share.place().from() - earlier.place().to() > NEAR) {
                break;
            }
            if (earlier.whole() != null) {
                String between = item.words(earlier.place().to(), share.place().from());
                return i == index - 1
                                && between.indexOf(';') < 0
                                && !OTHER_WHOLE.matcher(between).find()
                        ? earlier
                        : null;
            }
        }
        if (index + 1 < claims.size() && claims.get(index + 1).whole() != null) {
            Claim later = claims.get(index + 1);
            String between = item.words(share.place().to(), later.place().from());
            return between.strip().startsWith("(") && between.length() < 12 ? later : null;
        }
        return null;
    }

    /** Done and planned, or part and total, of the same thing in front of the per cent. */
    private static List<Claim[]> pairs(List<Claim> claims, int index) {
        var pairs = new ArrayList<Claim[]>();
        for (int i = index - 1; i >= 0 && i >= index - 4; i--) {
            Claim part = claims.get(i);
            boolean usable = part.adds() && part.isExact() && part.sense() != Sense.TOTAL && part.whole() == null;
            for (int j = index - 1; usable && j >= 0 && j >= index - 4; j--) {
                Claim whole = claims.get(j);
                boolean base =
                        j != i && (whole.sense() == Sense.PLANNED || whole.sense() == Sense.TOTAL) && whole.isExact();
                if (base
                        && whole.amount().signum() > 0
                        && part.noun().addsTo(whole.noun())
                        && whole.noun().addsTo(part.noun())) {
                    pairs.add(new Claim[] {part, whole});
                }
            }
        }
        return pairs;
    }

    // ---- more and fewer
    // -----------------------------------------------------------------------------------------------

    /** "69 lớp, tăng 12 lớp so với năm trước (57 lớp)". */
    private void changes(Item item, List<Claim> claims) {
        for (int i = 1; i + 1 < claims.size(); i++) {
            Claim now = claims.get(i - 1);
            Claim change = claims.get(i);
            Claim then = claims.get(i + 1);
            boolean same = change.sense() == Sense.CHANGE
                    && now.noun().family().equals(change.noun().family())
                    && then.noun().family().equals(change.noun().family())
                    && now.isExact()
                    && change.isExact()
                    && then.isExact()
                    && now.whole() == null
                    && then.whole() == null
                    && !now.noun().isShare();
            String behind = item.words(change.place().to(), then.place().from());
            if (!same
                    || then.sense() == Sense.CHANGE
                    || !behind.matches(
                            "(?isu).*(so với|cùng kỳ|năm trước|năm ngoái|năm học trước|kỳ trước|năm \\d{4}).*")) {
                continue;
            }
            boolean up = change.label().matches("(?isu).*(tăng|vượt|nhiều hơn|cao hơn|thừa).*");
            BigDecimal right =
                    up ? now.amount().subtract(change.amount()) : now.amount().add(change.amount());
            if (right.compareTo(then.amount()) != 0) {
                report(Reckoning.CHANGE, then.amount(), right, then.noun(), then.place(), change.place());
            }
        }
    }

    private void report(Reckoning kind, BigDecimal stated, BigDecimal right, Noun noun, Place place, Place evidence) {
        if (found.size() < Reading.MOST_FINDINGS) {
            found.add(new Disagreement(kind, stated, right, noun, true, place, List.of(evidence)));
        }
    }
}
