package vn.thidua.excellence;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.thidua.evaluation.ExcellentShare;
import vn.thidua.excellence.ExcellenceRule.Effects;
import vn.thidua.excellence.ExcellenceRule.JobGroup;
import vn.thidua.law.RatingRule;

/**
 * The shares of excellent ones in a school: as a whole first, then unit by unit and group by group.
 *
 * @param law the rule of rating; {@code null}: none is known for the year
 * @param rule in which circles it is held; {@code null}: it reminds only, as with the ratings of units
 * @param percent {@code null}: no share is prescribed
 */
public record ShareTable(
        @Nullable RatingRule law,
        @Nullable ExcellenceRule rule,
        @Nullable Integer percent,
        List<ShareLine> lines) {

    private static final int WHOLE = 100;

    /**
     * Counts.
     *
     * @param inclusive whether the share is taken of those good or better
     */
    static ShareTable of(
            String school,
            @Nullable RatingRule law,
            @Nullable ExcellenceRule rule,
            @Nullable Integer percent,
            boolean inclusive,
            List<Standing> standings) {
        var lines = new ArrayList<ShareLine>();
        lines.add(line(ShareCircle.SCHOOL, school, standings, percent, inclusive, rule));
        if (rule != null && percent != null) {
            List<Standing> rated =
                    standings.stream().filter(each -> each.rated() > 0).toList();
            rated.stream()
                    .collect(Collectors.groupingBy(Standing::unitId, LinkedHashMap::new, Collectors.toList()))
                    .values()
                    .forEach(
                            own -> lines.add(line(ShareCircle.UNIT, own.get(0).unit(), own, percent, inclusive, rule)));
            var groups =
                    rated.stream().collect(Collectors.groupingBy(each -> rule.groupOf(each.rank(), each.leader())));
            Function<JobGroup, List<Standing>> members = group -> groups.getOrDefault(Optional.of(group), List.of());
            rule.groups().stream()
                    .filter(group -> !members.apply(group).isEmpty())
                    .forEach(group -> lines.add(
                            line(ShareCircle.JOB_GROUP, group.name(), members.apply(group), percent, inclusive, rule)));
            var others = groups.get(Optional.<JobGroup>empty());
            if (others != null) {
                lines.add(line(ShareCircle.JOB_GROUP, null, others, percent, inclusive, rule));
            }
        }
        return new ShareTable(law, rule, percent, List.copyOf(lines));
    }

    private static ShareLine line(
            ShareCircle circle,
            @Nullable String name,
            Collection<Standing> own,
            @Nullable Integer percent,
            boolean inclusive,
            @Nullable ExcellenceRule rule) {
        long excellent = own.stream().mapToLong(Standing::excellent).sum();
        long good = own.stream().mapToLong(Standing::good).sum();
        long rated = own.stream().mapToLong(Standing::rated).sum();
        long listed = own.stream().mapToLong(Standing::listed).sum();
        boolean small = circle != ShareCircle.SCHOOL && rule != null && excellent + good < rule.leastCounted();
        return new ShareLine(
                circle,
                name,
                new ExcellentShare(excellent, good, rated, percent == null ? WHOLE : percent),
                listed - rated,
                inclusive,
                small,
                rule == null || percent == null || name == null ? Effects.NONE : rule.of(circle));
    }

    public ShareLine school() {
        return lines.get(0);
    }

    /** Units and groups. */
    public List<ShareLine> parts() {
        return lines.subList(1, lines.size());
    }

    public List<ShareLine> parts(ShareCircle circle) {
        return parts().stream().filter(line -> line.circle() == circle).toList();
    }

    /** How many units and groups are beyond a share, whatever it means. */
    public long partsOver() {
        return parts().stream().filter(ShareLine::isOver).count();
    }

    /** Those that go beyond a share in such a way. */
    public List<ShareLine> with(ShareEffect effect) {
        return effect == ShareEffect.SHOWN
                ? List.of()
                : lines.stream().filter(line -> line.effect() == effect).toList();
    }

    /** "Khoa Một 3/2; Lãnh đạo, quản lý 2/1": how many there are, and how many there may be. */
    public String named(ShareEffect effect) {
        return with(effect).stream()
                .map(line -> line.name() + " " + line.share().excellent() + "/" + line.allowedByEffect())
                .collect(Collectors.joining("; "));
    }

    /** Whether a reason is asked for. */
    public boolean isWarned() {
        return !with(ShareEffect.WARNS).isEmpty();
    }

    /** Whether it cannot be confirmed so. */
    public boolean isBlocked() {
        return !with(ShareEffect.BLOCKS).isEmpty();
    }

    /** Whether an outstanding organisation may claim a higher share. */
    public boolean isClaimable() {
        return law != null && law.outstandingPercent() != null;
    }
}
