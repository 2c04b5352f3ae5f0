package vn.thidua.envelope;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as people read, print and type them: groups of four out of 32 signs, without those that look alike. What is typed may
 * have small letters, blanks, and the look-alikes after all.
 */
public final class Code {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int GROUP = 4;

    private Code() {}

    /** {@code 7K2M-…}: as many groups as the bytes need. */
    public static String of(byte[] bytes) {
        var code = new StringBuilder();
        int count = (bytes.length * 8 + 4) / 5;
        for (int i = 0; i < count; i++) {
            if (i > 0 && i % GROUP == 0) {
                code.append('-');
            }
            code.append(SIGNS.charAt(five(bytes, i * 5)));
        }
        return code.toString();
    }

    /** The first hundred bits of a tracker: five groups, enough to tell all envelopes of all rounds apart. */
    public static String ofTracker(byte[] tracker) {
        return of(Arrays.copyOf(tracker, 13)).substring(0, 5 * GROUP + 4);
    }

    private static int five(byte[] bytes, int from) {
        int value = 0;
        for (int bit = from; bit < from + 5; bit++) {
            int set = bit / 8 < bytes.length ? bytes[bit / 8] >> (7 - bit % 8) & 1 : 0;
            value = value << 1 | set;
        }
        return value;
    }

    /** What was typed, if it stands for so many bytes. */
    static Optional<byte[]> read(String typed, int length) {
        String plain = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\-–.]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1')
                .replace('U', 'V');
        if (plain.length() != (length * 8 + 4) / 5) {
            return Optional.empty();
        }
        byte[] bytes = new byte[length];
        for (int i = 0; i < plain.length(); i++) {
            int value = SIGNS.indexOf(plain.charAt(i));
            if (value < 0) {
                return Optional.empty();
            }
            for (int bit = 0; bit < 5; bit++) {
                int at = i * 5 + bit;
                if (at / 8 < length) {
                    bytes[at / 8] |= (byte) ((value >> (4 - bit) & 1) << (7 - at % 8));
                }
            }
        }
        return Optional.of(bytes);
    }
}
