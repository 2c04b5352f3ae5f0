package vn.thidua.excellence;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;
import vn.thidua.excellence.ExcellenceRule.JobGroup;
import vn.thidua.staff.Rank;

/**
 * What the form of a rule posts. Groups are a column of names; leaders and each rank say to which of them they belong, so nobody is in two.
 *
 * @param names of the groups, blank where there is none
 * @param leaders number of the group of those who lead, from 1
 * @param ranks numbers of the groups of the ranks, in their order
 * @param version of the rule of the same day, if there was one when the form was opened
 */
record ShareRuleForm(
        @NotNull LocalDate since,
        @NotNull ShareEffect schoolApplied,
        @NotNull ShareEffect schoolOther,
        @NotNull ShareEffect unitApplied,
        @NotNull ShareEffect unitOther,
        @NotNull ShareEffect groupApplied,
        @NotNull ShareEffect groupOther,
        @NotNull @Min(0) @Max(50) Integer leastCounted,
        @Nullable @Size(max = 300) String basis,
        @Nullable List<@Size(max = 100) String> names,
        @NotNull @Min(1) @Max(GROUPS) Integer leaders,
        @Nullable List<Integer> ranks,
        @Nullable Integer version) {

    static final int GROUPS = 6;

    static ShareRuleForm of(ExcellenceRule rule, LocalDate since) {
        var names = new ArrayList<String>();
        for (int number = 1; number <= GROUPS; number++) {
            int place = number;
            names.add(rule.groups().stream()
                    .filter(group -> group.position() == place)
                    .map(JobGroup::name)
                    .findFirst()
                    .orElse(""));
        }
        var ranks = new ArrayList<Integer>();
        for (Rank rank : Rank.values()) {
            ranks.add(rule.groupOf(rank, false).map(JobGroup::position).orElse(1));
        }
        return new ShareRuleForm(
                since,
                rule.school().applied(),
                rule.school().other(),
                rule.unit().applied(),
                rule.unit().other(),
                rule.group().applied(),
                rule.group().other(),
                rule.leastCounted(),
                rule.basis(),
                names,
                rule.groupOf(null, true).map(JobGroup::position).orElse(1),
                ranks,
                rule.own() && rule.since().equals(since) ? rule.version() : null);
    }

    /** Every group that somebody belongs to has a name of its own. */
    static void check(@Nullable ShareRuleForm form, BindingResult errors) {
        if (form == null || form.leaders() == null) {
            return;
        }
        boolean unnamed = Arrays.stream(Rank.values())
                .map(form::groupOf)
                .anyMatch(number -> number == null || form.nameOf(number).isEmpty());
        if (unnamed || form.nameOf(form.leaders()).isEmpty()) {
            errors.rejectValue("names", "excellence.groupWithoutName");
            return;
        }
        List<String> given = form.names() == null
                ? List.of()
                : form.names().stream()
                        .map(String::strip)
                        .filter(name -> !name.isEmpty())
                        .toList();
        if (Set.copyOf(given).size() < given.size() || given.stream().anyMatch(name -> name.length() < 2)) {
            errors.rejectValue("names", "excellence.groupNames");
        }
    }

    /** The name of a group, counted from 1. */
    public String nameOf(int number) {
        return names == null || number < 1 || number > names.size()
                ? ""
                : names.get(number - 1).strip();
    }

    /** The number of the group of those with a rank who do not lead. */
    public @Nullable Integer groupOf(Rank rank) {
        return ranks == null || ranks.size() <= rank.ordinal() ? null : ranks.get(rank.ordinal());
    }

    /** The groups that have somebody. */
    List<JobGroup> groups() {
        var groups = new ArrayList<JobGroup>();
        for (int number = 1; number <= GROUPS; number++) {
            Set<Rank> own = EnumSet.noneOf(Rank.class);
            for (Rank rank : Rank.values()) {
                if (Objects.equals(groupOf(rank), number)) {
                    own.add(rank);
                }
            }
            boolean lead = leaders == number;
            if (lead || !own.isEmpty()) {
                groups.add(new JobGroup(number, nameOf(number), lead, own));
            }
        }
        return groups;
    }
}
