package vn.thidua.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** What differs between two texts, by sentences or by words: the longest common sequence stays, the rest came or went. */
public final class Differences {

    /** Above this many pairs of words, texts are compared by sentences: nobody waits for a comparison. */
    private static final long MOST_PAIRS = 4_000_000;

    private static final Pattern BETWEEN_SENTENCES = Pattern.compile("(?<=[.;:!?])\\s+|\\R");

    /** Each word takes the blank behind it along, each line break is a word of its own. */
    private static final Pattern BETWEEN_WORDS = Pattern.compile("(?<=[ \\t])(?=[^ \\t])|(?=\\n)|(?<=\\n)");

    /** What became of a stretch of text. */
    enum Change {
        KEPT,
        ADDED,
        REMOVED
    }

    /** A stretch of text and what became of it. */
    public record Part(Change change, String text) {

        public boolean isAdded() {
            return change == Change.ADDED;
        }

        public boolean isRemoved() {
            return change == Change.REMOVED;
        }
    }

    private Differences() {}

    /** Sentence by sentence. */
    public static List<Part> between(String before, String after) {
        return between(sentences(before), sentences(after));
    }

    /** Word by word, neighbours of the same fate as one part; the parts together are the texts, line breaks and all. */
    public static List<Part> words(String before, String after) {
        List<String> old = words(before);
        List<String> now = words(after);
        int head = 0;
        while (head < old.size() && head < now.size() && old.get(head).equals(now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < old.size() - head
                && tail < now.size() - head
                && old.get(old.size() - 1 - tail).equals(now.get(now.size() - 1 - tail))) {
            tail++;
        }
        var parts = new ArrayList<Part>();
        old.subList(0, head).forEach(word -> parts.add(new Part(Change.KEPT, word)));
        List<String> oldMiddle = old.subList(head, old.size() - tail);
        List<String> newMiddle = now.subList(head, now.size() - tail);
        if ((long) oldMiddle.size() * newMiddle.size() > MOST_PAIRS) {
            parts.add(new Part(Change.REMOVED, String.join("", oldMiddle)));
            parts.add(new Part(Change.ADDED, String.join("", newMiddle)));
        } else {
            parts.addAll(between(oldMiddle, newMiddle));
        }
        old.subList(old.size() - tail, old.size()).forEach(word -> parts.add(new Part(Change.KEPT, word)));
        return joined(parts);
    }

    private static List<Part> joined(List<Part> parts) {
        var joined = new ArrayList<Part>();
        for (Part part : parts) {
            Part last = joined.isEmpty() ? null : joined.get(joined.size() - 1);
            if (last != null && last.change() == part.change()) {
                joined.set(joined.size() - 1, new Part(part.change(), last.text() + part.text()));
            } else {
                joined.add(part);
            }
        }
        return joined;
    }

    /** Of sequences of any kind. */
    public static List<Part> between(List<String> before, List<String> after) {
        int[][] common = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                common[i][j] = before.get(i).equals(after.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        var parts = new ArrayList<Part>();
        int i = 0;
        int j = 0;
        while (i < before.size() || j < after.size()) {
            if (i < before.size() && j < after.size() && before.get(i).equals(after.get(j))) {
                parts.add(new Part(Change.KEPT, before.get(i++)));
                j++;
            } else if (j == after.size() || i < before.size() && common[i + 1][j] >= common[i][j + 1]) {
                parts.add(new Part(Change.REMOVED, before.get(i++)));
            } else {
                parts.add(new Part(Change.ADDED, after.get(j++)));
            }
        }
        return parts;
    }

    private static List<String> sentences(String text) {
        return Arrays.stream(BETWEEN_SENTENCES.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    private static List<String> words(String text) {
        return text.isEmpty() ? List.of() : Arrays.asList(BETWEEN_WORDS.split(text.replaceAll("\\R", "\n")));
    }
}
