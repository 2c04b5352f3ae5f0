package vn.thidua.figure;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a figure comes to.
 *
 * @param amount {@code null}: nothing is known (chưa có số liệu), which is not zero
 * @param qualifier how exact the amount is
 */
public record FigureValue(Figure figure, @Nullable BigDecimal amount, Qualifier qualifier) {

    /** What stands in a text where nothing is known. */
    public static final String UNKNOWN = "chưa có số liệu";

    private static final BigDecimal TEN = BigDecimal.TEN;

    static FigureValue unknown(Figure figure) {
        return new FigureValue(figure, null, Qualifier.EXACT);
    }

    public boolean isKnown() {
        return amount != null;
    }

    /** As reports write it: {@code 07}, {@code 4.536}, {@code 80,5 %}, {@code hơn 20}, {@code chưa có số liệu}. */
    public String shown() {
        if (amount == null) {
            return UNKNOWN;
        }
        String number = figure.isShare() ? format("#,##0.#").format(amount) + " %" : written(amount);
        return qualifier.word() + number;
    }

    /** The value with what is counted: {@code 07 lớp}, {@code hơn 20 bài}, {@code 80,5 %}. */
    public String withNoun() {
        return amount == null || figure.isShare() ? shown() : shown() + " " + figure.noun();
    }

    private static String written(BigDecimal number) {
        boolean oneDigit = number.signum() > 0
                && number.compareTo(TEN) < 0
                && number.stripTrailingZeros().scale() <= 0;
        return (oneDigit ? "0" : "") + format("#,##0.##").format(number);
    }

    private static DecimalFormat format(String pattern) {
        return new DecimalFormat(pattern, DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN")));
    }
}
