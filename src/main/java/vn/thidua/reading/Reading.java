package vn.thidua.reading;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text as read: what it counts, which documents and days it names, how it is numbered, and where its own numbers do not go
 * together. The time of reading grows with the text and no faster, whatever is in it.
 */
public final class Reading {

    static final int MOST_FINDINGS = 500;

    private static final int MOST_ABOVE = 600;

    private final String text;
    private final List<Claim> claims = new ArrayList<>();
    private final List<Citation> citations = new ArrayList<>();
    private final List<Day> days = new ArrayList<>();
    private final List<Heading> headings;
    private final List<Disagreement> disagreements = new ArrayList<>();
    private final Map<Place, Item> items = new HashMap<>();

    /** A day that a text names; nothing where there is no such day, as 31/6. */
    public record Day(@Nullable LocalDate date, Place place) {}

    /**
     * A document that a text names by its number: {@code 68-BC/TCT}, {@code 12/BC-TCT}, {@code 98/2023/NĐ-CP}.
     *
     * @param kind the word in front of it, if it is a kind of document: "Hướng dẫn"
     * @param number as written, without spaces
     * @param ordinal the running number in it
     * @param symbol sign of the kind: BC, KH, QĐ
     * @param body the issuer's sign behind the symbol: TCT
     * @param day the day that follows it, if one does
     * @param place of the number
     */
    public record Citation(
            @Nullable String kind,
            String number,
            int ordinal,
            String symbol,
            String body,
            @Nullable LocalDate day,
            Place place) {}

    private Reading(String text) {
        this.text = text;
        var outline = new Outline(text);
        int[] lineStarts = lineStarts(text);
        outline.root().each(item -> new Scan(text, lineStarts, item, citations, days).read());
        outline.root().each(item -> {
            claims.addAll(item.claims());
            item.claims().forEach(claim -> items.put(claim.place(), item));
        });
        headings = outline.headings();
        var found = new ArrayList<>(new Sums(outline.root()).find());
        found.addAll(new Shares().find(outline.root()));
        found.addAll(new Contrasts(outline.root()).find());
        for (Table table : outline.tables()) {
            if (found.size() < MOST_FINDINGS) {
                found.addAll(table.disagreements());
            }
        }
        found.sort(Comparator.comparing(Disagreement::place));
        var said = new HashSet<String>();
        found.stream()
                .filter(one -> said.add(one.reckoning() + " " + one.place().from()))
                .forEach(disagreements::add);
    }

    /** Reads a text; places count in {@link #text()}, which is the text {@linkplain #plain made plain}. */
    public static Reading of(String text) {
        return new Reading(plain(text));
    }

    /** The same text with composed letters, one sign for the end of a line and nothing that the eye cannot see. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replace("\r\n", "\n")
                .replace('\r', '\n')
                .replace('\u2028', '\n')
                .replace('\u000b', '\n')
                .replace('\u00a0', ' ')
                .replaceAll(
                        "[\u0000-\u0008\u000c\u000e-\u001f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", "");
    }

    private static int[] lineStarts(String text) {
        int[] starts = new int[16];
        int count = 1;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            if (count == starts.length) {
                starts = Arrays.copyOf(starts, count * 2);
            }
            starts[count++] = at + 1;
        }
        return Arrays.copyOf(starts, count);
    }

    public String text() {
        return text;
    }

    public List<Claim> claims() {
        return List.copyOf(claims);
    }

    /**
     * Where a claim stands, from near to far: its sentence, the paragraph up to it, and what is above it, up to the headings.
     *
     * @param sentence all of it
     * @param from its first character
     * @param before the words of the same paragraph in front of the claim
     * @param above the paragraphs and headings above, the nearest first
     */
    public record Surroundings(String sentence, int from, String before, List<String> above) {}

    /** What a claim is surrounded by. */
    public Surroundings around(Claim claim) {
        Item item = Objects.requireNonNull(items.get(claim.place()));
        int at = claim.place().from();
        int[] sentence = item.sentences().stream()
                .filter(borders -> borders[0] <= at && at < borders[1])
                .findFirst()
                .orElse(new int[] {item.from(), item.to()});
        var above = new ArrayList<String>();
        Item next = item.parent();
        while (next != null) {
            above.add(next.words(next.to() - MOST_ABOVE, next.to()));
            next = next.parent();
        }
        return new Surroundings(
                item.words(sentence[0], Math.min(sentence[1], sentence[0] + MOST_ABOVE)),
                sentence[0],
                item.words(at - MOST_ABOVE, at),
                above);
    }

    public List<Citation> citations() {
        return List.copyOf(citations);
    }

    public List<Day> days() {
        return List.copyOf(days);
    }

    public List<Heading> headings() {
        return List.copyOf(headings);
    }

    /** What does not add up, in the order of the text. */
    public List<Disagreement> disagreements() {
        return List.copyOf(disagreements);
    }
}
