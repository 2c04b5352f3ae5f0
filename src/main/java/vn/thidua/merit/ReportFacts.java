package vn.thidua.merit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.thidua.nomination.Dossier;
import vn.thidua.nomination.Dossier.DossierSubject;
import vn.thidua.page.Words;

/** What the house's records say for a report: biography, ratings, works, contests, awards; in Vietnamese, as the document is. */
@Repository
@Transactional(readOnly = true)
class ReportFacts {

    /**
     * A table of the report.
     *
     * @param kind biography, target, rating, work, contest, title, form, names
     * @param name what it is called
     * @param lines as they are read one after the other
     * @param rows the same where the form wants columns: year, what, decision
     */
    record Group(String kind, String name, List<String> lines, List<Fact> rows) {}

    /** What a year brought, and the decision that says so. */
    record Fact(String year, String what, String source) {}

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    private static final String BIOGRAPHY = """
            select p.full_name, p.birth_date, p.sex, p.party_member, p.joined_on, a.position, a.rank, u.name as unit
              from person p
              left join lateral (select x.* from appointment x where x.person_id = p.id and x.valid_from <= :on order by x.valid_from desc limit 1) a on true
              left join organisation u on u.id = a.unit_id
             where p.id = :person and p.organisation_id = :school
            """;

    private static final String RECORDS = """
            select 'rating' as grp, r.emulation_year as year, r.level as what, null as detail, r.decision, r.decided_on, r.issuer, r.confirmed
              from rating r
             where r.organisation_id = :school and r.subject_kind = :subject and r.emulation_year <= :year
               and (:subject <> 'PERSON' or r.person_id = :person) and (:subject <> 'UNIT' or r.unit_id = :unit)
            union all
            select 'work', w.emulation_year, w.name, w.scope, w.decision, w.decided_on, w.issuer, w.confirmed
              from research_work w
             where w.organisation_id = :school and w.state in ('RECOGNISED', 'ACCEPTED') and w.emulation_year <= :year
               and exists (select from research_author x where x.work_id = w.id
                     and (:subject = 'PERSON' and x.person_id = :person
                          or :subject = 'UNIT' and exists (select from appointment a where a.person_id = x.person_id and a.unit_id = :unit
                               and a.valid_to is null)
                          or :subject = 'SCHOOL'))
               and (:subject = 'PERSON' or w.emulation_year = :year)
            union all
            select 'contest', c.emulation_year, c.contest, c.result, c.decision, c.decided_on, c.issuer, c.confirmed
              from contest_result c
             where :subject = 'PERSON' and c.person_id = :person and c.emulation_year <= :year
            union all
            select case t.category when 'TITLE' then 'title' else 'form' end, a.emulation_year, t.name, null, a.decision_number, a.decided_on, a.issuer, a.confirmed
              from award_in_force a join title t on t.id = a.title_id
             where a.organisation_id = :school and a.subject_kind = :subject and a.emulation_year < :year
               and (:subject <> 'PERSON' or a.person_id = :person) and (:subject <> 'UNIT' or a.unit_id = :unit)
            union all
            select 'target', g.emulation_year, unnest(g.targets), null, null, null, null, true
              from registration g where g.id = :registration
             order by 1, 2, 3
            """;

    private final JdbcClient database;
    private final MessageSource messages;
    private final Words words;

    ReportFacts(JdbcClient database, MessageSource messages, Words words) {
        this.database = database;
        this.messages = messages;
        this.words = words;
    }

    /** In the order of the official form; empty tables are left out. */
    List<Group> of(Dossier dossier) {
        var person = dossier.person();
        var groups = new ArrayList<Group>();
        if (dossier.subject() == DossierSubject.PERSON && person != null) {
            groups.add(
                    new Group("biography", say("report.group.biography"), biography(person.id(), dossier), List.of()));
        }
        var byGroup = new java.util.LinkedHashMap<String, List<String>>();
        var rows = new java.util.HashMap<String, List<Fact>>();
        for (String name : List.of("target", "rating", "work", "contest", "title", "form")) {
            byGroup.put(name, new ArrayList<>());
        }
        if (dossier.subject() != DossierSubject.OTHER) {
            var unit = dossier.unit();
            database.sql(RECORDS)
                    .param("school", dossier.school().id())
                    .param("subject", dossier.subject().name())
                    .param("person", person == null ? new UUID(0, 0) : person.id())
                    .param("unit", unit == null ? new UUID(0, 0) : unit.id())
                    .param("year", dossier.year().toString())
                    .param("registration", dossier.registration() == null ? new UUID(0, 0) : dossier.registration())
                    .query(row -> {
                        String group = row.getString("grp");
                        if (group.equals("target")) {
                            byGroup.get(group).add(row.getString("what"));
                            return;
                        }
                        Fact fact = fact(row, group);
                        byGroup.get(group).add(say("report.fact.line", fact.year(), fact.what(), fact.source()));
                        rows.computeIfAbsent(group, name -> new ArrayList<>()).add(fact);
                    });
        }
        byGroup.forEach((name, lines) -> {
            if (!lines.isEmpty()) {
                groups.add(new Group(name, say("report.group." + name), lines, rows.getOrDefault(name, List.of())));
            }
        });
        if (!dossier.names().isEmpty()) {
            groups.add(new Group("names", say("report.group.names"), dossier.names(), List.of()));
        }
        return groups;
    }

    private List<String> biography(UUID person, Dossier dossier) {
        var lines = new ArrayList<String>();
        database.sql(BIOGRAPHY)
                .param("person", person)
                .param("school", dossier.school().id())
                .param("on", words.today())
                .query(row -> {
                    add(lines, "name", row.getString("full_name"));
                    add(lines, "sex", row.getString("sex") == null ? null : label("Sex", row.getString("sex")));
                    add(lines, "born", day(row.getObject("birth_date", LocalDate.class)));
                    add(lines, "unit", row.getString("unit"));
                    add(lines, "position", row.getString("position"));
                    add(lines, "rank", row.getString("rank") == null ? null : label("Rank", row.getString("rank")));
                    add(
                            lines,
                            "party",
                            say(row.getBoolean("party_member") ? "report.fact.member" : "report.fact.noMember"));
                    add(lines, "joined", day(row.getObject("joined_on", LocalDate.class)));
                });
        return lines;
    }

    private Fact fact(ResultSet row, String group) throws SQLException {
        String what = group.equals("rating") ? say("report.rating." + row.getString("what")) : row.getString("what");
        String detail = row.getString("detail");
        if (detail != null) {
            what += " (" + (group.equals("work") ? say("report.scope." + detail) : detail) + ")";
        }
        String decision = row.getString("decision");
        LocalDate day = row.getObject("decided_on", LocalDate.class);
        String source = decision == null
                ? say("report.fact.unconfirmed")
                : say("report.fact.decision", decision, day == null ? "" : day(day), orEmpty(row.getString("issuer")))
                        .strip();
        return new Fact(row.getString("year"), what, source);
    }

    private void add(List<String> lines, String label, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            lines.add(say("report.fact." + label, value));
        }
    }

    private @Nullable String day(@Nullable LocalDate day) {
        return day == null ? null : words.date(day);
    }

    private String label(String type, String constant) {
        return messages.getMessage("enum." + type + "." + constant, null, constant, VIETNAMESE);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private String say(String key, Object... arguments) {
        return messages.getMessage(key, arguments, VIETNAMESE);
    }
}
