package vn.thidua.reading;

import java.util.Set;

/**
 * What a number counts.
 *
 * @param name as the catalogue spells it: học viên for HV
 * @param family things of one family add up: đề tài and sáng kiến are both works
 */
public record Noun(String name, String family) {

    /** A number in a list whose heading says what is counted. */
    static final Noun UNSAID = new Noun("", "");

    static final Noun PER_CENT = new Noun("%", "share");

    private static final Set<String> PEOPLE = Set.of("person", "learner", "staff");
    private static final Set<String> CASES =
            Set.of("person", "learner", "staff", "collective", "unit", "section", "case");

    /** The noun with which some words begin, as a catalogue of figures names what it counts. */
    public static Noun of(String words) {
        Nouns.Found found = Nouns.known(words, 0, words.length());
        return found == null ? new Noun(words, "other " + words) : found.noun();
    }

    /** Whether it counts people who are neither pupils nor turns. */
    public boolean isPeople() {
        return family.equals("person") || family.equals("staff");
    }

    /** Whether so many of this can be a part of so many of the other. */
    boolean addsTo(Noun whole) {
        if (family.equals(whole.family)) {
            return !family.isEmpty();
        }
        return switch (whole.family) {
            case "case" -> CASES.contains(family);
            case "person" -> PEOPLE.contains(family);
            case "learner", "staff" -> family.equals("person");
            default -> false;
        };
    }

    public boolean isShare() {
        return family.equals(PER_CENT.family);
    }
}
