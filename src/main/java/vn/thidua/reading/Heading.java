package vn.thidua.reading;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A numbered heading or paragraph of a text.
 *
 * @param style PART, ROMAN, ARABIC or LETTER
 * @param numbers as numbered: 2 and 1 for 2.1
 * @param title what follows the number
 * @param parent the numbered heading above it
 * @param place of the number
 */
public record Heading(
        Numbering style,
        List<Integer> numbers,
        String title,
        @Nullable Heading parent,
        Place place) {

    /** How it is numbered. */
    public enum Numbering {
        PART,
        ROMAN,
        ARABIC,
        LETTER
    }

    public int last() {
        return numbers.get(numbers.size() - 1);
    }

    /** As written: 2.1. */
    public String number() {
        return String.join(".", numbers.stream().map(String::valueOf).toList());
    }
}
