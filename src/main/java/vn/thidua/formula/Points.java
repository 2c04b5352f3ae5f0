package vn.thidua.formula;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a criterion came to, with its arithmetic.
 *
 * @param value two decimals; {@code null}: nothing was entered, or the criterion is not this unit's
 * @param maximum what counts on the other side of the rate; nought where it is not this unit's
 * @param key message of the arithmetic, {@code formula.…}
 * @param arguments its numbers
 */
public record Points(@Nullable BigDecimal value, BigDecimal maximum, String key, List<Object> arguments) {

    public Points {
        arguments = List.copyOf(arguments);
    }

    public boolean isKnown() {
        return value != null;
    }

    /** For pages: the arguments as messages take them. */
    public Object[] words() {
        return arguments.toArray();
    }
}
