package vn.thidua.reading;

/**
 * Where something stands in a text.
 *
 * @param line counted from 1
 * @param from first character
 * @param to behind the last character
 */
public record Place(int line, int from, int to) implements Comparable<Place> {

    /** From the beginning of this to the end of the other. */
    Place through(Place other) {
        return new Place(Math.min(line, other.line), Math.min(from, other.from), Math.max(to, other.to));
    }

    @Override
    public int compareTo(Place other) {
        return from != other.from ? Integer.compare(from, other.from) : Integer.compare(to, other.to);
    }
}
