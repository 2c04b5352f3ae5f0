package vn.thidua.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import vn.thidua.scoring.TieBreak;

/** The order of units, its ties and its sentences. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class StandingsTests {

    private static final List<TieBreak> USUAL =
            List.of(TieBreak.FIRST_SECTION, TieBreak.SECOND_SECTION, TieBreak.FEWER_PENALTIES, TieBreak.VOTE);

    static Contender unit(
            String name, String total, String first, String second, int penalties, @Nullable Integer votes) {
        return new Contender(
                UUID.nameUUIDFromBytes(name.getBytes()),
                name,
                new BigDecimal(total),
                List.of(new BigDecimal(first), new BigDecimal(second)),
                penalties,
                votes,
                null,
                null);
    }

    static Contender unit(String name, String total) {
        return unit(name, total, "0", "0", 0, null);
    }

    static Contender barred(String name, String total, @Nullable Integer votes) {
        return new Contender(
                UUID.nameUUIDFromBytes(name.getBytes()),
                name,
                new BigDecimal(total),
                List.of(BigDecimal.ZERO, BigDecimal.ZERO),
                0,
                votes,
                "lãnh đạo bị kỷ luật",
                null);
    }

    private static Standings rank(Contender... units) {
        return Standings.of(List.of(units), USUAL);
    }

    private static Map<String, Integer> ranks(Standings standings) {
        return standings.ranked().stream()
                .collect(Collectors.toMap(standing -> standing.unit().name(), Standing::rank));
    }

    private static List<String> keys(Standings standings, String name) {
        return of(standings, name).why().stream()
                .map(because -> because.key().substring("ranking.why.".length()))
                .toList();
    }

    private static Standing of(Standings standings, String name) {
        return standings.ranked().stream()
                .filter(standing -> standing.unit().name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void the_higher_total_stands_first_and_says_by_how_much() {
        Standings standings = rank(unit("A", "900"), unit("B", "950.5"), unit("C", "899.99"));
        assertThat(ranks(standings)).isEqualTo(Map.of("B", 1, "A", 2, "C", 3));
        assertThat(of(standings, "B").why()).containsExactly(Because.of("first", new BigDecimal("950.50"), 3));
        assertThat(of(standings, "A").why())
                .containsExactly(Because.of("behind", new BigDecimal("900.00"), new BigDecimal("50.50"), 1));
        assertThat(of(standings, "C").why())
                .containsExactly(Because.of("behind", new BigDecimal("899.99"), new BigDecimal("0.01"), 2));
        assertThat(standings.ranked()).noneMatch(Standing::shared).noneMatch(Standing::isMoved);
        assertThat(of(standings, "B").total()).isEqualTo("950.50");
    }

    @Test
    void equal_totals_are_parted_by_section_one() {
        Standings standings = rank(unit("A", "900", "340", "150", 0, 1), unit("B", "900", "340.01", "100", 9, 0));
        assertThat(ranks(standings)).isEqualTo(Map.of("B", 1, "A", 2));
        assertThat(of(standings, "B").why())
                .containsExactly(Because.of(
                        "above.FIRST_SECTION",
                        new BigDecimal("900.00"),
                        "A",
                        new BigDecimal("340.01"),
                        new BigDecimal("340.00")));
        assertThat(of(standings, "A").why())
                .containsExactly(Because.of(
                        "below.FIRST_SECTION",
                        new BigDecimal("900.00"),
                        "B",
                        new BigDecimal("340.00"),
                        new BigDecimal("340.01")));
    }

    @Test
    void then_by_section_two_then_by_fewer_penalties_then_by_vote() {
        assertThat(ranks(rank(unit("A", "900", "340", "100", 0, 9), unit("B", "900", "340", "101", 3, 0))))
                .isEqualTo(Map.of("B", 1, "A", 2));
        Standings penalties = rank(unit("A", "900", "340", "100", 2, 9), unit("B", "900", "340", "100", 1, 0));
        assertThat(ranks(penalties)).isEqualTo(Map.of("B", 1, "A", 2));
        assertThat(of(penalties, "B").why().get(0).arguments())
                .containsExactly(new BigDecimal("900.00"), "A", BigDecimal.valueOf(1), BigDecimal.valueOf(2));
        Standings votes = rank(unit("A", "900", "340", "100", 2, 3), unit("B", "900", "340", "100", 2, 5));
        assertThat(ranks(votes)).isEqualTo(Map.of("B", 1, "A", 2));
        assertThat(keys(votes, "A")).containsExactly("below.VOTE");
    }

    @Test
    void the_round_says_what_is_asked_first() {
        var units = List.of(unit("A", "900", "340", "100", 0, 1), unit("B", "900", "350", "100", 1, 0));
        assertThat(ranks(Standings.of(units, List.of(TieBreak.FEWER_PENALTIES, TieBreak.FIRST_SECTION))))
                .isEqualTo(Map.of("A", 1, "B", 2));
        assertThat(ranks(Standings.of(units, List.of()))).isEqualTo(Map.of("A", 1, "B", 1));
    }

    @Test
    void who_is_equal_in_everything_shares_the_rank_and_the_next_is_counted_on() {
        Standings standings = rank(unit("C", "900"), unit("B", "900"), unit("A", "899"), unit("D", "901"));
        assertThat(ranks(standings)).isEqualTo(Map.of("D", 1, "B", 2, "C", 2, "A", 4));
        assertThat(of(standings, "B").why()).containsExactly(Because.of("shared", 2, "C"));
        assertThat(of(standings, "B").shared()).isTrue();
        assertThat(of(standings, "A").why())
                .containsExactly(Because.of("behind", new BigDecimal("899.00"), new BigDecimal("1.00"), 3));
        assertThat(standings.ranked().stream().map(standing -> standing.unit().name()))
                .containsExactly("D", "B", "C", "A");
    }

    @Test
    void a_section_without_points_or_a_missing_vote_parts_nobody() {
        var empty = new Contender(
                UUID.randomUUID(),
                "A",
                new BigDecimal("900"),
                Arrays.asList(null, BigDecimal.ONE),
                0,
                null,
                null,
                null);
        Standings standings = Standings.of(
                List.of(empty, unit("B", "900", "340", "1", 0, 8)), List.of(TieBreak.FIRST_SECTION, TieBreak.VOTE));
        assertThat(ranks(standings)).isEqualTo(Map.of("A", 1, "B", 1));
        var without = new Contender(UUID.randomUUID(), "C", new BigDecimal("900"), List.of(), 0, 1, null, null);
        assertThat(ranks(Standings.of(
                        List.of(without, unit("B", "900", "340", "1", 0, 8)), List.of(TieBreak.SECOND_SECTION))))
                .isEqualTo(Map.of("B", 1, "C", 1));
    }

    @Test
    void a_unit_in_the_middle_of_a_tie_says_why_it_is_below_one_and_above_another() {
        Standings standings = rank(
                unit("A", "900", "340", "0", 0, null),
                unit("B", "900", "341", "0", 0, null),
                unit("C", "900", "342", "0", 0, null),
                unit("D", "910"));
        assertThat(keys(standings, "B")).containsExactly("below.FIRST_SECTION", "above.FIRST_SECTION");
        assertThat(keys(standings, "C")).containsExactly("above.FIRST_SECTION");
        assertThat(keys(standings, "A")).containsExactly("below.FIRST_SECTION");
        assertThat(keys(standings, "D")).containsExactly("first");
    }

    @Test
    void of_three_equals_the_vote_parts_one_and_two_share() {
        Standings standings = rank(
                unit("A", "900", "1", "1", 0, 2), unit("B", "900", "1", "1", 0, 2), unit("C", "900", "1", "1", 0, 4));
        assertThat(ranks(standings)).isEqualTo(Map.of("C", 1, "A", 2, "B", 2));
        assertThat(keys(standings, "A")).containsExactly("below.VOTE", "shared");
        assertThat(of(standings, "C").why().get(0).arguments()).contains("A, B");
    }

    @Test
    void a_barred_unit_keeps_score_and_rank_and_says_why_it_is_barred() {
        Standings standings = rank(barred("A", "950", null), unit("B", "900"));
        assertThat(ranks(standings)).isEqualTo(Map.of("A", 1, "B", 2));
        assertThat(of(standings, "A").why().get(1)).isEqualTo(Because.of("barred", "lãnh đạo bị kỷ luật"));
        assertThat(of(standings, "A").why().get(1).values()).containsExactly("lãnh đạo bị kỷ luật");
    }

    @Test
    void who_left_or_has_no_score_is_out() {
        var left = new Contender(
                UUID.randomUUID(), "A", new BigDecimal("999"), List.of(), 0, null, null, LocalDate.of(2021, 6, 1));
        var unscored = new Contender(UUID.randomUUID(), "B", null, List.of(), 0, null, null, null);
        Standings standings = Standings.of(List.of(unscored, left, unit("C", "0")), USUAL);
        assertThat(ranks(standings)).isEqualTo(Map.of("C", 1));
        assertThat(standings.outside()).containsExactly(left, unscored);
        assertThat(of(standings, "C").why()).containsExactly(Because.of("first", new BigDecimal("0.00"), 1));
    }

    @Test
    void totals_are_rounded_half_up_to_two_decimals_before_they_are_compared() {
        Standings standings = rank(unit("A", "900.004"), unit("B", "900.005"), unit("C", "900.0149"));
        assertThat(ranks(standings)).isEqualTo(Map.of("B", 1, "C", 1, "A", 3));
        assertThat(of(standings, "B").total()).isEqualTo("900.01");
    }

    @Test
    void the_order_of_input_never_matters() {
        var random = new Random(1802);
        for (int round = 0; round < 400; round++) {
            List<Contender> units = some(random, 2 + random.nextInt(20));
            List<TieBreak> ties = ties(random);
            var shuffled = new ArrayList<>(units);
            Collections.shuffle(shuffled, random);
            assertThat(Standings.of(shuffled, ties).ranked())
                    .isEqualTo(Standings.of(units, ties).ranked());
        }
    }

    @Test
    void more_points_never_lead_further_down() {
        var random = new Random(68);
        for (int round = 0; round < 800; round++) {
            List<Contender> units = some(random, 2 + random.nextInt(12));
            List<TieBreak> ties = ties(random);
            Contender one = units.get(random.nextInt(units.size()));
            BigDecimal more = BigDecimal.valueOf(1 + random.nextInt(300), 2);
            int section = random.nextInt(3);
            var sections = new ArrayList<>(one.sections());
            if (section < 2) {
                sections.set(section, sections.get(section).add(more));
            }
            var better = new Contender(
                    one.id(),
                    one.name(),
                    one.total().add(more),
                    sections,
                    one.penalties(),
                    one.votes(),
                    one.barredBecause(),
                    null);
            List<Contender> after =
                    units.stream().map(unit -> unit == one ? better : unit).toList();
            Function<List<Contender>, Integer> rank = these -> Standings.of(these, ties).ranked().stream()
                    .filter(standing -> standing.unit().id().equals(one.id()))
                    .findFirst()
                    .orElseThrow()
                    .rank();
            assertThat(rank.apply(after)).isLessThanOrEqualTo(rank.apply(units));
        }
    }

    @Test
    void ranks_count_all_who_are_strictly_better() {
        var random = new Random(51);
        for (int round = 0; round < 400; round++) {
            List<Standing> ranked = Standings.of(some(random, 1 + random.nextInt(15)), ties(random))
                    .ranked();
            for (Standing standing : ranked) {
                long better = ranked.stream()
                        .filter(other -> other.rank() < standing.rank())
                        .count();
                assertThat(standing.rank()).isEqualTo(better + 1);
                assertThat(ranked).allSatisfy(other -> {
                    if (other.total().compareTo(standing.total()) > 0) {
                        assertThat(other.rank()).isLessThan(standing.rank());
                    }
                });
                assertThat(standing.why()).isNotEmpty();
            }
        }
    }

    /** Few different values, so that ties are many. */
    static List<Contender> some(Random random, int count) {
        var units = new ArrayList<Contender>();
        boolean voted = random.nextBoolean();
        for (int i = 0; i < count; i++) {
            units.add(new Contender(
                    new UUID(7, i),
                    "Trường " + (char) ('A' + i),
                    BigDecimal.valueOf(90000 + random.nextInt(3) * 50, 2),
                    List.of(BigDecimal.valueOf(random.nextInt(3)), BigDecimal.valueOf(random.nextInt(2))),
                    random.nextInt(2),
                    voted ? random.nextInt(4) : null,
                    random.nextInt(5) == 0 ? "kỷ luật" : null,
                    null));
        }
        return units;
    }

    static List<TieBreak> ties(Random random) {
        var ties = new ArrayList<>(USUAL);
        Collections.shuffle(ties, random);
        return ties.subList(0, random.nextInt(USUAL.size() + 1));
    }
}
