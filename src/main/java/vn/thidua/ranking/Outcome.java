package vn.thidua.ranking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import vn.thidua.scoring.ProposalRule;

/**
 * What the rule of decision makes of the ranking.
 *
 * @param standings in the order of their places
 * @param open whether votes are missing without which the rule says nothing yet; until then places are ranks
 * @param candidates those between whom the votes decide, in the order of the ranking
 * @param why the rule in a sentence
 */
public record Outcome(
        ProposalRule rule, List<Standing> standings, boolean open, List<Contender> candidates, Because why) {

    private static final Comparator<Standing> BY_VOTES =
            Comparator.comparingInt(Outcome::votes).reversed().thenComparingInt(Standing::rank);

    public Outcome {
        standings = List.copyOf(standings);
        candidates = List.copyOf(candidates);
    }

    static Outcome of(ProposalRule rule, List<Standing> ranked) {
        List<Standing> candidates = candidates(rule, ranked);
        List<Contender> units = candidates.stream().map(Standing::unit).toList();
        boolean open = candidates.stream().anyMatch(standing -> standing.unit().votes() == null);
        if (rule == ProposalRule.BY_SCORE || open || candidates.isEmpty()) {
            String key = rule == ProposalRule.BY_SCORE ? "" : open ? ".open" : ".nobody";
            return new Outcome(rule, ranked, open, units, Because.of("rule." + rule + key));
        }
        List<Standing> placed = place(ranked, candidates);
        Standing leader = placed.stream()
                .filter(standing -> standing.unit().isEligible())
                .findFirst()
                .orElseThrow();
        boolean agrees = leader.unit().id().equals(candidates.get(0).unit().id());
        return new Outcome(
                rule,
                placed,
                false,
                units,
                Because.of(
                        "rule." + rule + (agrees ? ".agrees" : ".differs"),
                        leader.unit().name(),
                        votes(leader),
                        candidates.get(0).unit().name(),
                        votes(candidates.get(0))));
    }

    private static List<Standing> candidates(ProposalRule rule, List<Standing> ranked) {
        List<Standing> eligible =
                ranked.stream().filter(standing -> standing.unit().isEligible()).toList();
        return switch (rule) {
            case BY_SCORE -> List.of();
            case BY_VOTE -> eligible;
            // Who shares the second rank is one of the first two as well.
            case SCORE_THEN_VOTE ->
                eligible.stream()
                        .filter(standing -> standing.rank()
                                <= eligible.get(Math.min(2, eligible.size()) - 1)
                                        .rank())
                        .toList();
        };
    }

    /** The candidates take the seats that were theirs together, by votes, then by score. */
    private static List<Standing> place(List<Standing> ranked, List<Standing> candidates) {
        // One seat after the other, wherever several candidates share a rank; a barred unit that shares it takes none
        // of them.
        var seats = new ArrayList<Integer>();
        for (Standing candidate : candidates) {
            seats.add(Math.max(candidate.rank(), seats.isEmpty() ? 1 : seats.get(seats.size() - 1) + 1));
        }
        List<Standing> byVotes = candidates.stream().sorted(BY_VOTES).toList();
        var places = new HashMap<UUID, Standing>();
        for (int i = 0; i < byVotes.size(); i++) {
            Standing standing = byVotes.get(i);
            int first = i;
            while (first > 0 && BY_VOTES.compare(byVotes.get(first - 1), standing) == 0) {
                first--;
            }
            boolean shared = byVotes.stream()
                            .filter(other -> BY_VOTES.compare(other, standing) == 0)
                            .count()
                    > 1;
            places.put(standing.unit().id(), at(standing, seats.get(first), shared));
        }
        return ranked.stream()
                .map(standing -> places.getOrDefault(standing.unit().id(), standing))
                .sorted(Comparator.comparingInt(Standing::place))
                .toList();
    }

    private static Standing at(Standing standing, int place, boolean shared) {
        return new Standing(standing.unit(), standing.rank(), standing.shared(), place, shared, standing.why());
    }

    private static int votes(Standing standing) {
        return Objects.requireNonNull(standing.unit().votes());
    }
}
