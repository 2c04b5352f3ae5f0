package vn.thidua.ranking;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.thidua.scoring.ProposalRule;
import vn.thidua.scoring.TieBreak;

/**
 * The order of a round's units (xếp hạng): by total, ties parted by what the round names, in its order. It depends on nothing but
 * the units: not on the order in which they come.
 */
public final class Standings {

    private static final Comparator<Contender> BY_NAME =
            Comparator.comparing(Contender::name).thenComparing(Contender::id);

    private final List<Standing> ranked;
    private final List<Contender> outside;

    private Standings(List<Standing> ranked, List<Contender> outside) {
        this.ranked = List.copyOf(ranked);
        this.outside = List.copyOf(outside);
    }

    /** Units that nothing parts. What parted them from those before is {@code null} if it was the total. */
    private record Group(
            List<Contender> units,
            @org.jspecify.annotations.Nullable TieBreak parted) {

        Contender first() {
            return units.get(0);
        }

        String names() {
            return units.stream().map(Contender::name).collect(Collectors.joining(", "));
        }
    }

    /**
     * Ranks.
     *
     * @param ties what parts equals, first asked first
     */
    public static Standings of(Collection<Contender> units, List<TieBreak> ties) {
        List<Contender> sorted = units.stream().sorted(BY_NAME).toList();
        List<Group> groups = part(sorted.stream().filter(Contender::isRanked).toList());
        for (TieBreak tie : ties) {
            groups = groups.stream().flatMap(group -> part(group, tie).stream()).toList();
        }
        var standings = new ArrayList<Standing>();
        int ranked = groups.stream().mapToInt(group -> group.units().size()).sum();
        for (int i = 0; i < groups.size(); i++) {
            Group group = groups.get(i);
            int rank = standings.size() + 1;
            for (Contender unit : group.units()) {
                List<Because> why = why(unit, groups, i, rank, ranked);
                boolean shared = group.units().size() > 1;
                standings.add(new Standing(unit, rank, shared, rank, shared, why));
            }
        }
        return new Standings(
                standings, sorted.stream().filter(unit -> !unit.isRanked()).toList());
    }

    private static List<Group> part(List<Contender> units) {
        var parts = new TreeMap<BigDecimal, List<Contender>>(Comparator.reverseOrder());
        units.forEach(unit -> parts.computeIfAbsent(Objects.requireNonNull(unit.total()), total -> new ArrayList<>())
                .add(unit));
        return parts.values().stream().map(equals -> new Group(equals, null)).toList();
    }

    /** Parts a group if all its units have what is asked for; what one of them lacks says nothing about the others. */
    private static List<Group> part(Group group, TieBreak tie) {
        if (group.units().stream().anyMatch(unit -> unit.by(tie) == null)) {
            return List.of(group);
        }
        var parts = new TreeMap<BigDecimal, List<Contender>>(Comparator.reverseOrder());
        group.units()
                .forEach(unit -> parts.computeIfAbsent(Objects.requireNonNull(unit.by(tie)), value -> new ArrayList<>())
                        .add(unit));
        var groups = new ArrayList<Group>();
        parts.values().forEach(equals -> groups.add(new Group(equals, groups.isEmpty() ? group.parted() : tie)));
        return groups;
    }

    private static List<Because> why(Contender unit, List<Group> groups, int index, int rank, int ranked) {
        Group group = groups.get(index);
        var why = new ArrayList<Because>();
        BigDecimal total = Objects.requireNonNull(unit.total());
        if (group.parted() != null) {
            why.add(tied("below", group, groups.get(index - 1), group.parted()));
        }
        if (index + 1 < groups.size() && groups.get(index + 1).parted() != null) {
            Group next = groups.get(index + 1);
            why.add(tied("above", group, next, Objects.requireNonNull(next.parted())));
        }
        if (group.units().size() > 1) {
            String others = group.units().stream()
                    .filter(other -> other != unit)
                    .map(Contender::name)
                    .collect(Collectors.joining(", "));
            why.add(Because.of("shared", rank, others));
        }
        if (why.isEmpty()) {
            why.add(
                    index == 0
                            ? Because.of("first", total, ranked)
                            : Because.of("behind", total, gap(unit, groups.get(index - 1)), rank - 1));
        }
        if (unit.barredBecause() != null) {
            why.add(Because.of("barred", unit.barredBecause()));
        }
        return why;
    }

    private static Because tied(String how, Group group, Group other, TieBreak tie) {
        return Because.of(
                how + "." + tie,
                Objects.requireNonNull(group.first().total()),
                other.names(),
                shown(group.first(), tie),
                shown(other.first(), tie));
    }

    /** As it is read in a sentence: penalties are counted, not counted backwards. */
    private static BigDecimal shown(Contender unit, TieBreak tie) {
        BigDecimal value = Objects.requireNonNull(unit.by(tie));
        return tie == TieBreak.FEWER_PENALTIES ? value.negate() : value;
    }

    private static BigDecimal gap(Contender unit, Group before) {
        return Objects.requireNonNull(before.first().total()).subtract(Objects.requireNonNull(unit.total()));
    }

    /** By rank, equals by name. */
    public List<Standing> ranked() {
        return ranked;
    }

    /** Those who left, and those without a score. */
    public List<Contender> outside() {
        return outside;
    }

    /** Decided by a rule: who may not be proposed keeps the place, the others exchange theirs among themselves. */
    public Outcome decidedBy(ProposalRule rule) {
        return Outcome.of(rule, ranked);
    }
}
