package vn.thidua.reading;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * By what the parts of a number of people are told apart. Men and women make a whole; lecturers, Party members and women do not,
 * for one person may be all three, and then the parts add up to nothing that anybody claims. Learners are told apart by their
 * courses, whose names speak of offices; of them only what cuts across everything counts.
 */
final class Traits {

    private static final Set<String> PEOPLE = Set.of("person", "learner", "staff");
    private static final Map<String, String> WAYS = new HashMap<>();
    private static final Set<String> CROSSING = new HashSet<>();
    private static final Pattern WORDS;
    /** Việt Nam, Quảng Nam: no men. */
    private static final Pattern NAMED = Pattern.compile("(?<=\\p{L} )Nam(?!\\p{L})");

    private static final Pattern APART = Pattern.compile("(?iu)[,;:(]|(?<!\\p{L})(?:và|trong đó|gồm|cụ thể)(?!\\p{L})");

    static {
        for (String line : Nouns.lines("/reading/traits.txt")) {
            String way = line.substring(0, line.indexOf(':')).strip();
            if (way.endsWith("*")) {
                way = way.substring(0, way.length() - 1);
                CROSSING.add(way);
            }
            for (String word : line.substring(line.indexOf(':') + 1).split(";")) {
                WAYS.put(word.strip(), way);
            }
        }
        String any = WAYS.keySet().stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
        WORDS = Pattern.compile("(?<!\\p{L})(?:" + any + ")(?!\\p{L})");
    }

    private Traits() {}

    /** What the parts of a whole are to each other. */
    enum Division {
        /** Told apart in one way, so that they exclude each other. */
        CLEAN,
        /** Told apart in several ways: somebody may be in two of them. */
        CROSSED,
        /** The words do not say. */
        UNSAID
    }

    /** How some parts of so many people divide them. */
    static Division of(List<Claim> parts, Noun whole) {
        return divide(parts.stream().map(part -> ways(part, whole)).toList(), whole);
    }

    /** The same for items of a list, by their labels. */
    static Division ofLabels(List<String> labels, Noun whole) {
        return divide(
                labels.stream()
                        .map(label -> ways(label.toLowerCase(Locale.ROOT).replaceFirst("^\\W*nam\\W*$", "nam"), whole))
                        .toList(),
                whole);
    }

    private static Division divide(List<Set<String>> parts, Noun whole) {
        if (!PEOPLE.contains(whole.family()) || whole.name().startsWith("lượt")) {
            return Division.UNSAID;
        }
        var said = new ArrayList<Set<String>>();
        for (Set<String> part : parts) {
            var ways = new HashSet<>(part);
            if (whole.family().equals("learner")) {
                ways.retainAll(CROSSING);
            }
            if (!ways.isEmpty()) {
                said.add(ways);
            }
        }
        if (said.isEmpty()) {
            return Division.UNSAID;
        }
        var common = new HashSet<>(said.get(0));
        said.forEach(common::retainAll);
        if (common.isEmpty()) {
            return Division.CROSSED;
        }
        if (said.size() == parts.size()) {
            return Division.CLEAN;
        }
        return CROSSING.containsAll(common) ? Division.CROSSED : Division.UNSAID;
    }

    private static Set<String> ways(Claim part, Noun whole) {
        String[] before = APART.split(part.label());
        String label = before.length == 0 ? "" : before[before.length - 1];
        String tail = APART.split(part.tail() + " ", 2)[0];
        String noun = part.noun().name().equals(whole.name()) ? "" : part.noun().name();
        return ways(NAMED.matcher(label + " | " + noun + " " + tail).replaceAll(""), whole);
    }

    /** What the whole itself is called tells nothing apart. */
    private static Set<String> ways(String words, Noun whole) {
        var ways = new HashSet<String>();
        Matcher found = WORDS.matcher(words.toLowerCase(Locale.ROOT));
        while (found.find()) {
            if (!found.group().equals(whole.name())) {
                ways.add(WAYS.get(found.group()));
            }
        }
        return ways;
    }
}
