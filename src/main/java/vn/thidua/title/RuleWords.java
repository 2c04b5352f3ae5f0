package vn.thidua.title;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.thidua.law.BaseSalary;
import vn.thidua.page.Words;
import vn.thidua.shared.Threshold;

/**
 * Says a rule in words, with an example worked out, as {@code ${@ruleWords…}}. Where it speaks of other titles it is given
 * their names by code.
 */
@Component("ruleWords")
class RuleWords {

    private static final int COUNCIL = 9;
    private static final int HOLDERS = 36;
    private static final DecimalFormatSymbols VIETNAMESE =
            DecimalFormatSymbols.getInstance(Locale.forLanguageTag("vi-VN"));

    private final Words words;

    RuleWords(Words words) {
        this.words = words;
    }

    /** One condition of a rule; {@code depth} is 0 for what is always asked, more inside a choice. */
    record Condition(int depth, String text, boolean advisory) {}

    /** "Hiệu trưởng, Chủ tịch UBND cấp xã". */
    public String deciders(List<TitleRule.Decider> deciders) {
        return deciders.stream().map(words::label).collect(Collectors.joining(", "));
    }

    public String quota(@Nullable Quota quota, Map<String, String> names) {
        if (quota == null) {
            return words.say("title.quota.none");
        }
        String key = quota.of() == null ? "title.quota.staff" : "title.quota.of";
        return words.say(
                key,
                Integer.toString(quota.percent()),
                words.label(quota.level()),
                words.label(quota.rounding()),
                names.getOrDefault(quota.of(), quota.of()));
    }

    /** "36 người: 15 % là 5,4, tối đa 5 người". */
    public String quotaExample(Quota quota) {
        return words.say(
                "title.quota.example",
                Integer.toString(HOLDERS),
                Integer.toString(quota.percent()),
                words.number(quota.percent() * HOLDERS / 100.0),
                Integer.toString(quota.allows(HOLDERS)));
    }

    public String vote(@Nullable Vote vote) {
        if (vote == null) {
            return words.say("title.vote.none");
        }
        String how = words.label(vote.ballot());
        String sentence = vote.percent() == null
                ? words.say("title.vote.unknown", how)
                : words.say("title.vote.threshold", how, vote.percent().toString(), words.label(vote.base()));
        return vote.absentWriting() ? sentence + " " + words.say("title.vote.absent") : sentence;
    }

    /** "8/9 = 88,89 % &lt; 90 %: không đạt; 9/9 = 100 %: đạt". */
    public String voteExample(Vote vote) {
        int needed = vote.votesNeeded(COUNCIL);
        String key = vote.base() == Threshold.Base.PRESENT ? "title.vote.example.PRESENT" : "title.vote.example";
        return words.say(
                key,
                Integer.toString(COUNCIL),
                Integer.toString(needed - 1),
                share(needed - 1),
                String.valueOf(vote.percent()),
                Integer.toString(needed),
                share(needed));
    }

    private static String share(int votes) {
        return new DecimalFormat("0.##", VIETNAMESE).format(100.0 * votes / COUNCIL);
    }

    public String coefficient(TitleRule rule) {
        String number = words.number(rule.coefficient());
        return rule.isCoefficientLimit() ? words.say("title.coefficient.limit", number) : number;
    }

    /** "0,3 × 1.490.000 đ = 450.000 đ (lương cơ sở từ 01/7/2019)". */
    public String prize(TitleRule rule, BaseSalary salary) {
        return words.say(
                "title.prize",
                words.number(rule.coefficient()),
                words.number(salary.amount()),
                words.number(salary.prize(rule.coefficient())));
    }

    /** The machine form in words, in order; what stands inside a choice is deeper. */
    public List<Condition> conditions(TitleRule rule, Map<String, String> names) {
        return conditions(rule.requirements(), names);
    }

    List<Condition> conditions(Requirement requirements, Map<String, String> names) {
        var lines = new ArrayList<Condition>();
        add(lines, requirements, 0, names);
        return lines;
    }

    private void add(List<Condition> lines, Requirement requirement, int depth, Map<String, String> names) {
        if (requirement.kind() != null) {
            lines.add(new Condition(depth, leaf(requirement, names), Boolean.TRUE.equals(requirement.advisory())));
            return;
        }
        boolean root = depth == 0 && lines.isEmpty() && requirement.all() != null;
        if (!root) {
            lines.add(new Condition(
                    depth, words.say(requirement.any() == null ? "requirement.all" : "requirement.any"), false));
        }
        requirement.parts().forEach(part -> add(lines, part, root ? 0 : depth + 1, names));
    }

    private String leaf(Requirement leaf, Map<String, String> names) {
        return words.say(
                "requirement." + leaf.kind() + variant(leaf),
                leaf.title() == null ? "" : names.getOrDefault(leaf.title(), leaf.title()),
                leaf.min() == null ? "" : words.label(TitleRule.RatingGate.valueOf(leaf.min())),
                leaf.scope() == null ? "" : words.say("requirement.scope." + leaf.scope()),
                leaf.discipline() == null ? "" : words.say("requirement.discipline." + leaf.discipline()),
                String.valueOf(leaf.years()),
                String.valueOf(leaf.count()),
                String.valueOf(leaf.percent()));
    }

    /** Which sentence of its kind it is. */
    private static String variant(Requirement leaf) {
        return switch (leaf.kind()) {
            case RATING, UNIT_RATING -> leaf.years() == null ? "" : ".years";
            case INITIATIVE -> leaf.count() == null ? "" : ".count";
            case TOPIC -> leaf.count() != null ? ".count" : Boolean.TRUE.equals(leaf.applied()) ? ".applied" : "";
            case UNIT_SHARE -> Boolean.TRUE.equals(leaf.above()) ? ".above" : "";
            case NO_DISCIPLINE -> Boolean.TRUE.equals(leaf.members()) ? ".members" : "";
            default -> "";
        };
    }
}
