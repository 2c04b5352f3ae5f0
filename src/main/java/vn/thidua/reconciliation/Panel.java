package vn.thidua.reconciliation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import vn.thidua.page.Words;
import vn.thidua.reading.Place;
import vn.thidua.reconciliation.KnowledgeReader.Verdict;
import vn.thidua.scrutiny.Finding;
import vn.thidua.scrutiny.RuleCode;
import vn.thidua.scrutiny.Script;
import vn.thidua.scrutiny.Severity;

/**
 * Findings as a page shows them: numbered in the order of the text, grouped by weight, those let pass apart.
 *
 * @param shown that count
 * @param passed that were let pass
 */
record Panel(List<Shown> shown, List<Shown> passed, Script script, List<Verdict> history) {

    private static final int AROUND = 70;
    private static final int LONGEST_MARK = 160;
    private static final int MOST_SAID = 20;

    /**
     * A finding with its sentence.
     *
     * @param number by which text and list refer to each other
     * @param before words in front of the marked ones
     * @param section where it stands in a report
     * @param verdict why it was let pass
     */
    record Shown(
            int number,
            Finding finding,
            String fingerprint,
            String sentence,
            String before,
            String marked,
            String after,
            Script.Part section,
            @Nullable Verdict verdict) {

        public Severity severity() {
            return finding.severity();
        }

        public RuleCode rule() {
            return finding.rule();
        }

        public int line() {
            return finding.place().line();
        }

        public @Nullable String link() {
            return finding.link();
        }

        public @Nullable UUID sectionId() {
            return section.id();
        }
    }

    /** A piece of text: as it is, or marked with the numbers of findings. */
    record Piece(String words, List<Shown> marks) {

        /** The gravest of its marks says how it is drawn. */
        public @Nullable Severity severity() {
            return marks.stream()
                    .map(Shown::severity)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }

    static Panel of(Script script, List<Finding> findings, KnowledgeReader.Known known, Words words) {
        Map<String, Verdict> standing = known.standing();
        var shown = new ArrayList<Shown>();
        var passed = new ArrayList<Shown>();
        List<Finding> inOrder =
                findings.stream().sorted(Comparator.comparing(Finding::place)).toList();
        int number = 0;
        for (Finding finding : inOrder) {
            String fingerprint = finding.fingerprint(script);
            Verdict verdict = standing.get(fingerprint);
            boolean letPass = verdict != null && verdict.letPass();
            Shown one = show(letPass ? 0 : ++number, finding, fingerprint, script, letPass ? verdict : null, words);
            (letPass ? passed : shown).add(one);
        }
        return new Panel(shown, passed, script, known.verdicts());
    }

    private static Shown show(
            int number, Finding finding, String fingerprint, Script script, @Nullable Verdict verdict, Words words) {
        Place place = finding.place();
        String text = script.text();
        int from = Math.min(place.from(), text.length());
        int to = Math.min(Math.max(place.to(), from), Math.min(text.length(), from + LONGEST_MARK));
        int begin = Math.max(text.lastIndexOf('\n', from - 1) + 1, from - AROUND);
        int newLine = text.indexOf('\n', to);
        int end = Math.min(newLine < 0 ? text.length() : newLine, to + AROUND);
        return new Shown(
                number,
                finding,
                fingerprint,
                words.say("check." + finding.key(), finding.words().toArray()),
                (begin > 0 && text.charAt(begin - 1) != '\n' ? "… " : "") + text.substring(begin, from),
                text.substring(from, to) + (to < place.to() ? " …" : ""),
                text.substring(to, Math.max(to, end)) + (end < text.length() && text.charAt(end) != '\n' ? " …" : ""),
                script.part(place),
                verdict);
    }

    /** All findings, the gravest first, those of one weight in the order of the text; at the end those that were let pass. */
    List<Shown> gravestFirst() {
        return Stream.concat(shown.stream().sorted(Comparator.comparing(Shown::severity)), passed.stream())
                .toList();
    }

    /** All findings in the order of the text, those that were let pass among them. */
    List<Shown> inOrder() {
        return Stream.concat(shown.stream(), passed.stream())
                .sorted(Comparator.comparing(one -> one.finding().place()))
                .toList();
    }

    /** Those that count, by weight. */
    static Map<Severity, List<Shown>> groups(List<Shown> some) {
        return some.stream()
                .filter(one -> one.verdict() == null)
                .collect(Collectors.groupingBy(
                        Shown::severity, () -> new EnumMap<>(Severity.class), Collectors.toList()));
    }

    /** Those that were let pass. */
    static List<Shown> passed(List<Shown> some) {
        return some.stream().filter(one -> one.verdict() != null).toList();
    }

    /** What was said last, the latest first. */
    public List<Verdict> latest() {
        return history.stream()
                .sorted(Comparator.comparing(Verdict::at).reversed())
                .limit(MOST_SAID)
                .toList();
    }

    /** How much was said before that. */
    public int earlier() {
        return Math.max(0, history.size() - MOST_SAID);
    }

    public long count(Severity severity) {
        return shown.stream().filter(one -> one.severity() == severity).count();
    }

    /** The finding that a form is about, if it is still there. */
    @Nullable
    Shown find(String fingerprint) {
        for (List<Shown> list : List.of(shown, passed)) {
            for (Shown one : list) {
                if (one.fingerprint().equals(fingerprint)) {
                    return one;
                }
            }
        }
        return null;
    }

    /** The lines of a stretch of the text with what is marked in them. */
    List<List<Piece>> lines(int from, int to) {
        var lines = new ArrayList<List<Piece>>();
        String text = script.text();
        for (int begin = from; begin < to; ) {
            int newLine = text.indexOf('\n', begin);
            int end = newLine < 0 || newLine > to ? to : newLine;
            lines.add(pieces(begin, end));
            begin = end + 1;
        }
        return lines;
    }

    private List<Piece> pieces(int from, int to) {
        var pieces = new ArrayList<Piece>();
        int at = from;
        for (Shown one : shown) {
            Place place = one.finding().place();
            if (place.to() <= at || place.from() >= to || place.from() < from && at > from) {
                continue;
            }
            int begin = Math.max(at, place.from());
            int end = Math.min(to, place.to());
            if (begin > at) {
                pieces.add(new Piece(script.text().substring(at, begin), List.of()));
            }
            List<Shown> same = shown.stream()
                    .filter(other -> other.finding().place().from() < end
                            && other.finding().place().to() > begin)
                    .toList();
            pieces.add(new Piece(script.text().substring(begin, end), same));
            at = end;
        }
        if (at < to || pieces.isEmpty()) {
            pieces.add(new Piece(script.text().substring(Math.min(at, to), to), List.of()));
        }
        return pieces;
    }
}
