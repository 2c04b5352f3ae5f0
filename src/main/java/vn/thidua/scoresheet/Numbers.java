package vn.thidua.scoresheet;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.Refusal;

/** Numbers as people type them: {@code 12,5}, {@code 12.5}, {@code 1.234,5}, {@code 16.182}. */
public final class Numbers {

    private static final Pattern THOUSANDS = Pattern.compile("-?\\d{1,3}(\\.\\d{3})+");
    private static final Pattern PLAIN = Pattern.compile("-?\\d{1,9}(\\.\\d{1,2})?");

    private Numbers() {}

    /** Nothing for nothing; a refusal for what is no number of at most two decimals. */
    public static @Nullable BigDecimal parse(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        String text = typed.strip().replace(" ", "").replace('−', '-');
        if (text.indexOf(',') >= 0) {
            text = text.replace(".", "").replace(',', '.');
        } else if (THOUSANDS.matcher(text).matches()) {
            text = text.replace(".", "");
        }
        if (!PLAIN.matcher(text).matches()) {
            throw new Refusal("scoring.noNumber", typed.strip());
        }
        return new BigDecimal(text);
    }

    /** As a field shows it. */
    public static String show(@Nullable BigDecimal number) {
        if (number == null) {
            return "";
        }
        return number.signum() == 0
                ? "0"
                : number.stripTrailingZeros().toPlainString().replace('.', ',');
    }
}
