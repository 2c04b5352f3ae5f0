package vn.thidua.verdict;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.JudgedSchool;
import vn.thidua.eligibility.Standard;
import vn.thidua.eligibility.Verdict;
import vn.thidua.page.Words;
import vn.thidua.shared.Viewer;
import vn.thidua.spreadsheet.Sheet;

/** The verdicts as a spreadsheet; all titles and forms, or the one that the filter names. */
@Component
class VerdictSheet {

    private final VerdictWords sayings;
    private final Words words;

    VerdictSheet(VerdictWords sayings, Words words) {
        this.sayings = sayings;
        this.words = words;
    }

    Sheet of(JudgedSchool school, boolean people, VerdictFilter filter, Viewer viewer) {
        List<String> headers = sayings.headers(
                people ? "code" : "unitCode",
                people ? "name.column" : "collective",
                "unit",
                "year",
                "title",
                "result",
                "failing",
                "open",
                "basis",
                "regime");
        Stream<List<?>> rows = Board.seen(school, people, viewer).stream()
                .filter(filter::fits)
                .flatMap(evidence -> rows(school, evidence, filter, viewer));
        return new Sheet(words.say("eligibility.export.name", school.year().toString()), headers, rows::iterator);
    }

    private Stream<List<?>> rows(JudgedSchool school, Evidence evidence, VerdictFilter filter, Viewer viewer) {
        return school.assessment().codes(evidence.subject().isPerson()).stream()
                .filter(code -> filter.title() == null || filter.title().equals(code))
                .map(code -> VerdictSight.of(viewer, evidence)
                        .tell(school.assessment().judge(evidence, code)))
                .filter(verdict -> filter.state() == null || filter.state() == verdict.state())
                .map(verdict -> cells(school, evidence, verdict));
    }

    private List<?> cells(JudgedSchool school, Evidence evidence, Verdict verdict) {
        Standard standard = verdict.choice().standard();
        return Arrays.asList(
                evidence.code(),
                evidence.name(),
                Board.unit(school, evidence),
                verdict.year().toString(),
                sayings.title(verdict.title()),
                sayings.result(verdict),
                sayings.failing(verdict),
                sayings.open(verdict),
                sayings.basis(verdict),
                standard == null ? null : standard.regime());
    }
}
