package vn.thidua.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the reader finds in reports of our own, right ones and wrong ones; figures in src/docs/reading.md. */
class CorpusTests {

    private static final String[] FILES = {
        "early.txt",
        "early-long.txt",
        "held.txt",
        "held-long.txt",
        "held-again.txt",
        "held-third.txt",
        "held-fourth.txt"
    };

    @Test
    void what_it_raises_is_nearly_always_wrong_and_little_escapes_it() {
        Corpus corpus = Corpus.of(FILES);
        Corpus.Score score = corpus.score();
        assertThat(corpus.reports()).hasSizeGreaterThanOrEqualTo(24);
        assertThat(score.precision()).as("precision of %s", score).isGreaterThanOrEqualTo(1.0);
        assertThat(score.recall()).as("recall of %s", score).isGreaterThanOrEqualTo(0.95);
    }

    static Stream<Corpus.Report> twins() {
        return Corpus.of("twins.txt").reports().stream();
    }

    @ParameterizedTest
    @MethodSource("twins")
    void the_twins_of_two_real_reports_raise_exactly_what_is_wrong_with_them(Corpus.Report report) {
        assertThat(report.found()).containsExactlyInAnyOrderElementsOf(report.mistakes());
    }
}
