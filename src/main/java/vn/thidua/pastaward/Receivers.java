package vn.thidua.pastaward;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.thidua.award.AwardSubject;
import vn.thidua.spreadsheet.Column;
import vn.thidua.staff.Person;

/** Who may be meant by what somebody typed: the people, faculties and offices of one school, and the school itself. */
public final class Receivers {

    private final Map<String, AwardSubject> peopleByCode = new LinkedHashMap<>();
    private final Map<String, String> codes = new HashMap<>();
    private final Map<String, LinkedHashSet<AwardSubject>> peopleByName = new HashMap<>();
    private final Map<String, LinkedHashSet<AwardSubject>> collectives = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    private Receivers() {}

    /** Loads them in one statement; who has left and what was dissolved is among them, under former names too. */
    public static Receivers of(JdbcClient database, UUID school) {
        var receivers = new Receivers();
        database.sql("""
                select * from (
                select 'PERSON' as kind, p.id, p.code, p.full_name as name, null as other, p.given_name as sorted
                  from person p where p.organisation_id = :school
                union all
                select case when o.id = :school then 'SCHOOL' else 'UNIT' end, o.id, o.code, o.name, o.short_name, '' from organisation o
                 where o.organisation_id = :school
                union all
                select case when o.id = :school then 'SCHOOL' else 'UNIT' end, o.id, o.code, o.name, f.name, '' from organisation o
                  join former_name f on f.subject_id = o.id where o.organisation_id = :school) x
                 order by sorted collate "vi-x-icu", name collate "vi-x-icu", code
                """).param("school", school).query(row -> {
            UUID id = row.getObject("id", UUID.class);
            receivers.learn(
                    row.getString("kind"), id, row.getString("code"), row.getString("name"), row.getString("other"));
        });
        return receivers;
    }

    private void learn(String kind, UUID id, String code, String name, @Nullable String other) {
        if ("PERSON".equals(kind)) {
            AwardSubject person = AwardSubject.person(id, name);
            peopleByCode.put(Column.bare(code), person);
            codes.put(id.toString(), code);
            peopleByName
                    .computeIfAbsent(Person.nameKey(name), key -> new LinkedHashSet<>())
                    .add(person);
            names.add(name + " – " + code);
            return;
        }
        AwardSubject collective = "UNIT".equals(kind) ? AwardSubject.unit(id, name) : AwardSubject.school(name);
        if (!names.contains(name)) {
            names.add(name);
        }
        for (String called : List.of(code, name, other == null ? name : other)) {
            collectives
                    .computeIfAbsent(Column.bare(called), key -> new LinkedHashSet<>())
                    .add(collective);
        }
    }

    /** What a field suggests: people with their code, units, the school. */
    public List<String> names() {
        return names;
    }

    @Nullable
    AwardSubject personByCode(String code) {
        return peopleByCode.get(Column.bare(code));
    }

    @Nullable
    String codeOf(AwardSubject person) {
        return codes.get(String.valueOf(person.personId()));
    }

    List<AwardSubject> people(String name) {
        return List.copyOf(peopleByName.getOrDefault(Person.nameKey(name), new LinkedHashSet<>()));
    }

    List<AwardSubject> collectives(String name) {
        return List.copyOf(collectives.getOrDefault(Column.bare(name), new LinkedHashSet<>()));
    }

    /** Everybody whom a typed text may mean: "Họ tên – mã", a code, a name. */
    public List<AwardSubject> meant(String typed) {
        String text = typed.strip();
        int dash = Math.max(text.lastIndexOf('–'), text.lastIndexOf(" - "));
        AwardSubject coded =
                personByCode(dash < 0 ? text : text.substring(dash + 1).replaceFirst("^[-–\\s]+", ""));
        if (coded != null) {
            return List.of(coded);
        }
        var meant = new ArrayList<>(people(text));
        meant.addAll(collectives(text));
        return meant;
    }
}
