package vn.thidua.registration;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.thidua.shared.EmulationYear;
import vn.thidua.title.Requirement;
import vn.thidua.title.Requirement.RequirementKind;
import vn.thidua.title.Title;
import vn.thidua.title.TitleCategory;
import vn.thidua.title.TitleRule;
import vn.thidua.title.TitleSubject;

/**
 * What each title and form asks for in a year: by the rule that stands on the year's last day, or the last one known of the
 * year and the year before, until the next is entered.
 *
 * @param rules by the title's code, in the order of the catalogue
 */
record Standards(EmulationYear year, Map<String, TitleRule> rules) {

    /**
     * Of the catalogue's rules those for people, or those for collectives.
     *
     * @param catalogue the rules of the year and the year before, earlier ones first within a title
     */
    static Standards of(EmulationYear year, boolean forPeople, List<TitleRule> catalogue) {
        var rules = new LinkedHashMap<String, TitleRule>();
        TitleSubject subject = forPeople ? TitleSubject.INDIVIDUAL : TitleSubject.COLLECTIVE;
        catalogue.stream()
                .filter(rule -> rule.subject() == subject && rule.variant().isEmpty())
                .filter(rule -> rule.title().isEnabled())
                .forEach(rule -> rules.put(rule.title().code(), rule));
        return new Standards(year, rules);
    }

    List<Title> titles() {
        return rules.values().stream().map(TitleRule::title).toList();
    }

    List<Title> titles(TitleCategory category) {
        return titles().stream().filter(title -> title.category() == category).toList();
    }

    /** The criteria of a title in one paragraph; nothing where no rule is known. */
    public @Nullable String criteria(String code) {
        TitleRule rule = rules.get(code);
        return rule == null ? null : rule.criteria().replace("\n", " ");
    }

    /** Whether the title's rule stands for the year and was compared with the original text. */
    public boolean isVerified(String code) {
        TitleRule rule = rules.get(code);
        return rule != null && isVerified(rule);
    }

    boolean isVerified(TitleRule rule) {
        return rule.isVerified() && rule.valid().contains(year.lastDay());
    }

    /** The rules of titles, and of the titles whose standard they presuppose. */
    List<TitleRule> concerning(Collection<String> codes) {
        Set<String> all = new LinkedHashSet<>();
        codes.forEach(code -> add(all, code));
        return all.stream().filter(rules::containsKey).map(rules::get).toList();
    }

    private void add(Set<String> all, @Nullable String code) {
        if (code != null && all.add(code) && rules.containsKey(code)) {
            rules.get(code).requirements().leaves().stream()
                    .filter(leaf -> leaf.kind() == RequirementKind.TITLE_STANDARD)
                    .map(Requirement::title)
                    .forEach(other -> add(all, other));
        }
    }
}
