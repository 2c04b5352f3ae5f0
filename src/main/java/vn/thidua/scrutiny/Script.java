package vn.thidua.scrutiny;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Place;
import vn.thidua.reading.Reading;

/** A text as it is looked at: read, and of one part (pasted) or of several (the sections of a report). */
public final class Script {

    private final Reading reading;
    private final List<Part> parts;

    /**
     * A stretch of the text.
     *
     * @param id of the section, {@code null} in a pasted text
     * @param stale its figures have changed since its author last looked
     */
    public record Part(@Nullable UUID id, String name, boolean stale, int from, int to) {}

    /** A section before it is put together with the others. */
    public record Passage(UUID id, String label, String heading, String words, boolean stale) {}

    private Script(Reading reading, List<Part> parts) {
        this.reading = reading;
        this.parts = List.copyOf(parts);
    }

    /** A text that was pasted or uploaded. */
    public static Script of(String text) {
        Reading reading = Reading.of(text);
        return new Script(
                reading, List.of(new Part(null, "", false, 0, reading.text().length())));
    }

    /** The sections of a report, with their headings. */
    public static Script of(List<Passage> passages) {
        var text = new StringBuilder();
        var parts = new ArrayList<Part>();
        for (Passage passage : passages) {
            int from = text.length();
            String head = (passage.label() + " " + passage.heading()).strip();
            text.append(Reading.plain(head))
                    .append('\n')
                    .append(Reading.plain(passage.words()))
                    .append("\n\n");
            parts.add(new Part(passage.id(), head, passage.stale(), from, text.length()));
        }
        return new Script(Reading.of(text.toString()), parts);
    }

    public Reading reading() {
        return reading;
    }

    public String text() {
        return reading.text();
    }

    public List<Part> parts() {
        return parts;
    }

    /** The part in which a place lies. */
    public Part part(Place place) {
        return parts.stream()
                .filter(part -> place.from() < part.to())
                .findFirst()
                .orElse(parts.isEmpty() ? new Part(null, "", false, 0, 0) : parts.get(parts.size() - 1));
    }

    /** The words at a place. */
    public String words(Place place) {
        int length = text().length();
        return text().substring(Math.min(place.from(), length), Math.min(Math.max(place.from(), place.to()), length));
    }

    /** The words from so many characters before a place to its beginning. */
    String before(Place place, int characters) {
        return text().substring(Math.max(0, place.from() - characters), place.from());
    }

    /** The line of the text in which a place begins. */
    String line(Place place) {
        int from = text().lastIndexOf('\n', Math.max(0, place.from() - 1)) + 1;
        int to = text().indexOf('\n', place.from());
        return text().substring(from, to < 0 ? text().length() : to);
    }

    /** A place by its characters. */
    Place at(int from, int to) {
        int line = 1;
        for (int i = text().indexOf('\n'); i >= 0 && i < from; i = text().indexOf('\n', i + 1)) {
            line++;
        }
        return new Place(line, from, to);
    }
}
