package vn.thidua.merit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** What differs between two texts, sentence by sentence: the longest common sequence stays, the rest came or went. */
final class Differences {

    /** What became of a sentence. */
    enum Change {
        KEPT,
        ADDED,
        REMOVED
    }

    /** A sentence and what became of it. */
    record Part(Change change, String text) {

        public boolean isAdded() {
            return change == Change.ADDED;
        }

        public boolean isRemoved() {
            return change == Change.REMOVED;
        }
    }

    private Differences() {}

    static List<Part> between(String before, String after) {
        return between(sentences(before), sentences(after));
    }

    static List<Part> between(List<String> before, List<String> after) {
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
        return Arrays.stream(text.split("(?<=[.;:!?])\\s+|\\R"))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }
}
