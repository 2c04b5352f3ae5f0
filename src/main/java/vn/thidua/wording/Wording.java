package vn.thidua.wording;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import vn.thidua.paper.PaperKind;

/**
 * What documents of a kind say under a regime, in one version; {@code {nam}} and the like stand for what differs from document to
 * document.
 *
 * @param regime code of the regime
 * @param revision 1 for what was shipped, more with every change
 * @param from documents drafted from this day on say so
 * @param bases legal bases (căn cứ), without punctuation at the end
 * @param parts the sentences, in the order of the document
 * @param verified whether somebody compared them with the original texts
 */
public record Wording(
        PaperKind kind,
        String regime,
        int revision,
        LocalDate from,
        List<String> bases,
        List<String> parts,
        boolean verified,
        String sourceNote) {

    /** What may stand in braces. */
    static final List<String> NAMES = List.of("ten", "don_vi", "nam", "danh_hieu", "noi_nhan", "de_nghi");

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");

    public Wording {
        bases = List.copyOf(bases);
        parts = List.copyOf(parts);
    }

    /** The kinds whose words are kept here, and how many sentences each has. */
    static Map<PaperKind, Integer> kinds() {
        return Map.of(PaperKind.QUYET_DINH, 4, PaperKind.TO_TRINH, 3);
    }

    /** The legal bases with the names of this document in them. */
    public List<String> bases(Map<String, String> names) {
        return bases.stream().map(line -> filled(line, names)).toList();
    }

    /** A sentence, the first being 1, with the names of this document in it. */
    public String part(int number, Map<String, String> names) {
        return filled(parts.get(number - 1), names);
    }

    private static String filled(String text, Map<String, String> names) {
        return PLACE.matcher(text)
                .replaceAll(place ->
                        java.util.regex.Matcher.quoteReplacement(names.getOrDefault(place.group(1), place.group())));
    }

    /** What stands in braces and means nothing. */
    static Set<String> unknown(String text) {
        var unknown = new TreeSet<String>();
        PLACE.matcher(text).results().map(place -> place.group(1)).forEach(unknown::add);
        NAMES.forEach(unknown::remove);
        return unknown;
    }
}
