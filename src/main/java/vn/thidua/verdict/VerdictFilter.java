package vn.thidua.verdict;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.JudgedSchool.JudgedYears;
import vn.thidua.eligibility.Verdict.VerdictState;
import vn.thidua.shared.EmulationYear;
import vn.thidua.title.TitleCategory;

/**
 * What the query string of the matrix says.
 *
 * @param year nothing for the year that is being judged
 * @param kind titles or forms of commendation; nothing for titles
 * @param title code of the title whose result is asked for
 * @param state the result sought, of the title or, without one, of any
 */
record VerdictFilter(
        @Nullable String year,
        @Nullable String q,
        @Nullable UUID unit,
        @Nullable TitleCategory kind,
        @Nullable String title,
        @Nullable VerdictState state) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}");

    static JudgedYears years(@Nullable String year, LocalDate today) {
        return year == null ? JudgedYears.on(today) : JudgedYears.only(EmulationYear.parse(year));
    }

    TitleCategory kindOrTitles() {
        return kind == null ? TitleCategory.TITLE : kind;
    }

    /** Whether unit, name and code fit; the verdicts are looked at afterwards. */
    boolean fits(Evidence evidence) {
        return (unit == null || unit.equals(evidence.unitId()))
                && (q == null || plain(evidence.name() + " " + evidence.code()).contains(plain(q)));
    }

    private static String plain(String text) {
        return MARKS.matcher(Normalizer.normalize(text.strip().toLowerCase(Locale.ROOT), Normalizer.Form.NFD))
                .replaceAll("")
                .replace('đ', 'd')
                .replaceAll("\\s+", " ");
    }

    boolean seeks(String code, VerdictState found) {
        return (title == null || title.equals(code)) && state == found;
    }
}
