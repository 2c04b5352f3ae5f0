package vn.thidua.account;

import java.security.SecureRandom;
import java.util.Locale;

/**
 * A code on a slip of paper that opens the door once: twelve letters and digits (59 bits) that nobody confuses with each
 * other, in three groups; blanks, dashes and capitals do not matter when it is typed.
 *
 * @param text as it is printed
 */
public record OneTimeCode(String text) {

    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz";
    private static final int GROUP = 4;
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    static OneTimeCode random() {
        var text = new StringBuilder();
        for (int i = 0; i < LENGTH; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(ALPHABET.charAt(RANDOM.nextInt(ALPHABET.length())));
        }
        return new OneTimeCode(text.toString());
    }

    /** What is hashed and compared. */
    String plain() {
        return plain(text);
    }

    /** A code as it was typed, without what does not matter. */
    public static String plain(String typed) {
        return typed.toLowerCase(Locale.ROOT).replaceAll("[\\s-]", "");
    }
}
