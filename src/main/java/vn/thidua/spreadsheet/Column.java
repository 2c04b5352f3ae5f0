package vn.thidua.spreadsheet;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;

/**
 * A column that an import knows.
 *
 * @param key message key of its header; the header is recognised in every language of the interface
 * @param required a row without it is an error, and so is a file
 * @param type what may stand in it
 * @param choices for {@link CellKind#CHOICE}: the constants, recognised by their labels
 * @param longest most characters of a text
 */
public record Column(String key, boolean required, CellKind type, List<? extends Enum<?>> choices, int longest) {

    /** What a cell holds. */
    public enum CellKind {
        TEXT,
        DAY,
        YES_NO,
        CHOICE
    }

    public static Column text(String key, boolean required, int longest) {
        return new Column(key, required, CellKind.TEXT, List.of(), longest);
    }

    public static Column day(String key, boolean required) {
        return new Column(key, required, CellKind.DAY, List.of(), 30);
    }

    public static Column yesNo(String key) {
        return new Column(key, false, CellKind.YES_NO, List.of(), 30);
    }

    public static <E extends Enum<E>> Column choice(String key, boolean required, Class<E> type) {
        return new Column(key, required, CellKind.CHOICE, Arrays.asList(type.getEnumConstants()), 100);
    }

    /** Letters and digits only, no case, no accents, đ as d: how headers and allowed values are compared. */
    public static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .chars()
                .filter(Character::isLetterOrDigit)
                .map(Character::toLowerCase)
                .map(letter -> letter == 'đ' ? 'd' : letter)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
