package vn.thidua.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A heading, paragraph or list item of a text with what stands under it. */
final class Item {

    private final String text;
    private final String style;
    private final int rank;
    private final int line;
    private final int from;
    private int to;
    private @Nullable Item parent;
    private int index;
    private @Nullable Heading heading;
    private final List<Item> children = new ArrayList<>();
    private List<Claim> claims = List.of();
    private List<int[]> sentences = List.of();

    /**
     * @param style how it is marked: the bullet itself, PARAGRAPH, or the style of its number
     * @param rank how deep the style stands; 0 is the outermost
     */
    Item(String text, String style, int rank, int line, int from, int to) {
        this.text = text;
        this.style = style;
        this.rank = rank;
        this.line = line;
        this.from = from;
        this.to = to;
    }

    /** Takes in a line that was broken off. */
    void extend(int end) {
        to = end;
    }

    void adopt(Item child) {
        child.parent = this;
        child.index = children.size();
        children.add(child);
    }

    void number(Heading number) {
        heading = number;
    }

    void say(List<Claim> all, List<int[]> borders) {
        claims = List.copyOf(all);
        sentences = List.copyOf(borders);
    }

    void each(Consumer<Item> visitor) {
        visitor.accept(this);
        children.forEach(child -> child.each(visitor));
    }

    String style() {
        return style;
    }

    int rank() {
        return rank;
    }

    int line() {
        return line;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    /** Its own words, without those under it. */
    String words() {
        return text.substring(from, to);
    }

    String words(int begin, int end) {
        return text.substring(Math.max(from, begin), Math.max(Math.max(from, begin), Math.min(to, end)));
    }

    Place place() {
        return new Place(line, from, to);
    }

    List<Claim> claims() {
        return claims;
    }

    /** Begin and end of each sentence. */
    List<int[]> sentences() {
        return sentences;
    }

    List<Item> children() {
        return children;
    }

    @Nullable
    Item parent() {
        return parent;
    }

    /** The item before it under the same parent. */
    @Nullable
    Item previous() {
        return parent == null || index == 0 ? null : parent.children.get(index - 1);
    }

    /** Its position under the parent. */
    int index() {
        return index;
    }

    @Nullable
    Heading heading() {
        return heading;
    }

    boolean isBullet() {
        return rank > Outline.PARAGRAPH;
    }

    boolean isParagraph() {
        return rank == Outline.PARAGRAPH;
    }

    /** The words up to the colon, or all: what a list item is about. */
    String label() {
        String words = words();
        int colon = words.indexOf(':');
        return colon < 0 ? words : words.substring(0, colon);
    }

    /** The numbered heading under which it stands. */
    @Nullable
    Item section() {
        Item above = parent;
        while (above != null && above.heading == null) {
            above = above.parent;
        }
        return above;
    }
}
