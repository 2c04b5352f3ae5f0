package vn.thidua.verdict;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.JudgedSchool;
import vn.thidua.eligibility.JudgedYears;
import vn.thidua.eligibility.Verdict;
import vn.thidua.eligibility.Verdicts;
import vn.thidua.shared.EmulationYear;
import vn.thidua.title.Requirement;
import vn.thidua.title.TitleCatalogue;
import vn.thidua.title.TitleRule;

/** Tries an edited rule out on all schools before it is saved: whose result changes, for whatever title. */
@Component
@Transactional(readOnly = true)
class Rehearsal {

    private static final int SHOWN = 200;

    /** Somebody whose result for a title changes; {@code registered}: handed in a registration that year. */
    record Change(String school, String name, Verdict before, Verdict after, boolean registered) {}

    /** The outcome: how many changed of how many, and the first of them. */
    record Outcome(int changed, int subjects, int schools, String year, List<Change> changes) {}

    private final Verdicts verdicts;
    private final TitleCatalogue rules;
    private final JsonMapper json;

    Rehearsal(Verdicts verdicts, TitleCatalogue rules, JsonMapper json) {
        this.verdicts = verdicts;
        this.rules = rules;
        this.json = json;
    }

    TitleRule rule(java.util.UUID id) {
        return rules.require(id);
    }

    /** The conditions as an administrator reads them. */
    String text(TitleRule rule) {
        return json.writerWithDefaultPrettyPrinter().writeValueAsString(rule.requirements());
    }

    /** A calendar year, and the school year that ends in it. */
    Outcome of(TitleRule rule, String requirements, int year) {
        Requirement edited = Requirement.read(json, requirements);
        var years = new JudgedYears(
                new EmulationYear(year, EmulationYear.Kind.CALENDAR),
                new EmulationYear(year - 1, EmulationYear.Kind.SCHOOL));
        Map<JudgedSchool, JudgedSchool> pairs = verdicts.compare(years, standards -> standards.stream()
                .map(standard ->
                        standard.rule().equals(rule.id()) ? standard.with(edited, standard.verified()) : standard)
                .toList());
        var changes = new ArrayList<Change>();
        int[] subjects = new int[1];
        pairs.forEach((before, after) -> {
            subjects[0] += before.people().size() + before.collectives().size();
            before.people().forEach(person -> compare(before, after, person, changes));
            before.collectives().forEach(unit -> compare(before, after, unit, changes));
        });
        return new Outcome(
                changes.size(),
                subjects[0],
                pairs.size(),
                Integer.toString(year),
                changes.subList(0, Math.min(SHOWN, changes.size())));
    }

    private static void compare(JudgedSchool before, JudgedSchool after, Evidence evidence, List<Change> changes) {
        for (String code : before.assessment().codes(evidence.subject().isPerson())) {
            Verdict then = before.assessment().judge(evidence, code);
            Verdict now = after.assessment().judge(evidence, code);
            if (then.state() != now.state() || then.paused() != now.paused()) {
                String school = before.find(before.id()).map(Evidence::name).orElse("");
                changes.add(new Change(
                        school, evidence.name(), then, now, evidence.enrolment().registration() != null));
            }
        }
    }
}
