package vn.thidua.verdict;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.JudgedSchool;
import vn.thidua.eligibility.Standard;
import vn.thidua.eligibility.Verdict;
import vn.thidua.eligibility.Verdict.VerdictState;
import vn.thidua.page.Option;
import vn.thidua.page.Paging;
import vn.thidua.shared.Viewer;
import vn.thidua.title.TitleCategory;

/**
 * Everybody in sight against the titles or forms of the year.
 *
 * @param columns what can be computed, in the order of the catalogue
 * @param rows one page of them
 * @param judgedOnly short names of what only a council can judge, and so has no column
 * @param units to filter by
 */
record Board(List<Column> columns, List<Line> rows, List<String> judgedOnly, List<Option> units, String year) {

    /** A title with how many are eligible, are not, and are to be reviewed. */
    static final class Column {

        private final Standard standard;
        private final int[] counts = new int[VerdictState.values().length];

        Column(Standard standard) {
            this.standard = standard;
        }

        public String code() {
            return standard.code();
        }

        public String label() {
            return standard.shortName();
        }

        public String nameIn(Locale language) {
            return standard.name().in(language);
        }

        public int eligible() {
            return counts[VerdictState.ELIGIBLE.ordinal()];
        }

        public int notEligible() {
            return counts[VerdictState.NOT_ELIGIBLE.ordinal()];
        }

        public int toReview() {
            return counts[VerdictState.NEEDS_REVIEW.ordinal()];
        }

        private void count(Verdict verdict) {
            counts[verdict.state().ordinal()]++;
        }
    }

    /** One subject with its verdicts, column by column. */
    record Line(UUID id, String code, String name, @Nullable String unit, List<Verdict> verdicts) {}

    static Board of(JudgedSchool school, boolean people, VerdictFilter filter, Viewer viewer, Paging paging) {
        var columns = new ArrayList<Column>();
        var judgedOnly = new ArrayList<String>();
        for (Standard standard : standards(school, people)) {
            if (standard.form() == (filter.kindOrTitles() == TitleCategory.FORM)) {
                if (standard.isComputable()) {
                    columns.add(new Column(standard));
                } else {
                    judgedOnly.add(standard.shortName());
                }
            }
        }
        List<Line> lines = lines(school, people, filter, viewer, columns);
        paging.of(lines.size());
        int from = Math.min(paging.offset(), lines.size());
        return new Board(
                columns,
                lines.subList(from, Math.min(from + Paging.ROWS, lines.size())),
                judgedOnly,
                units(school, viewer),
                school.year().toString());
    }

    static List<Standard> standards(JudgedSchool school, boolean people) {
        var book = school.assessment().book();
        return book.codes(people).stream()
                .map(code -> book.last(code, people))
                .filter(standard -> standard != null)
                .map(Standard.class::cast)
                .toList();
    }

    private static List<Line> lines(
            JudgedSchool school, boolean people, VerdictFilter filter, Viewer viewer, List<Column> columns) {
        var lines = new ArrayList<Line>();
        for (Evidence evidence : seen(school, people, viewer)) {
            if (filter.fits(evidence)) {
                VerdictSight sight = VerdictSight.of(viewer, evidence);
                List<Verdict> verdicts = columns.stream()
                        .map(column -> sight.tell(school.assessment().judge(evidence, column.code())))
                        .toList();
                if (filter.state() == null
                        || verdicts.stream().anyMatch(verdict -> filter.seeks(verdict.code(), verdict.state()))) {
                    for (int column = 0; column < verdicts.size(); column++) {
                        columns.get(column).count(verdicts.get(column));
                    }
                    lines.add(new Line(
                            evidence.subject().id(),
                            evidence.code(),
                            evidence.name(),
                            unit(school, evidence),
                            verdicts));
                }
            }
        }
        return lines;
    }

    static List<Evidence> seen(JudgedSchool school, boolean people, Viewer viewer) {
        return (people ? school.people() : school.collectives())
                .stream()
                        .filter(evidence -> VerdictSight.of(viewer, evidence) != VerdictSight.NOTHING)
                        .toList();
    }

    static @Nullable String unit(JudgedSchool school, Evidence evidence) {
        UUID unit = evidence.unitId();
        return unit == null ? null : school.find(unit).map(Evidence::name).orElse(null);
    }

    private static List<Option> units(JudgedSchool school, Viewer viewer) {
        return seen(school, false, viewer).stream()
                .filter(evidence -> !evidence.subject().id().equals(school.id()))
                .map(evidence -> new Option(evidence.subject().id(), evidence.name()))
                .toList();
    }

    /** The years between which the reader may choose. */
    static List<String> years(JudgedSchool school) {
        var year = school.year();
        return Arrays.asList(
                year.next().toString(),
                year.toString(),
                year.previous().toString(),
                year.previous().previous().toString());
    }
}
