package vn.thidua.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.thidua.eligibility.Condition.Join;
import vn.thidua.eligibility.Condition.Remedy;
import vn.thidua.eligibility.Sentence.TitleName;
import vn.thidua.eligibility.Subject.SubjectKind;
import vn.thidua.eligibility.Verdict.RuleChoice;
import vn.thidua.eligibility.Verdict.RuleReason;
import vn.thidua.shared.EmulationYear;

/** Conditions and verdicts as trees, without anybody to be judged. */
class ConditionTests {

    private static final LocalDate DAY = LocalDate.of(2022, 2, 10);

    private static Condition leaf(Truth truth, String words) {
        return Condition.single(null, truth, Sentence.of(words), List.of(), null, null);
    }

    private static Condition group(Join join, Condition... parts) {
        return Condition.group(join, Sentence.of(join.name()), List.of(parts), null);
    }

    private static List<String> words(java.util.stream.Stream<Condition> conditions) {
        return conditions.map(condition -> condition.words().key()).toList();
    }

    private static Verdict verdict(RuleReason reason, Condition condition) {
        return new Verdict(
                new Subject(SubjectKind.PERSON, UUID.randomUUID(), UUID.randomUUID()),
                "Một người",
                EmulationYear.parse("2021"),
                "LDTT",
                new TitleName("Lao động tiên tiến", "Advanced worker"),
                condition,
                new RuleChoice(reason, null, null),
                List.of(),
                null);
    }

    @Test
    void a_choice_says_that_it_is_one() {
        assertThat(group(Join.ANY, leaf(Truth.YES, "a")).isChoice()).isTrue();
        assertThat(group(Join.ALL, leaf(Truth.YES, "a")).isChoice()).isFalse();
        assertThat(leaf(Truth.YES, "a").isChoice()).isFalse();
    }

    @Test
    void its_leaves_are_the_single_conditions_in_their_order() {
        var tree = group(
                Join.ALL,
                leaf(Truth.YES, "a"),
                group(Join.ANY, leaf(Truth.NO, "b"), leaf(Truth.YES, "c")),
                group(Join.ALL));
        assertThat(words(tree.leaves())).containsExactly("a", "b", "c", "ALL");
        var alone = new Condition(
                Join.ALONE,
                null,
                Truth.YES,
                Sentence.of("sum"),
                false,
                List.of(),
                null,
                List.of(leaf(Truth.YES, "how")),
                null);
        assertThat(words(alone.leaves()))
                .as("what only shows how it was found decides nothing")
                .containsExactly("sum");
    }

    @Test
    void a_remedy_helps_until_its_last_day_and_one_without_a_day_always() {
        var remedy = new Remedy(Sentence.of("remedy"), DAY);
        assertThat(remedy.isOver(DAY.minusDays(1))).isFalse();
        assertThat(remedy.isOver(DAY)).isFalse();
        assertThat(remedy.isOver(DAY.plusDays(1))).isTrue();
        assertThat(new Remedy(Sentence.of("remedy"), null).isOver(DAY)).isFalse();
    }

    @Test
    void where_another_rule_may_have_to_be_applied_the_one_shown_still_says_what_it_would() {
        var shown = group(Join.ALL, leaf(Truth.YES, "b"));
        var doubted = group(Join.ALL, leaf(Truth.UNKNOWN, "which rule"), shown);
        assertThat(verdict(RuleReason.DEPENDS_ON_RECEPTION, doubted).asShown()).isEqualTo(Truth.YES);
        assertThat(verdict(RuleReason.NONE_KNOWN, doubted).asShown()).isEqualTo(Truth.YES);
        assertThat(verdict(RuleReason.YEAR, doubted).asShown()).isEqualTo(Truth.UNKNOWN);
        var alone = group(Join.ALL, leaf(Truth.UNKNOWN, "which rule"));
        assertThat(verdict(RuleReason.NONE_KNOWN, alone).asShown()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void a_choice_that_is_met_is_not_held_up_by_its_other_parts() {
        var choice = group(Join.ANY, leaf(Truth.YES, "met"), leaf(Truth.NO, "not met"), leaf(Truth.UNKNOWN, "open"));
        var whole = verdict(RuleReason.YEAR, group(Join.ALL, choice, leaf(Truth.NO, "lacking")));
        assertThat(words(whole.failing())).containsExactly("lacking");
        assertThat(words(whole.open())).isEmpty();
        var openChoice = group(Join.ANY, leaf(Truth.NO, "not met"), leaf(Truth.UNKNOWN, "open"));
        var open = verdict(RuleReason.YEAR, group(Join.ALL, openChoice, leaf(Truth.NO, "lacking")));
        assertThat(words(open.failing())).containsExactly("lacking");
        assertThat(words(open.open())).containsExactly("open");
        assertThat(words(verdict(RuleReason.YEAR, group(Join.ALL)).open())).isEmpty();
    }

    @Test
    void a_standard_can_be_computed_unless_the_council_judges_and_says_whether_it_asks_of_members() {
        assertThat(TheLaw.standard("LDTT", "A", true).isComputable()).isTrue();
        assertThat(TheLaw.standard("LDTT", "A", true).asksOfMembers()).isFalse();
        assertThat(TheLaw.standard("TTLDXS", "A", false).asksOfMembers()).isTrue();
        assertThat(TheLaw.STANDARDS).anyMatch(standard -> !standard.isComputable());
    }

    @Test
    void a_standard_with_other_conditions_is_otherwise_the_same() {
        Standard before = TheLaw.standard("LDTT", "A", true);
        Standard other = TheLaw.standard("CSTDCS", "A", true);
        Standard after = before.with(other.requirement(), false);
        assertThat(after.requirement()).isEqualTo(other.requirement());
        assertThat(after.verified()).isFalse();
        assertThat(after.with(before.requirement(), before.verified())).isEqualTo(before);
    }

    @Test
    void a_book_names_the_titles_of_people_and_of_collectives_apart() {
        Rulebook book = TheLaw.book(EmulationYear.parse("2021"));
        assertThat(book.codes(true)).contains("LDTT", "CSTDCS").doesNotContain("TTLDXS");
        assertThat(book.codes(false)).contains("TTLDXS").doesNotContain("LDTT");
        assertThat(new Assessment(book, TheLaw.ABSENCES, DAY, null).codes(false))
                .isEqualTo(book.codes(false));
    }
}
