package vn.thidua.prize;

/** An amount of money as it is read aloud, in Vietnamese: "Một triệu bốn trăm chín mươi nghìn đồng". */
final class AmountInWords {

    private static final String[] DIGITS = {"không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"};
    private static final String[] GROUPS = {"", " nghìn", " triệu", " tỷ"};
    private static final int GROUP = 1000;

    private AmountInWords() {}

    static String of(long amount) {
        if (amount == 0) {
            return "Không đồng";
        }
        String words = read(amount).strip();
        return Character.toUpperCase(words.charAt(0)) + words.substring(1) + " đồng";
    }

    /** Above a billion the groups begin again: "một nghìn tỷ". */
    private static String read(long amount) {
        long billion = 1_000_000_000L;
        if (amount >= billion * GROUP) {
            return read(amount / billion) + GROUPS[3] + (amount % billion == 0 ? "" : below(amount % billion, true));
        }
        return below(amount, false);
    }

    private static String below(long amount, boolean follows) {
        var words = new StringBuilder();
        boolean spoken = follows;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int figures = (int) (amount / (long) Math.pow(GROUP, group) % GROUP);
            if (figures > 0) {
                words.append(three(figures, spoken)).append(GROUPS[group]);
                spoken = true;
            }
        }
        return words.toString();
    }

    /** Three figures; behind others the hundreds are said even where there are none. */
    private static String three(int figures, boolean spoken) {
        int hundreds = figures / 100;
        int tens = figures / 10 % 10;
        int ones = figures % 10;
        var words = new StringBuilder();
        if (hundreds > 0 || spoken) {
            words.append(' ').append(DIGITS[hundreds]).append(" trăm");
        }
        boolean above = hundreds > 0 || spoken;
        if (tens == 0) {
            words.append(ones > 0 && above ? " linh" : "");
        } else {
            words.append(tens == 1 ? " mười" : " " + DIGITS[tens] + " mươi");
        }
        if (ones > 0) {
            words.append(' ').append(one(tens, ones));
        }
        return words.toString();
    }

    private static String one(int tens, int ones) {
        if (ones == 1 && tens > 1) {
            return "mốt";
        }
        return ones == 5 && tens > 0 ? "lăm" : DIGITS[ones];
    }
}
