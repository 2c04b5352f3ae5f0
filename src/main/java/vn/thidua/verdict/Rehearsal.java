package vn.thidua.verdict;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;
import vn.thidua.eligibility.Evidence;
import vn.thidua.eligibility.JudgedSchool;
import vn.thidua.eligibility.JudgedSchool.JudgedYears;
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

    /**
     * Somebody whose result for a title changes.
     *
     * @param registered handed in a registration that year
     * @param dossier state of the open dossier for that title, if there is one
     */
    record Change(
            String school,
            String name,
            Verdict before,
            Verdict after,
            boolean registered,
            @Nullable String dossier) {}

    private record Proposal(UUID subject, String code) {}

    /** The outcome: how many changed of how many, and the first of them. */
    record Outcome(int changed, int subjects, int schools, String year, List<Change> changes) {}

    private final Verdicts verdicts;
    private final TitleCatalogue rules;
    private final JsonMapper json;
    private final JdbcClient database;

    Rehearsal(Verdicts verdicts, TitleCatalogue rules, JsonMapper json, JdbcClient database) {
        this.verdicts = verdicts;
        this.rules = rules;
        this.json = json;
        this.database = database;
    }

    TitleRule rule(UUID id) {
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
        Map<Proposal, String> open = open(years);
        int[] subjects = new int[1];
        pairs.forEach((before, after) -> {
            subjects[0] += before.people().size() + before.collectives().size();
            before.people().forEach(person -> compare(before, after, person, open, changes));
            before.collectives().forEach(unit -> compare(before, after, unit, open, changes));
        });
        changes.sort(Comparator.comparing(change -> change.dossier() == null));
        return new Outcome(
                changes.size(),
                subjects[0],
                pairs.size(),
                Integer.toString(year),
                changes.subList(0, Math.min(SHOWN, changes.size())));
    }

    private static void compare(
            JudgedSchool before,
            JudgedSchool after,
            Evidence evidence,
            Map<Proposal, String> open,
            List<Change> changes) {
        for (String code : before.assessment().codes(evidence.subject().isPerson())) {
            Verdict then = before.assessment().judge(evidence, code);
            Verdict now = after.assessment().judge(evidence, code);
            if (then.state() != now.state() || then.paused() != now.paused()) {
                String school = before.find(before.id()).map(Evidence::name).orElse("");
                changes.add(new Change(
                        school,
                        evidence.name(),
                        then,
                        now,
                        evidence.enrolment().registration() != null,
                        open.get(new Proposal(evidence.subject().id(), code))));
            }
        }
    }

    /** Dossiers that are still under way, by whom and what they are about. */
    private Map<Proposal, String> open(JudgedYears years) {
        var open = new HashMap<Proposal, String>();
        database.sql("""
                        select coalesce(d.person_id, d.unit_id, d.organisation_id) as subject, t.code, d.state
                          from dossier d join title t on t.id = d.title_id
                         where d.emulation_year in (:calendar, :school)
                           and d.state not in ('DECIDED', 'AWARDED', 'INELIGIBLE', 'WITHDRAWN', 'REVOKED')
                        """)
                .param("calendar", years.calendar().toString())
                .param("school", years.school().toString())
                .query((RowCallbackHandler) row -> open.put(
                        new Proposal(row.getObject("subject", UUID.class), row.getString("code")),
                        row.getString("state")));
        return open;
    }
}
