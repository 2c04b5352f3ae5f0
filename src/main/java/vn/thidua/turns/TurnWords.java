package vn.thidua.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.evaluation.Rating.RatedSubject;
import vn.thidua.page.Words;
import vn.thidua.rollup.Part.PartState;
import vn.thidua.turns.CourseBook.Excuse;
import vn.thidua.turns.CourseBook.Month;
import vn.thidua.turns.CourseBook.Subject;
import vn.thidua.turns.TurnBook.Excused;

/** Says how a number of turns comes about, and why it is not everybody times every month (rule R16). */
@Component
class TurnWords {

    private final Words words;

    TurnWords(Words words) {
        this.words = words;
    }

    /** "441 = 49 người × 9 tháng", then who was excused. */
    List<String> arithmetic(TurnTable table, List<Excused> excused, RatedSubject kind) {
        var sentences = new ArrayList<String>();
        long rated = table.total().rated();
        if (rated == 0) {
            return sentences;
        }
        int months = table.closed().size();
        Long each = table.everyMonth();
        sentences.add(
                each != null
                        ? words.say("turns.product." + kind, words.number(rated), words.number(each), months)
                        : words.say(
                                "turns.sum." + kind,
                                words.number(rated),
                                table.closed().stream()
                                        .map(line -> words.number(line.tally().rated()))
                                        .collect(Collectors.joining(" + "))));
        if (each == null ? !excused.isEmpty() : table.listed() > each) {
            sentences.add(words.say("turns.listed." + kind, words.number(table.listed()), excused.size()));
            excused.forEach(one -> sentences.add(why(one)));
        }
        return sentences;
    }

    /** "Hà Thu Liên: nghỉ thai sản, tháng 3–8 (6 tháng)". */
    String why(Excused one) {
        String span = one.from().equals(one.to())
                ? words.say(
                        "turns.inMonth",
                        one.from().getMonthValue(),
                        Integer.toString(one.from().getYear()))
                : words.say(
                        "turns.fromTo",
                        one.from().getMonthValue(),
                        one.to().getMonthValue(),
                        Integer.toString(one.to().getYear()),
                        one.months());
        return words.say(
                "turns.excusedBecause",
                one.name(),
                one.note() == null ? words.say("turns.exempt." + one.why()) : one.note(),
                span);
    }

    /** Why a month of somebody does not count: not there yet, gone, excused, never opened; nothing where it counts or is still to come. */
    @Nullable
    String why(Month month, Subject subject, RatedSubject kind) {
        Excuse excuse = month.excuse();
        if (excuse != null) {
            String why = excuse.note() == null ? words.say("turns.exempt." + excuse.why()) : excuse.note();
            return excuse.from() == null && excuse.to() == null
                    ? why
                    : words.say(
                            "turns.excused." + span(excuse), why, words.date(excuse.from()), words.date(excuse.to()));
        }
        if (month.sheet() != null) {
            return null;
        }
        if (!subject.isThere(month.month())) {
            return subject.since().isAfter(month.month().atEndOfMonth())
                    ? words.say("rollup.away.before." + kind, words.date(subject.since()))
                    : words.say("rollup.away.after." + kind, words.date(subject.until()));
        }
        return month.part().state() == PartState.MISSING ? words.say("rollup.away.unopened") : null;
    }

    private static String span(Excuse excuse) {
        return excuse.from() == null ? "until" : excuse.to() == null ? "since" : "between";
    }
}
