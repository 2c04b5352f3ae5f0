package vn.thidua.verdict;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import vn.thidua.eligibility.Condition;
import vn.thidua.eligibility.Proof;
import vn.thidua.eligibility.Sentence;
import vn.thidua.eligibility.Sentence.Several;
import vn.thidua.eligibility.Sentence.TitleName;
import vn.thidua.eligibility.Standard;
import vn.thidua.eligibility.Truth;
import vn.thidua.eligibility.Verdict;
import vn.thidua.eligibility.Verdict.VerdictState;
import vn.thidua.page.Words;

/** Says what the evaluation found, as {@code ${@verdictWords…}}: sentences, links to records, what is missing in one line. */
@Component("verdictWords")
public class VerdictWords {

    private final Words words;

    VerdictWords(Words words) {
        this.words = words;
    }

    /** A sentence in the reader's language. */
    public String say(Sentence sentence) {
        Object[] arguments = sentence.arguments().stream().map(this::written).toArray();
        return words.say("eligibility.says." + sentence.key(), arguments);
    }

    /** Numbers but years as numbers are written; Words writes the days. */
    private Object written(Object argument) {
        if (argument instanceof Sentence part) {
            return say(part);
        }
        if (argument instanceof TitleName title) {
            return title.in(language());
        }
        if (argument instanceof Several several) {
            return several.things().stream()
                    .map(thing -> String.valueOf(written(thing)))
                    .collect(Collectors.joining(", "));
        }
        if (argument instanceof Number number) {
            return words.number(number);
        }
        return argument instanceof java.time.LocalDate day ? day : argument.toString();
    }

    private static Locale language() {
        return LocaleContextHolder.getLocale();
    }

    public String title(TitleName title) {
        return title.in(language());
    }

    /** Where the record is shown. */
    public @Nullable String link(Proof proof, UUID person) {
        return switch (proof.kind()) {
            case RATING -> "/ratings/" + proof.id();
            case WORK -> "/research/" + proof.id();
            case AWARD -> "/awards/" + proof.id();
            case REGISTRATION -> "/registrations/" + proof.id();
            case MEMBER -> "/eligibility/people/" + proof.id();
            case PERSON -> "/staff/" + person;
            case SUPPOSED, FORMER -> null;
        };
    }

    public String tone(Truth truth) {
        return switch (truth) {
            case YES -> "good";
            case NO -> "bad";
            case UNKNOWN -> "waiting";
        };
    }

    public String icon(Truth truth) {
        return switch (truth) {
            case YES -> "check-circle";
            case NO -> "x-circle";
            case UNKNOWN -> "question-circle";
        };
    }

    public String tone(VerdictState state) {
        return tone(truth(state));
    }

    public String icon(VerdictState state) {
        return icon(truth(state));
    }

    /** ✓ ✗ ?, for a narrow cell; the words stand beside it. */
    public String mark(VerdictState state) {
        return switch (state) {
            case ELIGIBLE -> "✓";
            case NOT_ELIGIBLE -> "✗";
            case NEEDS_REVIEW -> "?";
        };
    }

    private static Truth truth(VerdictState state) {
        return switch (state) {
            case ELIGIBLE -> Truth.YES;
            case NOT_ELIGIBLE -> Truth.NO;
            case NEEDS_REVIEW -> Truth.UNKNOWN;
        };
    }

    /** Articles, regime and validity of a rule in one line. */
    public String basis(Standard standard) {
        return words.say(
                "eligibility.explain.standard", standard.basis(), standard.regime(), words.period(standard.valid()));
    }

    /** What is not met for certain, in one line. */
    public String failing(Verdict verdict) {
        return line(verdict.failing());
    }

    /** What is still to be known or done, in one line. */
    public String open(Verdict verdict) {
        return line(verdict.open());
    }

    private String line(Stream<Condition> conditions) {
        return conditions.map(part -> say(part.words())).distinct().collect(Collectors.joining("; "));
    }

    /** ĐỦ, KHÔNG ĐỦ, CẦN XEM XÉT, and whether it is paused. */
    public String result(Verdict verdict) {
        String state = words.say("verdict.state.upper." + verdict.state());
        return verdict.paused() ? words.say("eligibility.export.paused", state) : state;
    }

    /** Articles of the rule by which it was judged, and whether it was compared with the original. */
    public String basis(Verdict verdict) {
        Standard standard = verdict.choice().standard();
        if (standard == null) {
            return "";
        }
        return verdict.provisional() ? words.say("eligibility.export.unverified", standard.basis()) : standard.basis();
    }

    List<String> headers(String... columns) {
        return Stream.of(columns)
                .map(column -> words.say("eligibility.export." + column))
                .toList();
    }
}
