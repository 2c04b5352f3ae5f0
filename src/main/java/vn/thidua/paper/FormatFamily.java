package vn.thidua.paper;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The format of a document (thể thức) with its measures. Sizes are in points; the legal ranges leave a choice, and where both
 * Party and State allow a value it is used for both.
 */
public enum FormatFamily {
    /** Hướng dẫn 36-HD/VPTW of 03/4/2018: Party bodies, and by custom the political schools. */
    PARTY_36("Hướng dẫn 36-HD/VPTW", 14, 15, 15, 14, 14, 12),
    /** Quy định 399-QĐ/TW and Hướng dẫn 05-HD/VPTW, from 27/5/2026. */
    PARTY_05("Hướng dẫn 05-HD/VPTW", 13, 14, 14, 13, 14, 12),
    /** Decree 30/2020/NĐ-CP, annex I: State administrative bodies, schools and kindergartens. */
    STATE_30("Nghị định 30/2020/NĐ-CP", 13, 13, 14, 13, 12, 11);

    private static final int NUMBER_GAP = 6;
    private static final String[] ROMAN = {"", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"};
    private static final LocalDate NEW_PARTY_FORMAT = LocalDate.of(2026, 5, 27);

    private final String source;
    private final int agency;
    private final int state;
    private final int title;
    private final int number;
    private final int recipientsHead;
    private final int recipients;

    FormatFamily(String source, int agency, int state, int title, int number, int recipientsHead, int recipients) {
        this.source = source;
        this.agency = agency;
        this.state = state;
        this.title = title;
        this.number = number;
        this.recipientsHead = recipientsHead;
        this.recipients = recipients;
    }

    /** The format that bodies with the Party's or with the State's way of writing use on a day. */
    public static FormatFamily of(boolean party, LocalDate on) {
        if (!party) {
            return STATE_30;
        }
        return on.isBefore(NEW_PARTY_FORMAT) ? PARTY_36 : PARTY_05;
    }

    /** The instrument that prescribes it, as it is cited. */
    String source() {
        return source;
    }

    public boolean isParty() {
        return this != STATE_30;
    }

    /** The superior's and the issuer's name. */
    int agencySize() {
        return agency;
    }

    /** The Party's or the State's name at the right. */
    int stateSize() {
        return state;
    }

    /** The name of the kind of document. */
    int titleSize() {
        return title;
    }

    /** The line of the number. */
    int numberSize() {
        return number;
    }

    /** "Nơi nhận:". */
    int recipientsHeadSize() {
        return recipientsHead;
    }

    /** The lines under "Nơi nhận:". */
    int recipientsSize() {
        return recipients;
    }

    /** The line of the number, with a gap for it in a draft: "Số 68-BC/TCT" in the Party's format, "Số: 12/BC-TCT" in the State's. */
    String numberLine(@Nullable Integer number, String kind, String symbol) {
        String figures = number == null ? "\u00a0".repeat(NUMBER_GAP) : figures(number);
        return (isParty() ? "Số " : "Số: ") + figures + ending(kind, symbol);
    }

    /** The whole number as the register and other documents cite it. */
    String fullNumber(int number, String kind, String symbol) {
        return figures(number) + ending(kind, symbol);
    }

    /** What follows the number proper. */
    String ending(String kind, String symbol) {
        return isParty() ? "-" + kind + "/" + symbol : "/" + kind + "-" + symbol;
    }

    private static String figures(int number) {
        return String.format(Locale.ROOT, "%02d", number);
    }

    /** Party numbers run on; the State's begin anew each year (Decree 30/2020/NĐ-CP, article 15). */
    LocalDate seriesBegins(LocalDate on) {
        return isParty() ? LocalDate.of(1945, 1, 1) : LocalDate.of(on.getYear(), 1, 1);
    }

    /** The last day of the series to which a day belongs. */
    LocalDate seriesEnds(LocalDate on) {
        return isParty() ? LocalDate.of(9999, 12, 31) : LocalDate.of(on.getYear(), 12, 31);
    }

    /** The name of the series in which a number is used once. */
    String series(LocalDate on, String kind, String symbol) {
        return (isParty() ? "" : Integer.toString(on.getYear())) + ending(kind, symbol);
    }

    /** "ngày 08 tháng 6 năm 2022": two digits for days below ten and for January and February; dots in a draft. */
    public static String dateInWords(@Nullable LocalDate day) {
        if (day == null) {
            return "ngày …… tháng …… năm ……";
        }
        return String.format(
                Locale.ROOT,
                day.getMonthValue() < 3 ? "ngày %02d tháng %02d năm %d" : "ngày %02d tháng %d năm %d",
                day.getDayOfMonth(),
                day.getMonthValue(),
                day.getYear());
    }

    /** What stands before a heading. */
    String headingLabel(int level, int[] counters) {
        int count = counters[level - 1];
        return switch (level) {
            case 1 -> roman(count) + (isParty() ? "- " : ". ");
            case 2 -> count + (this == PARTY_36 ? "- " : ". ");
            default -> this == PARTY_36 ? counters[1] + "." + count + "- " : (char) ('a' + (count - 1) % 26) + ") ";
        };
    }

    /** The same for a number that the outline prescribes: "I-", "1.1-" in the Party's format of 2018, "I.", "1.1." in the State's. */
    String headingLabel(String prescribed) {
        String number = prescribed.strip().replaceFirst("[.)\\-–\\s]+$", "");
        boolean letter = number.length() == 1 && Character.isLowerCase(number.charAt(0));
        boolean dash = this == PARTY_36 || this == PARTY_05 && number.matches("[IVXL]+");
        return number.isEmpty() ? "" : number + (letter ? ") " : dash ? "- " : ". ");
    }

    private static String roman(int number) {
        return "X".repeat(number / 10) + ROMAN[number % 10];
    }

    /** "T/M", "K/T" in the Party's format, "TM.", "KT." in the State's. */
    String authority(Block.SigningAuthority authority) {
        String letters = authority.name();
        if (!isParty()) {
            return letters + ".";
        }
        return letters.length() == 1 ? letters + "/" : letters.charAt(0) + "/" + letters.substring(1);
    }

    /** What ends the text of a document. */
    String closing() {
        return isParty() ? "." : "./.";
    }

    /** What ends a line of the recipients that is not the last. */
    String recipientEnding() {
        return isParty() ? "," : ";";
    }

    /** The position of the signer is bold in the State's format only. */
    boolean hasBoldPosition() {
        return !isParty();
    }
}
