package vn.thidua.scrutiny;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.reading.Heading;
import vn.thidua.reading.Place;
import vn.thidua.scrutiny.Lists.Word;

/** What the words of a text have to say: R06, R09, R10, R14, R19. */
final class TextRules {

    private static final int MOST_WORDS = 60_000;
    private static final Pattern YEARS = Pattern.compile("((?:19|20)\\d\\d)\\s?[-–]\\s?((?:19|20)\\d\\d)(?!\\d)");

    private TextRules() {}

    /** R06: 2.1 does not stand under 3, and 3 follows 2. */
    static final class Headings implements Rule {

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            var last = new HashMap<String, Heading>();
            for (Heading heading : script.reading().headings()) {
                if (heading.style() == Heading.Numbering.ARABIC
                        && heading.numbers().size() > 1) {
                    under(heading, finding);
                }
                String row = heading.style() + "/" + heading.numbers().size() + "/"
                        + (heading.parent() == null
                                ? ""
                                : heading.parent().place().from());
                Heading before = last.put(row, heading);
                boolean falls = before != null && heading.last() <= before.last() && heading.last() != 1;
                if (falls && sameStem(before, heading)) {
                    finding.accept(new Finding(
                            RuleCode.R06,
                            Severity.WARNING,
                            "order",
                            heading.place(),
                            heading.number(),
                            before.number()));
                }
            }
        }

        private static void under(Heading heading, Consumer<Finding> finding) {
            Heading above = heading.parent();
            while (above != null
                    && above.style() == Heading.Numbering.ARABIC
                    && above.numbers().size() >= heading.numbers().size()) {
                above = above.parent();
            }
            boolean arabic = above != null && above.style() == Heading.Numbering.ARABIC;
            if (arabic && !heading.numbers().subList(0, above.numbers().size()).equals(above.numbers())) {
                finding.accept(new Finding(
                        RuleCode.R06, Severity.WARNING, "under", heading.place(), heading.number(), above.number()));
            }
        }

        private static boolean sameStem(Heading before, Heading heading) {
            int stem = heading.numbers().size() - 1;
            return before.numbers().subList(0, stem).equals(heading.numbers().subList(0, stem));
        }
    }

    /** R19: the right letters with the wrong marks, and abbreviations with a letter too many. */
    static final class Terms implements Rule {

        private static final Pattern CAPITALS =
                Pattern.compile("(?<![\\p{L}\\d/-])\\p{Lu}{3,}(?:-\\p{Lu}{2,})?(?![\\p{L}\\d])");
        private static final Map<String, List<String[]>> TERMS = new HashMap<>();
        private static final Map<Pattern, String> SLIPS = new LinkedHashMap<>();
        /** Two words and the same two again. */
        private static final Pattern DOUBLED = Pattern.compile(
                "(?<!\\p{L})((\\p{Ll}{2,10}) (?!\\2 )\\p{Ll}{2,10}) \\1(?!\\p{L})|(?<!\\p{L})(các|và|của|được|cho|trong|với|những|để|theo|tại) \\3(?!\\p{L})");

        private static final Set<String> FINE = new HashSet<>();
        private static final Set<String> SHORT = new HashSet<>();

        static {
            for (String line : Lists.read("terms.txt")) {
                if (line.startsWith("~")) {
                    String[] sides = line.substring(1).split("=");
                    SLIPS.put(Pattern.compile("(?iu)(?<!\\p{L})" + Pattern.quote(sides[0]) + "(?!\\p{L})"), sides[1]);
                } else if (line.startsWith("!")) {
                    FINE.add(line.substring(1));
                } else if (line.startsWith("=")) {
                    SHORT.add(line.substring(1));
                } else {
                    String[] words = line.split("[\\s,]+");
                    TERMS.computeIfAbsent(Lists.bare(words[0]), any -> new ArrayList<>())
                            .add(words);
                }
            }
        }

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            List<Word> words = Lists.words(script.text(), MOST_WORDS);
            int free = 0;
            for (int i = 0; i < words.size(); i++) {
                for (String[] term : TERMS.getOrDefault(words.get(i).bare(), List.of())) {
                    free = i >= free && slip(script, words, i, term, finding) ? i + term.length : free;
                }
            }
            SLIPS.forEach((slip, meant) -> {
                Matcher found = slip.matcher(script.text());
                while (found.find()) {
                    finding.accept(new Finding(
                            RuleCode.R19,
                            Severity.WARNING,
                            "term",
                            script.at(found.start(), found.end()),
                            found.group(),
                            meant));
                }
            });
            Matcher doubled = DOUBLED.matcher(script.text());
            while (doubled.find()) {
                boolean meant =
                        doubled.group().startsWith("từng ") || doubled.group().startsWith("ngày càng");
                if (!meant) {
                    finding.accept(new Finding(
                            RuleCode.R19,
                            Severity.NOTE,
                            "doubled",
                            script.at(doubled.start(), doubled.end()),
                            doubled.group(1) == null ? doubled.group(3) : doubled.group(1)));
                }
            }
            Matcher capitals = CAPITALS.matcher(script.text());
            while (capitals.find()) {
                String meant = meant(capitals.group());
                if (meant != null) {
                    finding.accept(new Finding(
                            RuleCode.R19,
                            Severity.WARNING,
                            "term",
                            script.at(capitals.start(), capitals.end()),
                            capitals.group(),
                            meant));
                }
            }
        }

        /** Whether the words were a slip. */
        private static boolean slip(Script script, List<Word> words, int at, String[] term, Consumer<Finding> finding) {
            if (at + term.length > words.size()) {
                return false;
            }
            boolean same = true;
            for (int j = 0; j < term.length; j++) {
                if (!words.get(at + j).bare().equals(Lists.bare(term[j]))) {
                    return false;
                }
                same &= fits(words.get(at + j).written(), term[j]);
            }
            String written = script.text()
                    .substring(
                            words.get(at).from(),
                            words.get(at + term.length - 1).to());
            boolean far = written.length() > String.join(" ", term).length() + 4
                    || written.matches("(?s).*[\\n;.:()].*")
                    || term.length == 2 && written.indexOf(',') >= 0;
            boolean slip = !same && !far && !FINE.contains(written.toLowerCase(Locale.ROOT));
            if (slip) {
                finding.accept(new Finding(
                        RuleCode.R19,
                        Severity.WARNING,
                        "term",
                        script.at(
                                words.get(at).from(),
                                words.get(at + term.length - 1).to()),
                        written,
                        String.join(" ", term)));
            }
            return slip;
        }

        /** Where the mark stands on a vowel group (hoà, hòa) is a matter of taste. */
        private static boolean fits(String written, String term) {
            return written.equalsIgnoreCase(term) || sorted(written).equals(sorted(term));
        }

        private static String sorted(String word) {
            return java.text.Normalizer.normalize(word.toLowerCase(Locale.ROOT), java.text.Normalizer.Form.NFD)
                    .chars()
                    .sorted()
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
        }

        private static @Nullable String meant(String written) {
            if (SHORT.contains(written) || written.length() < 4) {
                return null;
            }
            for (String right : SHORT) {
                boolean marks = right.length() >= 4 && Lists.bare(right).equals(Lists.bare(written));
                boolean near = right.length() >= 6 && written.length() >= 6 && Lists.distance(written, right, 1) == 1;
                if (marks || near) {
                    return right;
                }
            }
            return null;
        }
    }

    /** R09: names of schools, clusters and movements as the catalogue has them. */
    static final class Names implements Rule {

        private static final int SHORTEST = 4;
        /** "Trường Chính trị Trần Văn A tỉnh B" goes by the name of the man alone too. */
        private static final Pattern AFTER_SOMEBODY =
                Pattern.compile("(.*(?:\\p{Lu}\\p{Ll}* ){2}\\p{Lu}\\p{Ll}*) (?:tỉnh|thành phố|huyện|xã|phường) .*");

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            List<Word> words = Lists.words(script.text(), MOST_WORDS);
            var starts = new HashMap<String, List<Integer>>();
            for (int i = 0; i + 1 < words.size(); i++) {
                starts.computeIfAbsent(
                                words.get(i).bare() + " " + words.get(i + 1).bare(), any -> new ArrayList<>())
                        .add(i);
            }
            var forms = new LinkedHashMap<String, String>();
            known.names().forEach(name -> forms.put(name, name));
            for (String name : known.names()) {
                Matcher whose = AFTER_SOMEBODY.matcher(name);
                if (whose.lookingAt()) {
                    forms.putIfAbsent(whose.group(1), name);
                }
            }
            var right = new HashSet<String>();
            forms.keySet().forEach(name -> right.add(name.toLowerCase(Locale.ROOT)));
            forms.forEach((form, name) -> {
                List<Word> wanted = Lists.words(form, 40);
                if (wanted.size() >= SHORTEST) {
                    List<Integer> places = starts.getOrDefault(
                            wanted.get(0).bare() + " " + wanted.get(1).bare(), List.of());
                    places.forEach(at -> compare(script, words, at, wanted, name, right, finding));
                }
            });
        }

        private static void compare(
                Script script,
                List<Word> words,
                int at,
                List<Word> wanted,
                String name,
                Set<String> right,
                Consumer<Finding> finding) {
            if (at + wanted.size() > words.size()) {
                return;
            }
            int wrong = -1;
            for (int i = 0; i < wanted.size(); i++) {
                if (!words.get(at + i).isSame(wanted.get(i).written())) {
                    if (wrong >= 0) {
                        return;
                    }
                    wrong = i;
                }
            }
            wrong = wrong < 0 ? uncapped(words, at, wanted) : wrong;
            if (wrong < 2) {
                return;
            }
            Word odd = words.get(at + wrong);
            String word = wanted.get(wrong).written();
            boolean name1 = Character.isUpperCase(odd.written().charAt(0)) == Character.isUpperCase(word.charAt(0))
                    || odd.isSame(word);
            boolean near = odd.bare().equals(wanted.get(wrong).bare())
                    || sound(odd.bare()).equals(sound(wanted.get(wrong).bare()))
                    || Lists.distance(odd.bare(), wanted.get(wrong).bare(), 1) <= 1
                            && odd.bare().length() >= 4;
            String written = script.text()
                    .substring(
                            words.get(at).from(),
                            words.get(at + wanted.size() - 1).to());
            boolean known = right.contains(written.toLowerCase(Locale.ROOT)) && !odd.isSame(word);
            if (near && name1 && !known && !written.contains("\n\n")) {
                finding.accept(new Finding(
                        RuleCode.R09,
                        Severity.WARNING,
                        "name",
                        script.at(odd.from(), odd.to()),
                        odd.written(),
                        word,
                        name));
            }
        }
    }

    /** Where a name has a capital and the text, otherwise the same, has none: Trần văn A. */
    private static int uncapped(List<Word> words, int at, List<Word> wanted) {
        for (int i = 2; i < wanted.size(); i++) {
            boolean capital = Character.isUpperCase(wanted.get(i).written().charAt(0));
            if (capital && Character.isLowerCase(words.get(at + i).written().charAt(0))) {
                return i;
            }
        }
        return -1;
    }

    /** Letters that sound alike in one region or another: gi, d and r; s and x; ch and tr; l and n. */
    private static String sound(String bare) {
        return bare.replaceFirst("^(?:gi|d|r)(?=[aeiouy])", "z")
                .replaceFirst("^x", "s")
                .replaceFirst("^tr", "ch")
                .replaceFirst("^l", "n");
    }

    /** R14 and R09: one movement, one name, one slogan, one period. */
    static final class Movements implements Rule {

        private static final Pattern QUOTED = Pattern.compile("[“\"«]\\s*\\*?([^“”\"«»]{12,200}?)\\*?\\s*[”\"»]");
        private static final int BEHIND = 40;

        /** A movement as the text names it. */
        private record Said(
                String name, Set<String> words, @Nullable String years, Place place) {}

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            List<Said> all = said(script);
            var first = new ArrayList<Said>();
            for (Said one : all.subList(0, Math.min(all.size(), 300))) {
                Said twin = first.stream()
                        .filter(other -> isNear(one.words(), other.words()))
                        .findFirst()
                        .orElse(null);
                boolean ownName = twin != null && isKnown(one, known) && isKnown(twin, known);
                if (twin == null || ownName) {
                    first.add(one);
                } else {
                    compare(one, twin, finding);
                }
            }
            for (Said one : first) {
                known.movements().stream()
                        .filter(movement -> isNear(one.words(), words(movement.name())))
                        .min(Comparator.comparing(movement -> !one.words().equals(words(movement.name()))))
                        .ifPresent(movement -> hold(one, movement, finding));
            }
        }

        private static boolean isKnown(Said one, Knowledge known) {
            return known.movements().stream().anyMatch(movement -> one.words().equals(words(movement.name())));
        }

        private static List<Said> said(Script script) {
            var said = new ArrayList<Said>();
            Matcher quoted = QUOTED.matcher(script.text());
            while (quoted.find()) {
                int end = Math.min(script.text().length(), quoted.end() + BEHIND);
                Matcher years =
                        YEARS.matcher(script.text().substring(quoted.end(), end).split("[;.]", 2)[0]);
                Set<String> words = words(quoted.group(1));
                if (words.size() >= 3) {
                    said.add(new Said(
                            quoted.group(1).strip(),
                            words,
                            years.find() ? years.group(1) + "-" + years.group(2) : null,
                            script.at(quoted.start(1), quoted.end(1))));
                }
            }
            return said;
        }

        private static void compare(Said one, Said twin, Consumer<Finding> finding) {
            if (!one.words().equals(twin.words())) {
                finding.accept(new Finding(
                        RuleCode.R14,
                        Severity.WARNING,
                        "slogan",
                        List.of(one.name(), twin.name()),
                        one.place(),
                        List.of(twin.place()),
                        null));
            }
            if (one.years() != null && twin.years() != null && !one.years().equals(twin.years())) {
                finding.accept(new Finding(
                        RuleCode.R14,
                        Severity.WARNING,
                        "years",
                        List.of(one.name(), one.years(), twin.years()),
                        one.place(),
                        List.of(twin.place()),
                        null));
            }
        }

        private static void hold(Said one, Knowledge.Movement movement, Consumer<Finding> finding) {
            if (!one.words().equals(words(movement.name()))) {
                finding.accept(
                        new Finding(RuleCode.R09, Severity.NOTE, "movement", one.place(), one.name(), movement.name()));
            }
            LocalDate to = movement.to();
            String years = to == null ? null : movement.from().getYear() + "-" + to.getYear();
            if (one.years() != null
                    && years != null
                    && !one.years().equals(years)
                    && movement.from().getYear() != to.getYear()) {
                finding.accept(new Finding(
                        RuleCode.R14, Severity.WARNING, "catalogueYears", one.place(), one.name(), one.years(), years));
            }
        }

        private static Set<String> words(String name) {
            var words = new HashSet<String>();
            Lists.words(name, 60).forEach(word -> words.add(word.bare()));
            return words;
        }

        /** Nearly the same words: one or two more or fewer in a slogan of at least six. */
        private static boolean isNear(Set<String> one, Set<String> other) {
            var both = new HashSet<>(one);
            both.retainAll(other);
            int most = Math.max(one.size(), other.size());
            return one.equals(other) || most >= 6 && both.size() >= most - (most >= 8 ? 2 : 1);
        }
    }

    /** R10: what is over cannot be at hand. */
    static final class Stale implements Rule {

        private static final Map<String, LocalDate> EVENTS = new LinkedHashMap<>();
        private static final Pattern STAGE =
                Pattern.compile("(?iu)giai đoạn\\s+((?:19|20)\\d\\d)\\s?[-–]\\s?((?:19|20)\\d\\d)");

        static {
            Lists.read("events.txt")
                    .forEach(line -> EVENTS.put(line.substring(11), LocalDate.parse(line.substring(0, 10))));
        }

        @Override
        public void check(Script script, Knowledge known, Consumer<Finding> finding) {
            LocalDate begin = known.period() != null ? known.period().from() : DayRules.begin(script);
            if (begin == null) {
                return;
            }
            String small = script.text().toLowerCase(Locale.ROOT).replace('–', '-');
            EVENTS.forEach((event, over) -> {
                int at = small.indexOf(event.toLowerCase(Locale.ROOT));
                if (at >= 0 && over.isBefore(begin)) {
                    finding.accept(new Finding(
                            RuleCode.R10,
                            Severity.WARNING,
                            "event",
                            script.at(at, at + event.length()),
                            Integer.toString(over.getYear())));
                }
            });
            Matcher stage = STAGE.matcher(script.text());
            while (stage.find()) {
                if (Integer.parseInt(stage.group(2)) < begin.getYear()) {
                    finding.accept(new Finding(
                            RuleCode.R10,
                            Severity.WARNING,
                            "stage",
                            script.at(stage.start(), stage.end()),
                            stage.group(1) + "-" + stage.group(2)));
                }
            }
        }
    }
}
